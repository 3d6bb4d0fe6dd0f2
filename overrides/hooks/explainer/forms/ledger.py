"""The ledger: every claim under its step, with controls that ledger.js wakes up."""

from xml.etree.ElementTree import Element

from ..html.elements import add, claim_link, follow
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
        """Controls, counts and sections."""
        ledger = add(parent, "div", classes="ledger", **{"data-module": "ledger"})
        add_controls(ledger, registers)
        for kind in KINDS:
            add_verdict_counts(ledger, kind, registers)
        for step in registers.steps.values():
            add_ledger_step(ledger, step, registers)
        return ledger


def add_controls(parent: Element, registers: Registers) -> None:
    """A hidden form of native controls; their names are the names in the page's address."""
    form = add(parent, "form", classes="filter", hidden="", **{"aria-label": "Filter the claims"})
    steps = {step.slug: f"{step.paragraph}. {step.title}" for step in registers.steps.values()}
    add_choice(form, "step", "Paragraph", "all", steps)
    add_choice(form, "verdict", "Verdict", "all", {name: verdict.word.lower() for name, verdict in VERDICTS.items()})
    add_choice(form, "kind", "Kind", "both", KINDS)
    label = add(form, "label", "Search ", "filter__field filter__field--search")
    add(label, "input", type="search", name="find", maxlength="100", autocomplete="off", spellcheck="false")
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
    """How many claims of a kind have each verdict; the script counts anew among those that are shown."""
    verdicts = [claim.verdict for claim in registers.claims.values() if claim.kind == kind]
    line = add(parent, "p", f"{ASSERTS[kind]}: ", "counts ledger__counts", **{"data-kind": kind})
    for name, verdict in VERDICTS.items():
        count = add(line, "span", classes=f"count count--{name}", **{"data-verdict": name})
        add(count, "span", str(verdicts.count(name)), "count__number")
        follow(count[-1], f" {verdict.word.lower()}")
        follow(count, " ")


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
