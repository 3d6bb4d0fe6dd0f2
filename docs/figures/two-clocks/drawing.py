"""Two clocks: what happened and when it became public, and the verdicts that the record supported on three days."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, read_data, read_records, svg, text
from ..javascript import Script, words_beside
from ..sources import named_sources, source_labels
from ..verdicts import WORDS
from . import grid
from .model import counts, days_to_stand_on, last_day

words, dates = words_beside(__file__), Script(Path(__file__).parents[1] / "dates.js")
LANES = ["technique", "models", "accusations", "policy"]
COLUMNS = {WIDE: (256, 374, 492), NARROW: (0, 114, 226)}  # where the verdicts of each day stand
ROW = {WIDE: 24, NARROW: 44}


def read_events() -> list[dict]:
    """The events in the order in which they became public."""
    events = read_records("events.yml")["events"]
    kept = [{name: event[name] for name in ("id", "title", "happened", "public", "lane")} for event in events]
    for event in kept:
        event["late"] = event["happened"][:7] != event["public"][:7]
    return sorted(kept, key=lambda event: (last_day(event["public"]), event["public"]))


def worded(claim: dict) -> dict:
    """A claim whose readings have the word of their verdict too."""
    readings = [reading | {"word": WORDS[reading["verdict"]].lower()} for reading in claim["readings"]]
    return claim | {"readings": readings}


def figure_values(data: dict) -> dict:
    """Events, claims with their verdicts, the days that can be chosen, and where each lies in either variant."""
    events, stands = read_events(), data["stands"]
    cells = grid.cell_names(events, stands[-1])
    days = days_to_stand_on(data["months"], stands)
    used = (name for claim in data["claims"] for reading in claim["readings"] for name in reading["sources"])
    lines = {day: [grid.stand_path(width, cells, day) for width in (WIDE, NARROW)] for day in days}
    return {
        **{name: data[name] for name in ("stands", "months", "latest")},
        "claims": [worded(claim) for claim in data["claims"]],
        **{"events": events, "lanes": LANES, "cells": cells, "lines": lines, "labels": source_labels(used)},
    }


def time_parts(width: int, values: dict, day: str) -> list[str]:
    """The grid of events with the line on which the reader stands."""
    places = grid.slots(values["events"], values["cells"])
    variant = (WIDE, NARROW).index(width)
    parts = grid.ruler(width, values["cells"])
    parts += grid.lane_heads(width, values["lanes"], counts(values["events"], values["lanes"], day))
    parts.append(f'<path class="wall" d="{values["lines"][day][variant]}" data-part="stand"/>')
    for index, (event, place) in enumerate(zip(values["events"], places, strict=True)):
        parts += grid.mark_parts(index, width, event, place)
    return parts


def short(word: str) -> str:
    """A verdict's word as a column can hold it: 'no evidence found' would run into the next."""
    return word.removesuffix(" found")


def verdict_row(index: int, width: int, y: float, claim: dict) -> list[str]:
    """A claim and its verdicts, in bold where one differs from that before."""
    parts = [text(0, y, claim["short"], "" if width == WIDE else "soft")]
    before = None
    for stand, reading in enumerate(claim["readings"]):
        look = "soft" if reading["verdict"] == before else "strong"
        line = y if width == WIDE else y + 18
        parts.append(text(COLUMNS[width][stand], line, short(reading["word"]), look, part=f"verdict-{index}-{stand}"))
        before = reading["verdict"]
    return parts


def verdict_parts(width: int, top: float, values: dict) -> list[str]:
    """The heads of the three days and a row for each claim."""
    heads = zip(COLUMNS[width], values["stands"], strict=True)
    line = top if width == WIDE else top + 20
    parts = [text(0, top, "The verdicts then", "strong")]
    parts += [text(x, line, dates.short_date(day), "soft", part=f"when-{i}") for i, (x, day) in enumerate(heads)]
    for index, claim in enumerate(values["claims"]):
        parts += verdict_row(index, width, line + 26 + index * ROW[width], claim)
    return parts


def drawn(width: int, values: dict, state: dict) -> str:
    """The whole drawing at one width."""
    top = grid.END[width] + 34
    parts = [text(0, 16, "Marks stand where each event became public", "strong")] if width == WIDE else []
    parts += time_parts(width, values, state["on"]) + verdict_parts(width, top, values)
    height = top + (26 if width == WIDE else 46) + len(values["claims"]) * ROW[width] - (12 if width == WIDE else 16)
    return svg(width, height, parts, words.alternative(values, state))


def event_row(event: dict) -> tuple:
    """An event for the table."""
    return (event["public"], event["happened"], event["lane"], event["title"])


def reading_row(day: str, claim: dict, reading: dict, labels: dict) -> tuple:
    """A verdict for the table."""
    said = f"{reading['word']}: {reading['because']} [{named_sources(reading['sources'], labels)}]"
    return (day, "–", "verdict", f"{claim['short']} – {said}")


def draw() -> Drawing:
    """The figure, from the records of events and claims."""
    values = figure_values(read_data(Path(__file__).parent))
    state = {"on": values["stands"][-1]}
    readings = [
        reading_row(day, claim, claim["readings"][index], values["labels"])
        for index, day in enumerate(values["stands"])
        for claim in values["claims"]
    ]
    return Drawing(
        wide=drawn(WIDE, values, state),
        narrow=drawn(NARROW, values, state),
        alternative=words.alternative(values, state),
        headers=("Public", "Happened", "Kind", "What"),
        rows=[event_row(event) for event in values["events"]] + readings,
        kind="A record of dated events; the verdicts of earlier days are ours, given afterwards by the same rules.",
        live=words.sentence(values, state),
        data=values,
    )
