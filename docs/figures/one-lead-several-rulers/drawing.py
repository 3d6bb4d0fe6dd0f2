"""One lead held against several rulers: months on one scale, other amounts as pairs of bars."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, read_data, rect, svg, text
from ..javascript import Script, words_beside
from ..sources import source_labels
from .model import ahead, bars, share

words, dates = words_beside(__file__), Script(Path(__file__).parents[1] / "dates.js")
LAYOUT = {  # where bars begin and how long a full one is, the height of a row, and how far bars stand below the name
    WIDE: {"left": 244, "room": 230, "row": 40, "drop": 0},
    NARROW: {"left": 22, "room": 200, "row": 51, "drop": 20},
}
BAR, TOP, INDENT = 12, 66, 22
TICKS = (0, 5, 10, 15)


def figure_values(data: dict) -> dict:
    """The rulers, what is chosen first, the scale, and the labels of the sources."""
    return {**data, "labels": source_labels(ruler["source"] for ruler in data["rulers"])}


def in_months(values: dict) -> list[dict]:
    """The rulers that give months."""
    return [ruler for ruler in values["rulers"] if "months" in ruler]


def in_pairs(values: dict) -> list[dict]:
    """The rulers that give an amount on each side."""
    return [ruler for ruler in values["rulers"] if "pair" in ruler]


def picked(ruler: dict, state: dict) -> str:
    """The letters under which a ruler is chosen."""
    return "".join(letter.upper() for letter in ("a", "b") if state[letter] == ruler["id"])


def head(width: int, y: float, ruler: dict, state: dict) -> list[str]:
    """A ruler's letter, name and date."""
    letters, date = picked(ruler, state), dates.short_date(ruler["date"])
    place = (INDENT, y + 17) if width == WIDE else (width, y)
    return [
        text(0, y, letters, "strong", part=f"letter-{ruler['id']}"),
        text(INDENT, y, ruler["name"], "strong" if letters else "", part=f"name-{ruler['id']}"),
        text(*place, date, "soft", "start" if width == WIDE else "end"),
    ]


def month_row(width: int, y: float, ruler: dict, values: dict, state: dict) -> list[str]:
    """A ruler in months: its range, its mean where there is one, and both in figures."""
    layout, months = LAYOUT[width], ruler["months"]
    low, high = (layout["room"] * share(months[end], values["top"]) for end in ("low", "high"))
    low, high = (low, high) if high > low else (low - 4, high + 4)
    top = y - 11 + layout["drop"]
    parts = [*head(width, y, ruler, state), rect(layout["left"] + low, top, high - low, BAR, "s1")]
    if "mean" in months:
        middle = layout["left"] + layout["room"] * share(months["mean"], values["top"])
        parts.append(rect(middle - 1.5, top - 4, 3, BAR + 8, "s2"))
    return [*parts, text(layout["left"] + high + 8, top + 11, words.short(ruler), "strong")]


def pair_row(width: int, y: float, ruler: dict, state: dict) -> list[str]:
    """A ruler with an amount on each side: two bars, and who is ahead."""
    layout, top, parts = LAYOUT[width], y - 11 + LAYOUT[width]["drop"], head(width, y, ruler, state)
    room = layout["room"] - 40
    for index, (side, length) in enumerate(zip(("US", "China"), bars(ruler["pair"]), strict=True)):
        parts.append(text(layout["left"], top + 11 + index * 17, side, "soft"))
        parts.append(rect(layout["left"] + 46, top + index * 17, room * length - 6, BAR, ("s1", "s2")[index]))
    below = 11 if ahead(ruler) == "us" else 28
    more = words.size(ruler) + (" ahead" if ruler["shown"] == "percent" else "")
    return [*parts, text(layout["left"] + layout["room"] + 8, top + below, more, "strong")]


def month_scale(width: int, end: float, values: dict) -> list[str]:
    """The scale of months."""
    layout, parts = LAYOUT[width], [text(0, 16, "Months that China is behind", "strong")]
    for tick in TICKS:
        x = layout["left"] + layout["room"] * share(tick, values["top"])
        parts += [text(x, 40, str(tick), "soft", "middle"), rect(x - 0.5, 46, 1, end - 46, "faint")]
    return parts


def blind_parts(y: float, values: dict, state: dict) -> list[str]:
    """What the chosen rulers cannot show."""
    parts = [text(0, y, "What it cannot show", "strong")]
    for index, letter in enumerate(("a", "b")):
        words_of = f"{letter.upper()}: {words.by_id(values, state[letter])['blind']}"
        parts.append(text(0, y + 22 + 20 * index, words_of, part=f"blind-{letter}"))
    return parts


def drawn(width: int, values: dict, state: dict) -> str:
    """The whole drawing at one width."""
    row, months, pairs = LAYOUT[width]["row"], in_months(values), in_pairs(values)
    middle = TOP + row * len(months) + 4
    parts = month_scale(width, middle - row / 2, values)
    for index, ruler in enumerate(months):
        parts += month_row(width, TOP + index * row, ruler, values, state)
    parts.append(text(0, middle + 8, "Other rulers, each on its own scale", "strong"))
    step = row + 4 if width == WIDE else row + 12
    for index, ruler in enumerate(pairs):
        parts += pair_row(width, middle + 36 + index * step, ruler, state)
    end = middle + 36 + step * len(pairs) + 8
    return svg(width, end + 50, [*parts, *blind_parts(end, values, state)], words.alternative(values, state))


def table_row(ruler: dict, labels: dict) -> tuple:
    """A ruler with everything that it is compared by."""
    return (
        *(ruler["name"], dates.date_words(ruler["date"]), words.result(ruler), ruler["asks"], ruler["sets"]),
        *(ruler["tests"], ruler["judge"], ruler["blind"], labels[ruler["source"]]),
    )


def draw() -> Drawing:
    """The figure, from dated statements and counts."""
    values = figure_values(read_data(Path(__file__).parent))
    state = values["first"]
    return Drawing(
        wide=drawn(WIDE, values, state),
        narrow=drawn(NARROW, values, state),
        alternative=words.alternative(values, state),
        headers=("Ruler", "Date", "Result", "Asks", "Compares", "By means of", "Who", "Cannot show", "Source"),
        rows=[table_row(ruler, values["labels"]) for ruler in values["rulers"]],
        kind="Statements and counts as published; two of them were read only as others report them.",
        live=words.sentence(values, state),
        data=values,
    )
