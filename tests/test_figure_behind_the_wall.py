"""Behind the wall: does every printed number follow from the lab and the registered sizes, and is what is made up said?"""

import re
from math import exp

import pytest
from figure_checks import as_built, module, words_of
from lab_checks import result

NAME = "behind-the-wall"
FIGURE = as_built(NAME)
DRAWINGS = {"wide": FIGURE.wide, "narrow": FIGURE.narrow}
BOTH = pytest.mark.parametrize("svg", DRAWINGS.values(), ids=DRAWINGS)


def words(svg: str) -> str:
    """What stands in a drawing, without its alternative."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))


def lab(experiment: str) -> dict:
    return result(experiment)["measured"]["networks"]


@BOTH
def test_the_per_cents_are_the_labs(svg: str) -> None:
    inside, text = (lab("the-unseen-digit")[key]["plain_unseen"]["mean"] for key in ("soft_8", "hard"))
    assert re.findall(r"toy: reads (\d+) %", words(svg)) == [f"{100 * inside:.0f}"]
    for said in (FIGURE.live, FIGURE.alternative):
        assert re.search(rf"{100 * text:.0f} % of the 3s.* {100 * inside:.0f} %", said)


@BOTH
def test_a_drawing_that_copies_text_says_why_the_toy_learns_nothing_of_it(svg: str) -> None:
    """No share of text stands alone in the untouched drawing: it would be read as one of language models."""
    told = words(svg)
    assert any(all(line in told for line in lines) for lines in words_of(NAME).TEXT_TELLS.values())
    assert " 0 %" not in told


@pytest.mark.parametrize("heat", [1, 2, 4, 8, 16, 32])
def test_each_temperature_and_access_was_measured(heat: int) -> None:
    short = lab("the-access-ladder")["top_2" if heat == 1 else f"top_2_at_{heat}"]
    found = {"inside": lab("the-unseen-digit")[f"soft_{heat}"], "list": short}
    for access, network in found.items():
        said = words_of(NAME).outside(FIGURE.data, {"temperature": str(heat), "access": access}, True)
        assert f"{100 * network['plain_unseen']['mean']:.0f} %" in " ".join(said)


# OpenAI's OpenAPI specification, top_logprobs: 0 to 20. tiktoken, openai_public.py, o200k_base: 200,019 entries.
@BOTH
def test_the_short_list_is_the_registered_one(svg: str) -> None:
    assert (FIGURE.data["listed"], FIGURE.data["vocabulary"]) == (20, 200_019)
    assert "at most 20 of about 200,000 bars a token, or none" in words(svg)


@BOTH
def test_the_bars_are_the_softened_probabilities(svg: str) -> None:
    bars = re.findall(r'<rect class="s[12]"[^>]*height="([\d.]+)" data-part="bar', svg)
    heights = [float(high) for high in bars]
    expected = [exp((value - max(FIGURE.data["logits"])) / 8) for value in FIGURE.data["logits"]]
    assert [high / max(heights) for high in heights] == pytest.approx(expected, abs=0.02)


def test_two_of_ten_pass_with_a_list_and_none_with_text() -> None:
    passing = module(NAME, "model").passing
    assert passing([0.1, 0.6, 0.3], 2) == pytest.approx([0, 2 / 3, 1 / 3])
    assert not any(passing([0.1, 0.6, 0.3], FIGURE.data["passes"]["text"]))


@BOTH
def test_what_is_made_up_or_a_toys_or_alleged_is_called_so(svg: str) -> None:
    said = words(svg)
    for phrase in ("Words made up.", "the toy’s labels", *(way["alleged"] for way in FIGURE.data["ways"])):
        assert phrase in said
