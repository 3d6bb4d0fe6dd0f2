"""A source in print: authors, title, publisher, date, address, how it was read, and whose interest it is."""

from xml.etree.ElementTree import Element

from ..records.sources import Source
from ..records.words import authors, printed_date, reading, sentence
from .elements import add, follow

ARCHIVE = "https://web.archive.org/web/*/"


def add_source(parent: Element, source: Source) -> None:
    """Print one source into an element, behind its label."""
    if source.author:
        names = authors(source)
        follow(parent[-1], f"{names}{' ' if names.endswith('.') else '. '}")
    title = add(parent, "cite", source.title) if not source.url else _linked_title(parent, source)
    parts = [part for part in (source.container, printed_date(source.issued) if source.issued else "") if part]
    stop = "" if source.title.endswith((".", "?", "!")) else "."
    follow(title, f"{stop} {', '.join(parts)}." if parts else stop)
    add_honesty(parent, source)


def _linked_title(parent: Element, source: Source) -> Element:
    cite = add(parent, "cite")
    add(cite, "a", source.title, href=source.url)
    return cite


def add_honesty(parent: Element, source: Source) -> None:
    """The small line: how it was read, whose interest it is, what else to know, where copies are kept."""
    remarks = [reading(source), f"interest: {source.interest}" if source.interest else "", source.note]
    sentences = [sentence(remark) for remark in remarks if remark]
    line = add(parent, "span", " ".join(sentences) + " ", "source__read")
    if source.url:
        add(line, "a", "Archived copies", href=ARCHIVE + source.url)
