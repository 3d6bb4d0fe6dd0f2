"""What readers type, of queries.yml, and how the search answers it."""

from dataclasses import dataclass
from pathlib import Path

import yaml
from finish.moves import chain, place, read_moves
from playwright.sync_api import Page

QUERIES = Path(__file__).with_name("queries.yml")
MOVED = Path(__file__).parent.parent / "docs" / "data" / "moved.yml"
SHOWN = 10  # hits of a query that are looked at
FIND = """async ([root, queries]) => {
  const [{ open }, { find }] = await Promise.all(['index', 'find'].map((name) => import(`${root}assets/javascripts/search/${name}.js`)));
  const parts = ['search.json', 'chinese.search.json'].map(async (name) => (await fetch(root + 'assets/' + name)).json());
  const index = open(...await Promise.all(parts));
  return queries.map((query) => find(index, query).hits.map(({ address }) => address));
}"""


@dataclass(frozen=True)
class Result:
    """What a query found: the first addresses, and at which place the first right one stands, None for none."""

    query: str
    hits: list[str]
    place: int | None


def lists() -> dict[str, list[dict]]:
    """The lists of queries by name, each query with the addresses that settle it."""
    listed = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return {
        name: [{**each, "right": [today(right) for right in each["right"]]} for each in queries]
        for name, queries in listed.items()
    }


def today(address: str) -> str:
    """Where an address leads that may have been another when it was written down."""
    home = "" if address[:1].isalnum() else "/"  # the search has the home page, and parts of it, without their slash
    end = chain(place(home + address, QUERIES.name), read_moves(MOVED))[-1]
    return str(end).lstrip("/")


def results(page: Page, root: str, queries: list[dict]) -> list[Result]:
    """What the queries find on the site that is served at an address, where the page is."""
    found = page.evaluate(FIND, [root, [each["query"] for each in queries]])
    return [result(each, hits[:SHOWN]) for each, hits in zip(queries, found, strict=True)]


def result(asked: dict, hits: list[str]) -> Result:
    """A query's hits, judged: one is right when its address is one of those that settle the query."""
    places = (number for number, hit in enumerate(hits, 1) if hit in asked["right"])
    return Result(asked["query"], hits, next(places, None))


def totals(found: list[Result]) -> tuple[int, int, int]:
    """How many queries have a right hit first, how many among the first three, how many find nothing."""
    places = [each.place or SHOWN + 1 for each in found]
    return (
        sum(place == 1 for place in places),
        sum(place <= 3 for place in places),
        sum(not each.hits for each in found),
    )
