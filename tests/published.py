"""The list of published anchors: it only ever grows. Run as a program, it adds what a built site has anew.

Whoever publishes runs it (make anchors), so that adding a page or a record needs no further step. What is not published
yet may still be renamed.
"""

import posixpath
import sys
from pathlib import Path

from bs4 import Tag
from built import elements, is_stub, pages

LIST = Path(__file__).parent / "published-anchors.txt"
LINKED = ("h1", "h2", "h3", "h4", "li", "div", "section", "p", "tr")


def anchors(site: Path) -> set[str]:
    """Every page and every anchor that a reader may link to: ids of headings, claims, sources, cards, figures."""
    found = set()
    for address, path in pages(site).items():
        found.add(address)
        parts = [tag for tag in elements(path, "[id]") if tag.name in LINKED or tag.has_attr("data-figure")]
        inside = [tag["id"] for tag in parts if tag.find_parent("article")]
        found |= {f"{address}#{name}" for name in inside if not name.startswith("__")}
    return found


def published_before() -> set[str]:
    """The anchors on the list."""
    return set(LIST.read_text(encoding="utf-8").split()) if LIST.exists() else set()


def named(path: Path, anchor: str) -> Tag | None:
    """The part of a built page that has an id."""
    return next((tag for tag in elements(path, "[id]") if tag["id"] == anchor), None)


def leads_on(site: Path, address: str) -> bool:
    """Whether an address that is gone leads to one that exists: by an anchor kept, a signpost, or a page's stub."""
    page, _, anchor = address.strip("/").partition("#")
    path = site / page / "index.html"
    if not path.is_file():
        return False
    part = named(path, anchor)
    if part and part.name == "span":
        return part.find_parent("article") is not None
    link = part.find("a") if part else next(iter(elements(path, "[data-moved]")), None)
    return link is not None and arrives(site, page, link["href"], "" if part else anchor)


def arrives(site: Path, page: str, href: str, anchor: str) -> bool:
    """Whether a link on a page, with the anchor that a reader brings along, names a place of a page."""
    target, _, own = href.partition("#")
    path = site / posixpath.normpath(posixpath.join(page, target)) / "index.html"
    anchor = own or anchor
    return path.is_file() and not is_stub(path) and (not anchor or named(path, anchor) is not None)


def main(site: Path) -> None:
    """Add the new anchors of a built site to the list."""
    merged = sorted(published_before() | anchors(site))
    LIST.write_text("\n".join(merged) + "\n", encoding="utf-8")
    print(f"{LIST.name}: {len(merged)} anchors")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
