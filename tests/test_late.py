"""Do a page's scripts come once it is painted, so that they do not delay it, and come also where no paint is told of?"""

import pytest
from browsers import put_script
from playwright.sync_api import BrowserContext, Page, expect
from subjects import KINDS

# The scripts that were asked for before the first paint; bare.js sets the colours of what is embedded ahead of it.
EARLY = """() => {
  const [{ startTime: painted }] = performance.getEntriesByName("first-contentful-paint");
  const asked = performance.getEntriesByType("resource").filter(({ name }) => /(?<!\\/bare)\\.js$/.test(name));
  return [asked.length, asked.filter(({ startTime }) => startTime < painted).map(({ name }) => name)];
}"""
UNTOLD = "PerformanceObserver = class { static supportedEntryTypes = ['paint']; observe() {} };"
AT_ONCE = UNTOLD + "setTimeout = () => {};"
CASES = {  # what a browser is like, and what the address ends in
    "nobody looks": (AT_ONCE + "Object.defineProperty(document, 'hidden', { value: true });", ""),
    "a browser that does not tell": (AT_ONCE + "PerformanceObserver.supportedEntryTypes = [];", ""),
    "a state": (AT_ONCE, "?x=1"),
    "a part": (AT_ONCE, "#x"),
    "no paint for two seconds": (UNTOLD, ""),
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_script_is_fetched_before_the_page_is_painted(page: Page, address: str, kind: str) -> None:
    page.goto(address + KINDS[kind])
    asked, early = page.evaluate(EARLY)
    assert asked and early == []


@pytest.mark.tiny
@pytest.mark.parametrize("case", CASES)
def test_scripts_come_also_where_no_paint_is_told_of(page: Page, address: str, case: str) -> None:
    script, end = CASES[case]
    put_script(page, script)
    page.goto(f"{address}argument/counting/{end}")
    expect(page.locator("body[data-awake]")).to_have_count(1)


@pytest.mark.tiny
def test_a_script_that_does_not_come_stops_no_other(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.route("**/site.*.js", lambda route: route.abort())
    page.goto(f"{address}figures/waggle/")
    page.locator(".jd-controls").first.wait_for()
    assert page.locator(".jd-copy").count() == 0
