"""Does a page hold under what readers set: zoom, spacing, forced colours, less motion; and where they read?"""

import pytest
from browsers import PHONE
from playwright.sync_api import Browser, Page, expect
from subjects import KINDS
from test_keyboard import DESK, SAMPLE, button

WORKS = "a[href], button, input, select, summary, textarea"
# What shows a hand or listens to a click but cannot have the focus.
BARE = f"""() => [...document.querySelectorAll('body *')]
  .filter((e) => getComputedStyle(e).cursor === 'pointer' || (e.matches('label') && !e.control))
  .filter((e) => !e.closest({WORKS!r}) && !(e.closest('label')?.control)).map((e) => e.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("visited", SAMPLE, indirect=True)
def test_what_reacts_to_a_pointer_can_have_the_focus(visited: Page) -> None:
    for size in (PHONE, DESK):
        visited.set_viewport_size(size)
        assert visited.evaluate(BARE) == []
        skipped = visited.evaluate(
            f"[...document.querySelectorAll({WORKS!r})].filter((e) => e.tabIndex < 0).map((e) => e.outerHTML.slice(0, 80))"
        )
        assert skipped == [], "Tab passes over these"


@pytest.mark.parametrize("visited", SAMPLE, indirect=True)
def test_what_is_pressed_is_large_enough_for_a_thumb(visited: Page) -> None:
    """24 pixels each way, a label's included; axe alone lets small targets pass when they stand apart or too close to tell."""
    visited.set_viewport_size(PHONE)
    small = visited.evaluate(
        """() => [...document.querySelectorAll('button, summary, select, input, textarea')]
        .filter((e) => e.checkVisibility({ visibilityProperty: true }))
        .map((e) => [e.outerHTML.slice(0, 80), (e.closest('label') ?? e).getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < 24).map(([words]) => words)"""
    )
    assert small == [], "targets of less than 24 pixels"


SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"


@pytest.mark.parametrize("kind", SAMPLE[:4])
def test_zoom_to_400_percent_and_wide_spacing_lose_nothing(page: Page, address: str, kind: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(address + KINDS[kind])
    page.add_style_tag(content=SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    button(page, "Menu").press("Enter")
    last = page.locator("#jd-menu a").last
    last.focus()
    box = last.bounding_box()
    assert box["y"] >= 0 and box["y"] + box["height"] <= 256


def test_forced_colours_leave_edges_and_drawings(chromium: Browser, address: str) -> None:
    context = chromium.new_context(forced_colors="active", color_scheme="dark")
    page = context.new_page()
    page.goto(address + KINDS["step"])
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    look = "(e) => { const s = getComputedStyle(e); return s.borderTopStyle + ' ' + parseFloat(s.borderTopWidth); }"
    assert button(page, "Search").evaluate(look) == "solid 1"
    drawing = page.locator(".jd-figure__drawing").first
    assert drawing.evaluate("(e) => getComputedStyle(e).forcedColorAdjust") == "none"
    context.close()


def test_with_less_motion_nothing_moves(page: Page, address: str) -> None:
    page.goto(address + KINDS["step"])
    moving = "[...document.querySelectorAll('*')].filter((e) => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
    assert page.evaluate(moving) == 0
    animated = "document.getAnimations().flatMap((each) => each.effect.getKeyframes().flatMap(Object.keys))"
    still = {"visibility", "offset", "computedOffset", "easing", "composite"}  # shown or not, at once
    assert set(page.evaluate(animated)) <= still


def test_the_contents_mark_where_the_reader_is(page: Page, address: str) -> None:
    page.set_viewport_size(DESK)
    page.goto(address + KINDS["step"])
    link = page.locator("#jd-contents a").nth(4)
    page.locator(link.get_attribute("href")).scroll_into_view_if_needed()
    link.click()
    expect(link).to_have_attribute("aria-current", "location")
    expect(page.locator("#jd-contents [aria-current]")).to_have_count(1)
