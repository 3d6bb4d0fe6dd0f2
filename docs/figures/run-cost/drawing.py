"""One training run as a bill, what is not on it as boxes without a number, and another run beside it."""

from collections.abc import Iterator

from ..base import NARROW, WIDE, Drawing, answer, awaited, number, rect, text
from ..looks import Looks, part, says
from ..sources import source_labels
from ..worked import Drawn, Worked
from .ledger import figure_values
from .model import total_hours

figure = Worked(__file__)
words, look = figure.words, figure.look
ASKED = "post-training"  # the stage that the question is about
ROW, BAR = 31, 6  # from line to line of the bill, and the height of a bar
TEETH = {WIDE: 65, NARROW: 40}  # of torn paper
BOX, GAP, LETTER = 24, 6, 7.6  # the height of a box, between boxes, and the width of a letter at most on average


def bill_row(y: float, width: int, row: dict, looks: Looks) -> list[str]:
    """A line of the bill: words, hours and dollars, and the hours as a bar."""
    name, left = row["id"], look.EDGE
    amount = [
        says(f"cost-{name}", width - left, y + 14, looks, anchor="end"),
        part("rect", f"bar-{name}", looks, x=left, y=y + 19, height=BAR, rx=1),
    ]
    asked = [answer(*amount), awaited(width - left - 5, y + 14)]
    return [text(left, y + 14, row["words"]), *(asked if name == ASKED else amount)]


def bill(width: int, values: dict, looks: Looks) -> tuple[list[str], float]:
    """The bill: its lines, what is known beside them, the total; and its lower edge."""
    stages, added, left = values["stages"], list(values["added"].values()), look.EDGE
    y = 34
    beside = y + ROW * len(stages)
    last = beside + 20 + ROW * len(added)
    bottom = last + 42
    tooth = (width - 2) / 2 / TEETH[width]
    teeth = f"l-{number(tooth)} 5l-{number(tooth)} -5" * TEETH[width]
    parts = [
        f'<path class="open" d="M1 1H{width - 1}V{bottom}{teeth}z"/>',
        text(left, 22, "DeepSeek-V3’s run", "strong"),
        says("price", width - left, 22, looks, "soft", "end"),
    ]
    parts += [piece for at, row in enumerate(stages) for piece in bill_row(y + ROW * at, width, row, looks)]
    parts.append(text(left, beside + 15, "known beside it, counted once you add it", "soft"))
    parts += [piece for at, row in enumerate(added) for piece in bill_row(beside + 20 + ROW * at, width, row, looks)]
    parts += [
        f'<path class="line" d="M{left} {last + 4}H{width - left}"/>',
        says("total", width - left, last + 28, looks, "title strong", "end"),
    ]
    return parts, bottom + 6


def rows_of_boxes(lines: list[dict], width: float) -> Iterator[list[tuple[dict, float]]]:
    """Boxes in rows as wide as the drawing: each box with its width, in proportion to its words."""
    row: list[dict] = []
    for entry in [*lines, None]:
        needed = [LETTER * len(words.box_words(each)) + 14 for each in [*row, *([entry] if entry else [])]]
        if row and (entry is None or sum(needed) + GAP * (len(needed) - 1) > width):
            spare = (width - sum(needed[: len(row)]) - GAP * (len(row) - 1)) / len(row)
            yield [(each, wide + spare) for each, wide in zip(row, needed, strict=False)]
            row = []
        row = [*row, entry] if entry else row


def boxes(y: float, width: int, lines: list[dict], heading: str) -> tuple[list[str], float]:
    """Boxes under a heading, with the words in them; and the end of the last row."""
    parts, y = [text(0, y + 14, heading, "strong")], y + 21
    for row in rows_of_boxes(lines, width - 2):
        x = 1.0
        for entry, wide in row:
            parts.append(rect(x, y, wide, BOX, "box" if "figure" in entry else "box yet"))
            parts.append(text(x + wide / 2, y + 17, words.box_words(entry), "", "middle"))
            x += wide + GAP
        y += BOX + GAP
    return parts, y


def beside(y: float, width: int, looks: Looks) -> list[str]:
    """Another run: its name, how many times the hours and operations, and both runs' hours as bars."""
    return [
        says("compared-0", 0, y + 16, looks, "strong s3"),
        says("compared-1", 0, y + 35, looks, "soft"),
        says("own-name", 0, y + 53, looks, "soft"),
        part("rect", "own", looks, classes="s1", x=30, y=y + 44, height=9, rx=1),
        says("other-name", 0, y + 69, looks, "soft"),
        part("rect", "other", looks, classes="s3", x=30, y=y + 60, height=9, rx=1),
    ]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    lines = values["outside"]
    parts, y = bill(width, values, looks)
    for kept, heading in (
        (False, "Not on the bill, no figure found"),
        (True, "Of another scope: an analyst’s estimates"),
    ):
        more, y = boxes(y + 6, width, [line for line in lines if ("figure" in line) == kept], heading)
        parts += more
    return y + 76, [*parts, *beside(y + 4, width, looks)]


def rows(values: dict) -> list[tuple]:
    """The table: stages, known lines, lines outside, runs."""
    price = values["first"]["price"]
    inside = [("V3’s run", stage["words"], words.hours_and_cost(stage["hours"], price)) for stage in values["stages"]]
    hours = total_hours([stage["hours"] for stage in values["stages"]], [])
    inside.append(("V3’s run", "sum", f"at least: {words.hours_and_cost(hours, price)}"))
    known = [
        ("beside it", entry["words"], words.hours_and_cost(entry["hours"], price))
        for entry in values["added"].values()
    ]
    labels = source_labels(line["source"] for line in values["outside"])
    outside = [
        ("outside", line["words"], f"{line.get('figure', 'empty')}: {line['why']} [{labels[line['source']]}]")
        for line in values["outside"]
    ]
    runs = [
        ("another run", run["name"], f"{run['hours']:,} {run['chip']} h: {words.times(values, name)}")
        for name, run in values["runs"].items()
    ]
    return inside + known + outside + runs


def draw() -> Drawing:
    """The figure, from its data and the register of models."""
    values = figure_values(figure.data())
    kept = ("first", "stages", "added", "choices", "runs", "run", "closed", "company")
    boxed = [{key: line[key] for key in ("words", "short", "figure") if key in line} for line in values["outside"]]
    data = {key: values[key] for key in kept} | {"outside": boxed}
    return figure.drawing(
        drawn,
        data,
        headers=("Part", "Line", "Hours and dollars"),
        rows=rows(values),
        kind="Arithmetic from published hours; the price per hour is an assumption, of the reports and then yours.",
    )
