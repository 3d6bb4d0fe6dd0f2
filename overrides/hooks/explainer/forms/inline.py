"""Forms inside a line: citations, links to claims and terms, and formulas."""

import re
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..html.elements import follow, source_link, verdict_mark
from ..records.citations import CITATION, citations
from ..records.errors import RecordError, unknown
from ..records.words import printed_date
from ..registers import Registers

FORMULA = r"\$`(?P<tex>[^`]+)`\$"


# The converter writes \sim as an identifier, which a reader hears as "tilde" and sees without room on either side.
TILDE, SIMILAR = "<mi>&#x0007E;</mi>", "<mo>&#x0223C;</mo>"
# log and exp, with a base or without, before anything but a bracket: TeX leaves a thin space, the converter none.
NAMED = re.compile(r"((?<!<msub>)(?<!<msup>)<mi>(?:log|exp)</mi>|<msub><mi>log</mi><mrow>.*?</mrow></msub>)(?!<mo)")
APPLIED = r'\1<mo rspace="0.1667em">&#x02061;</mo>'


def mathml(tex: str, display: str) -> str:
    """A TeX formula as MathML; `display` is 'inline' or 'block'."""
    return NAMED.sub(APPLIED, convert(tex, display=display).replace(TILDE, SIMILAR))


class Citation(InlineProcessor):
    """`[@source, locator; @other]` becomes bracketed labels that link to the list of sources."""

    def __init__(self, md: Markdown, registers: Registers, cited: list[str]) -> None:
        """Keep the registers, and the page's list of cited ids that this adds to."""
        super().__init__(CITATION.pattern, md)
        self.registers, self.cited = registers, cited

    def handleMatch(self, match: re.Match, data: str) -> tuple[Element, int, int]:  # noqa: N802
        """The element for one pair of brackets."""
        group = Element("span", {"class": "jd-cite"})
        group.text = "["
        for number, (key, locator) in enumerate(citations(match["inside"])):
            if number:
                follow(group[-1], "; ")
            self.add_citation(group, key, locator)
        follow(group[-1], "]")
        return group, match.start(), match.end()

    def add_citation(self, group: Element, key: str, locator: str) -> None:
        """One source with its locator; raises RecordError for an unknown id."""
        sources = self.registers.sources
        if key not in sources:
            raise unknown("source", key, sources, "Cite an id from docs/data/sources.yml, or add it there.")
        self.cited.append(key)
        source_link(group, sources[key], self.registers.settings.pages)
        if locator:
            follow(group[-1], f", {locator}")


class InlineFormula(InlineProcessor):
    """A formula between dollar-backticks becomes MathML."""

    def handleMatch(self, match: re.Match, data: str) -> tuple[str, int, int]:  # noqa: N802
        """The formula, kept out of further processing."""
        return self.md.htmlStash.store(mathml(match["tex"], "inline")), match.start(), match.end()


class ReferenceLinks(Treeprocessor):
    """`[words](claim:id)` and `[words](term:id)` become links, the first with its verdict behind the words.

    `[words](record:end)` becomes the last day of what was searched.
    """

    def __init__(self, md: Markdown, registers: Registers) -> None:
        """Keep the registers."""
        super().__init__(md)
        self.registers = registers

    def run(self, root: Element) -> None:
        """Rewrite every such link of the page."""
        for link in root.iter("a"):
            scheme, _, name = link.get("href", "").partition(":")
            if scheme == "claim":
                self.to_claim(link, name)
            elif scheme == "term":
                self.to_term(link, name)
            elif scheme == "record":
                self.to_day(link, name)

    def to_claim(self, link: Element, name: str) -> None:
        """Point a link at a claim's page and show the verdict."""
        claims = self.registers.claims
        if name not in claims:
            raise unknown("claim", name, claims, "Link an id that has a file in docs/claims/, or add the file.")
        words = Element("span", {"class": "jd-ref__words"})
        words.text, words[:] = link.text, list(link)
        link.text, link[:] = None, [words]
        follow(words, " ")
        link.set("href", self.registers.settings.pages.claim(name))
        link.set("class", "jd-ref")
        verdict_mark(link, claims[name].verdict)

    def to_term(self, link: Element, name: str) -> None:
        """Point a link at the glossary."""
        if name not in self.registers.terms:
            raise unknown("term", name, self.registers.terms, "Link an id of docs/glossary.md, or add it there.")
        link.set("href", self.registers.settings.pages.term(name))
        link.set("class", "jd-term")

    def to_day(self, link: Element, name: str) -> None:
        """Make the link the day on which the record ends, in words."""
        if name != "end":
            raise unknown("date of the record", name, ["end"], "Write [the end of the record](record:end).")
        ends = self.registers.settings.record_ends
        if not ends:
            raise RecordError("No day for (record:end). Write 'record_ends: 2026-11-29' under 'extra' in mkdocs.yml.")
        link.tag, link.attrib, link[:] = "time", {"datetime": ends}, []
        link.text = AtomicString(printed_date(ends))
