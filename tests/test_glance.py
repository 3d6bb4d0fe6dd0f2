"""Is the whole argument at a glance what the records say: a tile for each claim, its name, its counts, its room?"""

from collections import Counter
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from bs4 import Tag
from built import article, target, words
from explainer.html.tiles import MOST, page_row
from explainer.records.claims import Claim
from explainer.registers import Registers
from playwright.sync_api import Browser, Page
from said import KINDS, VERDICTS, straight
from subjects import KINDS as PAGES

LEAST = 24  # px, of what a thumb meets
UNEVEN = 2  # tiles that one line of a step has more than another
MORE = 5  # claims that every step may still get
PITCH = """(row) => {
  const boxes = [...row.querySelectorAll("a.jd-tile")].map((tile) => tile.getBoundingClientRect());
  const apart = (one, other) => Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
  return {
    least: Math.min(...boxes.flatMap((one, at) => boxes.slice(at + 1).map((other) => apart(one, other)))),
    sizes: boxes.map((box) => Math.min(box.width, box.height)),
    right: Math.max(...boxes.map((box) => box.right)),
    lines: [...new Set(boxes.map((box) => box.y))].map((line) => boxes.filter((box) => box.y === line).length),
  };
}"""
CROWD = """(more) => {
  for (const tiles of document.querySelectorAll("ul.jd-tiles--claim")) {
    for (let number = 0; number < more; number += 1) tiles.append(tiles.lastElementChild.cloneNode(true));
  }
}"""


def named(claim: Claim) -> str:
    """The name that a tile must have."""
    left_out = f" ({KINDS['omission'].lower()})" if claim.kind == "omission" else ""
    return straight(f"{VERDICTS[claim.verdict][1]}{left_out}: {claim.title}")


def name(tile: Tag) -> str:
    """The name that a tile has: its words without those that are not read aloud."""
    return straight("".join(text for text in tile.strings if not text.find_parent(attrs={"aria-hidden": "true"})))


def shown(row: Tag, address: str) -> list[tuple[str, str, str, str, str]]:
    """The tiles of a row: the kind of their list, where they lead, their name, icon and colour."""
    return sorted(
        (
            next(kind for kind in KINDS if f"jd-tiles--{kind}" in tiles["class"]),
            target(address, tile["href"]),
            name(tile),
            words(tile.span),
            tile["class"][1],
        )
        for tiles in row.select("ul.jd-tiles")
        for tile in tiles.select("li > a.jd-tile")
    )


def recorded(registers: Registers, step: str) -> list[tuple[str, str, str, str, str]]:
    """The same from the records."""
    claims = [claim for claim in registers.claims.values() if claim.step == step]
    return sorted(
        (
            claim.kind,
            f"claims/{claim.id}/",
            named(claim),
            VERDICTS[claim.verdict][0],
            f"jd-tile--{claim.verdict}",
        )
        for claim in claims
    )


def test_tiles_stand_in_the_order_of_the_verdicts(site: Path) -> None:
    lists = article(site, "/").select(".jd-glance ul.jd-tiles")
    found = [[tile["class"][1].removeprefix("jd-tile--") for tile in tiles.select("li > a")] for tiles in lists]
    assert any(len(set(verdicts)) > 1 for verdicts in found)
    assert found == [sorted(verdicts, key=list(VERDICTS).index) for verdicts in found]


@pytest.mark.both
def test_each_claim_has_one_tile_in_its_steps_row(site: Path, registers: Registers) -> None:
    rows = article(site, "/").select(".jd-glance .jd-row")
    for step, row in zip(registers.steps.values(), rows, strict=True):
        link = row.select_one("a.jd-row__step")
        assert (words(link), target("", link["href"])) == (
            straight(f"{step.paragraph} {step.title}"),
            f"argument/{step.slug}/",
        )
        assert shown(row, "") == recorded(registers, step.slug), step.slug
    tiles = article(site, "/").select(".jd-glance a.jd-tile")
    assert len(tiles) == len({tile["href"] for tile in tiles}) == len(registers.claims)


@pytest.mark.both
def test_the_lists_say_whose_claims_they_hold(site: Path) -> None:
    for tiles in article(site, "/").select(".jd-glance ul.jd-tiles"):
        assert f"jd-tiles--{next(kind for kind in KINDS if KINDS[kind] == tiles['aria-label'])}" in tiles["class"]


@pytest.mark.both
def test_the_counts_are_those_of_the_records_omissions_apart(site: Path, registers: Registers) -> None:
    told = [words(key) for key in article(site, "/").select(".jd-glance .jd-key")]
    expected = []
    for kind, lead in KINDS.items():
        counts = Counter(claim.verdict for claim in registers.claims.values() if claim.kind == kind)
        parts = [
            f"{VERDICTS[each][0]} {counts[each]} {VERDICTS[each][1].lower()}" for each in VERDICTS if counts[each]
        ]
        expected += [" ".join([f"{lead}:", *parts])] if parts else []
    assert told == expected


@pytest.mark.both
def test_the_row_of_a_step_heads_its_page_and_ends_the_heads_of_its_claims(site: Path, registers: Registers) -> None:
    places = [(f"argument/{slug}/", slug, None) for slug in registers.steps]
    places += [(f"claims/{claim.id}/", claim.step, claim.id) for claim in registers.claims.values()]
    for address, step, own in places:
        page = article(site, address)
        (row,) = page.select(".jd-row")
        assert (row in page.h1.find_all_previous(class_="jd-row")) is (own is None), address
        assert shown(row, address) == recorded(registers, step), address
        here = [target(address, tile["href"]) for tile in row.select("[aria-current]")]
        assert here == ([f"claims/{own}/"] if own else []), address
        counts = Counter(kind for kind, *_ in recorded(registers, step))
        numbers = [
            int(word) for word in words(row.select_one(".jd-row__told")).replace(",", "").split() if word.isdigit()
        ]
        assert numbers == [counts["claim"], *([counts["omission"]] if counts["omission"] else [])]


def test_tiles_are_large_enough_and_wrap_even_if_every_step_gets_more(page: Page, address: str) -> None:
    page.goto(address)
    for more, width in product((0, MORE), (320, 360, 1280)):
        page.set_viewport_size({"width": width, "height": 740})
        page.evaluate(CROWD, more if width == 320 else 0)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = [row.evaluate(PITCH) for row in page.locator(".jd-glance .jd-row").all()]
        assert min(row["least"] for row in found) >= LEAST
        assert min(min(row["sizes"]) for row in found) >= LEAST
        assert max(row["right"] for row in found) <= width
        assert not more or max(len(row["lines"]) for row in found) > 1
        uneven = [row["lines"] for row in found if max(row["lines"]) - min(row["lines"]) > UNEVEN]
        assert uneven == [], "text-wrap: balance no longer divides them"


@pytest.mark.parametrize("kind", ["step", "claim"])
def test_tiles_above_a_heading_are_large_enough(page: Page, address: str, kind: str) -> None:
    page.goto(address + PAGES[kind])
    found = page.locator(".jd-row").evaluate(PITCH)
    assert found["least"] >= LEAST and min(found["sizes"]) >= LEAST
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def test_a_tile_is_read_by_verdict_and_claim_not_by_its_sign(page: Page, address: str, registers: Registers) -> None:
    page.goto(address)
    claim = next(claim for claim in registers.claims.values() if claim.kind == "omission")
    tile = page.locator(f".jd-glance a[href='claims/{claim.id}/']")
    snapshot = tile.aria_snapshot()
    assert VERDICTS[claim.verdict][1] in snapshot and VERDICTS[claim.verdict][0] not in snapshot


def test_the_words_of_a_tile_show_when_it_has_the_focus_and_cover_no_tile(page: Page, address: str) -> None:
    page.goto(address)
    tile = page.locator(".jd-glance a.jd-tile").nth(1)
    page.locator(".jd-glance a.jd-tile").first.focus()
    page.keyboard.press("Tab")
    said = tile.locator(".jd-tile__words").bounding_box()
    last = page.locator(".jd-glance .jd-key").last.bounding_box()
    assert said["height"] > 10 and said["y"] >= last["y"] + last["height"] - 1


def test_all_is_there_without_style_sheets(chromium: Browser, address: str, registers: Registers) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.route("**/*.css", lambda route: route.abort())
        page.goto(address)
        told = straight(page.locator(".jd-glance").inner_text())
        assert [claim.id for claim in registers.claims.values() if named(claim) not in told] == []


def test_what_the_essay_claims_is_filled_and_what_it_leaves_out_is_not(page: Page, address: str) -> None:
    page.goto(address)
    looks = "(tile) => getComputedStyle(tile).backgroundColor"
    for media in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"media": "print"}):
        page.emulate_media(**media)
        filled = page.locator(".jd-glance ul.jd-tiles--claim a").first.evaluate(looks)
        assert (
            page.locator(".jd-glance ul.jd-tiles--omission a").first.evaluate(looks) == "rgba(0, 0, 0, 0)" != filled
        )


def test_no_page_of_a_claim_grows_without_end_with_the_claims_of_its_step(registers: Registers) -> None:
    step, claim = next(iter(registers.steps.values())), next(iter(registers.claims.values()))
    crowd = replace(registers, of_step={step.slug: [claim.id] * (MOST + 1)})
    held = {here: len(list(page_row(step, crowd, here).iter("a"))) for here in ("", claim.id)}
    assert held == {"": MOST + 1, claim.id: 0}
