"""Does the search lead to the answer? `make search` types each query of queries.yml and prints where its hits lead.

A hit is right when its address is one of those that settle the query. Also printed: how long a keystroke takes with the
processor slowed sixfold, and what the first use moves.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml
from conftest import QUIET, find_chromium, served
from playwright.sync_api import Page, sync_playwright

QUERIES = Path(__file__).with_name("queries.yml")
FIND = """async ([root, queries]) => {
  const { open } = await import(root + 'assets/javascripts/search/index.js');
  const { find } = await import(root + 'assets/javascripts/search/find.js');
  const index = open(await (await fetch(root + 'assets/search.json')).json());
  return queries.map((query) => find(index, query).hits.slice(0, 10).map(({ address }) => address));
}"""


@dataclass(frozen=True)
class Result:
    """What a query found: the first addresses, and at which place the first right one stands, None for none."""

    query: str
    hits: list[str]
    place: int | None


def lists() -> dict[str, list[dict]]:
    """The lists of queries by name, each query with the addresses that settle it."""
    return yaml.safe_load(QUERIES.read_text(encoding="utf-8"))


def results(page: Page, root: str, queries: list[dict]) -> list[Result]:
    """What the queries find on the site served at an address."""
    found = page.evaluate(FIND, [root, [each["query"] for each in queries]])
    return [result(each, hits) for each, hits in zip(queries, found, strict=True)]


def result(asked: dict, hits: list[str]) -> Result:
    """A query's hits, judged."""
    places = (number for number, hit in enumerate(hits, 1) if hit in asked["right"])
    return Result(asked["query"], hits, next(places, None))


def totals(found: list[Result]) -> tuple[int, int, int]:
    """How many queries have a right hit first, how many among the first three, how many find nothing."""
    places = [each.place or 99 for each in found]
    return (
        sum(place == 1 for place in places),
        sum(place <= 3 for place in places),
        sum(not each.hits for each in found),
    )


def with_chromium(site: Path, work: Callable[[Page, str], None]) -> None:
    """Do something on a page of the site."""
    with sync_playwright() as playwright, served(site) as root:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=[*QUIET, "--no-sandbox"])
        page = browser.new_page()
        page.goto(root + "robots.txt")
        work(page, root)
        browser.close()


def tell(page: Page, root: str) -> None:
    """Print each list with what was found."""
    for name, queries in lists().items():
        found = results(page, root, queries)
        for each in found:
            print(f"{each.place or '-':>3}  {each.query:<45} {' '.join(each.hits[:3])}")
        print(
            f"{name}: of {len(found)}, first {totals(found)[0]}, first three {totals(found)[1]}, nothing {totals(found)[2]}\n"
        )


if __name__ == "__main__":
    with_chromium(Path(sys.argv[1]), tell)
