"""Three things called distillation: printed numbers, and what each access lets pass."""

from pathlib import Path

from figure_checks import as_built, words_of

NAME = "three-things-called-distillation"
FIGURES = Path(__file__).parent.parent / "docs" / "figures"
VALUES = as_built(NAME).data
DOORS = list(VALUES["doors"])


# gpt-oss model card (arXiv 2508.10925), §2.3: 201,088 tokens in o200k_harmony. OpenAI's OpenAPI specification,
# top_logprobs: 0 to 20.
def test_the_printed_numbers():
    assert (VALUES["vocabulary"], VALUES["short_list"]) == (201_088, 20)


def test_what_passes_falls_with_the_access():
    passed = words_of(NAME).passed
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
