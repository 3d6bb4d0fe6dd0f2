"""Does a link survive what platforms do to it, and does Back agree with what is seen?"""

from collections.abc import Callable, Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from browsers import QuietHandler, framed, served
from playwright.sync_api import Frame, Page, expect

pytestmark = pytest.mark.tiny

FIGURE = "figures/waggle/"
STATE = "1~turns.5"
MANGLED = [
    f"?waggle={STATE})", f"?waggle={STATE}.", f"?waggle={STATE}),", f"?waggle={STATE}%29", f"?waggle={STATE}%C2%BB",
    f"?waggle={STATE}?utm_source=x", f"?utm_source=x&amp;waggle={STATE}", f"?waggle={STATE}&utm_source=x&fbclid=y",
    f"?waggle={STATE}%23figure-waggle", "?waggle=1%257Eturns.5", "?waggle=1%25257Eturns.5", r"?waggle=1\~turns.5",
    f"?waggle=3D{STATE}", f"?waggle%3D{STATE}", "?waggle=1~turns.5%20", f"?fbclid=y&waggle={STATE}#figure-waggle",
    f"?waggle={STATE}，谢谢", f"?waggle={STATE}（commit 说明", f"?waggle={STATE}%E3%80%82see...", f"?waggle={STATE}|the figure",
    f"?waggle={STATE}%E3%8", f"?waggle={STATE}**", f'?waggle={STATE}">',
]  # fmt: skip


class Lost(QuietHandler):
    """A server that shows the page for missing ones, as static hosts do."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The page with the status."""
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    """The address of a host that has a page for missing ones."""
    with served(site, Lost) as address:
        yield address


def state(page: Page | Frame) -> str:
    """The state of the figure of the page, once it is awake."""
    page.locator(".jd-controls").first.wait_for()
    return page.locator("#figure-waggle").evaluate("figure => figure.stateText()")


# What an address means, and whether it is said that it cannot be read.
QUERIES = {query: (STATE, 0) for query in MANGLED}
QUERIES |= dict.fromkeys(["?waggle=", "?waggle", "?utm_source=waggle", "?waggle=)", ""], ("1~turns.2", 0))
QUERIES |= dict.fromkeys(["?waggle=1~turns.99", f"?waggle={STATE}...", f"?waggle={STATE}…"], ("1~turns.2", 1))


# Goes to each address as Back does, which reads it as a page does that loads; gives what the figure shows.
FOLLOW = """queries => queries.map((query) => {
  const figure = document.querySelector("#figure-waggle");
  history.replaceState(null, "", location.pathname + query);
  dispatchEvent(new PopStateEvent("popstate"));
  return [figure.stateText(), figure.querySelectorAll(".jd-notice").length];
})"""


def test_a_mangled_state_is_read_as_it_was_meant_and_what_cannot_be_read_is_said(page: Page, address: str) -> None:
    page.goto(address + FIGURE)
    assert state(page) == "1~turns.2"
    found = dict(zip(QUERIES, map(tuple, page.evaluate(FOLLOW, list(QUERIES))), strict=True))
    assert {query: each for query, each in found.items() if each != QUERIES[query]} == {}


def test_a_page_that_loads_reads_its_address_alike(page: Page, address: str) -> None:
    some = list(QUERIES)[:: len(QUERIES) // 6]
    frames = framed(page, address, [address + FIGURE + query for query in some])
    found = {
        query: (state(frame), frame.locator(".jd-notice").count()) for query, frame in zip(some, frames, strict=True)
    }
    assert found == {query: QUERIES[query] for query in some}


def test_a_list_whose_signs_were_escaped_is_read(javascript: Callable) -> None:
    calls = [[r"?x=1&map=1~open.a\_b~c.d", "map"], ["?map=1~open.a%5C_b)", "map"], ["?other=1", "map"]]
    assert javascript("figures/state.js", "meantState", calls) == ["1~open.a_b~c.d", "1~open.a_b", None]


def test_back_and_forward_show_the_state_of_the_address(page: Page, address: str) -> None:
    page.goto(address + FIGURE)
    first = state(page)
    page.evaluate("location.hash = 'data'")
    page.get_by_role("slider").press("ArrowRight")
    later = state(page)
    assert later != first
    page.wait_for_function("text => new URLSearchParams(location.search).get('waggle') === text", arg=later)
    page.go_back()
    page.wait_for_function("!location.hash")
    assert state(page) == first
    assert page.get_by_role("slider").input_value() == first[-1]
    page.go_forward()
    page.wait_for_function("location.hash")
    assert state(page) == later


ANCHORS = [
    "#figure-waggle)", "#figure-waggle.", "#figure-waggle),", "#figure-waggle%29", "#Figure-Waggle", "#figure-waggle%C2%BB",
    r"#figure\-waggle", "#figure-waggle?utm_source=x", "#figure-waggle&utm_source=x", "#figure-waggle。", "#figure-waggle（see 图）",
    "#figure-waggle%", "#figure-waggle%E3%8", "#figure-waggle|words", "#figure-waggle**", f"?waggle={STATE}%23figure-waggle",
]  # fmt: skip


def test_a_mangled_anchor_leads_to_its_part(page: Page, address: str) -> None:
    for frame in framed(page, address, [address + FIGURE + anchor for anchor in ANCHORS]):
        frame.wait_for_function("location.hash === '#figure-waggle'")


WRONG = {
    "claims/bees-count)": "claims/bees-count/", "claims/bees-count/)": "claims/bees-count/",
    "claims/bees-count/...": "claims/bees-count/", "claims/bees-count/%C2%BB": "claims/bees-count/",
    "claims/bees-count,": "claims/bees-count/", "Claims/Bees-Count/": "claims/bees-count/",
    "claims/bees_count/": "claims/bees-count/", r"claims/bees\_count/": "claims/bees-count/",
    "claims/bees-count.html": "claims/bees-count/", "claims/bees-count.md": "claims/bees-count/",
    "argument/counting/%23dances": "argument/counting/#dances", "argument/counting%2523dances": "argument/counting/#dances",
    f"figures/waggle/%3Fwaggle={STATE}": f"figures/waggle/?waggle={STATE}",
    f"figures/waggle/&amp;waggle={STATE}": "figures/waggle/", "claims/no-such-claim/": "claims/",
    "claims/bees-count/）了解更多": "claims/bees-count/", "claims/bees-count（commit 说明": "claims/bees-count/",
    "claims/bees-count|the claim": "claims/bees-count/", "claims/bees-count/%3E": "claims/bees-count/",
    'claims/bees-count/"': "claims/bees-count/", "claims/bees-count/**": "claims/bees-count/",
    f"figures/waggle/%3Fwaggle={STATE}，谢谢": f"figures/waggle/?waggle={STATE}",
}  # fmt: skip


def test_the_page_for_missing_ones_guesses_the_address(page: Page, host: str) -> None:
    found = {}
    for wrong, frame in zip(WRONG, framed(page, host, [host + wrong for wrong in WRONG]), strict=True):
        guess = frame.locator("p", has_text="You may be looking for").locator("a")
        found[wrong] = guess.evaluate("link => link.textContent && link.href").removeprefix(host)
    assert found == WRONG


def test_the_page_for_missing_ones_searches_for_the_words_of_the_address(page: Page, host: str) -> None:
    page.goto(f"{host}claims/bees-cuont)")
    page.get_by_role("button", name="Search for “bees cuont”").click()
    expect(page.locator("#jd-search-field")).to_have_value("bees cuont")
    expect(page.locator(".jd-search__status")).not_to_be_empty()


def test_the_page_for_missing_ones_leads_on_without_scripts(unscripted: Page, host: str) -> None:
    unscripted.goto(f"{host}no/such/page")
    assert unscripted.locator("h1").count() == 1
    links = unscripted.locator("article a").evaluate_all("links => links.map((link) => link.href)")
    assert host in links and f"{host}claims/" in links
