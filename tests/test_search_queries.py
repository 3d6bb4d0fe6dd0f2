"""Does the search lead to the answer? What readers type, of queries.yml, on the built site."""

import pytest
from playwright.sync_api import Browser
from search import lists, results, totals

# How many of a list must have a right hit among the first three, and how many may find nothing.
LEAST = {"phone": (26, 1), "threads": (50, 2)}


@pytest.mark.parametrize("name", list(LEAST))
def test_readers_find_what_they_type(chromium: Browser, address: str, name: str) -> None:
    tab = chromium.new_page()
    tab.goto(address + "robots.txt")
    found = results(tab, address, lists()[name])
    tab.close()
    _, among_three, nothing = totals(found)
    missed = [f"{each.query}: {each.hits[:3]}" for each in found if (each.place or 99) > 3]
    assert among_three >= LEAST[name][0], missed
    assert nothing <= LEAST[name][1], missed


@pytest.mark.parametrize("name", list(LEAST))
def test_every_address_that_settles_a_query_can_be_found(chromium: Browser, address: str, name: str) -> None:
    """A page that moved would make its queries fail for another reason than the search."""
    tab = chromium.new_page()
    tab.goto(address + "robots.txt")
    listed = tab.evaluate("async (root) => (await fetch(`${root}assets/search.json`)).json()", address)
    tab.close()
    known = {listed["pages"][page][0] + (anchor and f"#{anchor}") for page, anchor, *_ in listed["sections"]}
    assert {right for each in lists()[name] for right in each["right"]} <= known
