"""The timeline: events in the order in which the public could know of them."""

from xml.etree.ElementTree import Element

from ..html.elements import add, claim_link, follow, source_link
from ..records.dates import first_day
from ..records.errors import FormError
from ..records.events import Event, in_order
from ..records.words import printed_date
from ..registers import Registers
from .blocks import ExplainerBlock


class Timeline(ExplainerBlock):
    """`/// timeline` or `/// timeline | since 2026-06-18`: all events, or those public on that day or later."""

    NAME = "timeline"
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        """The ordered list; each event's anchor is its id."""
        registers = self.page.registers
        entries = add(parent, "ol", classes="events")
        for event in in_order(registers.events.values(), since_day(self.argument or "")):
            add_event(entries, event, registers)
        return entries


def since_day(argument: str) -> str:
    """The day in the block's argument, '' when it has none; raises FormError for anything else."""
    if not argument:
        return ""
    try:
        word, day = argument.split(" ")
        if word == "since" and first_day(day):
            return day
        raise ValueError(word)
    except ValueError:
        remedy = "Write '/// timeline' or '/// timeline | since 2026-06-18'."
        line = f"/// timeline | {argument}"
        raise FormError(f"the block '{line}' names no day. {remedy}", line) from None


def add_event(parent: Element, event: Event, registers: Registers) -> None:
    """One event: when, in which lane, what, on which sources, and which claims it bears on."""
    item = add(parent, "li", classes=f"event event--{event.lane}", id=event.id)
    entry = add(item, "jd-event")  # one level more: or a reader view takes the list for the whole article
    add_when(entry, event)
    title = add(entry, "p", classes="event__title")
    add(title, "a", event.title, href=f"#{event.id}")
    if event.note:
        add(entry, "p", event.note, "event__note")
    add_sources(entry, event, registers)
    add_claims(entry, event, registers)


def add_when(parent: Element, event: Event) -> None:
    """The day it became public, the lane as a word, and the day it is dated when that is another."""
    line = add(parent, "p", classes="event__when")
    add(line, "time", printed_date(event.public), datetime=event.public)
    follow(line[-1], " · ")
    add(line, "span", event.lane.capitalize(), "event__lane")
    if event.happened != event.public:
        follow(line[-1], " · dated ")
        add(line, "time", printed_date(event.happened), datetime=event.happened)


def add_sources(parent: Element, event: Event, registers: Registers) -> None:
    """The sources as links to their entries, which have the titles: here they were a tenth of the page."""
    line = add(parent, "p", "Sources: " if len(event.sources) > 1 else "Source: ", "event__sources")
    for number, key in enumerate(event.sources):
        if number:
            follow(line[-1], "; ")
        source_link(line, registers.sources[key], registers.settings.pages).attrib.pop("title")
    follow(line[-1], ".")


def add_claims(parent: Element, event: Event, registers: Registers) -> None:
    """The claims that it bears on, each with its verdict."""
    if not event.claims:
        return
    claims = add(parent, "ul", classes="event__claims", **{"aria-label": "Claims that it bears on"})
    for name in event.claims:
        claim_link(add(claims, "li"), registers.claims[name], registers.settings.pages)
