"""Does a deep link show what it points at: marked, below the header, with its one line in sight on a phone?"""

from pathlib import Path

import pytest
from built import article
from playwright.sync_api import Page
from subjects import KINDS

SCREEN = 740
TARGETS = {  # the page, what on it may be linked, and the one line of that
    "heading": ("step", "h2", ""),
    "finding": ("claim", "#found", " .jd-verdict"),
    "row of the ledger": ("ledger", "li[data-verdict]", " .jd-ledger__finding"),
    "row of a step": ("step", ".jd-claim", " .jd-claim__finding"),
    "figure": ("step", "[data-figure]", " figcaption strong"),
    "term": ("glossary", "h3", " + p"),
    "source": ("sources", ".jd-sources--all > li", " .jd-source__label"),
    "event": ("timeline", ".jd-events > li", " .jd-event__title"),
}
# Until the target has stayed where it is for some frames.
AT_REST = """() => new Promise((rests) => {
  const place = () => document.querySelector(":target").getBoundingClientRect().y;
  const look = (last, frames) => requestAnimationFrame(() => {
    const now = place();
    if (frames === 8) rests();
    else look(now, now === last ? frames + 1 : 0);
  });
  look(place(), 0);
})"""
MARKED = "e => { const s = getComputedStyle(e); return s.boxShadow + s.backgroundImage; }"


def in_the_middle(site: Path, page: str, selector: str) -> str:
    """The id of the middle one of some parts of a page."""
    found = [part["id"] for part in article(site, page).select(selector) if part.get("id")]
    return found[len(found) // 2]


def land(page: Page, url: str, name: str) -> None:
    """Open a deep link and let figures above it settle."""
    page.goto(f"{url}#{name}")
    page.wait_for_function("id => document.querySelector(':target')?.id === id", arg=name)
    page.evaluate(AT_REST)


def assert_in_sight(page: Page, name: str, line: str) -> None:
    header, target = page.locator("header").first.bounding_box(), f"[id='{name}']"
    top = page.locator(target).bounding_box()["y"]
    said = page.locator(target + line).first.bounding_box()
    assert header["y"] + header["height"] <= top < SCREEN / 2
    assert top <= said["y"] and said["y"] + min(said["height"], 60) <= SCREEN


@pytest.mark.parametrize("kind", TARGETS)
def test_a_deep_link_shows_its_target_marked_with_its_line_in_sight(
    page, address: str, site: Path, kind: str
) -> None:
    where, selector, line = TARGETS[kind]
    path = KINDS.get(where, f"{where}/")
    name = in_the_middle(site, path, selector)
    land(page, address + path, name)
    assert_in_sight(page, name, line)
    assert page.locator(f"[id='{name}']").evaluate(MARKED) != "nonenone"


@pytest.mark.tiny
def test_target_and_state_survive_a_change_of_colours(page: Page, address: str) -> None:
    state = "waggle=1~turns.5"
    land(page, f"{address}argument/counting/?{state}", "figure-waggle")
    live = page.locator("#figure-waggle .jd-figure__live")
    said = live.text_content()
    assert said.startswith("5 ")
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate("document.querySelector(':target').id") == "figure-waggle"
        assert page.url.endswith(f"?{state}#figure-waggle") and live.text_content() == said
    assert_in_sight(page, "figure-waggle", " figcaption strong")


def test_a_place_below_figures_stays_where_it_was(page: Page, address: str, site: Path) -> None:
    """Figures grow controls as they come near; what the link points at must not move away."""
    name = article(site, KINDS["step"]).select(".jd-claim")[-1]["id"]
    land(page, address + KINDS["step"], name)
    page.wait_for_load_state("networkidle")  # the behaviour of those that came near is there
    page.evaluate(AT_REST)
    assert_in_sight(page, name, " .jd-claim__finding")


def test_the_mark_needs_no_script(unscripted: Page, address: str, site: Path) -> None:
    name = in_the_middle(site, "claims/", "li[data-verdict]")
    unscripted.goto(f"{address}claims/#{name}")
    assert unscripted.locator(f"[id='{name}'] .jd-ledger__finding").is_visible()
    assert unscripted.locator(".jd-copy").count() == 0
