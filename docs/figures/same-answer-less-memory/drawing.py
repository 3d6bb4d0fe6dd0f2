"""Same answer, less memory: every note unpacked for one query, or the one query translated for all notes."""

from collections.abc import Iterator

from ..base import Drawing, arrow, label_box, line, number, rect, text
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
LANES = (16, 204)  # baselines of the two headings
BOX, WAY, END = 20, 24, 56  # height of a box; widths of a matrix and of what stands at the end


def stores(width: int, looks: Looks) -> Iterator[str]:
    """What each token leaves, both ways; in the first a matrix of its own unpacks its note. Its place is a dial."""
    tops, wide = {"unpack": look.UNPACK, "translate": look.TRANSLATE}, look.CARD[str(width)]
    for token in range(1, MOST_TOKENS + 1):
        middle = (token - 0.5) * look.PITCH[str(width)]
        left = middle - wide / 2
        for name, height in look.heights().items():
            way, kind = name.split("-")
            classes = COLOURS[kind] + (" kept" if name == "unpack-note" else "")
            size = {"width": wide, "height": height, "rx": 2}
            yield part("rect", f"{name}-{token}", looks, classes=classes, x=left, y=tops[way][kind], **size)
        matrix = label_box(left, look.UNPACK["matrix"], wide, 17, "W")
        yield part("g", f"matrix-{token}", looks, matrix)
        for name, way in (("dial", "unpack"), ("blank", "translate")):
            spot = {"cx": middle, "cy": tops[way]["place"], "r": look.DIAL}
            yield part("circle", f"{name}-{token}", looks, classes="line yet", **spot)
        yield part("path", f"hand-{token}", looks, classes="mark")


def bracket(left: float, top: float, foot: float) -> str:
    """What binds what is kept."""
    return f'<path class="line" d="M{number(left - 6)} {number(top)}h4V{number(foot)}h-4"/>'


def asking(left: float, y: float, through: bool) -> Iterator[str]:
    """The query reads what stands at the left; on its way it is translated."""
    start = left + 58
    yield label_box(start, y - BOX / 2, END, BOX, "query", "s2 strong")
    if through:
        yield arrow(start, y, left + 46, y) + label_box(left + 20, y - BOX / 2, WAY, BOX, "W")
        start = left + 20
    yield arrow(start, y, left, y)


def answering(left: float, y: float, through: bool) -> Iterator[str]:
    """What was read becomes the answer; on its way it is translated back."""
    if through:
        yield line(left - 2, y, left + 20, y, "arrow") + label_box(left + 20, y - BOX / 2, WAY, BOX, "W")
    yield arrow(left + 44 if through else left - 2, y, left + 56, y)
    yield label_box(left + 58, y - BOX / 2, END, BOX, "answer", "")


def lanes(width: int, looks: Looks) -> Iterator[str]:
    """Both ways: headings, stores, and the arrows of query and answer."""
    left = MOST_TOKENS * look.PITCH[str(width)] + 4
    for row, (y, colour) in enumerate(zip(LANES, ("s1", "s3"), strict=True)):
        yield says(f"line-{row}", 0, y, looks, f"{colour} strong")
        each, whole = (
            part("tspan", f"line-{row + at}", looks, classes=kind) for at, kind in ((2, "soft"), (4, "strong"))
        )
        yield f'<text x="0" y="{y + 18}">{each}{whole}</text>'
    yield part("g", "tokens", looks, "".join(stores(width, looks)))
    yield text(left, look.UNPACK["note"] + 11, "notes", "soft") + text(
        left, look.UNPACK["matrix"] + 14, "W for each", "soft"
    )
    yield says("place", left, look.UNPACK["place"] + 5, looks, "soft")
    keys, values = (look.UNPACK[name] + 12 for name in ("key", "value"))
    yield bracket(left, look.UNPACK["key"], look.UNPACK["value"] + 24)
    yield text(left + 12, keys - 5, "keys", "soft") + text(left + 4, values - 5, "values", "soft")
    yield from asking(left, keys, through=False)
    yield from answering(left, values, through=False)
    note = look.TRANSLATE["note"]
    yield bracket(left, note, note + 37)
    yield from asking(left, note + 6, through=True)
    yield from answering(left, note + 30, through=True)


def answers(width: float, looks: Looks) -> Iterator[str]:
    """The answers beside each other, and what they say."""
    top, zero, bar = look.ANSWERS["top"], look.ANSWERS["zero"], look.ANSWERS["bar"]
    count = HEADS * WIDTH
    yield says("line-6", 0, top - 8, looks, "strong")
    one, two = (f'<tspan class="{colour}">{way}</tspan>' for way, colour in (("1", "s1"), ("2", "s3")))
    place = f'class="strong" x="{width}" y="{top - 8}" text-anchor="end"'
    yield f"<text {place}>{one} {part('tspan', 'sign', looks)} {two}</text>"
    yield rect(0, zero - 0.5, width, 1, "faint")
    for index in range(count):
        x = (index + 0.5) * width / count
        yield part("rect", f"unpacked-{index}", looks, classes="s1", x=x - bar, width=bar - 1)
        yield part("rect", f"translated-{index}", looks, classes="s3", x=x + 1, width=bar - 1)
    yield says("line-7", 0, zero + 46, looks)
    yield says("line-8", 0, zero + 64, looks, "soft")


def drawn(width: int, _: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    return look.ANSWERS["zero"] + 70, [*lanes(width, looks), *answers(width, looks)]


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
