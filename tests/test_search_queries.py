"""Does the search lead to the answer? What readers type, of queries.yml, on the built site."""

import pytest
from playwright.sync_api import Browser
from queries import SHOWN, lists, results, totals

# How many of a list must have a right hit among the first three, and how many may find nothing.
LEAST = {"phone": (26, 1), "threads": (50, 2)}


@pytest.mark.parametrize("name", list(LEAST))
def test_readers_find_what_they_type(chromium: Browser, address: str, name: str) -> None:
    tab = chromium.new_page()
    tab.goto(address + "robots.txt")
    found = results(tab, address, lists()[name])
    tab.close()
    _, among_three, nothing = totals(found)
    missed = [f"{each.query}: {each.hits[:3]}" for each in found if (each.place or SHOWN) > 3]
    assert among_three >= LEAST[name][0], missed
    assert nothing <= LEAST[name][1], missed
