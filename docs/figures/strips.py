"""Rows of dots on a shared scale that ends at 100 %: one dot a seed, a stroke at the mean, the mean in figures.

The lab's drawings share this. Beside its label a row may show an answer about a digit as ten bars (answers.py).
Series differ in shape as well as colour: circles, then squares, then diamonds.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from figures.base import number, rect, text

ROW, COLUMN, APART = 27, 50, 7
UNSEEN, BESIDE, BAR = 3, 4.4, 18  # the digit; from one bar of an answer to the next, and the height of the tallest
SERIES = ("s1", "s2", "s3")


@dataclass(frozen=True)
class Row:
    """A label and, for each series, the shares by seed (0 to 1); none at all is a subheading; ten bars beside it."""

    label: str
    series: tuple[list[float], ...] = ()
    told: tuple[float, ...] = ()


def mark(kind: int, x: float, y: float) -> str:
    """The mark of a series."""
    if kind == 0:
        return f'<circle class="{SERIES[kind]}" cx="{number(x)}" cy="{number(y)}" r="3.5"/>'
    if kind == 1:
        return rect(x - 3, y - 3, 6, 6, SERIES[kind])
    points = " ".join(f"{number(x + a)},{number(y + b)}" for a, b in ((0, -4.5), (4.5, 0), (0, 4.5), (-4.5, 0)))
    return f'<polygon class="{SERIES[kind]}" points="{points}"/>'


def mean(values: list[float]) -> float:
    """The arithmetic mean."""
    return sum(values) / len(values)


def dots(kind: int, values: list[float], left: float, room: float, y: float) -> list[str]:
    """A dot for each place between the ends of the scale (0 to 1), and an upright stroke at the mean."""
    at = left + room * mean(values)
    stroke = rect(at - 1, y - 6, 2, 12, SERIES[kind])
    return [stroke, *(mark(kind, left + room * value, y) for value in values)]


def drawn_row(row: Row, top: float, left: float, room: float) -> list[str]:
    """Label, scale, dots and means of one row."""
    middle = top + ROW / 2
    if not row.series:
        return [text(0, middle + 5, row.label, "soft")]
    parts = [text(0, middle + 5, row.label), rect(left, middle - 0.5, room, 1, "faint")]
    parts += bars(row.told, left, middle)
    for kind, values in enumerate(row.series):
        parts += dots(kind, values, left, room, middle + APART * (kind - (len(row.series) - 1) / 2))
        x = left + room + 8 + COLUMN * (kind + 1)
        parts.append(text(x, middle + 5, f"{100 * mean(values):.1f}", f"strong {SERIES[kind]}", "end"))
    return parts


def bars(told: tuple[float, ...], left: float, middle: float) -> list[str]:
    """Ten bars that end beside the scale, that of the 3 in a colour of its own."""
    ways = {"soft": "", "s3": ""}
    for digit, share in enumerate(told):
        high = number(max(0.8, BAR * share))
        foot = f"{number(left - 7 - (10 - digit) * BESIDE)} {number(middle + BAR / 2)}"
        ways["s3" if digit == UNSEEN else "soft"] += f"M{foot}v-{high}h{number(BESIDE * 0.75)}v{high}z"
    return [f'<path class="{colour}" d="{way}"/>' for colour, way in ways.items() if way]


def unseen(left: float, top: float) -> str:
    """The digit that students are never shown, above its bars."""
    return text(left - 7 - (9.5 - UNSEEN) * BESIDE, top, str(UNSEEN), "strong s3", "middle")


def heading(names: Iterable[str], top: float, left: float, room: float) -> list[str]:
    """The names of the series above their columns of figures, and the ends of the scale."""
    parts = [text(left, top, "0", "soft"), text(left + room, top, "100 %", "soft", "end")]
    for kind, name in enumerate(names):
        x = left + room + 8 + COLUMN * (kind + 1)
        parts += [mark(kind, x - 5, top - 19), text(x, top, name, f"strong {SERIES[kind]}", "end")]
    return parts


def strips(rows: Iterable[Row], names: tuple[str, ...], width: float, top: float, left: float) -> list[str]:
    """A heading and all rows; `top` is the baseline of the heading, `left` the room for labels."""
    room = width - left - 8 - COLUMN * len(names)
    parts = heading(names, top, left, room)
    for index, row in enumerate(rows):
        parts += drawn_row(row, top + 6 + index * ROW, left, room)
    return parts
