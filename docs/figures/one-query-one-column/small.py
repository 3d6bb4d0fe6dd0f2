"""The same in a few strokes: the newest word's query reads every column of the cache, and one column is added."""

from pathlib import Path

from ..base import label_box, number, read_data, rect, text

PITCH, COLUMN, RUN, TOP, FOOT = 40, 36, 46, 80, 146  # of the columns; the query's line, the columns' top and foot


def small() -> list[str]:
    """Words below their columns, and the lines by which the last one reads."""
    data = read_data(Path(__file__).parent)
    words, shares = data["words"][:-1], data["shares"][-1]
    return [
        text(0, 15, "One query reads", "s2 strong"),
        text(320, 15, "one column is added", "s3 strong", "end"),
        text(0, 33, "how much of each is made up", "soft"),
        *(column(index, len(words) - 1) for index in range(len(words))),
        f'<path class="arrow asks" d="M{number(middle(len(words) - 1))} {TOP}V{RUN}H{middle(0)}"/>',
        *(band(index, share) for index, share in enumerate(shares[:-1])),
        *(word_box(index, word, len(words) - 1) for index, word in enumerate(words)),
    ]


def middle(index: int) -> float:
    """The middle of a column."""
    return index * PITCH + COLUMN / 2


def column(index: int, newest: int) -> str:
    """What one word leaves: its latent and its rotary key, strong where it is new."""
    kept = "" if index == newest else " kept"
    x = index * PITCH
    return rect(x, TOP, COLUMN, FOOT - TOP, f"s3{kept}") + rect(x, FOOT + 3, COLUMN, 10, f"s4{kept}")


def band(index: int, share: int) -> str:
    """A line as wide as what is read."""
    wide = 2 + share / 2.5
    return (
        f'<path class="s2 read" d="M{number(middle(index) - wide / 2)} {RUN}h{number(wide)}V{TOP}h-{number(wide)}z"/>'
    )


def word_box(index: int, word: str, newest: int) -> str:
    """A word, the newest on its colour."""
    x, y = index * PITCH, FOOT + 22
    if index < newest:
        return label_box(x, y, COLUMN, 26, word, "")
    return rect(x, y, COLUMN, 26, "s3") + text(x + COLUMN / 2, y + 18, word, "on strong", "middle")
