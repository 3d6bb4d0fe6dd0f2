"""The page of changes as an Atom feed: one entry for each dated heading; equal pages give equal bytes."""

import re
import uuid
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from ..records.citations import CITATION
from ..records.errors import FormError
from ..records.files import read_front_matter
from ..records.places import on_page
from ..records.settings import Settings, built

ATOM = "http://www.w3.org/2005/Atom"
HEADING = re.compile(r"^## (?P<words>.*)$", re.MULTILINE)
FORM = re.compile(r"(?P<day>\d{1,2} [A-Z][a-z]+ \d{4}): (?P<title>.+?) \{ #(?P<id>[a-z0-9-]+) \}")
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


@dataclass(frozen=True)
class Change:
    """One entry of the page: its day, title, anchor and text without Markdown's links."""

    day: date
    title: str
    anchor: str
    text: str


def changes(path: Path) -> list[Change]:
    """The entries of the page of changes, in its order."""
    parts = HEADING.split(read_front_matter(path)[1])[1:]
    return [change(path, words, body) for words, body in zip(parts[::2], parts[1::2], strict=True)]


def change(path: Path, words: str, body: str) -> Change:
    """One entry; raises RecordError for a heading without a date."""
    match = FORM.fullmatch(words.strip())
    try:
        day = datetime.strptime(match["day"], "%d %B %Y").date() if match else None
    except ValueError:
        day = None
    if not match or day is None:
        remedy = "Write '## 24 November 2026: what changed { #an-id }'."
        raise on_page(FormError(f"the heading '{words}' begins with no date. {remedy}", words), path)
    text = CITATION.sub("", LINK.sub(r"\1", body)).strip()
    return Change(day, match["title"][0].upper() + match["title"][1:], match["id"], text)


def last_change(docs: Path, settings: Settings) -> str:
    """The ISO day of the newest entry; '' for none."""
    return max((entry.day.isoformat() for entry in changes(docs / settings.pages.changes)), default="")


def atom(docs: Path, settings: Settings) -> str:
    """The feed of a site's page of changes."""
    register_namespace("", ATOM)
    page = built(settings.pages.changes)
    found = sorted(changes(docs / settings.pages.changes), key=lambda entry: entry.day, reverse=True)
    feed = Element(f"{{{ATOM}}}feed")
    put(feed, "title", f"{settings.name} Changes")
    put(feed, "id", identity("changes", settings))
    put(feed, "updated", stamp(found[0].day) if found else stamp(date(1970, 1, 1)))
    put(put(feed, "author"), "name", f"The authors of “{settings.name}”")
    put(feed, "link", rel="alternate", href=settings.site + page)
    if settings.site:
        put(feed, "link", rel="self", href=f"{settings.site}feed.xml")
    for entry in found:
        put_entry(feed, entry, settings)
    indent(feed, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="unicode") + "\n"


def put_entry(feed: Element, entry: Change, settings: Settings) -> None:
    """One entry with its text."""
    element = put(feed, "entry")
    put(element, "title", entry.title)
    put(element, "id", identity(f"changes/{entry.anchor}", settings))
    put(element, "updated", stamp(entry.day))
    put(element, "link", rel="alternate", href=f"{settings.site}{built(settings.pages.changes)}#{entry.anchor}")
    put(element, "content", entry.text, type="text")


def put(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A child in Atom's namespace."""
    child = SubElement(parent, f"{{{ATOM}}}{tag}", attributes)
    child.text = text or None
    return child


def identity(name: str, settings: Settings) -> str:
    """An id that stays, wherever the site lives."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{settings.slug}/{name}").urn


def stamp(day: date) -> str:
    """Midnight of a day, as Atom writes it."""
    return f"{day.isoformat()}T00:00:00Z"
