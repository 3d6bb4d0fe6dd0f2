"""How much text is that? Published and alleged numbers."""

import re
from itertools import product

import pytest
from figure_checks import module, words_of
from figures.base import model_config
from figures.javascript import numbers

NAME = "how-much-text"
WORDS, DRAWING = words_of(NAME), module(NAME, "drawing")
VALUES = DRAWING.draw().data
FIRST, ALLEGED, SETS = (VALUES[key] for key in ("first", "alleged", "published"))


# Anthropic, 23 February 2026: over 150,000, 3.4 and 13 million. Anthropic, 10 September 2026, pp. 143-154: over 151, 23,
# 12.1 and 3.4 million, 400,000. Letter, public 24 June 2026: over 28.8 million. Google, 12 February 2026: over 100,000.
def test_counts_are_the_reports():
    counts = {name: entry["count"] for name, entry in ALLEGED.items()}
    assert (
        counts
        | {
            "google-february": 100_000,
            "deepseek-february": 150_000,
            "moonshot-february": 3_400_000,
            "minimax-february": 13_000_000,
            "alibaba-june": 28_800_000,
            "alibaba-september": 151_000_000,
            "moonshot-september": 23_000_000,
            "deepseek-september": 12_100_000,
            "zhipu-september": 3_400_000,
            "xiaomi-september": 400_000,
        }
        == counts
    )


# V3 report, abstract: 14.8T tokens. R1 report, version 2, Table 5: 804,745 samples, 5,355.3 tokens on average.
def test_published_sets_have_their_published_sizes():
    assert SETS["v3"]["tokens"] == model_config("deepseek-v3")["training_tokens"] == 14_800_000_000_000
    assert numbers.amount(WORDS.set_tokens(SETS["r1"], 100)) == "4.3 billion"
    assert numbers.percent(WORDS.set_tokens(SETS["r1"], 100) / SETS["v3"]["tokens"]) == "0.03 %"
    assert round(ALLEGED["deepseek-february"]["count"] / SETS["r1"]["samples"], 2) == 0.19
    assert round(ALLEGED["deepseek-september"]["count"] / SETS["r1"]["samples"]) == 15


def test_only_alibabas_largest_volume_passes_v3_at_the_longest_exchange():
    longest = max(VALUES["lengths"])
    passing = [name for name, entry in ALLEGED.items() if entry["count"] * longest > SETS["v3"]["tokens"]]
    assert passing == ["alibaba-september"]


def test_every_volume_is_dated_labelled_and_alone():
    for entry in DRAWING.figure.data()["alleged"].values():
        assert {"by", "public", "short", "when", "source"} <= set(entry)
        assert WORDS.head_lines(entry)[0].startswith("Alleged: ") and entry["by"] in WORDS.head_lines(entry)[1]
    sums = [ALLEGED[a]["count"] + ALLEGED[b]["count"] for a in ALLEGED for b in ALLEGED if a < b]
    assert not [total for total in sums if f"{total:,}" in DRAWING.draw().alternative]


def test_what_was_said_in_words_is_no_number():
    assert "count" not in VALUES["words_only"]
    assert "“billions of tokens”, no count" in DRAWING.draw().alternative


def test_a_square_is_as_large_as_what_it_stands_for():
    for row, entry in ALLEGED.items():
        for width in (600, 328):
            parts = DRAWING.figure.look.looks(VALUES, FIRST | {"row": row}, width)
            for at, name in enumerate(VALUES["tuning"]):
                ratio = parts["items"]["width"] / parts[f"set-{at}"]["width"]
                if min(parts["items"]["width"], parts[f"set-{at}"]["width"]) > 8:
                    assert ratio**2 == pytest.approx(entry["count"] / SETS[name]["samples"], rel=0.05), (row, name)


def test_no_line_runs_through_how_many_tokens_that_is():
    letter, tall = 7.7, 14
    for (row, entry), width in product(ALLEGED.items(), (600, 328)):
        for length in VALUES["lengths"]:
            parts = DRAWING.figure.look.looks(VALUES, {"row": row, "length": length}, width)
            said, (x, y, end, top) = parts["tokens"], map(float, re.findall(r"[\d.]+", parts["zoom"]["d"])[:4])
            right = said["x"] + letter * len(said["words"])
            heights = [y + (top - y) * max(0, at - x) / (end - x) for at in (said["x"], right)]
            beside = said["x"] > x and said["y"] - tall > heights[0]
            assert said["class"] == "on" or beside or said["y"] < min(heights), (row, length, width, entry["count"])
