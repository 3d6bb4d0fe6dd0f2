"""What the picture of a page shows where somebody links it: words and a drawing; press/cards.py photographs them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

from ..figures.drawings import HOMES
from ..figures.thumbnails import thumbnail
from ..html.tiles import add_row, page_row
from ..records.claims import Claim
from ..records.files import read_front_matter, read_text
from ..records.folders import Entry, entries
from ..records.steps import Step
from ..records.words import ASSERTS, curled
from ..registers import Registers

KINDS = {"figures": "Figure", "lab": "Experiment"}
SHOWN = re.compile(r"^/+ figure \| (\S+)$", re.MULTILINE)
HEADING = re.compile(r"^# (.+?)(?: \{[^}]*\})?$", re.MULTILINE)
HIGH = 331  # of what is seen of a narrow drawing


@dataclass(frozen=True)
class Card:
    """A small line, a title, one sentence or two, a verdict where there is one, and a drawing or tiles as HTML."""

    kicker: str
    title: str
    text: str
    verdict: str = ""
    picture: str = ""


def preview_cards(registers: Registers) -> dict[str, Card]:
    """Every card by its path below the folder of cards, without the ending."""
    return dict(_cards(registers))


def _cards(registers: Registers) -> Iterator[tuple[str, Card]]:
    yield "site", home_card(registers)
    if other := registers.settings.pages.translation:
        meta = read_front_matter(registers.docs / other)[0]
        words = (meta["language"], meta["title"], meta["description"])
        yield other.removesuffix(".md"), Card(*words, picture=every_tile(registers))
    for claim in registers.claims.values():
        yield f"{registers.settings.pages.claims}/{claim.id}", claim_card(claim, registers)
    for step in registers.steps.values():
        yield f"{registers.settings.pages.steps}/{step.slug}", step_card(step, registers)
    for folder in HOMES:
        for entry in entries(registers.docs / folder):
            yield f"{folder}/{entry.name}", figure_card(folder, entry, registers)


def home_card(registers: Registers) -> Card:
    """The question, the answer, and every claim as a tile."""
    home = read_front_matter(registers.docs / registers.settings.pages.home)[0]
    graded = sum(claim.kind == "claim" for claim in registers.claims.values())
    kicker = f"An essay in {len(registers.steps)} steps, {graded} claims graded"
    return Card(kicker, curled(home["title"]), curled(home["description"]), picture=every_tile(registers))


def every_tile(registers: Registers) -> str:
    """Every claim as a tile, a row for each step."""
    rows = Element("ul", {"class": "jd-rows"})
    for step in registers.steps.values():
        add_row(rows, step, registers)
    return as_html(rows)


def claim_card(claim: Claim, registers: Registers) -> Card:
    """A claim with its verdict, and its tile among those of its step."""
    row = page_row(registers.steps[claim.step], registers, claim.id) if claim.step in registers.steps else None
    picture = as_html(row) if row is not None else ""
    return Card(ASSERTS[claim.kind], curled(claim.title), curled(claim.because), claim.verdict, picture)


def step_card(step: Step, registers: Registers) -> Card:
    """A step with what was found in it, and its first drawing or else its tiles."""
    names = SHOWN.findall(read_text(registers.docs / registers.settings.pages.step(step.slug)[1:]))
    drawn = [name for name in names if name in registers.figures]
    picture = drawing(drawn[0], registers) if drawn else as_html(page_row(step, registers))
    kicker = f"Step {step.paragraph} of {len(registers.steps)}"
    return Card(kicker, curled(step.title), curled(step.finding), picture=picture)


def figure_card(folder: str, entry: Entry, registers: Registers) -> Card:
    """A figure or an experiment: its name, its message, what it is, and its drawing."""
    picture = drawing(entry.name, registers, entry.detail) if entry.name in registers.figures else ""
    meta, body = read_front_matter(registers.docs / folder / entry.name / "index.md")
    said = HEADING.search(body)
    title, line = said[1] if said else entry.title, meta.get("description", entry.line)
    return Card(f"{KINDS[folder]}: {curled(entry.title)}", curled(title), curled(line), picture=picture)


def drawing(name: str, registers: Registers, top: int = 0) -> str:
    """What of a figure's drawing finds room on a card."""
    return thumbnail(registers.figures[name].html.narrow, top, HIGH)


def as_html(element: Element) -> str:
    """An element as HTML."""
    return tostring(element, encoding="unicode", method="html")
