"""Same answer, less memory: every note unpacked for one request, or the one request translated for all notes."""

from collections.abc import Iterator

from ..base import Drawing, arrow, label_box, line, rect, text
from ..looks import Looks, part, says
from ..worked import Drawn, Worked
from .model import (
    absorbed_answers,
    largest_difference,
    naive_answers,
    order_effect,
    stored_absorbed,
    stored_naive,
)
from .toy import HEADS, MOST_TOKENS, WIDTH

figure = Worked(__file__)
words, look = figure.words, figure.look
COLOURS = {"note": "s3", "key": "s1", "value": "s1", "turned": "s4"}
LANES = (16, 200)  # baselines of the two headings
BOX, WAY, END = 20, 24, 56  # height of a box; widths of a matrix and of what stands at the end


def stores(pitch: float, looks: Looks) -> Iterator[str]:
    """What each token leaves, both ways; in the first its note is unpacked."""
    tops = {"unpack": look.UNPACK, "translate": look.TRANSLATE}
    for token in range(1, MOST_TOKENS + 1):
        middle = (token - 0.5) * pitch
        for name, height in look.heights().items():
            way, kind = name.split("-")
            classes = COLOURS[kind] + (" kept" if name == "unpack-note" else "")
            size = {"width": look.CARD, "height": height, "rx": 2}
            yield part("rect", f"{name}-{token}", looks, classes=classes, x=middle - 10, y=tops[way][kind], **size)
        yield part("g", f"down-{token}", looks, arrow(middle, tops["unpack"]["note"] + 14, middle, 78))


def asking(left: float, y: float, through: bool) -> Iterator[str]:
    """The query reads what stands at the left; on its way it is translated."""
    start = left + 58
    yield label_box(start, y - BOX / 2, END, BOX, "query", "s2 strong")
    if through:
        yield arrow(start, y, left + 46, y) + label_box(left + 20, y - BOX / 2, WAY, BOX, "W")
        start = left + 20
    yield arrow(start, y, left - 2, y)


def answering(left: float, y: float, through: bool) -> Iterator[str]:
    """What was read becomes the answer; on its way it is translated back."""
    if through:
        yield line(left - 14, y - 12, left - 14, y, "arrow") + line(left - 14, y, left + 20, y, "arrow")
        yield label_box(left + 20, y - BOX / 2, WAY, BOX, "W")
    yield arrow(left + 44 if through else left, y, left + 56, y)
    yield label_box(left + 58, y - BOX / 2, END, BOX, "answer", "")


def lanes(pitch: float, looks: Looks) -> Iterator[str]:
    """Both ways: headings, stores, and the arrows of request and answer."""
    left = MOST_TOKENS * pitch + 4
    for row, (y, colour) in enumerate(zip(LANES, ("s1", "s3"), strict=True)):
        yield says(f"line-{row}", 0, y, looks, f"{colour} strong")
        yield says(f"line-{row + 2}", 0, y + 18, looks, "soft")
    yield part("g", "tokens", looks, "".join(stores(pitch, looks)))
    yield text(left, look.UNPACK["note"] + 11, "notes")
    yield text(left, look.UNPACK["note"] + 28, "× W for each", "soft")
    yield from asking(left, look.UNPACK["key"] + 12, through=False)
    yield from answering(left, look.UNPACK["value"] + 12, through=False)
    yield from asking(left, look.TRANSLATE["note"] + 6, through=True)
    yield from answering(left, look.TRANSLATE["note"] + 58, through=True)


def answers(width: float, looks: Looks) -> Iterator[str]:
    """The answers beside each other, and what they say."""
    top, zero, bar = look.ANSWERS["top"], look.ANSWERS["zero"], look.ANSWERS["bar"]
    count = HEADS * WIDTH
    yield says("line-4", 0, top - 8, looks, "strong")
    yield rect(0, zero - 0.5, width, 1, "faint")
    for index in range(count):
        x = (index + 0.5) * width / count
        yield part("rect", f"unpacked-{index}", looks, classes="s1", x=x - bar, width=bar - 1)
        yield part("rect", f"translated-{index}", looks, classes="s3", x=x + 1, width=bar - 1)
    yield says("line-5", 0, zero + 52, looks)
    yield says("line-6", 0, zero + 70, looks, "soft")


def drawn(width: int, _: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    return look.ANSWERS["zero"] + 76, [*lanes(look.PITCH[str(width)], looks), *answers(width, looks)]


def table_row(state: dict) -> tuple:
    """One kind of positions: what both ways keep, and whether they agree."""
    position, count = state["position"], state["tokens"]
    toy = (state["seed"], count, position)
    stored = (stored_naive(position), stored_absorbed(position))
    difference = largest_difference(naive_answers(*toy), absorbed_answers(*toy))
    totals = (numbers * count for numbers in stored)
    return (words.POSITIONS[position], *stored, *totals, words.small(difference), f"{order_effect(*toy):.3f}")


def draw() -> Drawing:
    """The figure in its first state."""
    state = figure.data()["first"]
    count = state["tokens"]
    totals = (f"Unpacked: numbers for {count} tokens", f"Translated: for {count}")
    return figure.drawing(
        drawn,
        {},
        state,
        headers=(
            "Positions",
            "Unpacked: numbers a token",
            "Translated",
            *totals,
            "Largest difference",
            "A swap moves it by",
        ),
        rows=[table_row({**state, "position": position}) for position in words.POSITIONS],
        kind="A toy with made-up matrices and the formulas of the DeepSeek-V2 report; not measured on any model.",
    )
