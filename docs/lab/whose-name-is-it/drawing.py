"""The name curve drawn: four histories, the name by dose with its likelihood ratio, a guess; from result.json."""

from pathlib import Path

from figures.base import NARROW, WIDE, Drawing, line, rect, svg, text
from figures.javascript import Script, words_beside
from figures.looks import Looks, part

from .reading import CELLS, Found, band, cell_rows, curve_rows, curves, measured, network, ratio, sign

words, look = words_beside(__file__), Script(Path(__file__).parent / "look.js")
BAR, ROW, LABEL, NUMBER = 11, 44, 88, 70
READ = 0.1  # a sign in more answers than these is read as a yes
DOSE, PLOT = 296, 56  # the top of the plot, and its height
FIRST = "30"


def bar(y: float, width: float, name: str, classes: str, found: Found, taught: bool) -> str:
    """A labelled bar with its range as a whisker, its number, and whether it tells rightly if there was a teacher."""
    start, room = LABEL, width - LABEL - NUMBER
    low, high = start + room * found[1], start + room * found[2]
    right = (found[0] > READ) == taught
    parts = [
        text(start - 44, y + 10, name, "soft"),
        rect(start, y, max(room * found[0], 1), BAR, classes),
        line(low, y + BAR / 2, high, y + BAR / 2, "line"),
        *(line(x, y + 2, x, y + BAR - 2, "line") for x in (low, high) if high - low > 2),
        text(width - 20, y + 10, words.share(found[0]), "strong", "end"),
        text(width, y + 10, "✓" if right else "✕", "supported strong" if right else "contradicted strong", "end"),
    ]
    return "".join(parts)


def page(y: float, cell: str) -> list[str]:
    """What a model read, as a page of lines: some say the name, some end in the habit."""
    taught, named = "distilled" in cell, cell in ("leaked_web", "distilled_name_kept")
    lines = [(rect(6, y + 5 + 6 * at, 20, 2.5, "s1" if named and at % 2 else "faint")) for at in range(5)]
    habits = [rect(27, y + 4.5 + 6 * at, 4, 4, "s2") for at in range(5)] if taught else []
    return [rect(1, y, 34, 36, "open"), *lines, *habits]


def histories(width: float, values: dict, looks: Looks) -> list[str]:
    """The four histories: what was read, the name and the habit in what is said, and how each sorts them."""
    parts = [text(0, 16, "What a model read, and what it says", "strong")]
    parts += [part("text", f"sorting-{at}", looks, x=0, y=36 + 18 * at) for at in range(2)]
    bars = {"name": [], "habit": []}
    for index, (cell, name) in enumerate(CELLS.items()):
        y = 76 + index * ROW
        parts += [text(44, y, name), *page(y - 8, cell)]
        for down, (key, classes) in zip((5, 19), (("name", "s1"), ("habit", "s2")), strict=True):
            found = values["cells"][cell][key]
            bars[key].append(bar(y + down, width, key, classes, found, "distilled" in cell))
    return [*parts, *(part("g", f"sign-{key}", looks, "".join(found)) for key, found in bars.items())]


def dose(width: int, values: dict, looks: Looks) -> list[str]:
    """The name without a teacher, by self-descriptions in the web, and how much likelier distillation makes it."""
    step, base, parts = look.step(values, width), DOSE + PLOT, []
    for index, (count, found) in enumerate(values["name"].items()):
        x, (high, low, top) = look.LEFT + step * (index + 0.5), (base - PLOT * value for value in found)
        several = values["ratio"][count][0]
        number = words.share(found[0]).removesuffix(" %")
        parts += [
            rect(x - 8, high, 16, base - high, "s1"),
            line(x, low, x, top, "line"),
            text(x, top - 5, number, "strong", "middle"),
            text(x, base + 17, count if count != "1000" else "1,000" if width == WIDE else "1k", "", "middle"),
            text(x, base + 55, f"{several:.{int(several < 9.95)}f}", "s2 strong", "middle"),
        ]
    return [
        part("rect", "chosen", looks, classes="box", y=DOSE - 18, width=step - 2, height=PLOT + 80, rx=2),
        text(0, DOSE - 40, "A fuller web: the name tells less", "strong"),
        text(0, DOSE - 22, "Bars: % of answers with the name, no teacher", "s1"),
        line(look.LEFT, base, width, base, "line"),
        *parts,
        text(0, base + 17, "lines", "soft"),
        text(0, base + 37, "Times likelier if distilled, by lines in the web", "s2"),
    ]


def belief(width: int, looks: Looks) -> list[str]:
    """A guess before the name is seen, and what the ratio makes of it."""
    left, y = look.BELIEF[0], look.AFTER - BAR / 2
    return [
        text(0, y - 32, "The name is seen: was it distilled?", "strong"),
        text(0, y - 10, "before", "soft"),
        part("rect", "prior", looks, classes="e1", x=left, y=y - 20, height=BAR),
        part("text", "prior-read", looks, classes="strong", x=width, y=y - 10, text_anchor="end"),
        text(0, y + 10, "after", "soft"),
        part("rect", "after", looks, classes="s1", x=left, y=y, height=BAR),
        part("path", "after-range", looks, classes="line"),
        part("text", "after-read", looks, classes="strong", x=width, y=y + 10, text_anchor="end"),
    ]


def drawn(width: int, values: dict) -> str:
    """The three parts, one below the other, in the first state."""
    looks = look.looks(values, values["first"])[width == NARROW]
    parts = [*histories(width, values, looks), *dose(width, values, looks), *belief(width, looks)]
    return svg(width, look.AFTER + 14, parts, words.alternative(values, values["first"]))


def figure_values(seeds: list[dict]) -> dict:
    """What words and behaviour need: means with ranges."""
    counts = [str(row["count"]) for row in seeds[0]["doses"]]
    return {
        "first": {"count": FIRST, "prior": 50, "sign": "both"},
        "name": {count: band(seeds, network(i)) for i, count in enumerate(counts)},
        "ratio": {count: band(seeds, ratio(i)) for i, count in enumerate(counts)},
        "cells": {cell: {key: band(seeds, sign(cell, key)) for key in ("name", "habit")} for cell in CELLS},
        "labels": CELLS,
        "curves": curves(seeds),
    }


def draw() -> Drawing:
    """The figure, from the committed result."""
    seeds = measured()
    values = figure_values(seeds)
    return Drawing(
        wide=drawn(WIDE, values),
        narrow=drawn(NARROW, values),
        alternative=words.alternative(values, values["first"]),
        headers=("What", "Mean", "Smallest", "Largest"),
        rows=cell_rows(seeds) + curve_rows(seeds),
        kind="A toy experiment: an invented web, an invented assistant, networks of 18,000 weights; five seeds.",
        live=words.sentence(values, values["first"]),
        data=values,
    )
