"""The built site as a book: its articles in the order of the navigation, without what only a screen needs."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag

# Of the screen only; and the sources of a page, since citations lead to the chapter that has them all.
FURNITURE = {"script", "form", "button"}
FURNITURE_CLASSES = {"headerlink", "jd-bar", "jd-figure__links", "jd-models__bar", "jd-references", "jd-row--page"}
LANGUAGE = re.compile(r'<html[^>]* lang="(?P<name>[^"]+)"')
ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)
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
        found.append(chapter(site, address, 0))
        listed = [link for link in below(found[-1].body, address) if link not in main]
        found += [chapter(site, link, 1) for link in dict.fromkeys(listed)]
    return found


def in_order(site: Path) -> Iterator[str]:
    """The addresses of the navigation: each page names the next."""
    address: str | None = ""
    while address is not None:
        yield address
        following = NEXT.search((site / address / "index.html").read_text(encoding="utf-8"))
        address = resolved(address, following["href"])[0] if following else None


def below(body: Tag, address: str) -> Iterator[str]:
    """The pages under an address that its article links to, in that order."""
    for _, href in hrefs(body):
        if address and not OUTSIDE.match(href) and "." not in href.rpartition("/")[2]:
            target = resolved(address, href)[0]
            if target.startswith(address) and target != address and target.count("/") == address.count("/") + 1:
                yield target


def hrefs(body: Tag) -> Iterator[tuple[Tag, str]]:
    """The links in a text, and where each leads."""
    for link in body.find_all("a", href=True):
        yield link, str(link["href"])


def resolved(address: str, href: str) -> tuple[str, str]:
    """The address below the site and the anchor that a link on a page means."""
    path, _, anchor = href.partition("#")
    path = path.partition("?")[0]
    target = posixpath.normpath(posixpath.join("/", address, path or ".")).strip("/")
    is_page = not path or path.endswith("/") or "." not in posixpath.basename(path).strip(".")
    return (f"{target}/" if target and is_page else target), anchor


def is_furniture(tag: Tag) -> bool:
    """Whether a part of a page is of the screen only; a drawing that is hidden there is for paper."""
    classes = set(tag.get("class") or ())
    hidden = "hidden" in tag.attrs and "jd-figure__wide" not in classes
    return tag.name in FURNITURE or hidden or bool(FURNITURE_CLASSES & classes)


def chapter(site: Path, address: str, depth: int) -> Chapter:
    """The page at an address as a chapter; raises ValueError for a page without an article."""
    page = (site / address / "index.html").read_text(encoding="utf-8")
    language, found = LANGUAGE.search(page), ARTICLE.search(page)
    body = BeautifulSoup(found[0], "html.parser").article if found else None
    if not body:
        raise ValueError(f"a page without an article: {address}")
    for tag in body.find_all(is_furniture):
        tag.decompose()
    for tag in body.find_all(class_="jd-unseen"):
        tag.attrs.pop("class")
    for tag in body.find_all("details"):
        if not tag.find_parent(class_="jd-figure"):
            tag["open"] = ""
    title = body.h1.get_text().strip() if body.h1 else ""
    return Chapter(address, title, language["name"] if language else "", depth, body)


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
