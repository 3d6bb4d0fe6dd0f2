"""The list that a figure gives beside its drawing: nested entries that lead to pages, as an element tree."""

from collections.abc import Iterable
from typing import Protocol
from xml.etree.ElementTree import Element

from .elements import add, follow, verdict_mark


class Entry(Protocol):
    """What an entry must hold; the base of the figures says what each field means."""

    name: str
    words: str
    page: str
    verdict: str
    lead: str
    note: str
    summary: str
    links: tuple[tuple[str, str, str, str], ...]
    entries: tuple["Entry", ...]


def add_outline(parent: Element, figure: str, entries: Iterable[Entry]) -> None:
    """The list of one figure, where it has one; headings become disclosures."""
    entries = tuple(entries)
    if not entries:
        return
    outline = add(parent, "div", classes="outline", **{"data-search-exclude": ""})
    for entry in entries:
        add_group(outline, figure, entry)


def add_group(parent: Element, figure: str, entry: Entry) -> None:
    """A heading with the entries under it."""
    group = add(parent, "details", classes="fold outline__group", **{"data-group": entry.name})
    head = add(group, "summary", entry.words)
    if entry.note:
        follow_note(head, entry.note)
    add_entries(group, figure, entry.entries)


def add_entries(parent: Element, figure: str, entries: tuple[Entry, ...]) -> None:
    """A list of entries; none for no entries."""
    if not entries:
        return
    listed = add(parent, "ul", classes="outline__list")
    for entry in entries:
        add_entry(listed, figure, entry)


def add_entry(parent: Element, figure: str, entry: Entry) -> None:
    """One page: what stands in front, its mark and link, what is said of it, its links, its own entries."""
    item = add(parent, "li")
    if entry.lead:
        add(item, "span", entry.lead, "outline__lead")
        follow(item[-1], " ")
    if entry.verdict:
        verdict_mark(item, entry.verdict)
        follow(item[-1], " ")
    add(item, "a", entry.words, href=entry.page, id=f"{figure}-{entry.name}")
    if entry.note:
        follow_note(item, entry.note)
    add_links(item, figure, entry)
    add_entries(item, figure, entry.entries)


def follow_note(parent: Element, note: str) -> None:
    """What is said of an entry, behind it."""
    if len(parent):
        follow(parent[-1], " ")
    add(parent, "span", f" {note}", "outline__note")


def add_links(parent: Element, figure: str, entry: Entry) -> None:
    """The links of an entry to others of the same list, in a disclosure."""
    if not entry.links:
        return
    box = add(parent, "details", classes="fold outline__links")
    add(box, "summary", entry.summary)
    listed = add(box, "ul")
    for before, name, words, after in entry.links:
        line = add(listed, "li", f"{before} ")
        add(line, "a", words, href=f"#{figure}-{name}")
        follow(line[-1], f": {after}" if after else "")
