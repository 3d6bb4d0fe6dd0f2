"""Distillation drawn: what a student gets with the model in hand, and what an API gives instead."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, arrow, label_box, line, read_data, rect, svg, text
from ..javascript import numbers
from .model import softened

ROW, BAR = 26, 16


def bars(x: float, y: float, width: float, title: str, shares: dict[str, float]) -> list[str]:
    """A titled bar for each class."""
    parts = [text(x, y, title, "soft")]
    for index, (name, share) in enumerate(shares.items()):
        top = y + 10 + index * ROW
        parts.append(text(x, top + 13, name, "strong"))
        parts.append(rect(x + 16, top, max(width * share, 1.5), BAR, "s1"))
        parts.append(text(x + 22 + width * share, top + 13, numbers.chance(share)))
    return parts


def in_hand(width: float, data: dict) -> list[str]:
    """The textbook technique: teacher, soft targets, student."""
    column = width / 2
    room = column - 16 - 92
    cold, warm = (softened(data["ratios"], data[name]) for name in ("cold", "warm"))
    return [
        text(0, 18, "Model in hand: every probability", "strong"),
        label_box(0, 32, width, 34, "Teacher reads a handwritten 2"),
        arrow(column / 2, 66, column / 2, 88),
        arrow(column * 1.5, 66, column * 1.5, 88),
        *bars(0, 104, room, f"at T = {data['cold']}", cold),
        *bars(column, 104, room, f"softened, T = {data['warm']}", warm),
        arrow(column * 1.5, 196, column * 1.5, 218),
        label_box(0, 218, width, 34, "Student learns: it also looks like a 3"),
    ]


def through_api(width: float, top: float, data: dict) -> list[str]:
    """What a customer of a closed model gets: words, and perhaps a few alternatives."""
    middle = width / 2
    return [
        text(0, top + 18, "Through an API: words", "strong"),
        label_box(0, top + 32, width, 34, "Teacher reads the same 2"),
        arrow(middle, top + 66, middle, top + 88),
        line(0, top + 94, width, top + 94, "wall"),
        text(width, top + 86, "closed", "soft", "end"),
        arrow(middle, top + 98, middle, top + 118),
        label_box(0, top + 118, width, 34, "“That is a 2.”", "strong"),
        text(0, top + 170, f"At best the {data['top_logprobs']} likeliest next words;", "soft"),
        text(0, top + 188, "with many reasoning models, none.", "soft"),
        arrow(middle, top + 194, middle, top + 216),
        label_box(0, top + 216, width, 34, "Student learns to write that"),
    ]


def drawn(width: float, data: dict, alternative: str) -> str:
    """Both ways, one below the other."""
    return svg(width, 540, in_hand(width, data) + through_api(width, 286, data), alternative)


def draw() -> Drawing:
    """The figure, from Hinton's ratios."""
    data = read_data(Path(__file__).parent)
    temperatures = (data["cold"], 5, data["warm"])
    shares = {temperature: softened(data["ratios"], temperature) for temperature in temperatures}
    warm = ", ".join(f"{name}: {numbers.chance(share)}" for name, share in shares[data["warm"]].items())
    cold = ", ".join(f"{name}: {numbers.chance(share)}" for name, share in shares[data["cold"]].items())
    alternative = (
        "Two ways from teacher to student. With the model in hand, the teacher's probabilities for a handwritten 2 "
        f"are, at temperature {data['cold']}, {cold}; softened at temperature {data['warm']}, {warm}; the student "
        "learns all of them. Through an API a wall stands between: the student receives the words “That is a 2.” "
        f"and at best the {data['top_logprobs']} likeliest next words."
    )
    rows = [(f"T = {key}", *(numbers.chance(share) for share in values.values())) for key, values in shares.items()]
    return Drawing(
        wide=drawn(WIDE, data, alternative),
        narrow=drawn(NARROW, data, alternative),
        alternative=alternative,
        headers=("Temperature", *(f"it is a {name}" for name in data["ratios"])),
        rows=rows,
        kind="A picture of a mechanism, with the ratios of the 2015 paper; three of ten digits are drawn.",
    )
