"""Small pieces of HTML as element trees, so that MkDocs resolves and checks every link in them."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from .records import Claim, Source
from .verdicts import VERDICTS

PREFIX = "jd-"


def curled(text: str) -> str:
    """Text with typographic apostrophes and quotation marks, as the prose around it has them."""
    text = re.sub(r"(?<=\w)'|(?<=\w\.)'", "’", text)
    text = re.sub(r"'(?=\w)", "‘", text)
    return re.sub(r'"([^"]*)"', r"“\1”", text)


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


def claim_page(claim: str) -> str:
    """The address of a claim's page, from the root of the docs folder."""
    return f"/claims/{claim}.md"


def source_entry(source: str) -> str:
    """The address of a source's entry in the list of sources."""
    return f"/sources.md#{source}"


def event_entry(event: str) -> str:
    """The address of an event's entry in the timeline."""
    return f"/timeline.md#{event}"


def verdict_mark(parent: Element, verdict: str) -> Element:
    """The chip: an icon that is not read aloud, and the word."""
    mark = add(parent, "span", classes=f"mark mark--{verdict}")
    add(mark, "span", VERDICTS[verdict].icon, "mark__icon", **{"aria-hidden": "true"})
    follow(mark[0], " " + VERDICTS[verdict].word)
    return mark


def claim_link(parent: Element, claim: Claim) -> Element:
    """A claim's title as a link, with its mark in front."""
    verdict_mark(parent, claim.verdict)
    follow(parent[-1], " ")
    return add(parent, "a", claim.title, href=claim_page(claim.id))


def source_link(parent: Element, source: Source) -> Element:
    """A source's short label as a link to its entry."""
    return add(parent, "a", source.label, href=source_entry(source.id), title=source.title)


def sentence(text: str) -> str:
    """A remark as a sentence: first letter upper case, one full stop."""
    return f"{text[0].upper()}{text[1:].rstrip('.')}."


def reading(source: Source) -> str:
    """How much of a source's own text was read, in words."""
    if source.read == "quoted":
        return f"not read in the original; quoted in {source.via}"
    return {"full": "read in full", "part": "read in part"}[source.read]
