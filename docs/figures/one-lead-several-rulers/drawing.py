"""One lead held against several rulers: bars to the left where America leads, to the right where China does."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, rect, text
from ..javascript import Script
from ..looks import Looks, part, says
from ..sources import source_labels
from ..worked import Drawn, Worked
from .model import ahead, lead

figure = Worked(__file__)
words = figure.words
dates = Script(Path(__file__).parents[1] / "dates.js")
# By width: where nobody leads, pixels of a month and of a doubling, a row’s height, its bar, where a judge ends.
LAYOUT = {
    WIDE: {"level": 484, "month": 10.5, "twice": 100, "row": 30, "bar": 5, "who": 318},
    NARROW: {"level": 214, "month": 12.5, "twice": 100, "row": 38, "bar": 20, "who": 324},
}
TOP = 44  # where the rows begin
BAR, LEAST, INDENT, BETWEEN = 11, 4, 30, 30  # a bar's height and least width, from letter to name, between two kinds
LOW = 30  # from a row's top to a second line in it
TICKS = (15, 10, 5, 0)


def figure_values(data: dict) -> dict:
    """The rulers, those in months first, what is chosen first, and the labels of the sources."""
    rulers = sorted(data["rulers"], key=lambda ruler: "months" not in ruler)
    return {**data, "rulers": rulers, "labels": source_labels(ruler["source"] for ruler in rulers)}


def bar(ruler: dict, width: int) -> tuple[float, float]:
    """The left end and the width of a ruler's bar: to the left an American lead, to the right a Chinese one."""
    layout = LAYOUT[width]
    low, high = (value * layout["month" if "months" in ruler else "twice"] for value in lead(ruler))
    long = max(high - low, LEAST)
    return layout["level"] - (low + high + long) / 2, long


def ruler_row(width: int, y: float, ruler: dict, looks: Looks) -> list[str]:
    """A ruler: its letter if it is chosen, name, date, bar, and the result in figures on the other side."""
    layout, name, china = LAYOUT[width], ruler["id"], ahead(ruler) == "china"
    (left, long), top = bar(ruler, width), y + layout["bar"]
    side = (layout["level"] - 8, "end") if china else (layout["level"] + 8, "start")
    return [
        part(
            "rect", f"row-{name}", looks, classes="box", x=1, y=y - 1, width=width - 2, height=layout["row"] - 3, rx=2
        ),
        says(f"letter-{name}", 4, y + 15, looks, "strong"),
        part("text", f"name-{name}", looks, ruler["name"], x=INDENT, y=y + 15),
        *judge(width, y, ruler),
        rect(left, top, long, BAR, "s2" if china else "s1" if "months" in ruler else "s3"),
        *mean(ruler, layout, top),
        text(side[0], top + 11, words.short(ruler), "strong", side[1]),
    ]


def judge(width: int, y: float, ruler: dict) -> list[str]:
    """Who holds the ruler, and the year: behind the name or, where there is little room, in a line of its own."""
    end, year = LAYOUT[width]["who"], f"’{ruler['date'][2:4]}"
    if width == WIDE:
        return [text(end, y + 15, f"{ruler['who']} {year}", "soft", "end")]
    return [text(end, y + 15, ruler["who"], "soft", "end"), text(4, y + LOW, year, "soft")]


def mean(ruler: dict, layout: dict, top: float) -> list[str]:
    """The stroke at a mean, where one was published."""
    if "mean" not in ruler.get("months", {}):
        return []
    return [rect(layout["level"] - layout["month"] * ruler["months"]["mean"] - 1, top - 3, 3, BAR + 6, "ink")]


def scale(width: int) -> list[str]:
    """Who leads on which side, and the months."""
    layout, parts = LAYOUT[width], []
    level = layout["level"]
    for tick in TICKS:
        parts.append(
            text(
                level - tick * layout["month"] if tick else level + 5,
                36,
                str(tick) if tick else "0 months",
                "soft",
                "middle" if tick else "start",
            )
        )
    return [
        *parts,
        text(level - 8, 16, "← the US leads", "strong s1", "end"),
        text(level + 8, 16, "China →", "strong s2"),
    ]


def level(layout: dict, top: float, bottom: float) -> str:
    """The line on which nobody leads."""
    return rect(layout["level"] - 1, top, 2, bottom - top, "ink")


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    y, begin, layout = TOP, 22, LAYOUT[width]
    parts: list[str] = []
    for at, ruler in enumerate(values["rulers"]):
        if "months" not in ruler and "months" in values["rulers"][at - 1]:
            parts += [level(layout, begin, y), text(0, y + 16, "Other rulers, each on its own scale", "strong")]
            y += BETWEEN
            begin = y
        parts += ruler_row(width, y, ruler, looks)
        y += layout["row"]
    parts.append(level(layout, begin, y))
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
