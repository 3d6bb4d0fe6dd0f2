"""Three things called distillation: printed numbers, both languages alike, the drawing, and the figure at work."""

import random
from pathlib import Path
from urllib.parse import unquote

import pytest
from figure_checks import (
    assert_complete,
    assert_keeps_old_links,
    assert_key_changes,
    assert_same,
    assert_states_return,
    assert_unchanged_by_loading,
    live,
    module,
    open_figure,
    words,
)

NAME = "three-things-called-distillation"
FIGURES = Path(__file__).parent.parent / "docs" / "figures"
VALUES = module(NAME, "drawing").draw().data
WAYS, DOORS = list(VALUES["ways"]), list(VALUES["doors"])
STATES = [
    {"way": way, "access": door, "tokens": tokens} for way in WAYS for door in DOORS for tokens in (1, 30, 3000)
]


# gpt-oss model card (arXiv 2508.10925), §2.3: 201,088 tokens in o200k_harmony. OpenAI's OpenAPI specification,
# top_logprobs: 0 to 20. R1 report (arXiv 2501.12948v1), §2.4: about 800k samples, SFT only; Table 5, AIME 2024.
def test_the_printed_numbers():
    assert (VALUES["vocabulary"], VALUES["short_list"]) == (201_088, 20)
    printed = {key: VALUES["small_models"][key] for key in ("samples", "student", "teacher")}
    assert printed == {"samples": 800_000, "student": 72.6, "teacher": 79.8}


def test_what_passes_falls_with_the_access():
    passed = module(NAME, "words").passed
    falls = [passed(VALUES, {"access": door, "tokens": 1000}, "probabilities") for door in DOORS]
    assert falls == [201_088_000, 20_000, 0]
    assert {passed(VALUES, {"access": door, "tokens": 3000}, "grades") for door in DOORS} == {1}
    assert {passed(VALUES, {"access": door, "tokens": 3000}, "text") for door in DOORS} == {3000}


def test_what_stays_open_through_text_is_what_is_alleged():
    for way in VALUES["ways"].values():
        assert way["access"]["inside"] == "yes"
        assert way["alleged"] == way["access"]["text"]
    allegations = [way["allegation"] for way in VALUES["ways"].values()]
    assert all("Anthropic" in allegation and "February 2026" in allegation for allegation in allegations)


def test_the_captions_cite_what_the_drawings_say():
    assert "[@anthropic-2026-february]" in (FIGURES / NAME / "index.md").read_text(encoding="utf-8")
    older = (FIGURES / "distillation" / "index.md").read_text(encoding="utf-8")
    assert "[@microsoft-2025-reasoning-models]" in older and "[@openai-api-specification]" in older


def test_python_and_javascript_agree(javascript):
    rng, model = random.Random(7), module(NAME, "model")
    calls = [
        [rng.choice(WAYS), rng.randint(1, 3000), rng.randint(1000, 300_000), rng.choice([None, 5, 20])]
        for _ in range(250)
    ]
    assert_same(javascript, f"figures/{NAME}/model.js", "numbersPassed", model.numbers_passed, calls)


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    script = javascript(f"figures/{NAME}/words.js", name, [[VALUES, state] for state in STATES])
    assert script == [getattr(module(NAME, "words"), name)(VALUES, state) for state in STATES]


def test_the_drawing_is_complete():
    ways = {f"{part}-{way}" for part in ("glyph", "panel", "passes", "fits") for way in WAYS}
    large = {"heading", "sends", "returned", "door", "wall", "back", "learns"}
    assert_complete(NAME, ways | large, ["1,000 tokens", "1 mark", "no probabilities", "possible here: no"])


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert_key_changes(page, figure, figure.get_by_role("slider"))
    assert_key_changes(page, figure, figure.get_by_role("combobox").last, "ArrowUp")
    assert_key_changes(page, figure, figure.get_by_role("combobox").first, "ArrowUp")
    assert f"{NAME}=1~way.probabilities~access.list~tokens.3000" in unquote(page.url)
    assert "60,000 numbers" in words(figure)
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


def test_the_prediction_waits_and_is_answered(page, address):
    figure = open_figure(page, address, NAME)
    told = figure.locator(".jd-prediction [role=status]")
    assert told.text_content() == ""
    figure.get_by_role("button", name="Matching probabilities").press("Enter")
    assert told.text_content().startswith("Most likely not: Imitating text. They were fine-tuned on about 800,000")


# Append only: what these links say was published.
LINKS = {
    "1~way.probabilities~access.text~tokens.1000": (
        "Matching probabilities: the student sends a text and gets no probabilities back, for an answer of 1,000 "
        "tokens. The student cannot learn this way. Through an API that gives text only this is not possible. "
        "Anthropic’s allegations of February 2026 are about text and grades, not this."
    ),
    "1~way.probabilities~access.inside~tokens.1000": (
        "Matching probabilities: the student sends a text and gets 201,088,000 numbers back, for an answer of 1,000 "
        "tokens. The student copies the spread. With the model in hand this is possible. "
        "Anthropic’s allegations of February 2026 are about text and grades, not this."
    ),
    "1~way.grades~access.list~tokens.3000": (
        "Using the teacher as a grader: the student sends its own attempt and gets 1 mark back, for an answer of "
        "3,000 tokens. The student does more of what scored well. Through an API that lists a few probabilities this "
        "is possible. Anthropic alleges it of DeepSeek (February 2026); its logs are unpublished."
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, random.Random(8).sample(STATES, 8))
