"""How does the open text of each step read? `make prose` prints a row a step, with an alarm (!) beyond each limit.

Usage: prose.py SITE. Smoke alarms, not aims: where a number and a good sentence disagree, the sentence is right.
Columns: open words; words in the two minutes; words a sentence; % of sentences below 8 words; % with a connective;
numbers in 100 words; brackets of citations a paragraph, and paragraphs with more than one; verdict marks outside the
rows of claims; how often it says "you"; minutes at 230 words a minute; its height on a phone, and where the two minutes
end there.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from browsers import served
from built import parse
from open_prose import Counts, count
from playwright.sync_api import Page, sync_playwright
from press.browser import launch
from subjects import STEPS

PHONE = {"width": 390, "height": 844}
PACE = 230  # words a minute
HEIGHTS = "[document.documentElement.scrollHeight, document.querySelector('#found').getBoundingClientRect().bottom]"
HEAD = [
    "step",
    "words",
    "found",
    "w/s",
    "<8%",
    "conn%",
    "num",
    "cites",
    "crowded",
    "marks",
    "you",
    "min",
    "px",
    "found-px",
]


def alarms(counts: Counts, height: int, end: int) -> Iterator[tuple[str, bool]]:
    """Each column as it is printed, and whether it is beyond its limit."""
    yield str(counts.words), counts.words > 1500
    yield str(counts.found), not 130 <= counts.found <= 170
    yield f"{counts.mean:.1f}", False
    yield f"{counts.short:.0f}", counts.short > 12
    yield f"{counts.joined:.0f}", counts.joined < 25
    yield f"{counts.numbers:.1f}", counts.numbers > 3
    yield f"{counts.brackets:.2f}", counts.brackets > 1
    yield str(counts.crowded), counts.crowded > 0
    yield str(counts.marks), counts.marks > 0
    yield str(counts.you), counts.you < 2
    yield f"{counts.words / PACE:.1f}", False
    yield str(height), height > 12_000
    yield str(end), end > 1000


def heights(page: Page, address: str) -> tuple[int, int]:
    """The height of a page on a phone and where its two minutes end, in pixels."""
    page.goto(address)
    whole, end = page.evaluate(HEIGHTS)
    return round(whole), round(end)


def main(site: Path) -> None:
    """Print the table."""
    print(("{:23}" + "{:>9}" * (len(HEAD) - 1)).format(*HEAD))
    minutes = 0.0
    with served(site) as home, sync_playwright() as playwright, launch(playwright) as browser:
        page = browser.new_page(viewport=PHONE)
        for slug in STEPS:
            article = parse(site / "argument" / slug / "index.html").article
            assert article
            counts = count(article)
            minutes += counts.words / PACE
            cells = alarms(counts, *heights(page, f"{home}argument/{slug}/"))
            print(f"{slug:23}" + "".join(f"{text:>8}{'!' if alarm else ' '}" for text, alarm in cells))
    print(f"The whole argument takes {minutes:.0f} minutes at {PACE} words a minute.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
