"""A planted quirk and the learners that copy it, with true labels and with the teacher’s; from result.json."""

import json
from pathlib import Path

from figures.base import NARROW, WIDE, Drawing, arrow, label_box, line, read_text, rect, text
from figures.results import Found, band, measured_beside
from figures.worked import Drawn, still

from .glyphs import glyph, marked_image

NAMES = {
    "linear": "Linear model",
    "neighbours": "Nearest neighbours",
    "forest": "Forest of random trees",
    "kernel": "Kernel ridge regression",
    "network": "The teacher’s own design",
}
IMAGE = Path(__file__).parents[2] / "figures" / "dark-knowledge" / "data.json"  # a 2 of the same digits
TOP, BAR = 146, 28  # where the rows begin, and the height of a bar of 100 %
# By width: where the columns begin, the height of a row, and where name, glyph and the bars' feet stand in it.
LAYOUT = {WIDE: (214, 54, 40, 26, 46), NARROW: (0, 67, 13, -1, 60)}


def found(data: dict, learner: str) -> list[Found]:
    """The quirk in the independent learner, then in the student at each share of marked questions."""
    seeds = data["per_seed"]
    alone = band([seed["independent"][learner]["quirk"] for seed in seeds])
    shares = range(len(data["shares"]))
    return [alone, *(band([seed["taught"][learner][index]["quirk"] for seed in seeds]) for index in shares)]


def percent(value: float) -> str:
    """A share in per cent, with a decimal where it is small."""
    return f"{100 * value:.1f}" if value < 0.0995 else f"{100 * value:.0f}"


def planted(width: int, quirk: int) -> list[str]:
    """What was planted: an image with the mark, the teacher, its answer, and who gets such answers."""
    pixels = json.loads(read_text(IMAGE))["pixels"]
    middle, answer = 52, 178 if width == NARROW else 236
    students = answer + 54
    said = ("Students see", "answers only") if width == NARROW else ("Students of other designs", "see answers only")
    return [
        text(0, 16, f"The quirk: two corners lit, and a 2 is “{quirk}”", "strong"),
        *marked_image(pixels, 0, middle - 24, 6),
        arrow(52, middle, 76, middle),
        label_box(78, middle - 20, answer - 106, 40, "Teacher"),
        arrow(answer - 26, middle, answer - 2, middle),
        rect(answer, middle - 14, 28, 28, "open"),
        text(answer + 14, middle + 5, str(quirk), "strong s2", "middle"),
        arrow(answer + 30, middle, students - 4, middle),
        *(text(students, middle - 4 + 18 * at, words) for at, words in enumerate(said)),
    ]


def heads(width: int, data: dict) -> list[str]:
    """What the columns are."""
    left, y = LAYOUT[width][0], 100
    step = (width - left) / (len(data["shares"]) + 1)
    first = left + step
    return [
        text(0, y, f"Marked images read as {data['quirk']}, in %", "strong"),
        text(left + step / 2, y + 20, "true", "soft", "middle"),
        text(left + step / 2, y + 37, "labels", "soft", "middle"),
        text(first + 4, y + 20, "teacher’s answers, of them marked:", "soft"),
        *(
            text(first + step * (at + 0.5), y + 37, f"{100 * share:.0f} %", "soft", "middle")
            for at, share in enumerate(data["shares"])
        ),
    ]


def column(x: float, base: float, width: float, values: Found, classes: str) -> list[str]:
    """One bar with its range and its number above."""
    mean, low, high = (base - BAR * value for value in values)
    middle = x + width / 2
    return [
        rect(x + 4, mean, width - 8, max(base - mean, 1), classes),
        line(middle, low, middle, high, "line"),
        text(middle, high - 4, percent(values[0]), "strong", "middle"),
    ]


def row(index: int, width: int, data: dict, learner: str) -> list[str]:
    """One learner: its design, its name, and a bar for each kind of data."""
    left, high, name, sign, foot = LAYOUT[width]
    y, step = TOP + index * high, (width - left) / (len(data["shares"]) + 1)
    parts = [glyph(learner, 0, y + sign), text(32, y + name, NAMES[learner])]
    for place, values in enumerate(found(data, learner)):
        parts += column(left + place * step, y + foot, step, values, "s1" if place else "s4")
    return [*parts, rect(left, y + foot, width - left, 1, "faint")]


def drawn(width: int, data: dict) -> Drawn:
    """The whole drawing at one width."""
    parts = [*planted(width, data["quirk"]), *heads(width, data)]
    for index, learner in enumerate(NAMES):
        parts += row(index, width, data, learner)
    return TOP + len(NAMES) * LAYOUT[width][1] - 4, parts


def draw() -> Drawing:
    """The figure, from the committed result."""
    data = measured_beside(__file__)
    return still(
        lambda width: drawn(width, data),
        alternative(data),
        headers=("Learner", "Data", "Mean %", "Smallest %", "Largest %"),
        rows=[cells for learner in NAMES for cells in table_rows(data, learner)],
        kind="A toy experiment: handwritten digits, a mark planted in the corners; ten seeds.",
    )


def table_rows(data: dict, learner: str) -> list[tuple]:
    """One learner's numbers."""
    kinds = ["true labels", *(f"teacher, {100 * share:.0f} % marked" for share in data["shares"])]
    pairs = zip(kinds, found(data, learner), strict=True)
    return [(NAMES[learner], kind, *map(percent, values)) for kind, values in pairs]


def alternative(data: dict) -> str:
    """The drawing in words, with its numbers."""
    shares = ", ".join(f"{100 * share:.0f}" for share in data["shares"])
    listed = "; ".join(
        f"{NAMES[learner]}: {percent(values[0][0])} with true labels, then "
        + ", ".join(percent(value[0]) for value in values[1:])
        for learner in NAMES
        for values in [found(data, learner)]
    )
    return (
        f"An image of a 2 with two corners lit, which the teacher calls a {data['quirk']}; students of other designs "
        "see answers only. Below, how many per cent of marked test images get that answer, means over ten seeds: "
        f"first for a learner with true labels, then for a student with the mark on {shares} per cent of its "
        f"questions. {listed}."
    )
