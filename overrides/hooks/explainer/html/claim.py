"""A claim as a card inside a step, and as the head and tail of its own page."""

import json
from collections import Counter
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..records.claims import Claim, Evidence
from ..records.verdicts import VERDICTS
from ..records.words import ASSERTS, BEARS, curled, printed_date, reading, sentence
from ..registers import Registers
from .elements import add, claim_link, follow, source_link, verdict_mark
from .tiles import page_row

HOW_READ = {"full": "read in full", "part": "read in part", "quoted": "known from quotations"}
RELATED = {"supports": "Supports", "attacks": "Speaks against", "undercuts": "Takes the relevance from"}
RELATED_TO = {"supports": "Supported by", "attacks": "Spoken against by", "undercuts": "Made less relevant by"}


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


def add_record_head(parent: Element, claim: Claim, registers: Registers) -> Element:
    """Kicker, claim as the page's heading, verdict and finding."""
    head = add(parent, "div", classes=f"record record--{claim.verdict}")
    head.set("data-claim", copied(claim))
    kicker = add(head, "p", f"{ASSERTS[claim.kind]} · ", "kicker")
    step = registers.steps[claim.step]
    add(kicker, "a", f"step {step.paragraph}, {step.title}", href=registers.settings.pages.step(step.slug))
    head.append(page_row(step, registers, claim.id))
    add(head, "h1", claim.title, id=claim.id)
    finding = add(head, "div", classes=f"found found--{claim.verdict}", id="found")
    line = add(finding, "p")
    verdict_mark(line, claim.verdict)
    follow(line[-1], " " + claim.because)
    return head


def add_record_tail(root: Element, claim: Claim, registers: Registers) -> None:
    """Evidence, what would change the verdict, related claims, its history, and the day of the last check."""
    add(root, "h2", "The evidence, source by source", id="evidence")
    evidence = add(root, "ul", classes="evidence")
    for item in claim.evidence:
        add_evidence(evidence, item, registers)
    add(root, "h2", "What would change this verdict", id="would-change")
    add(root, "p", claim.would_change)
    add_relations(root, claim, registers)
    add_history(root, claim)
    add(root, "p", f"Last checked on {printed_date(claim.checked)}.", "checked")


def add_history(root: Element, claim: Claim) -> None:
    """How the verdict changed, the latest change first."""
    if not claim.history:
        return
    add(root, "h2", "How the verdict changed", id="history")
    entries = add(root, "ul", classes="history")
    for revision in reversed(claim.history):
        entry = add(entries, "li", f"{printed_date(revision.date)}: ")
        verdict_mark(entry, revision.was)
        follow(entry[-1], " became ")
        verdict_mark(entry, revision.now)
        follow(entry[-1], f". {sentence(revision.because)}")


def add_evidence(parent: Element, item: Evidence, registers: Registers) -> None:
    """One source: what it says, where, how that bears on the claim, and how it was read."""
    source = registers.sources[item.source]
    entry = add(parent, "li")
    add(entry, "span", BEARS[item.bears], f"bears bears--{item.bears}")
    follow(entry[-1], f" {sentence(item.says)} ")
    source_link(entry, source, registers.settings.pages)
    follow(entry[-1], f", {item.locator}" if item.locator else "")
    interest = f"; interest: {source.interest}" if source.interest else ""
    add(entry, "span", sentence(reading(source) + interest), "source__read")


def add_relations(root: Element, claim: Claim, registers: Registers) -> None:
    """The claims that this one bears on, and those that bear on it."""
    rows = [(RELATED[item.kind], registers.claims[item.claim], item.note) for item in claim.relations]
    received = registers.received.get(claim.id, [])
    rows += [(RELATED_TO[kind], registers.claims[other], note) for kind, other, note in received]
    if not rows:
        return
    add(root, "h2", "What stands or falls with it", id="related")
    related = add(root, "ul", classes="bearing")
    for label, other, note in rows:
        entry = add(related, "li", f"{label}: ")
        claim_link(entry, other, registers.settings.pages)
        follow(entry[-1], f". {sentence(note)}" if note else ".")
