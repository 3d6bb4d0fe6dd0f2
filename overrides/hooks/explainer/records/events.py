"""What an event is: something that happened, the day on which the public could know of it, and what it bears on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .dates import check_date
from .errors import RecordError
from .shapes import build, choose

LANES = ("technique", "models", "accusations", "policy")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


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


def in_order(events: Iterable[Event], since: str = "") -> list[Event]:
    """Events by the day on which they became public, a bare month before its days; from the date `since` on."""
    return sorted((event for event in events if event.public >= since), key=lambda event: event.public)
