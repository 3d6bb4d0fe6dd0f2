"""One lead held against several rulers: bars for months by which America leads, else a point on the leader's side."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, number, rect, text
from ..javascript import Script
from ..looks import Looks, part, says
from ..sources import source_labels
from ..worked import Drawn, Worked
from .model import ahead

figure = Worked(__file__)
words = figure.words
dates = Script(Path(__file__).parents[1] / "dates.js")
# By width: where nobody leads by months, pixels of a month, where the other rulers part, a row’s height, its bar,
# where a judge ends.
LAYOUT = {
    WIDE: {"level": 590, "month": 10, "part": 449, "row": 30, "bar": 5, "who": 314},
    NARROW: {"level": 319, "month": 12, "part": 166, "row": 38, "bar": 20, "who": 309},
}
TOP = 44  # where the rows begin
BAR, LEAST, INDENT, BETWEEN = 11, 4, 30, 30  # a bar's height and least width, from letter to name, between two kinds
LOW = 30  # from a row's top to a second line in it
TICKS = (15, 10, 5, 0)


def figure_values(data: dict) -> dict:
    """The rulers, those in months first, what is chosen first, and the labels of the sources."""
    rulers = sorted(data["rulers"], key=lambda ruler: "months" not in ruler)
    return {**data, "rulers": rulers, "labels": source_labels(ruler["source"] for ruler in rulers)}


def bar(months: dict, width: int) -> tuple[float, float]:
    """The left end and the width of the bar of some months by which the US leads."""
    layout = LAYOUT[width]
    low, high = (months[end] * layout["month"] for end in ("low", "high"))
    long = max(high - low, LEAST)
    return layout["level"] - (low + high + long) / 2, long


def ruler_row(width: int, y: float, ruler: dict, looks: Looks) -> list[str]:
    """A ruler: its letter if it is chosen, name, date and result."""
    layout, name = LAYOUT[width], ruler["id"]
    high = layout["row"] - 3
    return [
        part("rect", f"row-{name}", looks, classes="box", x=1, y=y - 1, width=width - 2, height=high, rx=2),
        says(f"letter-{name}", 4, y + 15, looks, "strong"),
        part("text", f"name-{name}", looks, ruler["name"], x=INDENT, y=y + 15),
        *judge(width, y, ruler),
        *(span if "months" in ruler else side)(width, y + layout["bar"], ruler),
    ]


def span(width: int, top: float, ruler: dict) -> list[str]:
    """A result in months: a bar on their scale, its number and a stroke at the mean where one was published."""
    layout, months = LAYOUT[width], ruler["months"]
    left, long = bar(months, width)
    parts = [rect(left, top, long, BAR, "s1"), text(left - 8, top + 11, words.short(ruler), "strong", "end")]
    if "mean" in months:
        parts.append(rect(layout["level"] - layout["month"] * months["mean"] - 1, top - 3, 3, BAR + 6, "ink"))
    return parts


def side(width: int, top: float, ruler: dict) -> list[str]:
    """A result on a scale of its own: a point, of one size for all, to the side of who leads, and the result."""
    china = ahead(ruler) == "china"
    sign, colour, anchor = (1, "s2", "start") if china else (-1, "s1", "end")
    x = LAYOUT[width]["part"] + 6 * sign
    point = f'<path class="{colour}" d="M{x} {number(top)}v{BAR}l{10 * sign} -{BAR / 2}z"/>'
    return [point, text(x + 14 * sign, top + 11, words.leads(ruler), "strong", anchor)]


def judge(width: int, y: float, ruler: dict) -> list[str]:
    """Who holds the ruler, and the year: behind the name or, where there is little room, in a line of its own."""
    end, year = LAYOUT[width]["who"], f"’{ruler['date'][2:4]}"
    if width == WIDE:
        return [text(end, y + 15, f"{ruler['who']} {year}", "soft", "end")]
    return [text(end, y + 15, ruler["who"], "soft", "end"), text(4, y + LOW, year, "soft")]


def scale(width: int) -> list[str]:
    """The months by which the US leads."""
    layout = LAYOUT[width]
    ticks = (text(layout["level"] - tick * layout["month"], 36, str(tick), "soft", "middle") for tick in TICKS)
    return [*ticks, text(width, 16, "← months by which the US leads", "strong s1", "end")]


def level(x: float, top: float, bottom: float) -> str:
    """The line on which nobody leads."""
    return rect(x - 1, top, 2, bottom - top, "ink")


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    y, begin, layout = TOP, 41, LAYOUT[width]
    parts: list[str] = []
    for at, ruler in enumerate(values["rulers"]):
        if "months" not in ruler and "months" in values["rulers"][at - 1]:
            parts += [
                level(layout["level"], begin, y),
                text(0, y + 16, "Other rulers, without a common scale", "strong"),
            ]
            y += BETWEEN
            begin = y
        parts += ruler_row(width, y, ruler, looks)
        y += layout["row"]
    parts.append(level(layout["part"], begin, y))
    parts.append(text(0, y + 18, "What they cannot show", "strong"))
    for at, letter in enumerate("ab", 1):
        parts.append(says(f"blind-{letter}", 0, y + 18 + 19 * at, looks))
    return y + 62, [*parts, *scale(width)]


def table_row(ruler: dict, labels: dict) -> tuple:
    """A ruler with everything that it is compared by."""
    return (
        *(ruler["name"], dates.date_words(ruler["date"]), words.result(ruler), ruler["asks"], ruler["sets"]),
        *(ruler["tests"], ruler["judge"], ruler["blind"], labels[ruler["source"]]),
    )


def draw() -> Drawing:
    """The figure, from dated statements and counts."""
    values = figure_values(figure.data())
    return figure.drawing(
        drawn,
        values,
        headers=("Ruler", "Date", "Result", "Asks", "Compares", "By means of", "Who", "Cannot show", "Source"),
        rows=[table_row(ruler, values["labels"]) for ruler in values["rulers"]],
        kind="Statements and counts as published; one of them was read only as others report it.",
    )
