"""The built site as a book: its articles in the order of the navigation, without what only a screen needs."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag

# Of the screen only; and the sources of a page, since citations lead to the chapter that has them all.
FURNITURE = (
    "script, form, button, .headerlink, .jd-figure__links, .jd-references, .jd-row--page, "
    "[hidden]:not(.jd-figure__wide)"  # which paper shows
)
NEXT = re.compile(r'<link rel="next" href="(?P<href>[^"]+)">')
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//")


@dataclass(frozen=True)
class Chapter:
    """One page: its address below the site, title, language, whether it is under the one before, and its article."""

    address: str
    title: str
    language: str
    depth: int
    body: Tag

    @property
    def name(self) -> str:
        """A name for files and ids."""
        return chapter_name(self.address)


def chapter_name(address: str) -> str:
    """The name of the chapter at an address."""
    return "p-" + (address.strip("/").replace("/", "-") or "start")


def chapters(site: Path) -> list[Chapter]:
    """All chapters; pages that no navigation names follow the page that lists them."""
    main = list(in_order(site))
    found = []
    for address in main:
        page = parsed(site, address)
        found.append(chapter(page, address, 0))
        listed = [link for link in below(page, address) if link not in main]
        found += [chapter(parsed(site, link), link, 1) for link in dict.fromkeys(listed)]
    return found


def parsed(site: Path, address: str) -> BeautifulSoup:
    """The page at an address."""
    return BeautifulSoup((site / address / "index.html").read_text(encoding="utf-8"), "html.parser")


def in_order(site: Path) -> Iterator[str]:
    """The addresses of the navigation: each page names the next."""
    address: str | None = ""
    while address is not None:
        yield address
        following = NEXT.search((site / address / "index.html").read_text(encoding="utf-8"))
        address = resolved(address, following["href"])[0] if following else None


def below(page: BeautifulSoup, address: str) -> Iterator[str]:
    """The pages under an address that its article links to, in that order."""
    for _, href in hrefs(article(page)):
        if address and not OUTSIDE.match(href) and "." not in href.rpartition("/")[2]:
            target = resolved(address, href)[0]
            if target.startswith(address) and target != address and target.count("/") == address.count("/") + 1:
                yield target


def article(page: BeautifulSoup) -> Tag:
    """The text of a page; raises ValueError for a page without one."""
    if not page.article:
        raise ValueError(f"a page without an article: {page.title}")
    return page.article


def hrefs(body: Tag) -> Iterator[tuple[Tag, str]]:
    """The links in a text, and where each leads."""
    for link in body.select("a[href]"):
        yield link, str(link["href"])


def resolved(address: str, href: str) -> tuple[str, str]:
    """The address below the site and the anchor that a link on a page means."""
    path, _, anchor = href.partition("#")
    path = path.partition("?")[0]
    target = posixpath.normpath(posixpath.join("/", address, path or ".")).strip("/")
    is_page = not path or path.endswith("/") or "." not in posixpath.basename(path).strip(".")
    return (f"{target}/" if target and is_page else target), anchor


def chapter(page: BeautifulSoup, address: str, depth: int) -> Chapter:
    """A page as a chapter."""
    body = article(page)
    for tag in body.select(FURNITURE):
        tag.decompose()
    for tag in body.select(".jd-unseen"):
        tag.attrs.pop("class")
    for tag in body.select("details:not(.jd-figure details)"):
        tag["open"] = ""
    title = body.h1.get_text().strip() if body.h1 else ""
    return Chapter(address, title, str(page.html["lang"]) if page.html else "", depth, body)


def relink(found: Chapter, target: Callable[[str, str], str], home: str) -> None:
    """Point the links of a chapter into the book by `target(address, anchor)`, '' for what is not in it.

    What is not in the book leads to the site's own address, if it is known; the words stay in any case.
    """
    for link, href in hrefs(found.body):
        if OUTSIDE.match(href):
            continue
        address, anchor = resolved(found.address, href)
        inside = target(address, anchor)
        if inside or home:
            link["href"] = inside or f"{home}{address}"
        else:
            link.unwrap()
