"""Alleged volumes and published training sets on one logarithmic scale of tokens."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, read_data, rect, svg, text
from ..javascript import words_beside
from .model import position, tokens_of

words = words_beside(__file__)
# By variant: left edge and room of the scale, its place under the words, height of a row.
LAYOUT = {
    WIDE: {"scale": [236, 250], "mark_y": 5, "row": 28},
    NARROW: {"scale": [8, 300], "mark_y": 20, "row": 36},
}
SIZE, TAIL = 11, 14
POWERS = {6: "1 million", 9: "1 billion", 12: "1 trillion"}
AXIS = read_data(Path(__file__).parent)["axis"]


def place(width: int, tokens: float) -> float:
    """Where a number of tokens stands."""
    left, room = LAYOUT[width]["scale"]
    return left + room * position(tokens, *AXIS)


def row_of(y: float, width: int, words_left: str, words_right: str, part: str, chosen: bool) -> list[str]:
    """The words of a row, its faint rule and the named powers of ten as ticks."""
    left, room = LAYOUT[width]["scale"]
    top = y + LAYOUT[width]["mark_y"]
    middle = top + SIZE / 2
    ticks = [rect(left + room * position(10.0**power, *AXIS) - 0.5, top, 1, SIZE, "faint") for power in POWERS]
    return [
        *ticks,
        text(0, y + 15, words_left, "strong" if chosen else "", part=f"label-{part}"),
        rect(left, middle - 0.5, room, 1, "faint"),
        text(width, y + 15, words_right, "strong", "end", f"tokens-{part}"),
    ]


def alleged_row(y: float, width: int, name: str, data: dict) -> list[str]:
    """An alleged volume: a mark with a tail to the right, because it is a lower bound."""
    entry, length = data["alleged"][name], data["first"]["length"]
    x, top = place(width, tokens_of(entry["count"], length)), y + LAYOUT[width]["mark_y"]
    return [
        *row_of(
            y, width, words.counted(entry), words.alleged_tokens(entry, length), name, name == data["first"]["row"]
        ),
        rect(x, top + SIZE / 2 - 1.5, TAIL, 3, "s2", f"tail-{name}"),
        rect(x - SIZE / 2, top, SIZE, SIZE, "s2", f"mark-{name}"),
    ]


def words_row(y: float, width: int, data: dict) -> list[str]:
    """What was said in words only: an empty span."""
    only = data["words_only"]
    low, high = (place(width, 10.0**power) for power in only["span"])
    return [
        *row_of(y, width, "six firms, no count", only["words"], "words", False),
        rect(low, y + LAYOUT[width]["mark_y"], high - low, SIZE, "e2"),
    ]


def set_row(y: float, width: int, name: str, data: dict) -> list[str]:
    """A published training set."""
    entry, length = data["published"][name], data["first"]["length"]
    x, top = place(width, words.set_tokens(entry, length)), y + LAYOUT[width]["mark_y"]
    return [
        *row_of(y, width, entry["name"], words.set_words(entry, length), name, False),
        rect(x - SIZE / 2, top, SIZE, SIZE, "s1", f"mark-{name}"),
    ]


def scale_names(y: float, width: int) -> list[str]:
    """The names of the ticks."""
    return [text(place(width, 10.0**power), y, name, "soft", "middle") for power, name in POWERS.items()]


def drawn(width: int, data: dict) -> str:
    """The whole drawing at one width."""
    row, y = LAYOUT[width]["row"], 50
    parts = [text(0, 16, "Published training sets, in tokens", "strong"), *scale_names(40, width)]
    for name in data["published"]:
        parts += set_row(y, width, name, data)
        y += row
    parts.append(text(0, y + 30, "Alleged, unaudited, not to be added", "strong"))
    parts += scale_names(y + 54, width)
    y += 64
    last = ""
    for name, entry in [*data["alleged"].items(), ("", data["words_only"])]:
        if words.report(entry) != last:
            last = words.report(entry)
            parts.append(text(0, y + 16, last, "soft"))
            y += 21
        parts += alleged_row(y, width, name, data) if name else words_row(y, width, data)
        y += row
    return svg(width, y + 2, parts, words.alternative(data, data["first"]))


def rows(data: dict) -> list[tuple]:
    """The table: published sets, then what is alleged, by report."""
    length = data["first"]["length"]
    sets = [
        (
            "published",
            entry["name"],
            f"{entry['samples']:,} samples" if "samples" in entry else "text",
            words.set_words(entry, length),
        )
        for entry in data["published"].values()
    ]
    alleged = [
        (
            f"alleged by {entry['by']}, {entry['public']}",
            entry["lab"],
            f"over {entry['count']:,} {entry['unit']}, {entry['when']}",
            words.alleged_tokens(entry, length),
        )
        for entry in data["alleged"].values()
    ]
    only = data["words_only"]
    said = (f"alleged by {only['by']}, {only['public']}", "six firms together", "no count", only["words"])
    return [*sets, *alleged, said]


def draw() -> Drawing:
    """The figure, from its data."""
    data = read_data(Path(__file__).parent)
    return Drawing(
        wide=drawn(WIDE, data),
        narrow=drawn(NARROW, data),
        alternative=words.alternative(data, data["first"]),
        headers=(
            "Kind",
            "Whose",
            "Counted as",
            f"Tokens, at {data['first']['length']:,} each where no length is published",
        ),
        rows=rows(data),
        kind="Arithmetic on alleged counts and published sizes; the tokens per exchange are an assumption.",
        live=words.sentence(data, data["first"]),
        data={key: data[key] for key in ("first", "lengths", "axis", "alleged", "published", "words_only")}
        | {"size": SIZE, "scales": {str(width): LAYOUT[width]["scale"] for width in (WIDE, NARROW)}},
    )
