"""Do folds hold: does whatever leads into a closed one open it, and do print and copies show what is inside?"""

import re
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT
from finish.sections import sections
from playwright.sync_api import Browser, Page, expect
from press.book import book
from press.epub import Title, epub

STEP = "argument/counting/"
INNER = "a-sum"  # the id of a fold in a fold
OWN = "claim-bees-count"

pytestmark = pytest.mark.tiny


def assert_shown(page: Page, name: str) -> None:
    """What has an id is open around, below the header and in the window."""
    expect(page.locator(f"[id='{name}'] > *").last).to_be_visible()
    page.wait_for_function(
        "name => { const y = document.getElementById(name).getBoundingClientRect().y; return y >= 40 && y < innerHeight / 2; }",
        arg=name,
    )


def long(page: Page) -> None:
    """Make room below, so that every part of the page can be scrolled to the top."""
    page.add_style_tag(content="article { padding-bottom: 120vh !important; padding-top: 120vh !important; }")


def test_all_folds_are_closed_at_first(page: Page, address: str) -> None:
    page.goto(address + STEP)
    assert page.locator("article details:not(.jd-copy)[open]").count() == 0 < page.locator("article details").count()


def test_an_address_opens_the_folds_around_what_it_names(page: Page, address: str) -> None:
    page.goto(f"{address}{STEP}#{INNER}")
    expect(page.locator(f"#{INNER}")).to_have_attribute("open", "")
    expect(page.locator("#often-wrong")).to_have_attribute("open", "")
    assert page.locator(".jd-claim__more[open]").count() == 0


def test_a_changed_hash_and_back_open_them(page: Page, address: str) -> None:
    page.goto(address + STEP)
    long(page)
    page.evaluate(f"location.hash = '{INNER}'")
    assert_shown(page, INNER)
    page.evaluate("location.hash = 'replies'")
    page.locator("details").evaluate_all("all => all.forEach((fold) => { fold.open = false; })")
    page.go_back()
    assert_shown(page, INNER)


def test_a_link_opens_them_again_when_the_address_is_that_already(page: Page, address: str) -> None:
    page.goto(f"{address}{STEP}#{OWN}")
    page.locator("details").evaluate_all("all => all.forEach((fold) => { fold.open = false; })")
    page.evaluate(f"document.body.insertAdjacentHTML('beforeend', '<a id=lead href=#{OWN}>there</a>')")
    page.locator("#lead").evaluate("link => link.click()")
    expect(page.locator(f"#{OWN} .jd-claim__more")).to_have_attribute("open", "")


def test_a_link_to_a_row_opens_what_folds_out_of_it_and_no_other(page: Page, address: str) -> None:
    page.goto(f"{address}{STEP}#{OWN}")
    expect(page.locator(f"#{OWN} .jd-claim__finding")).to_be_visible()
    assert page.locator("article details[open]").count() == 1


def test_a_search_hit_leads_into_a_fold(page: Page, address: str) -> None:
    page.goto(address + "sources/")
    page.locator("[popovertarget=jd-search]").click()
    page.locator("#jd-search-field").fill("wings")
    page.locator("#jd-search a").first.click()
    page.wait_for_url("**/counting/#often-wrong")
    expect(page.get_by_text("Wings are not counted.")).to_be_visible()


def test_what_follows_a_fold_is_found_where_it_stands(site: Path) -> None:
    page = (site / STEP / "index.html").read_text(encoding="utf-8")
    found = {section.anchor: section for section in sections(page)}
    assert (found["often-wrong"].title, found["often-wrong"].words) == ("Often got wrong", "Wings are not counted.")
    assert "1 + 2" in found[INNER].words and "Outside again." in found["remarks"].words


def test_paper_shows_all_and_the_screen_is_afterwards_as_before(page: Page, address: str) -> None:
    page.goto(address + STEP)
    page.locator("#often-wrong > summary").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("article details:not([open], .jd-copy)").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("article details[open]").count() == 1


def test_paper_shows_all_where_no_script_runs(chromium: Browser, address: str) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + STEP)
        page.emulate_media(media="print")
        for words in ("1 + 2 = 3", "Up to four.", "On bees"):
            assert page.get_by_text(words, exact=False).last.is_visible(), words


def test_copies_show_all(site: Path, tmp_path: Path) -> None:
    whole = book(site, "Bees", "")
    epub(site, ROOT / "docs" / "assets" / "stylesheets", Title("Bees", "bees", "2026-11-24", ""), tmp_path / "b.epub")
    chapters = zipfile.ZipFile(tmp_path / "b.epub").read("book/p-argument-counting.xhtml").decode()
    for text in (whole, chapters):
        closed = [fold for fold in re.findall(r"<details[^>]*>", text) if "jd-" in fold and "open" not in fold]
        assert not closed and "1 + 2 = 3" in text
    plain = (site / f"text/{STEP.rstrip('/')}.txt").read_text(encoding="utf-8")
    assert "1 + 2 = 3" in plain and "> The essay claims: Bees count" in plain and "attrs" not in plain
