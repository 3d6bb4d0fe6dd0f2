"""A claim as a card inside a step, what is copied of it, and how its sources were read."""

import json
from collections import Counter
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..records.claims import Claim
from ..records.verdicts import VERDICTS
from ..records.words import ASSERTS, curled
from ..registers import Registers
from .elements import add, follow, verdict_mark

HOW_READ = {"full": "read in full", "part": "read in part", "quoted": "known from quotations"}


def add_card(parent: Element, claim: Claim, registers: Registers) -> Element:
    """The card of one claim; its id is 'claim-' and the claim's id."""
    card = add(parent, "div", classes=f"card card--{claim.verdict}", id=f"claim-{claim.id}")
    page = registers.settings.pages.claim(claim.id)
    card.set("data-claim", copied(claim))
    head = add(card, "p", classes="card__head")
    verdict_mark(head, claim.verdict)
    add(head, "span", ASSERTS[claim.kind], "card__kind")
    title = add(card, "p", classes="card__claim")
    add(title, "a", claim.title, href=page)
    add(card, "p", claim.because, "card__finding")
    foot = add(card, "p", count_sources((item.source for item in claim.evidence), registers) + " · ", "card__foot")
    add(foot, "a", "evidence", href=page + "#evidence")
    follow(foot[-1], " · ")
    add(foot, "a", "what would change it", href=page + "#would-change")
    return card


def copied(claim: Claim) -> str:
    """What copy.js puts into a quotation or citation of the claim, as JSON."""
    words = {name: curled(getattr(claim, name)) for name in ("title", "because")}
    plain = {name: str(getattr(claim, name)) for name in ("id", "kind", "checked")}
    return json.dumps(plain | {"verdict": VERDICTS[claim.verdict].word} | words, ensure_ascii=False)


def count_sources(keys: Iterable[str], registers: Registers) -> str:
    """How many sources there are among some, and how they were read.

    '4 sources: 1 read in full, 2 in part, 1 known from quotations'; alike ones: '2 sources, read in part'.
    """
    counts: Counter[str] = Counter(registers.sources[key].read for key in set(keys))
    total = f"{counts.total()} source{'s' if counts.total() > 1 else ''}"
    if len(counts) == 1:
        return f"{total}, {HOW_READ[next(iter(counts))]}"
    told = ", ".join(f"{counts[how]} {words}" for how, words in HOW_READ.items() if counts[how])
    return f"{total}: " + (told.replace("read in part", "in part") if counts["full"] else told)
