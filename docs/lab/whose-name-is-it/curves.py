"""The curves of the figure: the name by dose, the likelihood ratio of the name, and what a patch leaves."""

from math import log10

from figures.base import rect, text

from .marks import PLOT, axis, legend, marks, places, whole
from .reading import band, larger, left, network, ratio

FIRST = 4  # the column of the first state


def column(x: float, step: float) -> float:
    """Where the box begins that marks the column at x."""
    return round(x - step / 2 + 1, 2)


def chosen(plot: float, x: float, step: float, part: str) -> str:
    """The box behind the chosen column; `plot` is the top of the plot."""
    return rect(column(x, step), plot - 19, step - 2, PLOT + 46, "box", part)


def dose(top: float, width: float, seeds: list[dict]) -> list[str]:
    """The name by the count of self-descriptions, with the three measured in a web three times as large."""
    counts = [str(row["count"]) for row in seeds[0]["doses"]]
    xs = places(width, len(counts))
    found = [band(seeds, network(i)) for i in range(len(counts))]
    bigger = [band(seeds, larger("everything", i)) for i in range(3)]
    return [
        chosen(top + 64, xs[FIRST], xs[1] - xs[0], "chosen-dose"),
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
        chosen(top + 54, xs[FIRST], xs[1] - xs[0], "chosen-ratio"),
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
