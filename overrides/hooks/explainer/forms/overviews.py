"""Overviews made from the records: sources, references, counts of verdicts."""

from collections import Counter
from xml.etree.ElementTree import Element

from ..html.claim import count_sources
from ..html.elements import add, follow, verdict_mark
from ..html.source import add_source
from ..records.verdicts import VERDICTS
from ..registers import Registers
from .blocks import ExplainerBlock


class Overview(ExplainerBlock):
    """A block without argument that a register fills."""

    ARGUMENT = False

    def on_create(self, parent: Element) -> Element:
        """The filled element."""
        return self.fill(parent, self.page.registers)


class Verdicts(Overview):
    """`/// verdicts`: how many claims have each verdict, as they fall."""

    NAME = "verdicts"

    def fill(self, parent: Element, registers: Registers) -> Element:
        """The table."""
        table = add(parent, "table", classes="verdicts")
        head = add(add(table, "thead"), "tr")
        for title in ("Verdict", "The essay's claims", "Left out by the essay"):
            add(head, "th", title, scope="col")
        body = add(table, "tbody")
        counts = Counter((claim.verdict, claim.kind) for claim in registers.claims.values())
        for word in VERDICTS:
            row = add(body, "tr")
            verdict_mark(add(row, "th", scope="row"), word)
            for kind in ("claim", "omission"):
                add(row, "td", str(counts[word, kind]))
        return table


def without_titles(root: Element) -> None:
    """Leave the titles of cited sources to the list of them, from which copy.js shows one at a citation."""
    for group in root.iterfind(".//span[@class='jd-cite']"):
        for link in group.iterfind("a"):
            link.attrib.pop("title", None)


class References(Overview):
    """`/// references`: the sources that this page cites, in alphabetical order."""

    NAME = "references"

    def fill(self, parent: Element, registers: Registers) -> Element:
        """The heading, and a fold that the page's end fills."""
        section = add(parent, "section", classes="references")
        add(section, "h2", "Sources cited on this page", id="sources-cited")
        fold = add(section, "details", classes="fold")
        self.page.endings.append(lambda root: self.list_cited(fold, registers))
        self.page.endings.append(without_titles)
        return section

    def list_cited(self, fold: Element, registers: Registers) -> None:
        """Say how many there are, and print each cited source once."""
        add(fold, "summary", count_sources(self.page.cited, registers))
        entries = add(fold, "ul", classes="sources")
        for key in sorted(set(self.page.cited), key=lambda key: registers.sources[key].label.lower()):
            source = registers.sources[key]
            entry = add(entries, "li")
            add(entry, "a", source.label, "source__label", href=registers.settings.pages.source(key))
            follow(entry[-1], " ")
            add_source(entry, source)


class Sources(Overview):
    """`/// sources`: every source, how it was read, and what it is used for."""

    NAME = "sources"

    def fill(self, parent: Element, registers: Registers) -> Element:
        """The list."""
        entries = add(parent, "ul", classes="sources sources--all")
        for source in sorted(registers.sources.values(), key=lambda source: source.label.lower()):
            entry = add(entries, "li", id=source.id)
            add(entry, "span", source.label, "source__label")
            follow(entry[-1], " ")
            add_source(entry, source)
            add_uses(entry, [use(kind, name, registers) for kind, name in registers.used_in.get(source.id, [])])
        return entries


def use(kind: str, name: str, registers: Registers) -> tuple[str, str]:
    """What a source is used in: words and address."""
    pages = registers.settings.pages
    if kind == "step":
        return f"step {registers.steps[name].paragraph}", pages.step(name)
    return (name, pages.claim(name)) if kind == "claim" else (f"event {name}", pages.event(name))


def add_uses(parent: Element, links: list[tuple[str, str]]) -> None:
    """Links to what a source is used in."""
    if not links:
        return
    line = add(parent, "span", "Used in ", "source__uses")
    for number, (text, address) in enumerate(links):
        if number:
            follow(line[-1], ", ")
        add(line, "a", text, href=address)


OVERVIEWS = (Verdicts, References, Sources)
