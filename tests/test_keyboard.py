"""Can everything be reached and worked by keyboard, with nothing hidden in the way, however the reader sees it?"""

from itertools import takewhile

import pytest
from browsers import PHONE
from playwright.sync_api import Browser, Page, expect
from subjects import KINDS

DESK = {"width": 1280, "height": 800}
SAMPLE = ("home", "step", "claim", "ledger", "models", "translation", "missing")
FOCUS = """() => { const e = document.activeElement; const box = e.getBoundingClientRect();
  const bar = document.querySelector('.jd-header')?.getBoundingClientRect() ?? { bottom: 0 };
  const shows = (ring) => ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 1 && !ring.outlineColor.endsWith(', 0)');
  const before = window.stopped ?? document.documentElement;
  window.stopped = e;
  return { tag: e.tagName, id: e.id, follows: Boolean(before.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING),
    name: (e.getAttribute('aria-label') ?? e.innerText ?? '').trim().slice(0, 40),
    ringed: [null, '::after'].some((part) => shows(getComputedStyle(e, part))),
    seen: e.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.right > 0 && box.left < innerWidth,
    covered: box.bottom <= bar.bottom && !e.closest('.jd-header, .jd-skip, .jd-panel') }; }"""


def focused(page: Page) -> dict:
    """What has the focus."""
    return page.evaluate(FOCUS)


def button(page: Page, name: str):
    return page.get_by_role("button", name=name, exact=True)


def panel(page: Page, name: str):
    return page.locator({"Menu": "#jd-menu", "On this page": "#jd-contents", "Search": "#jd-search"}[name])


# Puts the focus before the first stop, and notes what each key leads to.
FROM_THE_TOP = f"""() => {{
  Object.assign(window, {{ stops: [], stopped: null }});
  window.note ??= addEventListener("keyup", () => stops.push(({FOCUS})())) ?? "noting";
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  scrollTo(0, 0);
}}"""
STOPS = 40


def assert_stops_are_in_view_and_in_order(page: Page, most: int = STOPS) -> None:
    """What the Tab key leads to, as far as it has been pressed so often."""
    page.evaluate(FROM_THE_TOP)
    for _ in range(most):
        page.keyboard.press("Tab")
    stops = list(takewhile(lambda stop: stop["tag"] != "BODY", page.evaluate("stops")))
    assert stops
    for stop in stops:
        assert stop["seen"] and not stop["covered"], stop
        assert stop["ringed"], f"nothing shows that {stop['tag']} '{stop['name']}' has the focus"
        assert stop["follows"], f"{stop} stands before the stop that came earlier"


@pytest.mark.parametrize("size", [PHONE, DESK])
@pytest.mark.parametrize("visited", SAMPLE, indirect=True)
def test_every_stop_is_in_view_and_in_reading_order(visited: Page, size: dict) -> None:
    visited.set_viewport_size(size)
    assert_stops_are_in_view_and_in_order(visited)


def test_the_first_stop_skips_to_the_content(page: Page, address: str) -> None:
    page.goto(address + KINDS["step"])
    page.keyboard.press("Tab")
    assert focused(page)["name"] == "Skip to content"
    assert page.locator(".jd-skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert focused(page)["id"] == "jd-content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


@pytest.mark.parametrize("name", ["Menu", "On this page", "Search"])
def test_a_panel_opens_with_enter_and_escape_leads_back(page: Page, address: str, name: str) -> None:
    page.goto(address + KINDS["step"])
    expect(button(page, name)).to_have_attribute("aria-expanded", "false")
    expect(panel(page, name)).to_be_hidden()
    button(page, name).focus()
    page.keyboard.press("Enter")
    expect(panel(page, name)).to_be_visible()
    expect(button(page, name)).to_have_attribute("aria-expanded", "true")
    if name != "Search":  # its field has the focus at once
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.jd-panel')?.id") == panel(page, name).get_attribute("id")
    page.keyboard.press("Escape")
    expect(panel(page, name)).to_be_hidden()
    expect(button(page, name)).to_be_focused()
    expect(button(page, name)).to_have_attribute("aria-expanded", "false")


def test_a_panel_closes_when_the_focus_goes_on(page: Page, address: str) -> None:
    page.goto(address + KINDS["step"])
    button(page, "Menu").focus()
    page.keyboard.press("Enter")
    page.locator("#jd-menu a").last.focus()
    page.keyboard.press("Tab")
    expect(panel(page, "Menu")).to_be_hidden()
    assert focused(page)["seen"]


def test_a_heading_chosen_in_the_contents_is_shown_below_the_header(page: Page, address: str) -> None:
    page.goto(address + KINDS["step"])
    button(page, "On this page").focus()
    page.keyboard.press("Enter")
    link = page.locator("#jd-contents a").nth(3)
    link.focus()
    page.keyboard.press("Enter")
    expect(panel(page, "On this page")).to_be_hidden()
    heading = page.locator(":target")
    assert 48 <= heading.bounding_box()["y"] < 400


def test_the_arrows_move_through_what_was_found(page: Page, address: str) -> None:
    page.goto(address + KINDS["claim"])
    page.keyboard.press("Control+k")
    page.keyboard.type("kv cache")
    page.locator(".jd-search__hits a").first.wait_for()
    for key, place in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)):
        page.keyboard.press(key)
        expect(page.locator(".jd-search__hits a").nth(place)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: KINDS["claim"] not in url)


def test_colours_are_chosen_by_keyboard_and_kept(chromium: Browser, address: str) -> None:
    context = chromium.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(address)
    paper = "getComputedStyle(document.body).backgroundColor"
    light, dark = "rgb(255, 253, 248)", "rgb(22, 24, 27)"
    page.locator("#jd-scheme").focus()
    for colour, stored in ((light, "light"), (dark, "dark")):
        page.keyboard.press("Enter")
        assert (page.evaluate(paper), page.evaluate("localStorage.getItem('jd-scheme')")) == (colour, stored)
    page.goto(address + KINDS["step"])
    assert page.evaluate(paper) == dark
    expect(page.locator("#jd-scheme")).to_have_accessible_name("Colours: dark; switch to system")
    page.locator("#jd-scheme").press("Enter")
    assert page.evaluate("localStorage.length") == 0
    for scheme, colour in (("dark", dark), ("light", light)):
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("body")).to_have_css("background-color", colour)
    context.close()


def test_the_menu_opens_without_scripts(unscripted: Page, address: str) -> None:
    unscripted.goto(address + KINDS["step"])
    assert not unscripted.locator("#jd-menu").is_visible()
    assert not button(unscripted, "Search").is_visible()
    button(unscripted, "Menu").press("Enter")
    assert unscripted.locator("#jd-menu a").first.is_visible()
    unscripted.keyboard.press("Escape")
    assert not unscripted.locator("#jd-menu").is_visible()
