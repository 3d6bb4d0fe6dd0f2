"""Do the colours keep the contrast that they promise, alike with and without scripts, in drawings too?"""

import re
from itertools import product
from pathlib import Path

import pytest

TEXT = (
    "ink",
    "soft",
    "accent",
    "supported",
    "corrected",
    "contested",
    "alleged",
    "overstated",
    "unsupported",
    "contradicted",
    "opinion",
)
SERIES = ("series1", "series2", "series3", "series4")
PAPER = ("paper", "tint")
TOKEN = re.compile(r"--jd-([a-z]+\d?): (#[0-9a-f]{6});")
LEAST = {"light": 5.4, "dark": 8}  # of text on paper; tokens.css promises it
DRAWN = re.compile(r"^\.jd-draw (?P<of>[\w.]+) \{[^}]*\bfill: (?P<fill>[^;]+);", re.MULTILINE)
SHAPES = {
    f".{name}"
    for name in [
        "box",
        "dots",
        "faint",
        "flow",
        "hollow",
        "line",
        "arrow",
        "awaited",
        "pick",
        "stack",
        "wall",
        "e1",
        "e2",
        "e3",
        "e4",
    ]
}  # classes of what holds no words


@pytest.fixture(scope="module")
def blocks(docs: Path) -> dict[str, dict[str, str]]:
    """The colours of each scheme, in the order of the style sheet."""
    css = (docs / "assets/stylesheets/tokens.css").read_text(encoding="utf-8")
    found = [dict(TOKEN.findall(block)) for block in re.findall(r"\{([^{}]*--jd-paper[^{}]*)\}", css)]
    return dict(zip(("light", "dark", "dark without scripts"), [block for block in found if block], strict=True))


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", LEAST)
def test_words_keep_the_contrast_that_is_promised(blocks: dict, scheme: str) -> None:
    colours = blocks[scheme]
    weak = {name: contrast(colours[name], colours["paper"]) for name in TEXT}
    assert {name: round(value, 2) for name, value in weak.items() if value < LEAST[scheme]} == {}
    pairs = {
        (name, paper): contrast(colours[name], colours[paper]) for name, paper in product((*TEXT, *SERIES), PAPER)
    }
    assert {pair: round(value, 2) for pair, value in pairs.items() if value < 4.5} == {}


@pytest.mark.parametrize("scheme", LEAST)
def test_edges_of_controls_and_drawings_can_be_seen(blocks: dict, scheme: str) -> None:
    colours = blocks[scheme]
    assert contrast(colours["control"], colours["paper"]) >= 3


def test_the_dark_scheme_is_the_same_without_scripts(blocks: dict) -> None:
    assert blocks["dark without scripts"] == blocks["dark"]


def test_words_in_drawings_have_colours_of_words(docs: Path) -> None:
    sheets = (docs / "assets/stylesheets").glob("*.css")
    found = [match for sheet in sheets for match in DRAWN.finditer(sheet.read_text(encoding="utf-8"))]
    fills = {match["of"]: match["fill"] for match in found if match["of"] not in SHAPES}
    assert "text" in fills
    allowed = {f"var(--jd-{name})" for name in (*TEXT, *SERIES, "paper")}
    assert {name: fill for name, fill in fills.items() if fill not in allowed} == {}
