"""Can the site be kept: printed, as a PDF and as an EPUB?"""

import re
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
from built import pages
from conftest import ROOT, once
from playwright.sync_api import Browser, Page
from press.book import book, print_pdf, settled
from press.chapters import LANGUAGE, chapter_name
from press.epub import Title, epub
from subjects import BUSIEST, KINDS
from test_figures_frame import SHEET

NAME = "Is China really just distilling?"
SHEETS = ROOT / "docs" / "assets" / "stylesheets"


@pytest.fixture(scope="session")
def whole(site: Path, tmp_path_factory) -> str:
    made = once(
        tmp_path_factory, "book.html", lambda target: target.write_text(book(site, NAME, ""), encoding="utf-8")
    )
    return made.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def volume(site: Path, tmp_path_factory) -> Path:
    title = Title(NAME, "name", "2026-11-24", "")
    return once(tmp_path_factory, "book.epub", lambda target: epub(site, SHEETS, title, target))


@pytest.mark.parametrize("kind", ["step", "claim"])
def test_paper_is_light_and_has_no_furniture(page: Page, address: str, kind: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(address + KINDS[kind])
    page.locator(".jd-copy").first.wait_for(state="attached")
    page.emulate_media(color_scheme="dark", media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(28, 26, 23)"
    shown = page.locator("header, .jd-copy, .jd-controls, .headerlink, .jd-figure__links, .jd-figure__narrow")
    assert [part for part in shown.all() if part.is_visible()] == []
    if kind == "step":
        source = page.locator(".jd-references cite a").first
        assert "http" in source.evaluate("link => getComputedStyle(link, '::after').content")
        assert page.locator(".jd-figure__wide").first.is_visible()


def test_the_widest_table_fits_on_a_sheet_without_breaking_the_words_at_its_head(page: Page, address: str) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size(SHEET)
    page.goto(f"{address}models/")
    whole = "cells => cells.filter((cell) => { cell.style.overflowWrap = 'normal'; return cell.scrollWidth > cell.clientWidth; })"
    assert page.locator(".jd-models thead th").evaluate_all(f"cells => ({whole})(cells).length") == 0
    assert page.locator(".jd-models").bounding_box()["width"] <= SHEET["width"]


def test_the_book_gives_each_source_once_and_hides_no_answer(whole: str) -> None:
    assert whole.count('href="https://arxiv.org/abs/2405.04434"') == 1  # the V2 report, cited on many pages
    assert "<summary>What the evidence shows</summary>" in whole
    assert [fold for fold in re.findall("<details[^>]*>", whole) if ' open=""' not in fold] == []


def test_every_place_in_the_book_is_one_and_every_link_in_it_leads_there(whole: str) -> None:
    ids = Counter(re.findall(r' id="([^"]+)"', whole))
    assert [name for name, times in ids.items() if times > 1] == []
    assert {name for name in re.findall(r'href="#([^"]+)"', whole)} <= ids.keys()
    assert not re.findall(r'<a [^>]*href="(?!#|https?:|mailto:)[^"]*"', whole)


def test_the_book_holds_every_step_and_claim(whole: str, registers) -> None:
    for name in (*(f"argument-{slug}" for slug in registers.steps), *(f"claims-{name}" for name in registers.claims)):
        assert f' id="p-{name}"' in whole
    assert "<button" not in whole and "<form" not in whole and "<script" not in whole


@pytest.fixture(scope="session")
def chapter(whole: str, tmp_path_factory) -> Path:
    """The step with most figures, as a book of its own."""
    start = whole.index(f'<section class="jd-chapter md-typeset" id="p-argument-{BUSIEST}"')
    step = whole[start : whole.index('<section class="jd-chapter', start + 9)]
    path = tmp_path_factory.mktemp("chapter") / "step.html"
    path.write_text(whole[: whole.index("<body")] + f"<body>{step}</body></html>", encoding="utf-8")
    return path


def test_every_figure_of_the_book_is_drawn_once(page: Page, chapter: Path, volume: Path) -> None:
    page.emulate_media(media="print")
    page.goto(chapter.as_uri())
    drawn = "figures => figures.map((figure) => [...figure.querySelectorAll('.jd-draw')].filter((svg) => svg.checkVisibility()).length)"
    counts = page.locator(".jd-figure").evaluate_all(drawn)
    assert counts and set(counts) == {1}
    text = zipfile.ZipFile(volume).read(f"book/p-argument-{BUSIEST}.xhtml").decode()
    assert text.count('class="jd-draw"') == len(counts)


def test_the_pdf_is_tagged_and_has_an_outline(chromium: Browser, chapter: Path, tmp_path: Path) -> None:
    print_pdf(chromium, chapter, tmp_path / "step.pdf", "2026-11-24")
    data = (tmp_path / "step.pdf").read_bytes()
    assert data.startswith(b"%PDF-") and b"/StructTreeRoot" in data and b"/Outlines" in data and b"/Lang" in data
    print_pdf(chromium, chapter, tmp_path / "again.pdf", "2026-11-24")
    assert (tmp_path / "again.pdf").read_bytes() == data and b"/CreationDate (D:20261124000000" in data


def test_a_pdf_is_the_same_however_a_browser_counted_its_tags() -> None:
    once, again = (
        b"/ModDate (D:%d) [(node%08d) (node%08d)]" % each for each in ((10**13, 8, 9), (10**13 + 1, 9, 12))
    )
    wanted = b"/ModDate (D:20261124000000) [(node00000001) (node00000002)]"
    assert settled(once, "2026-11-24") == settled(again, "2026-11-24") == wanted


def test_the_epub_is_built_as_the_format_wants(volume: Path) -> None:
    packed = zipfile.ZipFile(volume)
    assert packed.namelist()[0] == "mimetype" and packed.infolist()[0].compress_type == zipfile.ZIP_STORED
    assert packed.read("mimetype") == b"application/epub+zip"
    files = {
        name: packed.read(name).decode() for name in packed.namelist() if name.endswith((".xhtml", ".opf", ".xml"))
    }
    trees = {name: ElementTree.fromstring(text) for name, text in files.items()}
    ids = {name: [tag.get("id") for tag in tree.iter() if tag.get("id")] for name, tree in trees.items()}
    for name, tree in trees.items():
        assert len(set(ids[name])) == len(ids[name]), name
        for link in tree.iter("{http://www.w3.org/1999/xhtml}a"):
            path, _, anchor = link.get("href", "").partition("#")
            if not re.match(r"[a-z]+:", path):
                file = f"book/{path}" if path else name
                assert file in files and (not anchor or anchor in ids[file]), f"{name}: {link.get('href')}"


def test_each_chapter_and_its_line_in_the_contents_are_in_the_language_of_the_page(
    site: Path, whole: str, volume: Path
) -> None:
    languages = {
        chapter_name(address): LANGUAGE.search(path.read_text("utf-8"))["name"]
        for address, path in pages(site).items()
    }
    volume_files = zipfile.ZipFile(volume)
    contents = ElementTree.fromstring(volume_files.read("book/nav.xhtml"))
    links = {link.get("href"): link.get("lang") for link in contents.iter("{http://www.w3.org/1999/xhtml}a")}
    sections = dict(re.findall(r'<section class="jd-chapter[^"]*" id="([^"]+)" lang="([^"]+)"', whole))
    assert len(set(sections.values())) > 1
    for name, language in sections.items():
        head = ElementTree.fromstring(volume_files.read(f"book/{name}.xhtml"))
        told = {
            language,
            links[f"{name}.xhtml"],
            head.get("lang"),
            head.get("{http://www.w3.org/XML/1998/namespace}lang"),
        }
        assert told == {languages[name]}, name


def test_nothing_in_a_book_tells_when_it_was_made(volume: Path) -> None:
    assert {entry.date_time for entry in zipfile.ZipFile(volume).infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.tiny
def test_the_copies_are_linked_once_they_lie_beside_the_site(site: Path, published: Path) -> None:
    assert 'id="keep"' not in (site / "data/index.html").read_text(encoding="utf-8")
    text = (published / "data/index.html").read_text(encoding="utf-8")
    assert all(f'href="../keep/just-distilling.{kind}"' in text for kind in ("pdf", "epub", "zip"))
