"""Can tables be read without sliding them, those of sentences on a phone and the data of figures at any width?"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import Tag
from built import elements, pages
from figure_checks import HOMES, page_of
from playwright.sync_api import Page
from subjects import KINDS

# Which of these tables are wider than their place, set into a page one after the other as the data of a figure.
TOO_WIDE = """tables => {
  const article = document.querySelector("article");
  article.innerHTML = '<div class="jd-figure"><div class="jd-figure__data"><details open><div class="jd-scroll"></div></details></div></div>';
  const place = article.querySelector(".jd-scroll");
  return tables.filter(([, table]) => {
    place.innerHTML = table;
    return Math.max(place.scrollWidth, place.firstChild.scrollWidth) > place.clientWidth;
  }).map(([name]) => name);
}"""
MANY, LONG = 4, 60  # columns, and characters of a cell that a quarter of a phone would set in ten lines
TOGETHER = 200  # characters of the longest cells of three columns or more


def of_sentences(table: Tag) -> bool:
    """Whether a writer set it, not a figure, and it has so many columns and a cell so long, or so long a row."""
    rows = [[len(cell.get_text()) for cell in row.select("td")] for row in table.select("tbody tr")]
    columns = [max(column) for column in zip(*rows, strict=True)]
    if table.find_parent(class_="jd-figure") or len(columns) < 3:
        return False
    return sum(columns) > TOGETHER or (len(columns) >= MANY and max(columns) > LONG)


def crowded(site: Path) -> Iterator[tuple[str, Tag]]:
    """The tables of sentences that writers set, each with the path of its page."""
    for address, path in pages(site).items():
        if "<table>" in path.read_text(encoding="utf-8"):
            tables = [table for table in elements(path, "table") if not table.has_attr("class")]
            yield from ((address, table) for table in tables if of_sentences(table))


def test_each_cell_says_its_column(site: Path) -> None:
    for path, table in crowded(site):
        heads = [head.get_text() for head in table.select("thead th")]
        for row in table.select("tbody tr"):
            assert [cell.get("data-label") for cell in row.select("td")] == [None, *heads[1:]], path


def tables_of(site: Path) -> Iterator[tuple[str, str]]:
    """The data of each figure as its page has them, and its name."""
    for name in HOMES:
        figures = elements(site / page_of(name) / "index.html", "[data-figure]")
        own = next(figure for figure in figures if figure["data-figure"] == name)
        yield name, str(own.select_one(".jd-figure__data table"))


def test_days_and_months_are_words_in_the_data_of_figures(site: Path) -> None:
    cells = [(name, cell) for name, table in tables_of(site) for cell in re.findall(r"<td[^>]*>([^<]*)</td>", table)]
    assert any(re.fullmatch(r"\d+ [A-Z][a-z]+ 20\d\d", cell) for _, cell in cells)
    assert [found for found in cells if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", found[1])] == []


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_the_data_of_a_figure_do_not_slide(page: Page, address: str, site: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(address + KINDS["figure"])  # which has the style of such tables
    assert page.evaluate(TOO_WIDE, list(tables_of(site))) == []


def test_it_does_not_slide_on_a_phone(page: Page, address: str, site: Path) -> None:
    path, first = next(crowded(site))
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + path)
    heads = [head.get_text() for head in first.select("thead th")]
    table = page.locator("table:has([data-label]):not([class], .jd-figure *)").first
    assert table.evaluate("(table) => table.scrollWidth <= table.clientWidth")
    said = "(cell) => getComputedStyle(cell, '::before').content"
    assert heads[1] in table.locator("td").nth(1).evaluate(said)
