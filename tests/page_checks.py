"""What tests of different pages in a browser share."""

import re

from axe_playwright_python.sync_playwright import Axe
from browsers import put_script
from playwright.sync_api import Page, Route

OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


def assert_accessible(page: Page) -> None:
    """No axe rule is broken, that of the size of targets included."""
    results = Axe().run(page, options=OPTIONS)
    assert not results.response["violations"], f"{page.url}\n{results.generate_report()}"


def wake_figures(page: Page) -> None:
    """Bring every figure that can be worked near, so that its controls come."""
    for figure in page.locator("[data-figure]:has(a[data-module])").all():
        figure.scroll_into_view_if_needed()
        figure.locator(".jd-controls").first.wait_for()


# What moved by itself, as the sum that browsers compute (https://wicg.github.io/layout-instability/).
SHIFTS = """window.moved = [];
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) {
    if (!shift.hadRecentInput) moved.push([shift.value, ...shift.sources.map((source) => source.node?.outerHTML?.slice(0, 80))]);
  }
}).observe({ type: "layout-shift", buffered: true });"""

STRETCHES = 15  # in which a page is read to its end
DEFERRED = re.compile(
    r"/(?!bare\.js)[^/]+\.js$"
)  # that one sets the colours of an embedded figure before it is painted


def what_moves_while_loading(page: Page, url: str) -> list:
    """What moves on a page whose scripts come when it has been painted, and which is then read to its end.

    The size of each move and what moved.
    """
    held: list[Route] = []
    put_script(page, SHIFTS)
    page.route(DEFERRED, lambda route: held.append(route))
    page.goto(url, wait_until="commit")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    page.route(DEFERRED, lambda route: route.continue_())
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    for _ in range(STRETCHES):
        page.mouse.wheel(0, page.evaluate("document.body.scrollHeight") / STRETCHES)
        page.wait_for_timeout(100)
    return page.evaluate("moved")
