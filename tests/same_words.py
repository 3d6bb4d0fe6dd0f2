"""What the site says of each key figure and of each accused lab, page by page: `python tests/same_words.py site`.

The same state of evidence should have the same words on every page; this prints the words beside each other. Without
a folder it builds the site first. `python tests/same_words.py site 28.8` prints only what the second word names.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from bs4 import Tag
from built import pages, parse
from conftest import ROOT, run_mkdocs

LABS = ("DeepSeek", "Moonshot", "MiniMax", "Alibaba", "Zhipu", "StepFun", "Xiaomi", "SenseTime")
FIGURES = {  # numbers that only an accuser can know, and how a page may write each
    "24,000 accounts": r"\b24,000\b",
    "25,000 accounts": r"\b25,000 (fraudulent |false )?accounts",
    "16 million exchanges": r"\b16 million\b",
    "150,000 exchanges": r"\b150,000\b",
    "28.8 million exchanges": r"\b28\.8( and 151)? million\b",
    "151 million exchanges": r"\b151 million\b",
    "12.1 million exchanges": r"\b12\.1 million\b",
    "billions of tokens": r"(?<!set of )\bbillions of tokens\b",
}
CHARGE = re.compile(r"\b(alleg|accus|charge|harvest|exchanges|fraudulent)", re.IGNORECASE)
PARTY = re.compile(r"\bAnthropic|\bagencies|\badvisory|\bcommittee")
SKIPPED = ".jd-references, .jd-figure__data, svg, script, pre, .jd-sources, .jd-figure__live, nav"
SENTENCE_END = re.compile(r"(?<=[.!?])[”\"’)]*\s+(?=[A-Z“\"‘(])")


def blocks(page: Tag) -> list[Tag]:
    """The smallest pieces of an article that are read as one: paragraphs, entries of lists, rows, captions."""
    outside = {id(part) for skipped in page.select(SKIPPED) for part in (skipped, *skipped.find_all(True))}
    found = page.find_all(["p", "li", "tr", "figcaption", "h1", "h2", "h3"])
    return [tag for tag in found if id(tag) not in outside and not tag.find(["p", "ul", "ol", "tr"])]


def articles(site: Path) -> Iterator[tuple[str, Tag]]:
    """Each page's address and article; no copies for embedding."""
    for address, path in pages(site).items():
        page = None if address.endswith("/bare/") else parse(path).select_one("article")
        if page:
            yield address, page


@lru_cache(maxsize=2)
def texts(site: Path) -> list[tuple[str, str]]:
    """The address and the text of each block of each page."""
    return [
        (address, " ".join(block.get_text().split())) for address, page in articles(site) for block in blocks(page)
    ]


def sentences(site: Path, pattern: str) -> list[tuple[str, str]]:
    """Each sentence that a pattern meets, with the address of its page."""
    return [
        (address, sentence)
        for address, text in texts(site)
        for sentence in SENTENCE_END.split(text)
        if re.search(pattern, sentence)
    ]


def report(site: Path) -> dict[str, list[tuple[str, str]]]:
    """By key figure and by accused lab: the pages and sentences; of a lab only those that speak of the charge."""
    found = {name: sentences(site, pattern) for name, pattern in FIGURES.items()}
    for lab in LABS:
        found[lab] = [
            pair for pair in sentences(site, rf"\b{lab}\b") if CHARGE.search(pair[1]) or PARTY.search(pair[1])
        ]
    return found


def main(site: Path, only: str) -> None:
    """Print the report."""
    for name, pairs in report(site).items():
        if only in name:
            print(f"\n## {name}: {len(pairs)} sentences on {len({address for address, _ in pairs})} pages")
            print("\n".join(f"{address}: {sentence}" for address, sentence in pairs))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        if len(sys.argv) < 2:
            run_mkdocs(ROOT, Path(made))
        main(Path(sys.argv[1] if len(sys.argv) > 1 else made), sys.argv[2] if len(sys.argv) > 2 else "")
