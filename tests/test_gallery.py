"""Do pictures lead to pages: every figure by its family, each with its drawing, three of them at home?"""

import re
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from built import article, target, words
from explainer.figures.thumbnails import along, thumbnail
from explainer.records.errors import RecordError
from explainer.registers import Registers
from playwright.sync_api import Page
from test_extension import html

SHAPES = "rect, path, circle, polygon, text"
LEAST = 12  # px, of any word
SVG = '<svg class="jd-draw" viewBox="0 0 328 600" xmlns="http://www.w3.org/2000/svg">{}</svg>'


def front(path: Path) -> dict:
    """What a page says of itself."""
    return yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])


def test_the_figures_stand_by_family_those_that_lead_first(site: Path, docs: Path) -> None:
    own = {path.parent.name: front(path) for path in (docs / "figures").glob("*/index.md")}
    lists = [
        [target("figures/", row.a["href"]).split("/")[1] for row in rows.select("li")]
        for rows in article(site, "figures/").select(".jd-listing")
    ]
    assert sorted(name for names in lists for name in names) == sorted(own)
    leading = {name: meta["leads"] for name, meta in own.items() if "leads" in meta}
    assert lists[0] == sorted(leading, key=leading.get)
    for names in lists[1:]:
        assert len({own[name]["family"] for name in names}) == 1, names
    assert {own[name]["family"] for names in lists[1:] for name in names} == {meta["family"] for meta in own.values()}


@pytest.mark.parametrize("folder", ["figures", "lab"])
def test_each_thing_shows_a_part_of_its_drawing(site: Path, registers: Registers, folder: str) -> None:
    for row in article(site, f"{folder}/").select(".jd-listing > li"):
        name = target(f"{folder}/", row.a["href"]).split("/")[1]
        drawn = BeautifulSoup(registers.figures[name].html.narrow, "html.parser")
        shown = row.select(f".jd-thumb[hidden][aria-hidden=true] svg :is({SHAPES})")
        assert len(shown) > 5, name
        assert {words(part) for part in row.select("svg text")} <= {words(part) for part in drawn.select("text")}
        assert not row.select("svg [data-part]"), name


def test_home_leads_to_three_steps_by_pictures(site: Path, registers: Registers) -> None:
    cards = article(site, "/").select(".jd-picture")
    steps = [target("", card.a["href"]) for card in cards]
    assert len(set(steps)) == 3 and all(step.split("/")[1] in registers.steps for step in steps)
    for card in cards:
        assert len(card.select(f".jd-thumb svg :is({SHAPES})")) > 5 and words(card.p)


@pytest.mark.parametrize("visited", ["home", "figures/", "lab/"], indirect=True)
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_words_in_pictures_can_be_read_and_nothing_slides(visited: Page, width: int) -> None:
    visited.set_viewport_size({"width": width, "height": 760})
    sizes = visited.locator(".jd-thumb svg text").evaluate_all(
        "parts => parts.map((part) => parseFloat(getComputedStyle(part).fontSize) * part.getScreenCTM().a)"
    )
    assert min(sizes) > LEAST - 1
    assert visited.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_screen_of_a_gallery_holds_a_drawing(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for path, seen in {"figures/": 1, "lab/": 1, "timeline/": 0.5}.items():
        page.goto(address + path)
        box = page.locator("article svg.jd-draw:visible").first.bounding_box()
        assert box["y"] + seen * box["height"] < page.viewport_size["height"], path


@pytest.mark.parametrize("visited", ["figures/", "lab/"], indirect=True)
@pytest.mark.parametrize("width", [360, 800, 1000, 1280])
def test_the_rows_of_a_gallery_are_full(visited: Page, width: int) -> None:
    visited.set_viewport_size({"width": width, "height": 760})
    rooms = visited.locator(".jd-listing").evaluate_all(
        "lists => lists.map((list) => list.getBoundingClientRect().right - list.lastElementChild.getBoundingClientRect().right)"
    )
    assert rooms and max(rooms) < 1


def test_a_picture_leads_on_wherever_it_is_touched(page: Page, address: str) -> None:
    page.goto(address)
    card = page.locator(".jd-picture").first
    card.locator(".jd-thumb").click(force=True)
    page.wait_for_url("**/argument/**")


def test_how_sure_we_are_stands_in_a_badge_and_in_words(site: Path, docs: Path) -> None:
    written = re.findall(
        r"^- \*\*(Firm|Likely|Alleged|Weak|Open)\.\*\* ", (docs / "index.md").read_text(encoding="utf-8"), re.M
    )
    badges = article(site, "/").select("li > strong.jd-sure")
    assert [words(badge) for badge in badges] == [f"{word}." for word in written] and written
    assert [badge["class"][1] for badge in badges] == [f"jd-sure--{word.lower()}" for word in written]


@pytest.mark.parametrize(
    ("way", "heights"),
    [
        ("M1 2L3 4", [2, 4]),
        ("M1 2l3 4h9v-1z", [2, 6, 5]),
        ("M0 10C1 2 3 4 5 6c0 1 0 2 0 3", [10, 2, 4, 6, 7, 8, 9]),
        ("M0 1V9H3", [1, 9]),
        ("m2 3 1 1", [3, 4]),
        ("M0 5A1 1 0 0 1 2 7", [5, 7]),
    ],
)
def test_the_heights_of_a_path_are_those_of_its_points(way: str, heights: list[float]) -> None:
    assert along(way) == heights


def test_a_thumbnail_holds_what_can_be_seen_and_no_names() -> None:
    parts = (
        '<rect y="10" height="5"/><rect y="300" height="5"/><g><text y="50" data-part="x">In</text><text y="400">Out</text></g>'
        '<g transform="translate(0 500)"><rect y="0" height="1"/></g><circle cy="210" r="9"/><path d="M0 450v9"/>'
    )
    made = thumbnail(SVG.format(parts))
    assert [word in made for word in ("In", "Out", "data-part", "circle", "translate", "<path")] == [1, 0, 0, 1, 1, 0]
    assert made.count("<rect") == 2 and 'viewBox="0 0 328 205"' in made and 'aria-hidden="true"' in made
    assert "Out" in thumbnail(SVG.format(parts), 300)


REFUSED = {
    "a family that nothing has": ("/// listing | figures hives\n///", "Unknown family 'hives'. Did you mean 'hive'?"),
    "a figure without small drawing": ("/// picture | hive\nx\n///", "small.py: there is no such file"),
    "a figure left out": ("/// listing | figures hive\n///", "'comb' is listed 0 times, by its family 'wax'"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_wrong_is_said_in_one_line(copied: Path, name: str) -> None:
    docs = copied
    text, message = REFUSED[name]
    page = docs / "figures/hive/index.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("kind: toy", "kind: toy\nfamily: hive"), encoding="utf-8"
    )
    other = page.read_text(encoding="utf-8").replace("family: hive", "family: wax").replace("hive", "comb")
    (docs / "figures/comb").mkdir()
    (docs / "figures/comb/index.md").write_text(other, encoding="utf-8")
    with pytest.raises(RecordError, match=message.replace("'", ".").replace("?", ".")):
        html(docs, text, "figures/index.md")
