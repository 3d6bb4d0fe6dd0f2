"""What an event is: something that happened, the day on which the public could know of it, and what it bears on."""

from collections.abc import Iterable
from typing import Annotated, Literal

from msgspec import Meta

from .convert import convert
from .dates import check_past
from .places import Place, refusal
from .shapes import Date, Id, Record, Text, described

Ids = tuple[Id, ...]
UNIQUE = {"uniqueItems": True}
Claims = Annotated[Ids, Meta(description="ids of claims that it bears on", extra_json_schema=UNIQUE)]
Sources = Annotated[Ids, Meta(description="ids of entries of sources.json", min_length=1, extra_json_schema=UNIQUE)]


class Event(Record, frozen=True):
    """One event; `happened` and `public` are ISO days or, where the day is not known, months."""

    id: Id
    title: Text
    happened: Annotated[Date, described("the day or month that it is dated")]
    public: Annotated[Date, described("the day or month on which it became public")]
    lane: Literal["technique", "models", "accusations", "policy"]
    sources: Sources
    claims: Claims = ()
    note: Text = ""


def event_from(data: dict, place: Place) -> Event:
    """The event of one entry of the list of events."""
    event = convert(Event, data, place)
    for name in ("happened", "public"):
        check_past(getattr(event, name), name, place)
    if event.happened[:7] > event.public[:7]:
        raise refusal(place.at("public"), "it became public before it happened. Correct 'happened' or 'public'.")
    return event


def in_order(events: Iterable[Event], since: str = "") -> list[Event]:
    """Events by the day on which they became public, a bare month before its days; from the date `since` on."""
    return sorted((event for event in events if event.public >= since), key=lambda event: event.public)
