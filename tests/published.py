"""The list of published anchors: it only ever grows. Run as a program, it adds what a built site has anew."""

import sys
from pathlib import Path

from built import pages, parse

LIST = Path(__file__).parent / "published-anchors.txt"


def anchors(site: Path) -> set[str]:
    """Every page and every anchor that a reader may link to: ids of headings, claims, sources, cards, figures."""
    found = set()
    for address, path in pages(site).items():
        found.add(address)
        named = parse(path).select("article :is(h1,h2,h3,h4,li,div,section,p,tr,[data-figure])[id]")
        found |= {f"{address}#{tag['id']}" for tag in named if not tag["id"].startswith("__")}
    return found


def published_before() -> set[str]:
    """The anchors on the list."""
    return set(LIST.read_text(encoding="utf-8").split()) if LIST.exists() else set()


def main(site: Path) -> None:
    """Add the new anchors of a built site to the list."""
    merged = sorted(published_before() | anchors(site))
    LIST.write_text("\n".join(merged) + "\n", encoding="utf-8")
    print(f"{LIST.name}: {len(merged)} anchors")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
