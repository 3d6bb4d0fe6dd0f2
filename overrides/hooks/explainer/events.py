"""What an event is: something that happened, the day on which the public could know of it, and what it bears on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .errors import RecordError
from .records import build, choose

LANES = ("technique", "models", "accusations", "policy")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")


@dataclass(frozen=True)
class Event:
    """One event; `happened` and `public` are ISO days or, where the day is not known, months."""

    id: str
    title: str
    happened: str
    public: str
    lane: str
    sources: tuple[str, ...]
    claims: tuple[str, ...] = ()
    note: str = ""


def is_month(value: str) -> bool:
    """Whether a date names a month only."""
    return len(value) == len("2026-06")


def first_day(value: str) -> date:
    """The day of a date, or the first of its month; raises ValueError for anything else."""
    if not DATE.fullmatch(value):
        raise ValueError(value)
    return date.fromisoformat(value + "-01" if is_month(value) else value)


def event_from(data: dict, where: str) -> Event:
    """The event of one entry of the list of events."""
    where = f"{where}, event '{data.get('id', '?')}'"
    lists = {name: tuple(data.get(name) or ()) for name in ("sources", "claims")}
    dates = {name: str(data[name]) for name in ("happened", "public") if name in data}
    event = build(Event, {**data, **lists, **dates}, where)
    check_event(event, where)
    return event


def check_event(event: Event, where: str) -> None:
    """Refuse an id that is no anchor, a date that is none, an unknown lane, and an event without a source."""
    if not ID.fullmatch(event.id):
        raise RecordError(f"{where}: the id must be lower-case words with hyphens, since it is an anchor. Rename it.")
    choose(event.lane, LANES, "lane", where)
    if not event.sources:
        raise RecordError(f"{where}: an event needs a source. Add 'sources: [id]' with an id of sources.yml.")
    for name in ("happened", "public"):
        check_date(getattr(event, name), name, where)
    if event.happened[:7] > event.public[:7]:
        raise RecordError(f"{where}: it became public before it happened. Correct 'happened' or 'public'.")


def check_date(value: str, name: str, where: str) -> None:
    """Refuse what is neither a day nor a month of the calendar."""
    try:
        first_day(value)
    except ValueError:
        remedy = "Write a day as 2026-06-18 or a month as 2026-06, in quotes."
        raise RecordError(f"{where}: {name} '{value}' is no date. {remedy}") from None


def in_order(events: Iterable[Event], since: str = "") -> list[Event]:
    """Events by the day on which they became public, a bare month before its days; from the date `since` on."""
    return sorted((event for event in events if event.public >= since), key=lambda event: event.public)
