"""A ledger of one training run, the boxes outside it, and other runs beside it."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, answer, read_data, rect, svg, text
from ..javascript import words_beside
from .ledger import figure_values
from .model import ratio, total_hours

words = words_beside(__file__)
# Where bars and boxes stand by variant: left edge and room of bars, their place under the words, the height of a row.
LAYOUT = {
    WIDE: {"bar": [190, 150], "bar_y": 3, "row": 28, "run": [190, 190], "run_row": 34},
    NARROW: {"bar": [0, NARROW], "bar_y": 20, "row": 38, "run": [0, NARROW], "run_row": 40},
}
ASKED = "post-training"  # the stage that the question is about
THICK, THIN, BOX, BOX_ROW = 13, 7, 100, 22


def ledger_row(y: float, width: int, name: str, entry: dict, price: float, classes: str, most: float) -> list[str]:
    """A line of the ledger: words, hours as a bar, hours and dollars."""
    left, room = LAYOUT[width]["bar"]
    amount = [
        rect(left, y + LAYOUT[width]["bar_y"], max(room * entry["hours"] / most, 1.5), THICK, classes, f"bar-{name}"),
        text(width, y + 15, words.hours_and_cost(entry["hours"], price), "strong", "end", f"cost-{name}"),
    ]
    return [text(0, y + 15, entry["words"]), *([answer(*amount)] if name == ASKED else amount)]


def ledger(width: int, values: dict) -> tuple[list[str], float]:
    """Stages, total, and what is known beside them; also the height."""
    state, row, most = values["first"], LAYOUT[width]["row"], values["stages"][0]["hours"]
    parts, y = [text(0, 16, f"Hours × ${state['price']:.2f} an hour", "strong", part="price")], 28
    for stage in values["stages"]:
        parts += ledger_row(y, width, stage["id"], stage, state["price"], "s1", most)
        y += row
    parts += [
        text(0, y + 20, "The sum", "strong"),
        text(width, y + 20, words.total(values, state), "strong", "end", "total"),
        text(0, y + 44, "Known, beside it (filled when added)", "soft"),
    ]
    y += 50
    for name, entry in values["added"].items():
        parts += ledger_row(y, width, name, entry, state["price"], "e2", most)
        y += row
    return parts, y


def outside_rows(y: float, width: int, lines: list[dict]) -> list[str]:
    """Boxes that hold no number, and one whose number has another scope."""
    parts = [text(0, y, "Outside the sum: cannot be added", "strong")]
    for index, entry in enumerate(lines):
        top = y + 10 + index * BOX_ROW
        parts += [
            text(0, top + 16, entry["words"]),
            rect(width - BOX - 1, top + 2, BOX, 18, "box"),
            text(width - BOX / 2 - 1, top + 16, entry.get("box", ""), "soft", "middle"),
        ]
    return parts


def run_row(y: float, width: int, name: str, values: dict, most: float) -> list[str]:
    """A run against V3's: hours and operations as two thin bars on one scale."""
    (left, room), run = LAYOUT[width]["run"], values["runs"][name]
    found = ratio(run, values["run"])
    top, shown = y + LAYOUT[width]["bar_y"], name == values["first"]["compare"]
    flops = found["flops"]
    unknown = rect(left, top + 9, 14, THIN, "box")
    second = unknown if flops is None else rect(left, top + 9, room * flops / most, THIN, "s2")
    return [
        text(0, y + 15, run["name"], "strong" if shown else "", part=f"run-{name}"),
        rect(left, top, room * found["hours"] / most, THIN, "s1"),
        second,
        text(width, y + 15, words.times(values, name), "", "end"),
    ]


def runs_part(y: float, width: int, values: dict) -> list[str]:
    """All runs, with V3 as 1."""
    found = [ratio(run, values["run"]) for run in values["runs"].values()]
    most = max(entry["flops"] or 0 for entry in found)
    parts = [
        text(0, y, "Run with run (V3 = 1)", "strong"),
        text(0, y + 18, "bars: hours, then 6ND (box: unknown)", "soft"),
    ]
    for index, name in enumerate(values["runs"]):
        parts += run_row(y + 24 + index * LAYOUT[width]["run_row"], width, name, values, most)
    return parts


def drawn(width: int, values: dict) -> str:
    """The whole drawing at one width."""
    parts, y = ledger(width, values)
    parts += outside_rows(y + 24, width, values["outside"])
    y += 24 + 10 + len(values["outside"]) * BOX_ROW + 20
    parts += runs_part(y, width, values)
    height = y + 22 + len(values["runs"]) * LAYOUT[width]["run_row"]
    return svg(width, height, parts, words.alternative(values, values["first"]))


def rows(values: dict) -> list[tuple]:
    """The table: stages, known lines, lines outside, runs."""
    price, source = values["first"]["price"], read_data(Path(__file__).parent)
    inside = [("V3’s run", stage["words"], words.hours_and_cost(stage["hours"], price)) for stage in values["stages"]]
    hours = total_hours([stage["hours"] for stage in values["stages"]], [])
    inside.append(("V3’s run", "sum", f"at least: {words.hours_and_cost(hours, price)}"))
    known = [
        ("beside it", entry["words"], words.hours_and_cost(entry["hours"], price))
        for entry in values["added"].values()
    ]
    outside = [
        ("outside", line["words"], line.get("box", "empty") + ": " + line["why"]) for line in source["outside"]
    ]
    runs = [
        ("another run", run["name"], f"{run['hours']:,} {run['chip']} h: {words.times(values, name)}")
        for name, run in values["runs"].items()
    ]
    return inside + known + outside + runs


def draw() -> Drawing:
    """The figure, from its data and the register of models."""
    values = figure_values(read_data(Path(__file__).parent))
    return Drawing(
        wide=drawn(WIDE, values),
        narrow=drawn(NARROW, values),
        alternative=words.alternative(values, values["first"]),
        headers=("Part", "Line", "Hours and dollars"),
        rows=rows(values),
        kind="Arithmetic from published hours; the price per hour is an assumption, of the reports and then yours.",
        live=words.sentence(values, values["first"]),
        data={
            key: values[key]
            for key in ("first", "stages", "added", "choices", "outside", "runs", "run", "closed", "company")
        },
    )
