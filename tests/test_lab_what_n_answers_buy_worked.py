"""What n answers buy at work: numbers from the record, both languages alike, and the figure in the browser."""

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

NAME = "what-n-answers-buy"
FOLDER = Path(__file__).parent.parent / "docs" / "lab" / NAME
MEASURED = json.loads((FOLDER / "result.json").read_text(encoding="utf-8"))["measured"]
VALUES = module(NAME, "drawing").draw().data
COUNTS = [str(count) for count in MEASURED["counts"]]
STATES = [{"count": count} for count in COUNTS]


def test_the_values_are_the_experiments():
    for kind, cells in VALUES["accuracy"].items():
        assert list(cells) == COUNTS
        for count, found in cells.items():
            seeds = MEASURED["accuracy"][kind][count]["per_seed"]
            assert found == pytest.approx([sum(seeds) / len(seeds), min(seeds), max(seeds)])
    assert f"const COUNTS = {json.dumps(COUNTS)};" in (FOLDER / "element.js").read_text(encoding="utf-8")


def test_worth_ends_where_the_curve_of_plain_answers_ends():
    said = module(NAME, "words")
    assert [MEASURED["counts"][0], MEASURED["counts"][-1]] == [said.FEWEST, said.MOST]
    assert [said.worth(number) for number in (10, 152.8, 600)] == ["10 or fewer", "about 153", "600 or more"]
    assert VALUES["worth"]["warm"] == MEASURED["worth_in_answers"]["warm"]


def test_warm_scores_and_the_ability_are_too_close_to_tell():
    warm, able = VALUES["accuracy"]["warm"]["40"], VALUES["accuracy"]["translating"]["40"]
    assert able[1] < warm[0] < able[2] and warm[1] < able[0] < warm[2]
    assert VALUES["accuracy"]["answer"]["40"][2] < min(warm[1], able[1])


@pytest.mark.parametrize("name", ["sentence", "alternative", "equals"])
def test_both_languages_say_the_same(javascript, name):
    script = javascript(f"lab/{NAME}/words.js", name, [[VALUES, state] for state in STATES])
    assert script == [getattr(module(NAME, "words"), name)(VALUES, state) for state in STATES]


def test_the_drawing_is_complete():
    parts = {"chosen", "level-warm", "level-translating", "equals-0", "equals-1"}
    assert_complete(NAME, parts, ["75.7 (70.5–81.6)", "91.9 % (89.6 to 93.8)", "92.6 %", "about 153", "about 187"])


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert_key_changes(page, figure, figure.get_by_role("slider"))
    assert f"{NAME}=1~count.80" in unquote(page.url)
    equals = figure.locator('svg:visible [data-part="equals-1"]')
    assert equals.text_content() == "as 80 to the able student: about 425"
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


def test_the_prediction_waits_and_is_answered(page, address):
    figure = open_figure(page, address, NAME)
    told = figure.locator(".jd-prediction [role=status]")
    assert told.text_content() == ""
    figure.get_by_role("button", name="Too close to tell").press("Enter")
    assert told.text_content().startswith("Yes. Warm scores: 91.9 % (89.6 to 93.8)")


# Append only: what these links say was published.
LINKS = {
    "1~count.10": (
        "10 answers: the fresh student reads 43.9 % (31.3 to 53.8) from plain ones and 57.3 % (52.4 to 63.1) from warm "
        "scores, for which it would need about 16 plain ones. The able student reads 60.3 % (46.4 to 74.7) from plain "
        "ones; a fresh one would need about 18."
    ),
    "1~count.40": (
        "40 answers: the fresh student reads 75.7 % (70.5 to 81.6) from plain ones and 91.9 % (89.6 to 93.8) from warm "
        "scores, for which it would need about 153 plain ones. The able student reads 92.6 % (85.3 to 95.6) from plain "
        "ones; a fresh one would need about 187."
    ),
    "1~count.600": (
        "600 answers: the fresh student reads 95.8 % (94.5 to 96.8) from plain ones and 96.1 % (94.6 to 97.2) from warm "
        "scores, for which it would need 600 or more plain ones. The able student reads 95.3 % (94.3 to 95.8) from plain "
        "ones; a fresh one would need about 492."
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, random.Random(6).sample(STATES, 6))
