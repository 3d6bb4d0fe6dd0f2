"""Do programs that are no browser of today read each page whole, once, and as nobody's but its authors'?

The patterns are those of Mozilla's Readability (https://github.com/mozilla/readability, Readability.js).
"""

import re
from pathlib import Path

import pytest
from bs4 import Tag
from built import elements, pages
from playwright.sync_api import Page

BYLINE = re.compile(r"byline|author|dateline|writtenby|p-author", re.IGNORECASE)
UNLIKELY = re.compile(
    r"-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu"
    r"|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination"
    r"|pager|popup|yom-remote",
    re.IGNORECASE,
)
PERHAPS = re.compile(r"and|article|body|column|content|main|mathjax|shadow", re.IGNORECASE)

KEPT = ["svg", "table", "code"]  # whatever is in these
LONGEST = 100  # rows of a table that does not outweigh its page


def named(tag: Tag) -> str:
    """What Readability looks at: an element's classes and id."""
    return f"{' '.join(tag.get('class') or [])} {tag.get('id') or ''}"


def is_unlikely(name: str) -> bool:
    """Whether Readability takes what is named so for furniture."""
    return bool(UNLIKELY.search(name)) and not PERHAPS.search(name)


@pytest.mark.both
def test_no_class_makes_a_source_the_author_of_a_page(site: Path) -> None:
    for address, path in pages(site).items():
        signed = [str(tag)[:80] for tag in elements(path, "[class]") if BYLINE.search(" ".join(tag["class"]))]
        assert not signed, address
        assert "author" not in {word for tag in elements(path, "[rel]") for word in tag["rel"]}, address
        assert "author" not in {word for tag in elements(path, "[itemprop]") for word in tag["itemprop"].split()}, (
            address
        )
        (author,) = (tag["content"] for tag in elements(path, "meta") if tag.get("name") == "author")
        assert author.startswith("The authors of “"), address


@pytest.mark.both
def test_nothing_but_navigation_is_taken_for_furniture(site: Path) -> None:
    for address, path in pages(site).items():
        parts = [tag for tag in elements(path) if tag.name not in ("a", "nav", "table") and is_unlikely(named(tag))]
        assert not [named(tag) for tag in parts if tag.find_parent("article") and not tag.find_parent(KEPT)], address


@pytest.mark.both
def test_nothing_is_taken_for_the_article_that_is_a_part_of_it(site: Path) -> None:
    for address, path in pages(site).items():
        for table in elements(path, "table"):
            assert len(table.find_all("tr")) <= LONGEST or "jd-supplemental" in table.get("class", []), address
        for code in (tag for tag in elements(path, ".highlight") if tag.name == "pre" and tag.parent.name == "div"):
            assert code.find_next_sibling(True) or code.find_previous_sibling(True), address
        for events in elements(path, ".jd-events"):
            assert not events.select(":scope > li > p"), address
        for links in (nav for record in elements(path, ".jd-record") for nav in record.find_all("nav")):
            assert UNLIKELY.search(named(links)), address


@pytest.mark.both
def test_a_formula_carries_its_tex(site: Path) -> None:
    for address, path in pages(site).items():
        for formula in elements(path, "math"):
            note = formula.select_one("semantics > annotation[encoding='application/x-tex']")
            assert note and note.get_text() == formula["alttext"] and note.previous_sibling == " ", address


@pytest.mark.both
def test_no_number_is_raised_or_lowered_outside_a_formula(site: Path) -> None:
    """Programs that show text alone would say 107 for ten to the seventh."""
    for address, path in pages(site).items():
        assert not elements(path, "sup") and not elements(path, "sub"), address


@pytest.mark.both
def test_a_drawing_stands_once_where_style_sheets_are_not_known(site: Path) -> None:
    for address, path in pages(site).items():
        for drawing in elements(path, ".jd-figure__drawing"):
            assert len([svg for svg in drawing.find_all("svg") if not svg.find_parent(hidden=True)]) == 1, address
            for text in drawing.find_all("text"):
                assert not text.previous_sibling or text.previous_sibling.name != "text", (
                    f"{address}: words run together"
                )


@pytest.mark.tiny
@pytest.mark.parametrize(("width", "shown"), [(360, "narrow"), (1000, "wide")])
def test_the_drawing_for_the_width_is_seen(page: Page, address: str, width: int, shown: str) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(f"{address}figures/waggle/")
    assert page.locator("svg.jd-draw:visible").count() == 1
    assert page.locator(f".jd-figure__{shown} svg").is_visible()


@pytest.mark.tiny
def test_a_heading_lands_below_the_header_and_not_far(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 400})
    page.goto(f"{address}argument/counting/#dances")
    header = page.locator(".jd-header").bounding_box()["height"]
    assert header <= page.locator("#dances").bounding_box()["y"] <= header + 40
