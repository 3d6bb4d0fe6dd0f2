"""Reading the built site: its pages as parsed HTML, and what they refer to."""

import gc
import posixpath
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from said import straight


@lru_cache(maxsize=512)
def parse(path: Path) -> BeautifulSoup:
    """A built page as a tree, which is kept for good: the collector need not look at it again and again."""
    tree = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    gc.freeze()
    return tree


@lru_cache(maxsize=512)
def index(path: Path) -> dict[str, list[Tag]]:
    """The elements of a built page in their order, by their name, '.class' and '[attribute]', and all of them by '*'."""
    found: dict[str, list[Tag]] = defaultdict(list)
    for tag in parse(path).find_all(True):
        classes = {f".{name}" for name in tag.get("class", ())}
        for key in ("*", tag.name, *classes, *(f"[{name}]" for name in tag.attrs)):
            found[key].append(tag)
    gc.freeze()
    return dict(found)


def elements(path: Path, key: str = "*") -> list[Tag]:
    """What a selector of one name, '.class' or '[attribute]' finds on a built page: looked up, where select() seeks."""
    return index(path).get(key, [])


@lru_cache(maxsize=2048)
def parse_head(path: Path) -> BeautifulSoup:
    """The head of a built page as a tree."""
    return BeautifulSoup(path.read_text(encoding="utf-8").partition("</head>")[0], "html.parser")


@lru_cache(maxsize=2048)
def is_stub(path: Path) -> bool:
    """Whether a built page only leads to where the page went that stood there."""
    return "<h1>This page has moved</h1>" in path.read_text(encoding="utf-8")


@lru_cache(maxsize=8)
def pages(site: Path) -> dict[str, Path]:
    """The built pages by their address below the site, '/' for the home page; no stubs, not the page for missing ones."""
    found = sorted(path for path in site.rglob("*.html") if path.name != "404.html" and not is_stub(path))
    return {path.parent.relative_to(site).as_posix().removeprefix(".") + "/": path for path in found}


def article(site: Path, address: str) -> Tag:
    """The article of a page."""
    return parse(pages(site)[address]).select_one("article")


def words(tag: Tag) -> str:
    """What a reader reads of a part of a page: on one line, with straight quotation marks, without the signs of links."""
    return straight(tag.get_text().replace("¶", ""))


def target(address: str, href: str) -> str:
    """The address below the site, with its anchor, that a link on a page leads to."""
    path, mark, anchor = href.partition("#")
    joined = posixpath.normpath(posixpath.join("/", address, path)).lstrip("/") if path else address.strip("/")
    return f"{joined}/{mark}{anchor}"


def addresses(page: BeautifulSoup) -> Iterator[str]:
    """Everything that a browser loads by itself for a page: scripts, styles, images, frames, icons."""
    for tag in page.find_all(["script", "img", "iframe", "source", "video", "audio", "embed", "object", "link"]):
        relation = tag.get("rel", [])
        if tag.name == "link" and {"canonical", "prev", "next", "alternate"} & set(relation):
            continue
        for attribute in ("src", "href", "srcset", "data", "poster"):
            if tag.get(attribute):
                yield tag[attribute]
        yield from tag.get("data-late", "").split()
