"""The ledger: every claim under its step, with controls that ledger.js wakes up."""

from collections import Counter
from xml.etree.ElementTree import Element

from ..html.elements import add, claim_link, follow
from ..html.tiles import add_icon
from ..records.steps import Step
from ..records.verdicts import VERDICTS
from ..records.words import ASSERTS
from ..registers import Registers
from .overviews import Overview

KINDS = {"claim": "what the essay claims", "omission": "left out by the essay"}


class Ledger(Overview):
    """`/// ledger`: every claim under its step, with its verdict; a plain list where no script runs."""

    NAME = "ledger"

    def fill(self, parent: Element, registers: Registers) -> Element:
        """Counts, controls and sections."""
        ledger = add(parent, "div", classes="ledger", **{"data-module": "ledger"})
        for kind in KINDS:
            add_verdict_counts(ledger, kind, registers)
        add_controls(ledger, registers)
        for step in registers.steps.values():
            add_ledger_step(ledger, step, registers)
        return ledger


def add_controls(parent: Element, registers: Registers) -> None:
    """A hidden form of native controls; their names are the names in the page's address."""
    form = add(parent, "form", classes="filter", hidden="", **{"aria-label": "Filter the claims"})
    label = add(form, "label", "Search ", "filter__field filter__field--search")
    add(label, "input", type="search", name="find", maxlength="100", autocomplete="off", spellcheck="false")
    steps = {step.slug: f"{step.paragraph}. {step.title}" for step in registers.steps.values()}
    add_choice(form, "step", "Paragraph", "all", steps)
    add_choice(form, "verdict", "Verdict", "all", {name: verdict.word.lower() for name, verdict in VERDICTS.items()})
    add_choice(form, "kind", "Kind", "both", KINDS)
    foot = add(form, "p", classes="filter__foot")
    add(foot, "span", classes="filter__shown", role="status")
    follow(foot[-1], " ")
    add(foot, "button", "Show all", "filter__reset", type="reset")


def add_choice(parent: Element, name: str, title: str, every: str, options: dict[str, str]) -> None:
    """A labelled menu whose first entry filters nothing."""
    label = add(parent, "label", f"{title} ", "filter__field")
    menu = add(label, "select", name=name)
    for value, words in {"": every, **options}.items():
        add(menu, "option", words, value=value)


def add_verdict_counts(parent: Element, kind: str, registers: Registers) -> None:
    """How many claims of a kind have each verdict: a bar, and in words; the script counts anew among those shown."""
    counts = Counter(claim.verdict for claim in registers.claims.values() if claim.kind == kind)
    most = max(Counter(claim.kind for claim in registers.claims.values()).values())
    found = [name for name in VERDICTS if counts[name]]
    box = add(parent, "div", classes="ledger__counts", **{"data-kind": kind})
    line = add(box, "p", f"{ASSERTS[kind]}: ", f"key tiles--{kind}")
    size = {"viewBox": f"0 0 {most} 1", "preserveAspectRatio": "none", "aria-hidden": "true"}
    bar = add(box, "svg", classes=f"bar bar--{kind}", **size)
    for index, name in enumerate(found):
        before = sum(counts[other] for other in found[:index])
        at = {"x": str(before), "width": str(counts[name]), "height": "1", "data-verdict": name}
        add(bar, "rect", classes=f"tile--{name}", **at)
        part = add(line, "span", classes="count key__part", **{"data-verdict": name})
        add_icon(add(part, "span", classes=f"tile tile--{name}"), name)
        follow(part[-1], " ")
        add(part, "span", str(counts[name]), "count__number")
        follow(part[-1], f" {VERDICTS[name].word.lower()}")
        follow(part, " ")


def add_ledger_step(parent: Element, step: Step, registers: Registers) -> None:
    """The claims of one step: verdict and what is claimed; what was found waits for a search that meets it."""
    section = add(parent, "section", classes="ledger__step", **{"data-step": step.slug})
    heading = add(section, "h2", f"{step.paragraph}. ", id=step.slug)
    add(heading, "a", step.title, href=registers.settings.pages.step(step.slug))
    rows = add(section, "ul", classes="ledger__claims")
    for claim in registers.claims_of(step.slug):
        row = add(rows, "li", id=claim.id, **{"data-verdict": claim.verdict, "data-kind": claim.kind})
        if claim.kind == "omission":
            follow(add(row, "span", f"{ASSERTS[claim.kind]}:", "ledger__kind"), " ")
        claim_link(row, claim, registers.settings.pages)
        add(row, "p", claim.because, "ledger__finding", hidden="", **{"data-search-exclude": ""})
