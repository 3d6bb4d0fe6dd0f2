"""The claims of a step as rows: what the essay says, the verdict, the reason in a few words; the rest folds out."""

import json
from xml.etree.ElementTree import Element

from ..records.claims import Claim
from ..records.words import ASSERTS, SAYS, sentence
from ..registers import Registers
from .claim import count_sources, unsaid
from .elements import add, follow, verdict_mark
from .tiles import in_order


def add_rows(parent: Element, kind: str, step: str, registers: Registers) -> Element:
    """A list with a row for each claim of a kind in a step, in the order of the tiles above; empty without any."""
    box = add(parent, "div", classes="claims")
    claims = [claim for claim in in_order(registers.claims_of(step)) if claim.kind == kind]
    if claims:
        if kind == "claim":
            add_key(box, registers.settings.pages.method)
        head = add(box, "p", classes="claims__head", **{"aria-hidden": "true"})
        for words in (SAYS[kind], "Verdict", "Because"):
            follow(add(head, "span", words), " ")
        rows = add(box, "ul", classes="claims__rows", **{"aria-label": ASSERTS[kind]})
        for claim in claims:
            add_claim(rows, claim, registers)
    return box


def add_key(parent: Element, method: str) -> None:
    """Whose sentences the words of the rows grade, apart from the words for how sure we are of ours."""
    key = add(parent, "p", "A verdict grades ", "claims__key")
    follow(add(key, "a", "the essay's sentence", href=f"/{method}#verdicts"), "; firm, likely, weak and open say ")
    follow(add(key, "a", "how sure we are of ours", href=f"/{method}#confidence"), ".")


def add_claim(parent: Element, claim: Claim, registers: Registers) -> None:
    """One row; its id is 'claim-' and the claim's id, and what a card says folds out of its verdict."""
    row = add(parent, "li", classes=f"claim claim--{claim.verdict}", id=f"claim-{claim.id}")
    row.set("data-claim", json.dumps(unsaid(claim)))
    add(row, "a", claim.title, "claim__title", href=registers.settings.pages.claim(claim.id))
    follow(row[-1], " ")
    fold = add(row, "details", classes="claim__more")
    reason = add(fold, "summary")
    verdict_mark(reason, claim.verdict)
    add(reason, "span", ": ", "unseen")
    add(
        reason,
        "span",
        sentence(claim.in_short)[:-1],
        "claim__short",
    )
    add_reason(fold, claim, registers)


def add_reason(fold: Element, claim: Claim, registers: Registers) -> None:
    """The finding, what would change it, on how many sources it rests, and where they are."""
    page = registers.settings.pages.claim(claim.id)
    add(fold, "p", claim.because, "claim__finding")
    change = add(fold, "p")
    follow(add(change, "strong", "What would change it:"), f" {sentence(claim.would_change)}")
    foot = add(fold, "p", f"{count_sources((item.source for item in claim.evidence), registers)}. ", "claim__foot")
    add(foot, "a", "The evidence, source by source", href=f"{page}#evidence")
