"""The name curve drawn: four histories, the patch, dose, likelihood ratio, a guess; numbers from result.json."""

from figures.base import NARROW, WIDE, Drawing, line, rect, svg, text
from figures.javascript import words_beside

from .curves import FIRST, column, dose, odds, patch
from .marks import places
from .reading import CELLS, Found, band, cell_rows, curve_rows, curves, measured, network, ratio, sign

words = words_beside(__file__)
BAR, ROW, LABEL, NUMBER = 13, 66, 48, 64
BELIEF, BELIEF_LEFT, BELIEF_NUMBER = 1068, 54, 88  # where the guess stands, its bars begin, and room for its number
RANGE_Y = BELIEF + 12 + 24 + BAR / 2


def bar(y: float, width: float, name: str, classes: str, found: Found) -> str:
    """A labelled bar with its range as a whisker and its number at the right."""
    start, room = LABEL, width - LABEL - NUMBER
    low, high = start + room * found[1], start + room * found[2]
    parts = [
        text(0, y + 12, name, "soft"),
        rect(start, y, max(room * found[0], 1), BAR, classes),
        line(low, y + BAR / 2, high, y + BAR / 2, "line"),
        *(line(x, y + 2, x, y + BAR - 2, "line") for x in (low, high) if high - low > 2),
        text(width, y + 12, words.share(found[0]), "strong", "end"),
    ]
    return f'<g data-part="sign-{name}">{"".join(parts)}</g>'


def histories(top: float, width: float, values: dict) -> list[str]:
    """The four cells: the name and the habit of each, and how each sorts them."""
    parts = [text(0, top, "Name and private habit, four histories", "strong")]
    lines = words.sorting(values, values["first"]["sign"])
    parts += [text(0, top + 22 + 20 * i, each, part=f"sorting-{i}") for i, each in enumerate(lines)]
    for index, (cell, name) in enumerate(CELLS.items()):
        y = top + 72 + index * ROW
        parts.append(text(0, y, name))
        parts.append(bar(y + 7, width, "name", "s1", values["cells"][cell]["name"]))
        parts.append(bar(y + 25, width, "habit", "s2", values["cells"][cell]["habit"]))
    return parts


def belief_room(width: float) -> float:
    """The length of a bar of 100 %."""
    return width - BELIEF_LEFT - BELIEF_NUMBER


def belief(top: float, width: float, values: dict) -> list[str]:
    """A guess before the name is seen, and what the ratio makes of it."""
    state, room, y = values["first"], belief_room(width), top + 12
    after, low, high = words.after(values, state)
    return [
        text(0, top, "The name is seen: was it distilled?", "strong"),
        text(0, y + 12, "before", "soft"),
        rect(BELIEF_LEFT, y, room * state["prior"] / 100, BAR, "e1", "prior"),
        text(width, y + 12, f"{state['prior']} %", "strong", "end", "prior-read"),
        text(0, y + 36, "after", "soft"),
        rect(BELIEF_LEFT, y + 24, room * after, BAR, "s1", "after"),
        line(BELIEF_LEFT + room * low, RANGE_Y, BELIEF_LEFT + room * high, RANGE_Y, "line", "after-range"),
        text(width, y + 36, words.held(after), "strong", "end", "after-read"),
        text(0, y + 60, "Before: a guess, yours to set. After: computed", "soft"),
        text(0, y + 80, "as if these two histories were the only ones.", "soft"),
    ]


def drawn(width: float, seeds: list[dict], values: dict) -> str:
    """The five parts, one below the other."""
    parts = [
        *histories(18, width, values),
        *patch(374, width, seeds),
        *dose(586, width, seeds),
        *odds(836, width, seeds),
        *belief(BELIEF, width, values),
    ]
    return svg(width, 1204, parts, words.alternative(values, values["first"]))


def columns(width: float, count: int) -> list[float]:
    """Where the box begins that marks each column."""
    xs = places(width, count)
    return [column(x, xs[1] - xs[0]) for x in xs]


def figure_values(seeds: list[dict]) -> dict:
    """What words and behaviour need: means with ranges, and where things stand in the wide and the narrow variant."""
    counts = [str(row["count"]) for row in seeds[0]["doses"]]
    widths = (WIDE, NARROW)
    return {
        "first": {"count": counts[FIRST], "prior": 50, "sign": "both"},
        "name": {count: band(seeds, network(i)) for i, count in enumerate(counts)},
        "ratio": {count: band(seeds, ratio(i)) for i, count in enumerate(counts)},
        "cells": {cell: {key: band(seeds, sign(cell, key)) for key in ("name", "habit")} for cell in CELLS},
        "labels": CELLS,
        "curves": curves(seeds),
        "columns": [columns(width, len(counts)) for width in widths],
        "belief": {"left": BELIEF_LEFT, "rooms": [belief_room(width) for width in widths], "y": RANGE_Y},
    }


def draw() -> Drawing:
    """The figure, from the committed result."""
    seeds = measured()
    values = figure_values(seeds)
    return Drawing(
        wide=drawn(WIDE, seeds, values),
        narrow=drawn(NARROW, seeds, values),
        alternative=words.alternative(values, values["first"]),
        headers=("What", "Mean", "Smallest", "Largest"),
        rows=cell_rows(seeds) + curve_rows(seeds),
        kind="A toy experiment: an invented web, an invented assistant, networks of 18,000 weights; five seeds.",
        live=words.sentence(values, values["first"]),
        data=values,
    )
