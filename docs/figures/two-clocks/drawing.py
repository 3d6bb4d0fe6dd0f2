"""Two clocks: what happened and when it became public, and the verdicts that the record supported from day to day."""

from ..base import WIDE, Drawing, number, read_records, rect, text
from ..looks import Looks, part, says
from ..sources import named_sources, source_labels
from ..verdicts import ICONS, WORDS
from ..worked import Drawn, Worked
from .model import last_day, segments

figure = Worked(__file__)
look = figure.look
LANES = {"technique": "s1", "models": "s3", "accusations": "s2", "policy": "s4"}
BY_MONTH = "2024"  # years before this one are a cell each, if anything happened or became public in them


def read_events() -> list[dict]:
    """The events in the order in which they became public."""
    events = read_records("events.yml")["events"]
    kept = [{name: event[name] for name in ("id", "title", "happened", "public", "lane")} for event in events]
    for event in kept:
        event["late"] = event["happened"][:7] != event["public"][:7]
    return sorted(kept, key=lambda event: (last_day(event["public"]), event["public"]))


def cell_names(events: list[dict], last: str) -> list[str]:
    """All cells of the axis in order; every month counts, a year only when something falls into it."""
    years = sorted({event[key][:4] for event in events for key in ("happened", "public") if event[key] < BY_MONTH})
    months = [f"{year}-{month:02d}" for year in range(int(BY_MONTH), int(last[:4]) + 1) for month in range(1, 13)]
    return years + [month for month in months if month <= last[:7]]


def figure_values(data: dict) -> dict:
    """Events, and claims with their verdicts, those first that changed; the days; what verdicts are called."""
    events, stands = read_events(), data["stands"]
    claims = sorted(data["claims"], key=lambda claim: -len(segments(claim["readings"], stands)))
    graded = {reading["verdict"] for claim in claims for reading in claim["readings"]}
    used = (name for claim in claims for reading in claim["readings"] for name in reading["sources"])
    return {
        **{name: data[name] for name in ("stands", "months", "latest")},
        **{"claims": claims, "events": events, "lanes": list(LANES), "cells": cell_names(events, stands[-1])},
        **{name: {key: of[key] for key in of if key in graded} for name, of in (("words", WORDS), ("icons", ICONS))},
        "labels": source_labels(used),
    }


def axis(width: int, cells: list[str], end: float) -> list[str]:
    """Years along the time, each from a line that goes down to where the verdicts begin."""
    begins = {cell[:4]: at * width / len(cells) for at, cell in enumerate(cells) if cell.endswith("-01")}
    years = [text(x, 14, year, "soft") for year, x in begins.items()]
    return [text(0, 14, "to 2023", "soft"), *years, *(rect(x - 3, 3, 1, end - 1, "faint") for x in begins.values())]


def event_marks(width: int, values: dict, looks: Looks) -> list[str]:
    """One mark an event and, where it happened in an earlier month, a hollow mark and the wait between."""
    size, parts = look.LAYOUT[str(width)]["mark"], []
    for at, (event, (mark, before)) in enumerate(zip(values["events"], look.corners(values, width), strict=True)):
        if before:
            middles = (number(place + size / 2) for place in (*before, *mark))
            way = "M{} {}L{} {}".format(*middles)
            parts.append(part("path", f"wait-{at}", looks, classes="line", d=way))
            parts.append(part("rect", f"before-{at}", looks, classes="box", **square(before, size)))
        parts.append(part("rect", f"event-{at}", looks, classes=LANES[event["lane"]], **square(mark, size)))
    return parts


def both_days(width: int, values: dict, looks: Looks) -> str:
    """Beside the longest wait what its two ends are: in one line, or where there is little room in two."""
    size, wide = look.LAYOUT[str(width)]["mark"], width == WIDE
    mark, before = look.corners(values, width)[look.longest_wait(values)]
    y = max(mark[1], before[1]) + size + 13
    said = text(before[0], y, "happened", "soft"), text(mark[0] - 4, y if wide else y + 16, "public", "soft", "end")
    return part("g", "told", looks, "".join(said))


def square(corner: list[float], size: float) -> dict:
    """The attributes of a square."""
    return {"x": corner[0], "y": corner[1], "width": size, "height": size, "rx": 1}


def claim_row(at: int, y: float, width: int, values: dict, looks: Looks) -> list[str]:
    """A claim and its bands, each with icon and word of its verdict."""
    claim = values["claims"][at]
    parts = [text(0, y + 13, claim["short" if width == WIDE else "brief"])]
    for place, _ in enumerate(segments(claim["readings"], values["stands"])):
        parts.append(part("rect", f"band-{at}-{place}", looks, y=y, height=look.BAND, rx=2))
        parts.append(part("text", f"verdict-{at}-{place}", looks, classes="on strong", y=y + 13))
    return parts


def verdicts(width: int, top: float, values: dict, looks: Looks) -> list[str]:
    """The days of reading, and a row for each claim."""
    places = [look.along(values, width, day) for day in values["stands"]]
    said, short = (("Jan 2025", "June 2026", "today"), 2) if width == WIDE else (("Jan", "June", "today"), 12)
    parts, rows = [says("tally", 0, top, looks, "strong")], top + 8
    for at, (x, day) in enumerate(zip(places, said, strict=True)):
        end = {"text_anchor": "end", "x": x - (short if at == 1 else min(short, 7))} if at else {"x": x}
        parts.append(part("text", f"when-{at}", looks, day, classes="soft", y=top, **end))
    for at, _ in enumerate(values["claims"]):
        parts += claim_row(at, rows + at * look.ROW, width, values, looks)
    return parts


def key(y: float, values: dict) -> str:
    """Icons whose words no band of the first reading has room for."""
    said = {claim["readings"][0]["verdict"] for claim in values["claims"]}
    unsaid = "  ".join(
        f"{values['icons'][name]} {word}" for name, word in values["words"].items() if name not in said
    )
    return text(0, y, unsaid, "soft")


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    *tops, end = look.tops(values, width)
    parts = [*axis(width, values["cells"], end), *event_marks(width, values, looks), both_days(width, values, looks)]
    parts += verdicts(width, end + 16, values, looks)
    parts.append(part("path", "stand", looks, classes="wall"))
    parts += [
        says(f"count-{at}", 0, top + 14, looks, f"strong clear {colour}")
        for at, (top, colour) in enumerate(zip(tops, LANES.values(), strict=True))
    ]
    bottom = end + 24 + len(values["claims"]) * look.ROW
    return bottom + 22, [*parts, key(bottom + 16, values)]


def reading_row(day: str, claim: dict, reading: dict, values: dict) -> tuple:
    """A verdict for the table."""
    sources = named_sources(reading["sources"], values["labels"])
    said = f"{values['words'][reading['verdict']]}: {reading['because']} [{sources}]"
    return (day, "–", "verdict", f"{claim['short']} – {said}")


def draw() -> Drawing:
    """The figure, from the records of events and claims."""
    values = figure_values(figure.data())
    readings = [
        reading_row(day, claim, claim["readings"][index], values)
        for index, day in enumerate(values["stands"])
        for claim in values["claims"]
    ]
    return figure.drawing(
        drawn,
        values,
        {"on": values["stands"][-1]},
        headers=("Public", "Happened", "Kind", "What"),
        rows=[tuple(event[key] for key in ("public", "happened", "lane", "title")) for event in values["events"]]
        + readings,
        kind="A record of dated events; the verdicts of earlier days are ours, given afterwards by the same rules.",
    )
