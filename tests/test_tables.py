"""Can a table of many columns that holds sentences be read on a phone without sliding it?"""

from pathlib import Path

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page

MANY, LONG = 4, 60  # columns, and characters of a cell that a quarter of a phone would set in ten lines


def of_sentences(table: Tag) -> bool:
    """Whether a writer set it, not a figure, and it has so many columns and a cell so long."""
    if table.find_parent(class_="jd-figure"):
        return False
    return len(table.select("thead th")) >= MANY and any(len(cell.get_text()) > LONG for cell in table.select("td"))


def crowded(site: Path) -> dict[str, list[Tag]]:
    """The tables of sentences that writers set, by the path of their page."""
    pages = {str(file.parent.relative_to(site)): file.read_text() for file in site.glob("*/*/index.html")}
    found = {
        path: [
            table for table in BeautifulSoup(text, "html.parser").select("table:not([class])") if of_sentences(table)
        ]
        for path, text in pages.items()
        if "<table>" in text
    }
    return {path: tables for path, tables in found.items() if tables}


def test_each_cell_says_its_column(site: Path) -> None:
    for path, tables in crowded(site).items():
        for table in tables:
            heads = [head.get_text() for head in table.select("thead th")]
            for row in table.select("tbody tr"):
                assert [cell.get("data-label") for cell in row.select("td")] == [None, *heads[1:]], path


def test_it_does_not_slide_on_a_phone(page: Page, address: str, site: Path) -> None:
    path, tables = next(iter(crowded(site).items()))
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}{path}/")
    heads = [head.get_text() for head in tables[0].select("thead th")]
    table = page.locator("table:has([data-label]):not([class])").first
    assert table.evaluate("(table) => table.scrollWidth <= table.clientWidth")
    said = "(cell) => getComputedStyle(cell, '::before').content"
    assert heads[1] in table.locator("td").nth(1).evaluate(said)
