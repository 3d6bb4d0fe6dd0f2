"""One lead, several rulers: the numbers of step 10, and why rulers differ."""

import itertools
import re

import pytest
from figure_checks import as_built, module, words_of

NAME = "one-lead-several-rulers"
VALUES = as_built(NAME).data
MODEL, WORDS = module(NAME, "model"), words_of(NAME)
IDS = [ruler["id"] for ruler in VALUES["rulers"]]
STATES = [{"a": one, "b": other} for one in IDS for other in IDS]


# DeepSeek V4 report, p. 5: 3 to 6 months. CAISI, 1 May 2026: about 8. Epoch, 2 January 2026: mean 7, range 4 to 14.
# Interconnects, May 2026: 3 to 7. Amodei, January 2025: 7 to 10. Sacks, 10 June 2025: 3 to 6.
def test_months_are_those_published():
    months = {ruler["id"]: tuple(ruler["months"].values()) for ruler in VALUES["rulers"] if "months" in ruler}
    assert months == {
        "amodei": (7, 10), "sacks": (3, 6), "epoch": (4, 14, 7), "deepseek": (3, 6), "caisi": (8, 8), "open": (3, 7),
    }  # fmt: skip


# AI Index 2026, as reported: 2.7 %. AISI and CAISI, July 2026, as reported: 28.5 and 17 of 32. Hugging Face, §4: 2.6 times.
def test_pairs_are_those_published():
    said = {ruler["id"]: WORDS.result(ruler) for ruler in VALUES["rulers"] if "pair" in ruler}
    assert said["arena"].startswith("the US ahead by 2.7 %") and "39 points" in said["arena"]
    assert said["range"] == "the US ahead 1.7 times (28.5 steps against 17, of 32)"
    assert said["copies"].startswith("China ahead 1.8 times")


def test_the_step_cites_what_the_figure_shows(docs):
    table = (docs / "argument/the-narrative.md").read_text(encoding="utf-8")
    for ruler in VALUES["rulers"]:
        assert f"@{ruler['source']}" in table


def test_rulers_stand_in_order_of_date_and_are_registered(registers):
    for given in ("months", "pair"):
        dates = [ruler["date"] for ruler in VALUES["rulers"] if given in ruler]
        assert dates == sorted(dates)
    assert {ruler["source"] for ruler in VALUES["rulers"]} == set(VALUES["labels"])


def test_a_bar_is_as_long_as_its_months_and_inside_the_drawing():
    drawing = module(NAME, "drawing")
    for width, layout in drawing.LAYOUT.items():
        for months in (ruler["months"] for ruler in VALUES["rulers"] if "months" in ruler):
            left, long = drawing.bar(months, width)
            assert 0 < left < left + long < layout["level"] < width
            if months["low"] < months["high"]:
                ends = [(layout["level"] - x) / layout["month"] for x in (left + long, left)]
                assert ends == pytest.approx([months["low"], months["high"]])


def test_without_a_common_scale_points_are_of_one_size_and_to_the_side_of_who_leads():
    drawing, sizes = module(NAME, "drawing"), set()
    for width, layout in drawing.LAYOUT.items():
        for ruler in (ruler for ruler in VALUES["rulers"] if "pair" in ruler):
            x, long = map(float, re.search(r"M(\S+) .*?l(\S+) ", drawing.side(width, 0, ruler)[0]).groups())
            sizes.add(abs(long))
            assert (x > layout["part"]) == (long > 0) == (MODEL.ahead(ruler) == "china")
    assert len(sizes) == 1


def test_any_two_rulers_differ_and_by_the_same_whichever_comes_first():
    for one, other in itertools.combinations(VALUES["rulers"], 2):
        assert MODEL.differences(one, other) == MODEL.differences(other, one) != []


def test_no_sentence_names_a_winner_of_the_whole():
    assert not [state for state in STATES if re.search(r"\b(truth|really|in fact)\b", WORDS.sentence(VALUES, state))]
