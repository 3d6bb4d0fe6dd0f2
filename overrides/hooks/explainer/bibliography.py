"""A source in print: authors, title, publisher, date, address, how it was read, and whose interest it is."""

from calendar import month_name
from xml.etree.ElementTree import Element

from .elements import add, follow, reading, sentence
from .records import Source

MONTHS = tuple(month_name)[1:]
ARCHIVE = "https://web.archive.org/web/*/"


def person(author: dict) -> str:
    """One author as printed: given name first, or the literal name of an organisation."""
    return author.get("literal") or f"{author.get('given', '')} {author['family']}".strip()


def authors(source: Source) -> str:
    """All authors; more than four become the first with 'and others'."""
    names = [person(author) for author in source.author]
    if len(names) > 4:
        names = [names[0], "and others"]
    return ", ".join(names)


def printed_date(value: object) -> str:
    """An ISO date, month or year in words: '2024-12-27' is '27 December 2024'."""
    parts = str(value).split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def add_source(parent: Element, source: Source) -> None:
    """Print one source into an element."""
    if source.author:
        follow(add(parent, "span", authors(source), "source__author"), ". ")
    title = add(parent, "cite", source.title) if not source.url else _linked_title(parent, source)
    parts = [part for part in (source.container, printed_date(source.issued) if source.issued else "") if part]
    follow(title, ". " + ", ".join(parts) + "." if parts else ".")
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
