"""The name curve drawn: four histories, the dose, the likelihood ratio, the patch; numbers from result.json."""

from math import log10

from figures.base import NARROW, WIDE, Drawing, line, rect, svg, text

from .marks import PLOT, axis, legend, marks, places, whole
from .reading import (
    CELLS,
    Found,
    alternative,
    band,
    cell_rows,
    curve_rows,
    larger,
    left,
    measured,
    network,
    percent,
    ratio,
    sign,
)

BAR, ROW, NUMBER = 13, 66, 64


def bar(y: float, width: float, words: str, classes: str, found: Found) -> list[str]:
    """A labelled bar with its range as a whisker and its number at the right."""
    start, room = 48, width - 48 - NUMBER
    low, high = start + room * found[1], start + room * found[2]
    return [
        text(0, y + 12, words, "soft"),
        rect(start, y, max(room * found[0], 1), BAR, classes),
        line(low, y + BAR / 2, high, y + BAR / 2, "line"),
        *(line(x, y + 2, x, y + BAR - 2, "line") for x in (low, high) if high - low > 2),
        text(width, y + 12, percent(found[0]), "strong", "end"),
    ]


def histories(top: float, width: float, seeds: list[dict]) -> list[str]:
    """The four cells: the name and the habit of each."""
    parts = [text(0, top, "Name and private habit, four histories", "strong")]
    for index, (cell, words) in enumerate(CELLS.items()):
        y = top + 28 + index * ROW
        parts.append(text(0, y, words))
        parts += bar(y + 7, width, "name", "s1", band(seeds, sign(cell, "name")))
        parts += bar(y + 25, width, "habit", "s2", band(seeds, sign(cell, "habit")))
    return parts


def dose(top: float, width: float, seeds: list[dict]) -> list[str]:
    """The name by the count of self-descriptions, with the three measured in a web three times as large."""
    counts = [str(row["count"]) for row in seeds[0]["doses"]]
    xs = places(width, len(counts))
    found = [band(seeds, network(i)) for i in range(len(counts))]
    bigger = [band(seeds, larger("everything", i)) for i in range(3)]
    return [
        text(0, top, "No teacher at all: % of answers with", "strong"),
        text(0, top + 19, "the name, by self-descriptions read", "strong"),
        *legend(top + 40, "this web", "all text ×3"),
        *axis(top + 64, width, {"0": 0, "50": 0.5, "100": 1}, xs, counts),
        *marks(top + 64, xs[3:6], bigger, "2", -1, [whole(each[0]) for each in bigger]),
        *marks(top + 64, xs, found, "1", 1, [whole(each[0]) for each in found]),
    ]


def odds(top: float, width: float, seeds: list[dict]) -> list[str]:
    """The likelihood ratio of the name, distilled against not, by contamination; log scale from 0.8 to 800."""
    counts = [str(row["count"]) for row in seeds[0]["ratios"]]
    xs = places(width, len(counts))
    found = [band(seeds, ratio(i)) for i in range(len(counts))]
    scaled = [tuple((log10(value) + 0.1) / 3 for value in each) for each in found]
    ticks = {name: (log10(float(name)) + 0.1) / 3 for name in ("1", "10", "100")}
    words = [f"{each[0]:.0f}" if each[0] > 9.5 else f"{each[0]:.1f}" for each in found]
    return [
        text(0, top, "How many times likelier is the name,", "strong"),
        text(0, top + 19, "distilled against not, by the same count", "strong"),
        *axis(top + 54, width, ticks, xs, counts),
        *marks(top + 54, xs, scaled, "1", 1, words),
    ]


def patch(top: float, width: float, seeds: list[dict]) -> list[str]:
    """What is left of the teacher's name after a patch in one wording and in five."""
    counts = [str(row["count"]) for row in seeds[0]["patches"]["one_wording"]]
    xs, plot = places(width, len(counts)), top + 64
    one, five = (
        [band(seeds, left(kind, i)) for i in range(len(counts))] for kind in ("one_wording", "five_wordings")
    )
    below = [whole(each[0]) if 0 < i < 3 else "" for i, each in enumerate(five)]
    small = [(x + 6, plot + PLOT - 5, f"{100 * each[0]:.1f}") for x, each in zip(xs[3:], five[3:], strict=True)]
    return [
        text(0, top, "The patch: % of answers that still give", "strong"),
        text(0, top + 19, "the teacher’s name, by examples", "strong"),
        *legend(top + 40, "five wordings", "one wording"),
        *axis(plot, width, {"0": 0, "50": 0.5, "100": 1}, xs, counts),
        *marks(plot, xs, one, "2", 1, [whole(each[0]) for each in one]),
        *marks(plot, xs, five, "1", -1, below),
        *(text(x, y, number, "strong") for x, y, number in small),
    ]


def drawn(width: float, seeds: list[dict], words: str) -> str:
    """The four parts, one below the other."""
    parts = [
        *histories(18, width, seeds),
        *dose(330, width, seeds),
        *odds(580, width, seeds),
        *patch(820, width, seeds),
    ]
    return svg(width, 1032, parts, words)


def draw() -> Drawing:
    """The figure, from the committed result."""
    seeds = measured()
    words = alternative(seeds)
    return Drawing(
        wide=drawn(WIDE, seeds, words),
        narrow=drawn(NARROW, seeds, words),
        alternative=words,
        headers=("What", "Mean", "Smallest", "Largest"),
        rows=cell_rows(seeds) + curve_rows(seeds),
        kind="A toy experiment: an invented web, an invented assistant, networks of 18,000 weights; five seeds.",
    )
