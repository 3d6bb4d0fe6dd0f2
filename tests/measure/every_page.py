"""Does every page hold what the samples of `make test` hold? Not part of it: `make audit` runs this, in some minutes.

Each page in two looks, a small dark phone and a light desk, with all its figures at work: axe, sideways scrolling,
what moves when the scripts come, words too small to read, what reacts to a pointer alone, stops of the Tab key out of
view or order; and spaced text.
"""

import pytest
from conftest import ROOT
from page_checks import assert_accessible, wake_figures, what_moves_while_loading
from playwright.sync_api import Page
from test_adaptation import BARE, SPACED
from test_keyboard import assert_stops_are_in_view_and_in_order

LOOKS = {"phone": (320, "dark"), "desk": (1280, "light")}
MOST_STOPS = 150  # the longest pages repeat themselves after that
SMALLEST = 11  # pixels
SEEN = 0.0005  # of a shift: less is a part of a pixel, and counts as none

# Words drawn smaller than they may be; a drawing is scaled with its box. Those without size are for voices only.
SMALL = """(least) => [...document.querySelectorAll('svg text, p, li, td, th, a, span, button, label, figcaption, code')]
  .filter((e) => e.checkVisibility() && e.textContent.trim() && !e.closest('math, sup, sub'))
  .map((e) => {
    const svg = e.ownerSVGElement;
    const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    return [parseFloat(getComputedStyle(e).fontSize) * scale, e.textContent.trim().slice(0, 40)];
  }).filter(([size]) => size && size < least)"""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each look of each page on the list of published addresses."""
    listed = (ROOT / "tests" / "published-anchors.txt").read_text(encoding="utf-8").split()
    metafunc.parametrize("look", LOOKS)
    metafunc.parametrize("path", [line for line in listed if "#" not in line])


def test_the_page_is_open_to_everyone(page: Page, address: str, path: str, look: str) -> None:
    width, scheme = LOOKS[look]
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    moved = what_moves_while_loading(page, address + path.lstrip("/"))
    assert [move for move in moved if move[0] >= SEEN] == []
    wake_figures(page)
    page.evaluate("scrollTo(0, 0)")  # what stands under the header counts as small
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(SMALL, SMALLEST) == []
    assert page.evaluate(BARE) == []
    assert_stops_are_in_view_and_in_order(page, MOST_STOPS)
    page.add_style_tag(content=SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
