"""Does anything that a strict build lets through reach a reader: Markdown that failed, links to nowhere, local addresses?"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, NavigableString, Tag
from built import pages, parse

FAILED = re.compile(r"\]\[|\]\(|\[[^\[\]]+\] \(|\*\*|(?<!`)`|^#{1,6} |^/// |^--8<--", re.MULTILINE)
QUOTED = {"script", "style", "template", "pre", "code", "math", "svg", "textarea"}  # shown as they are, or not at all
NOWHERE = re.compile(r"#?|(mailto|tel):[^@+\d]*|//.*|.*\s.*")
LOCAL = re.compile(
    r"file:/|https?://(localhost|127\.|0\.0\.0\.0|\[::)|(?<![\w.])/(home|users)/\w|[A-Z]:\\\\", re.IGNORECASE
)
TEXTS = (".html", ".txt", ".xml", ".json", ".csv", ".bib", ".ics", ".yml", ".css")
COMMANDS = re.compile(
    r"http://(127\.0\.0\.1|localhost):80\d\d(?=[ <,.;)\"\\]|$)"
)  # where a preview is, told to maintainers


def read(tag: Tag) -> Iterator[str]:
    """The texts in a part of a page but what is quoted, and citations, which have brackets of their own."""
    for child in tag.children:
        if type(child) is NavigableString:
            yield child
        elif isinstance(child, Tag) and child.name not in QUOTED and "jd-cite" not in child.get("class", ()):
            yield from read(child)


def faults(page: Tag) -> list[str]:
    """What in a page is Markdown that failed, or a link to nowhere."""
    links = [link["href"] for link in page.find_all("a", href=True) if NOWHERE.fullmatch(link["href"])]
    text = "".join(read(page.article or page))
    return [text[max(0, found.start() - 30) : found.end() + 30] for found in FAILED.finditer(text)] + links


@pytest.mark.both
def test_no_page_shows_markdown_that_failed_or_links_to_nowhere(site: Path) -> None:
    found = {address: wrong for address, path in pages(site).items() if (wrong := faults(parse(path)))}
    assert found == {}


@pytest.mark.parametrize(
    "html",
    ["<p>[see this][nope]</p>", '<a href="#">x</a>', '<a href="">x</a>', '<a href="mailto:nobody">m</a>',
     "<p>**unclosed bold.</p>", "<p>an `unclosed tick</p>", '<a href="//example.com/x">x</a>', "<p>[a] (kv.md)</p>",
     "<p>[a](b.md)</p>", "<p>a\n/// claim | x\n</p>", '<a href="a b.md">x</a>'],
)  # fmt: skip
def test_what_failed_is_seen(html: str) -> None:
    assert faults(BeautifulSoup(html, "html.parser"))


@pytest.mark.parametrize(
    "html",
    [
        "<code>[a](b)</code>",
        '<a href="#a">x</a>',
        "<p>2 * 3 (a) [b]</p>",
        '<p>so <span class="jd-cite">[Lee]</span> (or not)</p>',
    ],
)
def test_what_is_meant_is_let_through(html: str) -> None:
    assert faults(BeautifulSoup(html, "html.parser")) == []


@pytest.mark.both
def test_no_published_text_names_a_preview_or_a_disk(site: Path) -> None:
    for path in sorted(path for path in site.rglob("*") if path.suffix in TEXTS):
        text = COMMANDS.sub("", path.read_text(encoding="utf-8"))
        found = LOCAL.search(text)
        assert not found, f"{path.relative_to(site)}: {text[max(0, found.start() - 40) : found.end() + 40]}"
