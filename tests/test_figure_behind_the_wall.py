"""Behind the wall: does every printed number follow from the lab and the registered sizes, and is what is made up said?"""

import gzip
import json
import re
from math import exp
from pathlib import Path

import pytest
from figure_checks import module

NAME = "behind-the-wall"
DOCS = Path(__file__).parent.parent / "docs"
FIGURE = module(NAME, "drawing").draw()
DRAWINGS = {"wide": FIGURE.wide, "narrow": FIGURE.narrow}


def words(svg: str) -> str:
    """What stands in a drawing, without its alternative."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))


def lab() -> dict:
    return json.loads((DOCS / "lab" / "the-unseen-digit" / "result.json").read_text(encoding="utf-8"))["measured"]


@pytest.mark.parametrize("svg", DRAWINGS.values(), ids=DRAWINGS)
def test_the_per_cents_are_the_labs(svg: str) -> None:
    networks = lab()["networks"]
    read = [networks[key]["plain_unseen"]["mean"] for key in ("soft_8", "hard")]
    assert re.findall(r"toy: reads (\d+)\u00a0%", words(svg)) == [f"{100 * value:.0f}" for value in read]
    assert "of 3s, shown none" in words(svg)


# OpenAI's OpenAPI specification, top_logprobs: 0 to 20. tiktoken, openai_public.py, o200k_base: 200,019 entries.
@pytest.mark.parametrize("svg", DRAWINGS.values(), ids=DRAWINGS)
def test_the_short_list_is_the_registered_one(svg: str) -> None:
    values = module(NAME, "values").figure_values()
    assert (values["listed"], values["vocabulary"]) == (20, 200_019)
    assert "at most 20 of about 200,000, or none" in words(svg)


@pytest.mark.parametrize("svg", DRAWINGS.values(), ids=DRAWINGS)
def test_the_bars_are_the_softened_probabilities(svg: str) -> None:
    logits = json.loads((DOCS / "figures" / "dark-knowledge" / "data.json").read_text(encoding="utf-8"))["logits"]
    heights = [float(high) for high in re.findall(r'<rect class="s[12]"[^>]*height="([\d.]+)"', svg)]
    expected = [exp((value - max(logits)) / 8) for value in logits]
    assert [high / max(heights) for high in heights] == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize("svg", DRAWINGS.values(), ids=DRAWINGS)
def test_what_is_made_up_or_a_toys_or_alleged_is_called_so(svg: str) -> None:
    said = words(svg)
    for phrase in ("Words made up.", "text carries more", "we found no such charge", "no outside check published"):
        assert phrase in said


def test_both_drawings_are_light_and_the_narrow_one_is_low() -> None:
    assert len(gzip.compress("".join(DRAWINGS.values()).encode())) <= 6000
    assert float(re.search(r'viewBox="0 0 328 ([\d.]+)"', FIGURE.narrow)[1]) <= 480
