"""Do programs that are no browser of today read each page whole, once, and as nobody's but its authors'?

The patterns are those of Mozilla's Readability (https://github.com/mozilla/readability, Readability.js).
"""

import re
from pathlib import Path

import pytest
from bs4 import Tag
from built import pages, parse
from playwright.sync_api import Page

BYLINE = re.compile(r"byline|author|dateline|writtenby|p-author", re.IGNORECASE)
UNLIKELY = re.compile(
    r"-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu"
    r"|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination"
    r"|pager|popup|yom-remote",
    re.IGNORECASE,
)
PERHAPS = re.compile(r"and|article|body|column|content|main|mathjax|shadow", re.IGNORECASE)

LONGEST = 100  # rows of a table that does not outweigh its page


def named(tag: Tag) -> str:
    """What Readability looks at: an element's classes and id."""
    return f"{' '.join(tag.get('class') or [])} {tag.get('id') or ''}"


@pytest.mark.both
def test_no_class_makes_a_source_the_author_of_a_page(site: Path) -> None:
    for address, path in pages(site).items():
        page = parse(path)
        signed = [str(tag)[:80] for tag in page.select("body [class]") if BYLINE.search(" ".join(tag["class"]))]
        assert not signed and not page.select("[rel~=author], [itemprop~=author]"), address
        assert page.select_one("meta[name=author]")["content"].startswith("The authors of “"), address


@pytest.mark.both
def test_nothing_but_navigation_is_taken_for_furniture(site: Path) -> None:
    for address, path in pages(site).items():
        parts = parse(path).select("article :not(a, nav, svg *, table, table *, code *)")
        lost = [named(tag) for tag in parts if UNLIKELY.search(named(tag)) and not PERHAPS.search(named(tag))]
        assert not lost, address


@pytest.mark.both
def test_nothing_is_taken_for_the_article_that_is_a_part_of_it(site: Path) -> None:
    for address, path in pages(site).items():
        page = parse(path)
        for table in page.select("article table"):
            assert len(table.select("tr")) <= LONGEST or "jd-supplemental" in table.get("class", []), address
        assert not page.select("article div > pre.highlight:only-child, article .jd-events > li > p"), address
        for links in page.select("article .jd-record nav"):
            assert UNLIKELY.search(named(links)), address


@pytest.mark.both
def test_a_formula_carries_its_tex(site: Path) -> None:
    for address, path in pages(site).items():
        for formula in parse(path).select("math"):
            note = formula.select_one("semantics > annotation[encoding='application/x-tex']")
            assert note and note.get_text() == formula["alttext"] and note.previous_sibling == " ", address


@pytest.mark.both
def test_no_number_is_raised_or_lowered_outside_a_formula(site: Path) -> None:
    """Programs that show text alone would say 107 for ten to the seventh."""
    for address, path in pages(site).items():
        assert not parse(path).select("article :is(sup, sub)"), address


@pytest.mark.both
def test_a_drawing_stands_once_where_style_sheets_are_not_known(site: Path) -> None:
    for address, path in pages(site).items():
        for drawing in parse(path).select(".jd-figure__drawing"):
            assert len([svg for svg in drawing.select("svg") if not svg.find_parent(hidden=True)]) == 1, address
            for text in drawing.select("text + text"):
                assert text.previous_sibling.name != "text", f"{address}: words run together"


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
