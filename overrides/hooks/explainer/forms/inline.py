"""Forms inside a line: citations, and links to claims, terms and the end of the record."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from ..html.elements import follow, source_link, verdict_mark
from ..records.citations import CITATION, citations
from ..records.errors import FormError, unknown
from ..records.words import HAN, behind_label, printed_date, printed_in_chinese
from ..registers import Registers

LINKS = ("claim", "term", "record", "http", "https", "mailto")
NEXT = re.compile(r"(?:^|,)\s*@([\w-]+)")  # a further source behind a comma
NO_PLACE = re.compile(r",\s*(?:;|$)")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)")


class Citation(InlineProcessor):
    """`[@source, locator; @other]` becomes bracketed labels that link to the list of sources."""

    def __init__(self, md: Markdown, registers: Registers, cited: list[str]) -> None:
        super().__init__(CITATION.pattern, md)
        self.registers, self.cited = registers, cited

    def handleMatch(  # type: ignore[override]  # the stubs know only the old kind  # noqa: N802
        self, match: re.Match, data: str
    ) -> tuple[Element, int, int]:
        """The element for one pair of brackets."""
        group = Element("span", {"class": "jd-cite"})
        group.text = "["
        if NO_PLACE.search(match["inside"]):
            said = f"'[@{match['inside']}]' names no place behind its comma. Add it, or delete the comma."
            raise FormError(said, match[0])
        for number, (key, locator) in enumerate(citations(match["inside"])):
            if number:
                follow(group[-1], "; ")
            if other := NEXT.search(locator):
                said = f"'[@{match['inside']}]' cites several. Write '; @{other[1]}', with a semicolon."
                raise FormError(said, f"[@{match['inside']}")
            self.add_citation(group, key, locator)
        follow(group[-1], "]")
        return group, match.start(), match.end()

    def add_citation(self, group: Element, key: str, locator: str) -> None:
        """One source with its locator; raises FormError for an unknown id."""
        sources = self.registers.sources
        if key not in sources:
            raise unknown("source", key, sources, "Cite an id of docs/data/sources.yml, or add it there.", f"@{key}")
        self.cited.append(key)
        source_link(group, sources[key], self.registers.settings.pages)
        follow(group[-1], behind_label(sources[key], locator))


def link_references(root: Element, registers: Registers) -> None:
    """`[words](claim:id)` and `[words](term:id)` become links, the first with its verdict behind the words.

    `[words](record:end)` becomes the last day of what was searched, in Chinese where the words are.
    """
    for link in root.iter("a"):
        scheme, _, name = link.get("href", "").partition(":")
        if (found := SCHEME.match(link.get("href", ""))) and found[0] not in LINKS:
            raise unknown("kind of link", scheme, LINKS, f"Write one of {', '.join(LINKS)}.", f"({scheme}:{name}")
        if scheme in ("http", "https") and not name.startswith("//"):
            raise FormError(f"'{scheme}:{name}' is no address. Write '{scheme}://'.", f"({scheme}:{name}")
        if name and not len(link) and not (link.text or "").strip():
            bare = f"[]({scheme}:{name})"
            raise FormError(f"the link '{bare}' has no words. Write them between its brackets.", bare)
        if scheme in POINTED:
            POINTED[scheme](link, name, registers)


def to_claim(link: Element, name: str, registers: Registers) -> None:
    """Point a link at a claim's page and show the verdict."""
    claims = registers.claims
    if name not in claims:
        raise unknown("claim", name, claims, "Link a file of docs/claims/, or add it.", f"(claim:{name})")
    words = Element("span", {"class": "jd-ref__words"})
    words.text, words[:] = link.text, list(link)
    link.text, link[:] = None, [words]
    follow(words, " ")
    link.set("href", registers.settings.pages.claim(name))
    link.set("class", "jd-ref")
    verdict_mark(link, claims[name].verdict)


def to_term(link: Element, name: str, registers: Registers) -> None:
    """Point a link at the glossary."""
    if name not in registers.terms:
        remedy = "Link an id of docs/glossary.md, or add it there."
        raise unknown("term", name, registers.terms, remedy, f"(term:{name})")
    link.set("href", registers.settings.pages.term(name))
    link.set("class", "jd-term")


def to_day(link: Element, name: str, registers: Registers) -> None:
    """Make the link the day on which the record ends, in words."""
    if name != "end":
        remedy = "Write [the end of the record](record:end)."
        raise unknown("date of the record", name, ["end"], remedy, f"(record:{name})")
    ends = registers.settings.record_ends
    if not ends:
        remedy = "Write 'record_ends: 2026-11-29' under 'extra' in mkdocs.yml."
        raise FormError(f"No day for (record:end). {remedy}", "(record:end)")
    day = printed_in_chinese(ends) if HAN.search(link.text or "") else printed_date(ends)
    link.tag, link.attrib, link[:] = "time", {"datetime": ends}, []
    link.text = AtomicString(day)


POINTED = {"claim": to_claim, "term": to_term, "record": to_day}
