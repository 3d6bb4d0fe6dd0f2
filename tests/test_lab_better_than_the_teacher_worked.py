"""Random against steady error at work: numbers from the record, both languages alike, and the figure at work."""

import json
import random
from pathlib import Path
from urllib.parse import unquote

import pytest
from figure_checks import (
    assert_complete,
    assert_keeps_old_links,
    assert_key_changes,
    assert_states_return,
    assert_unchanged_by_loading,
    live,
    module,
    open_figure,
)

NAME = "better-than-the-teacher"
FOLDER = Path(__file__).parent.parent / "docs" / "lab" / NAME
WRONG = json.loads((FOLDER / "result.json").read_text(encoding="utf-8"))["measured"]["wrong"]
VALUES = module(NAME, "drawing").draw().data
KINDS = ("slips", "renamed", "scrambled")
RATES = [f"{100 * float(rate):.0f}" for rate in WRONG["slips"]]
STATES = [{"kind": kind, "rate": rate} for kind in ("all", *KINDS) for rate in RATES]


def test_the_values_are_the_experiments():
    for kind in KINDS:
        assert list(VALUES["wrong"][kind]) == RATES
        for rate, cell in WRONG[kind].items():
            seeds = cell["student"]["per_seed"]
            found = VALUES["wrong"][kind][f"{100 * float(rate):.0f}"]["student"]
            assert found == pytest.approx([sum(seeds) / len(seeds), min(seeds), max(seeds)])
    assert f"const RATES = {json.dumps(RATES)};" in (FOLDER / "element.js").read_text(encoding="utf-8")


def test_a_box_holds_the_marks_of_its_rate():
    drawing = module(NAME, "drawing")
    for kind in KINDS:
        cell = WRONG[kind]["0.4"]
        for variant, width in enumerate((600, 328)):
            x, y, across, high = VALUES["boxes"][kind]["40"][variant]
            for pair in zip(cell["teacher"]["per_seed"], cell["student"]["per_seed"], strict=True):
                at = drawing.place(width, *pair)
                assert x < at[0] < x + across and y < at[1] < y + high


def test_a_gain_has_its_sign_and_nothing_has_none():
    signed = module(NAME, "words").signed
    assert [signed(share) for share in (0.0469, -0.0088, 0.0004, -0.0004)] == ["+4.7", "−0.9", "0.0", "0.0"]


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    script = javascript(f"lab/{NAME}/words.js", name, [[VALUES, state] for state in STATES])
    assert script == [getattr(module(NAME, "words"), name)(VALUES, state) for state in STATES]


def test_the_drawing_is_complete():
    parts = {f"{part}-{kind}" for part in ("box", "marks", "pair") for kind in KINDS}
    assert_complete(NAME, parts | {"rate"}, ["56.6 to 87.2", "38.4 → 78.3", "39.7 → 39.7", "95.0 to 94.8"])


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert_key_changes(page, figure, figure.get_by_role("slider"), "ArrowLeft")
    assert_key_changes(page, figure, figure.get_by_role("combobox"), "ArrowDown")
    assert f"{NAME}=1~kind.slips~rate.50" in unquote(page.url)
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


def test_a_chosen_kind_stands_out_and_the_corner_follows_the_rate(page, address):
    figure = open_figure(page, address, NAME, "1~kind.renamed~rate.20")
    shown = {kind: figure.locator(f'svg:visible [data-part="box-{kind}"]').is_visible() for kind in KINDS}
    assert shown == {"slips": False, "renamed": True, "scrambled": False}
    corner = [figure.locator(f'svg:visible [data-part="{part}"]').text_content() for part in ("rate", "pair-slips")]
    assert corner == ["rate of error 20 %", "slips 75.8 → 91.5"]


def test_the_prediction_waits_and_is_answered(page, address):
    figure = open_figure(page, address, NAME)
    told = figure.locator(".jd-prediction [role=status]")
    assert told.text_content() == ""
    figure.get_by_role("button", name="More: about 87 %").press("Enter")
    assert told.text_content().startswith("Yes. The student reads 87.2 %")


# Append only: what these links say was published.
LINKS = {
    "1~kind.slips~rate.40": (
        "Random slips, rate 40 %: the answers are right in 56.6 % (53.8 to 59.0), the student in 87.2 % (84.9 "
        "to 90.8), a gain of +30.7 points (+27.1 to +36.7). It repeats 4.7 % (3.2 to 6.2) of the wrong "
        "answers."
    ),
    "1~kind.renamed~rate.60": (
        "Renamed classes, rate 60 %: the answers are right in 39.7 % (38.2 to 41.9), the student in 39.7 % "
        "(38.0 to 42.2), a gain of 0.0 points (−0.5 to +0.8). It repeats 93.4 % (92.2 to 94.8) of the wrong "
        "answers."
    ),
    "1~kind.scrambled~rate.10": (
        "Errors of a network’s own, rate 10 %: the answers are right in 93.9 % (92.6 to 95.0), the student in "
        "93.8 % (93.0 to 94.8), a gain of 0.0 points (−0.7 to +0.5). It repeats 57.0 % (38.2 to 72.7) of the "
        "wrong answers."
    ),
    "1~kind.all~rate.40": (
        "At a rate of 40 %, per cent right, teacher → student: random slips, 56.6 → 87.2; renamed classes, "
        "57.1 → 56.2; errors of a network’s own, 88.4 → 90.9."
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, random.Random(6).sample(STATES, 8))
