"""Claims as tiles: one step's in a row, what the essay claims filled, what it leaves out outlined and apart."""

from collections import Counter
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..records.claims import Claim
from ..records.settings import Pages
from ..records.steps import Step
from ..records.verdicts import VERDICTS
from ..records.words import ASSERTS
from ..registers import Registers
from .elements import add, follow

MOST = 40  # tiles on the page of one claim


def add_row(parent: Element, step: Step, registers: Registers) -> Element:
    """A step's number and title as a link, and its tiles."""
    row = add(parent, "li", classes="row")
    title = add(row, "a", classes="row__step", href=registers.settings.pages.step(step.slug))
    add(title, "span", str(step.paragraph), "row__number")
    follow(title[-1], f" {step.title}")
    add_tiles(row, step, registers)
    return row


def page_row(step: Step, registers: Registers, here: str = "") -> Element:
    """The tiles above the heading of a step or, with its own tile marked, of a claim: `here` is that claim.

    A claim of a step with more than MOST has none: its page would grow with every other claim, and all pages by all.
    Reader views leave out what is called related; links alone would take the finding beside them along.
    """
    label = f"Claims of step {step.paragraph}"
    row = Element("nav", {"class": "jd-row jd-row--page jd-related", "aria-label": label})
    row.set("data-search-exclude", "")
    claims = registers.claims_of(step.slug)
    if not here or len(claims) <= MOST:
        add_tiles(row, step, registers, here)
    add(row, "p", told(claims), "row__told")
    return row


def told(claims: list[Claim]) -> str:
    """How many claims a step has: '8 claims of the essay, 1 left out by it'."""
    counts = Counter(claim.kind for claim in claims)
    essay = f"{counts['claim']} claim{'' if counts['claim'] == 1 else 's'} of the essay in this step"
    return f"{essay}, {counts['omission']} left out by it" if counts["omission"] else essay


def add_tiles(parent: Element, step: Step, registers: Registers, here: str = "") -> None:
    """The tiles of one step: a list of what the essay claims, and one of what it leaves out, where there is any."""
    groups = add(parent, "div", classes="row__tiles")
    for kind, lead in ASSERTS.items():
        claims = [claim for claim in registers.claims_of(step.slug) if claim.kind == kind]
        if claims:
            tiles = add(groups, "ul", classes=f"tiles tiles--{kind}", **{"aria-label": lead})
            for claim in in_order(claims):
                add_tile(add(tiles, "li"), claim, registers.settings.pages, here)


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """The claims of a step in the order of the list of verdicts: tiles and rows stand in the same."""
    return sorted(claims, key=lambda claim: list(VERDICTS).index(claim.verdict))


def add_tile(parent: Element, claim: Claim, pages: Pages, here: str) -> None:
    """A claim's icon as a link to its page; its name says verdict and claim, and who left it out."""
    tile = add(parent, "a", classes=f"tile tile--{claim.verdict}", href=pages.claim(claim.id))
    if claim.id == here:
        tile.set("aria-current", "page")
    add_icon(tile, claim.verdict)
    left_out = " (left out by the essay)" if claim.kind == "omission" else ""
    add(tile, "span", f"{VERDICTS[claim.verdict].word}{left_out}: {claim.title}", "tile__words")


def add_icon(parent: Element, verdict: str) -> None:
    """The icon, which is not read aloud, and a gap."""
    add(parent, "span", VERDICTS[verdict].icon, **{"aria-hidden": "true"})
    follow(parent[-1], " ")


def add_key(parent: Element, kind: str, registers: Registers) -> None:
    """What the tiles of a kind mean, and how many there are: tile, number and word for each verdict that occurs."""
    counts = Counter(claim.verdict for claim in registers.claims.values() if claim.kind == kind)
    if not counts:
        return
    key = add(parent, "p", f"{ASSERTS[kind]}: ", f"key tiles--{kind}")
    for name in (name for name in VERDICTS if counts[name]):
        part = add(key, "span", classes="key__part")
        add_icon(add(part, "span", classes=f"tile tile--{name}"), name)
        follow(part[-1], f" {counts[name]} {VERDICTS[name].word.lower()}")
        follow(part, " ")
