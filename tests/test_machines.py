"""Do feed, robots.txt, sitemap and plain texts hold what the pages hold?"""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from built import article, pages
from explainer.exports.feed import ATOM, atom, changes
from explainer.exports.machines import machine_files
from explainer.records.errors import RecordError
from explainer.records.settings import Settings
from finish.feed import with_pages

HOME = "https://example.org/just/"
ENTRY = "## 3 March 2027: a verdict changed { #v }\n\nIt was [corrected](claims/x.md) [@a-2026, §1].\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "changes.md"
    path.write_text(
        f"---\ntitle: Changes\n---\n# Changes {{ #c }}\n\n{ENTRY}\n## 24 November 2026: first {{ #f }}\n\nNew.\n"
    )
    return path


def test_the_feed_has_each_dated_heading(page: Path) -> None:
    feed = ElementTree.fromstring(atom(page.parent, Settings(site=HOME, name="Site")).encode())
    space = {"a": ATOM}
    assert feed.find("a:updated", space).text == "2027-03-03T00:00:00Z"
    first, second = feed.findall("a:entry", space)
    assert first.find("a:title", space).text == "A verdict changed"
    assert first.find("a:link", space).get("href") == f"{HOME}changes/#v"
    assert first.find("a:content", space).text == "It was corrected ."
    assert second.find("a:updated", space).text == "2026-11-24T00:00:00Z"
    ids = [tag.text for tag in feed.iter(f"{{{ATOM}}}id")]
    assert len(set(ids)) == 3 and all(name.startswith("urn:uuid:") for name in ids)


@pytest.mark.parametrize("heading", ["## March 2027: x { #x }", "## 31 February 2027: x { #x }", "## Soon { #x }"])
def test_a_heading_without_a_day_is_refused(page: Path, heading: str) -> None:
    page.write_text(page.read_text() + f"\n{heading}\n")
    with pytest.raises(RecordError, match=r"changes\.md, line \d+: the heading .* begins with no date") as caught:
        changes(page)
    assert "\n" not in caught.value.message


def test_the_published_feed_is_linked_and_leads_to_the_page(site: Path, docs: Path) -> None:
    feed = ElementTree.parse(site / "feed.xml").getroot()
    anchors = [entry.find(f"{{{ATOM}}}link").get("href").partition("#")[2] for entry in feed.iter(f"{{{ATOM}}}entry")]
    assert anchors and all(article(site, "changes/").find(id=anchor) for anchor in anchors)
    assert 'type="application/atom+xml" title="Changes" href="feed.xml"' in (site / "index.html").read_text(
        encoding="utf-8"
    )


def test_a_published_entry_holds_what_its_page_holds(site: Path) -> None:
    """Emphasis, links and sources as the page has them."""
    for entry in ElementTree.parse(site / "feed.xml").getroot().iter(f"{{{ATOM}}}entry"):
        anchor = entry.find(f"{{{ATOM}}}link").get("href").partition("#")[2]
        content, heading = entry.find(f"{{{ATOM}}}content"), article(site, "changes/").find(id=anchor)
        assert content.get("type") == "html"
        told = " ".join(BeautifulSoup(content.text, "html.parser").get_text().split())
        assert told and told.startswith(" ".join(heading.find_next_sibling().get_text().split())[:200])
        assert not re.search(r'href="\.|class="headerlink"|&amp;(amp|lt|gt|quot);|\*\*|\]\(', content.text)


def test_an_entry_keeps_emphasis_and_source_and_leads_to_whole_addresses() -> None:
    page = '<article><h2 id="v">V</h2><p>Was <em>x</em> <a href="../sources/#a">A 2026, §1</a>.</p><h2 id="w">W</h2></article>'
    link = f'<link rel="alternate" href="{HOME}changes/#v" />'
    made = with_pages(f'<entry>{link}<content type="text">old</content></entry>', {"changes/": page})
    html = f'<p>Was <em>x</em> <a href="{HOME}sources/#a">A 2026, §1</a>.</p>'.replace("<", "&lt;").replace(
        ">", "&gt;"
    )
    assert made == f'<entry>{link}<content type="html">{html}</content></entry>'


@pytest.mark.tiny
def test_the_sitemap_lists_canonical_pages_with_days_of_records_only(published: Path, docs: Path, registers) -> None:
    text = (published / "sitemap.xml").read_text(encoding="utf-8")
    ElementTree.fromstring(text.encode())
    assert "/bare/" not in text and f"claims/{next(iter(registers.claims))}/" in text
    days = set(re.findall(r"<lastmod>(.*?)</lastmod>", text))
    checked = (
        re.findall(r"^checked: (\S+)", path.read_text(encoding="utf-8"), re.MULTILINE) for path in docs.rglob("*.md")
    )
    assert days and days <= {day for found in checked for day in found}
    addresses = {address for address in pages(published) if "/bare/" not in address}
    assert text.count("<loc>") == len(addresses)


def test_robots_and_sitemap(site: Path, registers) -> None:
    assert (site / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    known = replace(registers, settings=replace(registers.settings, site=HOME))
    assert machine_files(known)["robots.txt"].endswith(f"\nSitemap: {HOME}sitemap.xml\n")
    assert (site / "sitemap.xml").is_file()


def test_each_step_stands_with_its_headings_in_a_plain_text(site: Path, registers) -> None:
    for slug in registers.steps:
        text = (site / f"text/argument/{slug}.txt").read_text(encoding="utf-8")
        headings = [
            heading.get_text().rstrip("¶").replace("\xa0", " ")
            for heading in article(site, f"argument/{slug}/").select("h2")
        ]
        plain = text.replace("'", "’").replace('"', "")
        assert not [words for words in headings[:-1] if re.sub("[“”]", "", words) not in plain], slug


def test_plain_texts_keep_nothing_of_our_forms(site: Path) -> None:
    for path in (site / "text").rglob("*.txt"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"^///|\{ ?#|\[@|\]\((claim|term):|\.md[)#]|\$`", text, re.MULTILINE), path


def test_addresses_in_plain_texts_lead_to_pages(site: Path) -> None:
    for path in (site / "text").rglob("*.txt"):
        for target in re.findall(r"\]\(/([^)#]*)", path.read_text(encoding="utf-8")):
            assert (site / target / "index.html").is_file() or (site / target).is_file(), f"{path}: {target}"


def test_pages_name_their_plain_text(site: Path, registers) -> None:
    for path in (*(f"claims/{name}" for name in registers.claims), *(f"argument/{slug}" for slug in registers.steps)):
        assert f'type="text/plain" title="This page as plain text" href="../../text/{path}.txt"' in (
            site / path / "index.html"
        ).read_text(encoding="utf-8")


def test_the_index_lists_every_text(site: Path) -> None:
    listed = set(re.findall(r"\(/(text/[^)]+)\)", (site / "llms.txt").read_text(encoding="utf-8")))
    assert listed == {path.relative_to(site).as_posix() for path in (site / "text").rglob("*.txt")}
