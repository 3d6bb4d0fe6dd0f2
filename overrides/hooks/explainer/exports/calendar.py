"""The events as a calendar after RFC 5545: one all-day entry on the day each became public."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from ..records.dates import first_day, is_month
from ..records.events import Event
from ..records.settings import Settings, built
from ..records.sources import Source
from ..records.words import printed_date

HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//{slug}//timeline//EN",
    "CALSCALE:GREGORIAN",
    "X-WR-CALNAME:{name}",
)
LONGEST = 75  # octets of a line
SPECIAL = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar(events: Iterable[Event], sources: Mapping[str, Source], settings: Settings, changed: str) -> str:
    """The whole calendar of a site whose records last changed on the ISO day `changed`; equal ones, equal bytes."""
    name = escaped(f"{settings.name}: timeline")
    lines = [*(line.format(slug=settings.slug, name=name) for line in HEAD)]
    lines += [line for event in events for line in entry(event, sources, settings, changed)]
    return "".join(f"{fold(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def entry(event: Event, sources: Mapping[str, Source], settings: Settings, changed: str) -> Iterator[str]:
    """The lines of one event: no day of its own says when its words changed, so all have that of the records."""
    day = first_day(event.public)
    stamp = f"{changed.replace('-', '') or f'{day:%Y%m%d}'}T000000Z"
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{settings.slug}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(event.title)}"
    yield f"DESCRIPTION:{escaped(description(event, sources))}"
    if settings.site:
        yield f"URL:{settings.site}{built(settings.pages.event(event.id))}"
    yield f"CATEGORIES:{event.lane}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def description(event: Event, sources: Mapping[str, Source]) -> str:
    """What the entry's day means, the note, and the sources."""
    month = "Only the month is known; the entry stands on its first day." if is_month(event.public) else ""
    dated = f"Dated {printed_date(event.happened)}." if event.happened != event.public else ""
    listed = "; ".join(sources[key].label for key in event.sources)
    return "\n".join(part for part in (month, dated, event.note, f"Sources: {listed}.") if part)


def escaped(text: str) -> str:
    """A text in which the calendar's special signs are literal."""
    return text.translate(SPECIAL)


def fold(line: str) -> str:
    """A line in pieces of at most 75 octets, each further one behind a space; no character is cut."""
    pieces, size = [""], 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > LONGEST:
            pieces.append(" ")
            size = 1
        pieces[-1] += sign
        size += octets
    return "\r\n".join(pieces)
