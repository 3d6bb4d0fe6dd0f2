"""Do a page's scripts come once it is painted, so that they do not delay it, and come also where no paint is told of?"""

import re

import pytest
from browsers import put_script
from playwright.sync_api import BrowserContext, Page, expect
from subjects import KINDS

EARLY = re.compile(r"(?<!/bare)\.js$")  # that one sets the colours of what is embedded ahead of the paint
UNTOLD = "PerformanceObserver = class { static supportedEntryTypes = ['paint']; observe() {} };"
UNTIMED = "setTimeout = () => {};"
NEVER = UNTOLD + UNTIMED
CASES = {  # what a browser is like, and what the address ends in
    "a paint": (UNTIMED, ""),
    "no paint for two seconds": (UNTOLD, ""),
    "a browser that does not tell": (NEVER + "PerformanceObserver.supportedEntryTypes = [];", ""),
    "nobody looks": (NEVER + "Object.defineProperty(document, 'hidden', { value: true });", ""),
    "a state": (NEVER, "?x=1"),
    "a part": (NEVER, "#x"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_script_is_fetched_before_the_page_is_painted(page: Page, address: str, kind: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    put_script(page, NEVER)
    page.goto(address + KINDS[kind], wait_until="commit")
    page.wait_for_load_state("load")
    assert asked and [url for url in asked if EARLY.search(url)] == []


@pytest.mark.tiny
@pytest.mark.parametrize("case", CASES)
def test_scripts_come_with_the_paint_and_also_where_none_is_told_of(page: Page, address: str, case: str) -> None:
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
