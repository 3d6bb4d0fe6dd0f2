"""Small pieces of HTML as element trees, so that MkDocs resolves and checks every link in them."""

from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from ..records.claims import Claim
from ..records.settings import Pages
from ..records.sources import Source
from ..records.verdicts import VERDICTS
from ..records.words import curled, reading

PREFIX = "jd-"


def add(parent: Element, tag: str, text: str = "", classes: str = "", **attributes: str) -> Element:
    """Append a child with literal text (not read as Markdown) and our prefixed classes."""
    child = SubElement(parent, tag, attributes)
    if classes:
        child.set("class", " ".join(PREFIX + name for name in classes.split()))
    if text:
        child.text = AtomicString(curled(text))
    return child


def follow(element: Element, text: str) -> None:
    """Put literal text behind an element."""
    element.tail = AtomicString((element.tail or "") + curled(text))


def verdict_mark(parent: Element, verdict: str, tag: str = "span", name: str = "mark") -> Element:
    """A verdict, as a chip or another element: an icon that is not read aloud, and the word."""
    mark = add(parent, tag, classes=f"{name} {name}--{verdict}")
    add(mark, "span", VERDICTS[verdict].icon, f"{name}__icon", **{"aria-hidden": "true"})
    follow(mark[0], " " + VERDICTS[verdict].word)
    return mark


def claim_link(parent: Element, claim: Claim, pages: Pages) -> Element:
    """A claim's title as a link, with its mark in front."""
    verdict_mark(parent, claim.verdict)
    follow(parent[-1], " ")
    return add(parent, "a", claim.title, href=pages.claim(claim.id))


def source_link(parent: Element, source: Source, pages: Pages) -> Element:
    """A source's short label as a link to its entry, whose title says where a source was quoted that was not read."""
    title = f"{source.title} ({reading(source)})" if source.via else source.title
    return add(parent, "a", source.label, href=pages.source(source.id), title=title)
