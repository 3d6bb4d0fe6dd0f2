"""Is every figure complete without scripts: two drawings, words, table; legible, well formed, always the same?"""

import gzip
import re
from math import dist
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from explainer.figures.drawings import figure_homes, forget_drawings, load_drawing
from figure_checks import DOCS, as_built
from figures.base import FigureError, image, read_data

NAMES = sorted(figure_homes(DOCS))
SMALLEST = 12  # CSS pixels
HEROES = {"behind-the-wall": 480, "eight-of-256": 490, "one-query-one-column": 480}  # the height of the narrow one
LIGHT = 6_000  # bytes of both drawings together, compressed
SHEET = DOCS / "assets" / "stylesheets" / "figures.css"
# The size that the style sheet gives to text in drawings, in units of the drawing.
FONT = float(
    re.search(r"^\.jd-draw text \{[^}]*font-size: ([\d.]+)px;", SHEET.read_text(encoding="utf-8"), re.MULTILINE)[1]
)
NARROWEST_COLUMN = 288  # a page 320 pixels wide, less its margins


@pytest.mark.parametrize("name", NAMES)
def test_drawings_are_well_formed_and_carry_their_alternative(name: str) -> None:
    figure = as_built(name)
    for drawing in (figure.wide, figure.narrow):
        root = ElementTree.fromstring(drawing)
        assert root.get("role") == "img"
        assert root.get("aria-label") == figure.alternative
        assert not [tag for tag in root.iter() if tag.get("style") or tag.get("fill") or tag.get("stroke")]


@pytest.mark.parametrize("name", NAMES)
def test_words_stay_legible_on_the_narrowest_screen(name: str) -> None:
    root = ElementTree.fromstring(as_built(name).narrow)
    scale = NARROWEST_COLUMN / float(root.get("viewBox").split()[2])
    assert scale * FONT >= SMALLEST


@pytest.mark.parametrize("name", HEROES)
def test_a_figure_that_opens_a_step_is_light_and_fits_a_phone(name: str) -> None:
    figure = as_built(name)
    assert len(gzip.compress((figure.wide + figure.narrow).encode(), 6)) <= LIGHT
    assert float(ElementTree.fromstring(figure.narrow).get("viewBox").split()[3]) <= HEROES[name]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_drawn_outside_the_drawing(name: str) -> None:
    figure = as_built(name)
    for drawing in (figure.wide, figure.narrow):
        root = ElementTree.fromstring(drawing)
        width, height = map(float, root.get("viewBox").split()[2:])
        for rect in root.iter("{http://www.w3.org/2000/svg}rect"):
            right, bottom = (
                float(rect.get("x")) + float(rect.get("width")),
                float(rect.get("y")) + float(rect.get("height")),
            )
            assert right <= width + 1, rect.attrib
            assert bottom <= height + 1, rect.attrib


@pytest.mark.parametrize("name", NAMES)
def test_the_table_holds_the_numbers_that_the_words_say(name: str) -> None:
    figure = as_built(name)
    assert figure.rows
    assert all(len(row) == len(figure.headers) for row in figure.rows)
    assert re.search(r"\d", figure.alternative)
    assert figure.kind


def test_a_drawing_is_always_the_same() -> None:
    before = {name: vars(as_built(name)) for name in NAMES}
    forget_drawings()
    assert [name for name in NAMES if vars(load_drawing(DOCS, name).draw()) != before[name]] == []


@pytest.mark.parametrize("name", NAMES)
def test_both_drawings_have_the_same_parts(name: str) -> None:
    figure = as_built(name)
    wide, narrow = (
        {tag.get("data-part") for tag in ElementTree.fromstring(svg).iter()} for svg in (figure.wide, figure.narrow)
    )
    assert wide == narrow


def points(part: Element) -> list[tuple[float, float]]:
    """The corners of a polygon."""
    return [tuple(map(float, each.split(","))) for each in part.get("points").split()]


def middle(part: Element) -> tuple[float, float]:
    """The middle of a mark: a circle, a square or a diamond."""
    if part.get("points"):
        return tuple(sum(each) / 4 for each in zip(*points(part), strict=True))
    if part.get("cx"):
        return float(part.get("cx")), float(part.get("cy"))
    return tuple(float(part.get(at)) + float(part.get(size)) / 2 for at, size in (("x", "width"), ("y", "height")))


@pytest.mark.parametrize("name", NAMES)
def test_an_arrow_points_on_and_a_mean_stands_amid_its_marks(name: str) -> None:
    """A head's point is 8 pixels before its base, on a line that ends there; a stroke is the mean of the marks in its row."""
    for svg in (as_built(name).wide, as_built(name).narrow):
        parts = list(ElementTree.fromstring(svg).iter())
        ends = [
            tuple(map(float, re.findall(r"[\d.-]+", part.get("d"))[-2:]))
            for part in parts
            if part.get("class") == "arrow" and "L" in part.get("d", "")
        ]
        for (x, y), one, other in (
            points(part) for part in parts if part.get("class") == "head" and part.get("points")
        ):
            along = (2 * x - one[0] - other[0]) / 16, (2 * y - one[1] - other[1]) / 16
            assert sorted(map(abs, along)) == pytest.approx([0, 1], abs=0.02)
            assert any(dist((x - 6 * along[0], y - 6 * along[1]), end) < 0.2 for end in ends), (x, y)
        marks = [
            part
            for part in parts
            if part.get("r") == "3.5"
            or (part.get("width"), part.get("height")) == ("6", "6")
            or part.tag.endswith("polygon")
        ]
        for stroke in (part for part in parts if (part.get("width"), part.get("height")) == ("2", "12")):
            at, y = middle(stroke)
            row = [
                middle(mark)[0]
                for mark in marks
                if mark.get("class") == stroke.get("class") and abs(middle(mark)[1] - y) < 0.2
            ]
            assert not row or at == pytest.approx(sum(row) / len(row), abs=0.2)


def test_an_image_is_as_dark_as_its_ink() -> None:
    drawn = re.findall(r'opacity="([\d.]+)" d="M(\d+)', image([16, 0, 4, *[0] * 61], 0, 0, 10))
    assert {float(x): float(opacity) for opacity, x in drawn} == {0: 1, 20: 0.25}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "docs/figures/bees/data.yml: there is no such file."),
        ("first: 1: 2", "docs/figures/bees/data.yml, line 1: "),
        ("count: 1", "docs/figures/bees/data.yml: the key 'first' is missing."),
    ],
)
def test_a_figure_says_what_its_data_lack(tmp_path: Path, text: str | None, said: str) -> None:
    folder = tmp_path / "docs" / "figures" / "bees"
    folder.mkdir(parents=True)
    if text:
        (folder / "data.yml").write_text(text, encoding="utf-8")
    with pytest.raises(FigureError) as caught:
        read_data(folder)["first"]
    assert str(caught.value).startswith(said)
