"""What tests of different pages in a browser share."""

from axe_playwright_python.sync_playwright import Axe
from browsers import put_script
from playwright.sync_api import Page

AXE = """async (parts) => {
  const options = { resultTypes: ["violations"], preload: false, rules: { "target-size": { enabled: true } } };
  return (await axe.run(parts.length ? { include: parts.map((part) => [part]) } : document, options)).violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200))}`);
}"""


def assert_accessible(page: Page, *parts: str) -> None:
    """No axe rule is broken on a page, or in some parts of it, that of the size of targets included."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(Axe().axe_script)
    assert page.evaluate(AXE, list(parts)) == [], page.url


def wake_figures(page: Page) -> None:
    """Bring every figure that can be worked near, so that its controls come; those in closed folds sleep on."""
    for figure in page.locator("[data-figure]:has(a[data-module]):visible").all():
        figure.scroll_into_view_if_needed()
        figure.locator(".jd-controls").first.wait_for()


# What moved by itself, as the sum that browsers compute (https://wicg.github.io/layout-instability/).
SHIFTS = """window.moved = [];
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) {
    if (!shift.hadRecentInput) moved.push([shift.value, ...shift.sources.map((source) => source.node?.outerHTML?.slice(0, 80))]);
  }
}).observe({ type: "layout-shift", buffered: true });"""

# Reads a page to its end in stretches, at each of which the figures that have come into view wake.
READ = """async () => {
  const frame = () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const inView = (figure) => figure.getBoundingClientRect().bottom > 0 && figure.getBoundingClientRect().top < innerHeight;
  const sleepers = () => [...document.querySelectorAll("[data-figure]:has(a[data-module])")].filter((each) => !each.querySelector(".jd-controls"));
  for (let stretch = 0; stretch < 15; stretch += 1) {
    scrollBy(0, document.body.scrollHeight / 15);
    for (let frames = 0; frames < 3 || (frames < 300 && sleepers().some(inView)); frames += 1) await frame();
  }
  return moved;
}"""


def what_moves_while_loading(page: Page, url: str) -> list:
    """What moves on a page whose scripts come when it has been painted, and which is then read to its end.

    The size of each move and what moved.
    """
    put_script(page, SHIFTS)
    page.goto(url)
    return page.evaluate(READ)
