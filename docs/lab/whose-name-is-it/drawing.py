"""Four histories by what they say and, smaller, what the name makes of a guess in fuller webs; from result.json."""

from figures.base import WIDE, Drawing, line, rect, text
from figures.looks import Looks, part, says
from figures.results import Found, measured_beside
from figures.worked import Drawn, Worked

from .reading import CELLS, band, cell_rows, curve_rows, curves, network, ratio, sign

figure = Worked(__file__)
words, look = figure.words, figure.look
BAR, ROW, TOP = 10, 44, 84  # the height of a bar, from history to history, where the first begins
READ = 0.1  # a sign in more answers than these is read as a yes
FIRST = "30"


def bar(x: float, y: float, room: float, classes: str, found: Found, taught: bool) -> str:
    """A bar with its range as a whisker, above it its number, and whether it tells rightly if there was a teacher."""
    low, high = x + room * found[1], x + room * found[2]
    right = (found[0] > READ) == taught
    parts = [
        rect(x, y + 20, room, BAR, "faint"),
        rect(x, y + 20, max(room * found[0], 1), BAR, classes),
        line(low, y + 20 + BAR / 2, high, y + 20 + BAR / 2, "line"),
        text(x, y + 14, words.share(found[0]), "strong"),
        text(x + room, y + 14, "✓" if right else "✕", "supported strong" if right else "contradicted strong", "end"),
    ]
    return "".join(parts)


def page(y: float, cell: str) -> list[str]:
    """What a model read, as a page of lines: some say the name, some end in the habit."""
    taught, named = "distilled" in cell, cell in ("leaked_web", "distilled_name_kept")
    lines = [(rect(6, y + 5 + 6 * at, 20, 2.5, "s1" if named and at % 2 else "faint")) for at in range(5)]
    habits = [rect(27, y + 4.5 + 6 * at, 4, 4, "s2") for at in range(5)] if taught else []
    return [rect(1, y, 34, 36, "open"), *lines, *habits]


def heading(x: float, sign: str, classes: str) -> list[str]:
    """The name of a column, behind the mark by which a page shows its sign: a line, or what closes one."""
    mark = rect(x, TOP - 10, 20, 2.5, classes) if sign == "name" else rect(x, TOP - 11, 4, 4, classes)
    return [mark, text(x + (26 if sign == "name" else 10), TOP - 4, sign, f"strong {classes}")]


def histories(width: float, values: dict, looks: Looks) -> list[str]:
    """The four histories: what was read, the name and the habit in what is said, and how each sorts them."""
    room = (width - 188) / 2
    columns = {"name": (width - 2 * room - 12, "s1"), "habit": (width - room, "s2")}
    parts = [text(0, 16, "What a model read, and what it says", "strong")]
    parts += [says(f"sorting-{at}", 0, 36 + 18 * at, looks) for at in range(2)]
    bars = {key: heading(x, key, classes) for key, (x, classes) in columns.items()}
    for index, (cell, name) in enumerate(CELLS.items()):
        y = TOP + index * ROW
        parts += [text(44, y + 14 + 17 * at, words) for at, words in enumerate(name.split(", "))]
        parts += page(y + 2, cell)
        for key, (x, classes) in columns.items():
            bars[key].append(bar(x, y, room, classes, values["cells"][cell][key], "distilled" in cell))
    return [*parts, *(part("g", f"sign-{key}", looks, "".join(found)) for key, found in bars.items())]


def belief(width: int, values: dict, looks: Looks) -> list[str]:
    """What becomes of a guess once the name is seen, by self-descriptions in the web; one count with its number."""
    step, base, top = look.step(values, width), look.BASE, look.BASE - look.TALL
    parts = [
        text(0, top - 46, "The name is seen: was it distilled?", "strong"),
        says("prior-read", 0, top - 28, looks, "soft"),
    ]
    for index, count in enumerate(values["name"]):
        x = step * (index + 0.5)
        parts.append(part("rect", f"after-{count}", looks, classes="s1", x=x - 9, width=18))
        said = count if count != "1000" else "1,000" if width == WIDE else "1k"
        parts.append(part("text", f"dose-{count}", looks, said, x=x, y=base + 17, text_anchor="middle"))
    return [
        *parts,
        part("path", "prior", looks, classes="line dashed"),
        line(0, base, width, base, "line"),
        part("path", "range", looks, classes="line"),
        part("text", "read", looks, classes="strong clear", text_anchor="middle"),
        text(0, base + 38, "by lines in the web that say the name", "soft"),
    ]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """Both parts, one below the other."""
    return look.BASE + 46, [*histories(width, values, looks), *belief(width, values, looks)]


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
    seeds = measured_beside(__file__)["per_seed"]
    return figure.drawing(
        drawn,
        figure_values(seeds),
        headers=("What", "Mean", "Smallest", "Largest"),
        rows=cell_rows(seeds) + curve_rows(seeds),
        kind="A toy experiment: an invented web, an invented assistant, networks of 18,000 weights; five seeds.",
    )
