"""A claim's own page: the verdict first, whose sentence it is, the reason, and at the end evidence and relations."""

from xml.etree.ElementTree import Element

from ..records.claims import Claim, Evidence
from ..records.words import BEARS, SAYS, ended, how_read, printed_date, sentence
from ..registers import Registers
from .claim import copied
from .elements import add, claim_link, follow, source_link, verdict_mark
from .tiles import page_row

RELATED = {
    "supports": "If this is true, it helps",
    "attacks": "If this is true, it speaks against",
    "undercuts": "If this is true, it matters less that",
}
RELATED_TO = {
    "supports": "If true, this helps it",
    "attacks": "If true, this speaks against it",
    "undercuts": "If true, this makes it matter less",
}


def add_record_head(parent: Element, claim: Claim, registers: Registers) -> Element:
    """Kicker, verdict, claim as the page's heading, reason, what would change the verdict, and the step's tiles."""
    head = add(parent, "div", classes="record", **{"data-claim": copied(claim)})
    step = registers.steps[claim.step]
    kicker = add(head, "p", "Checked in ", "kicker")
    add(kicker, "a", f"step {step.paragraph}, {step.title}", href=registers.settings.pages.step(step.slug))
    found = add(head, "div", classes="found found--claim", id="found")
    verdict_mark(found, claim.verdict, "p", "verdict")
    title = add(found, "h1", id=claim.id)
    follow(add(title, "span", f"{SAYS[claim.kind]}: ", "says"), claim.title)
    add(found, "p", claim.because)
    change = add(head, "p", id="would-change")
    follow(add(change, "strong", "What would change it:"), f" {sentence(claim.would_change)}")
    head.append(page_row(step, registers, claim.id))
    return head


def add_record_tail(root: Element, claim: Claim, registers: Registers) -> None:
    """Evidence by what it does to the claim, related claims, its history, and the day of the last check."""
    add(root, "h2", "The evidence, source by source", id="evidence")
    for bears, words in BEARS.items():
        items = [item for item in claim.evidence if item.bears == bears]
        if items:
            add(root, "p", words, f"bears bears--{bears}")
            evidence = add(root, "ul", classes="evidence", **{"aria-label": words})
            for item in items:
                add_evidence(evidence, item, registers)
    add_relations(root, claim, registers)
    add_history(root, claim)
    add(root, "p", f"Last checked on {printed_date(claim.checked)}.", "checked")


def add_evidence(parent: Element, item: Evidence, registers: Registers) -> None:
    """One source: what it says, where, how much of it was read, and whose interest it is."""
    source = registers.sources[item.source]
    entry = add(parent, "li", f"{sentence(item.says)} ")
    told = add(entry, "span", classes="source__read")
    source_link(told, source, registers.settings.pages)
    follow(told[-1], f"{ended(item.locator and f', {item.locator}')} {how_read(source)}")


def add_relations(root: Element, claim: Claim, registers: Registers) -> None:
    """The claims that this one bears on, and those that bear on it."""
    rows = [(RELATED[item.kind], registers.claims[item.claim], item.note) for item in claim.relations]
    received = registers.received.get(claim.id, [])
    rows += [(RELATED_TO[kind], registers.claims[other], note) for kind, other, note in received]
    if not rows:
        return
    add(root, "h2", "How this connects to other claims", id="related")
    related = add(root, "ul", classes="bearing")
    for label, other, note in rows:
        entry = add(related, "li", f"{label}: ")
        claim_link(entry, other, registers.settings.pages)
        follow(entry[-1], f". {sentence(note)}" if note else ".")


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
        now = add(entry, "span", classes="whole")  # no line begins with the full stop
        follow(verdict_mark(now, revision.now), ".")
        follow(now, f" {sentence(revision.because)}")
