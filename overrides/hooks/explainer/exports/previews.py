"""What the picture of a page shows where somebody links it: the words only; press/cards.py draws them."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..figures.drawings import HOMES
from ..records.claims import Claim
from ..records.files import read_front_matter
from ..records.folders import entries
from ..records.steps import Step
from ..records.words import ASSERTS, curled
from ..registers import Registers

KINDS = {"figures": "A figure to work", "lab": "An experiment to rerun"}


@dataclass(frozen=True)
class Card:
    """A picture's words: a small line, a title, one sentence or two, and a verdict where there is one."""

    kicker: str
    title: str
    text: str
    verdict: str = ""


def preview_cards(registers: Registers) -> dict[str, Card]:
    """Every card by its path below the folder of cards, without the ending."""
    return dict(_cards(registers))


def _cards(registers: Registers) -> Iterator[tuple[str, Card]]:
    home = read_front_matter(registers.docs / registers.settings.pages.home)[0]
    graded = sum(claim.kind == "claim" for claim in registers.claims.values())
    kicker = f"An essay in {len(registers.steps)} steps, {graded} claims graded"
    yield "site", Card(kicker, curled(home["title"]), curled(home["description"]))
    if other := registers.settings.pages.translation:
        meta = read_front_matter(registers.docs / other)[0]
        yield other.removesuffix(".md"), Card(meta["language"], meta["title"], meta["description"])
    for claim in registers.claims.values():
        yield f"{registers.settings.pages.claims}/{claim.id}", claim_card(claim)
    for step in registers.steps.values():
        yield f"{registers.settings.pages.steps}/{step.slug}", step_card(step, len(registers.steps))
    for folder in HOMES:
        for name, title, line in entries(registers.docs / folder):
            title = title[0].upper() + title[1:]
            yield f"{folder}/{name}", Card(KINDS[folder], curled(title), curled(line))


def claim_card(claim: Claim) -> Card:
    """A claim with its verdict."""
    return Card(ASSERTS[claim.kind], curled(claim.title), curled(claim.because), claim.verdict)


def step_card(step: Step, steps: int) -> Card:
    """A step with what was found in it."""
    return Card(f"Step {step.paragraph} of {steps}", curled(step.title), curled(step.finding))
