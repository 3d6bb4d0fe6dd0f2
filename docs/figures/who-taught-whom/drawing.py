"""Who taught whom: rows of two labs, with an arrow from the one that taught; China stands at the right."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, arrow, line, named, read_data, rect, svg, text
from ..javascript import words_beside
from ..sources import source_labels
from .model import WAYS, by_way

words = words_beside(__file__)
# The left names end at `left`, the right ones begin at `right`; what was passed on stands at `what`, or below.
LAYOUT = {
    WIDE: {"left": 130, "right": 178, "what": 318, "row": 26},
    NARROW: {"left": 146, "right": 194, "what": 14, "row": 46},
}
COLOURS = {"method": "s1", "data": "s2", "weights": "s4"}
HEADS = {
    "to-china": ("abroad", "China"),
    "from-china": ("abroad", "China"),
    "in-china": ("China", "China"),
    "elsewhere": ("abroad", "abroad"),
}
MARK, GROUP = 9, 34


def figure_values(data: dict) -> dict:
    """The transfers, the names of their ways and the labels of their sources."""
    keys = ("source", "permission_source")
    used = [transfer[key] for transfer in data["transfers"] for key in keys if key in transfer]
    return {**data, "labels": source_labels(used)}


def short_names(labs: list[str]) -> str:
    """Labs in few letters."""
    return f"{labs[0]} +{len(labs) - 1}" if len(labs) > 1 else labs[0]


def row_parts(width: int, y: float, transfer: dict) -> str:
    """One transfer: two labs, an arrow, a mark of its kind, and what was passed on."""
    layout = LAYOUT[width]
    back = transfer["way"] == "from-china"
    left, right = (transfer["to"], transfer["from"]) if back else (transfer["from"], transfer["to"])
    ends = (layout["left"] + 8, layout["right"] - 8)
    start, end = reversed(ends) if back else ends
    below = y if width == WIDE else y + 18
    parts = [
        text(layout["left"], y, short_names(left), "", "end"),
        arrow(start, y - 5, end, y - 5),
        text(layout["right"], y, short_names(right)),
        rect(layout["what"] - 14, below - 9, MARK, MARK, COLOURS[transfer["kind"]]),
        text(layout["what"], below, words.label(transfer), "soft", part=f"what-{transfer['id']}"),
    ]
    return f"<g{named('row-' + str(transfer['id']))}>{''.join(parts)}</g>"


def group_head(width: int, y: float, way: str, count: int, sides: dict) -> list[str]:
    """The name of a way, how many go it, and what stands on each side."""
    layout, (left, right) = LAYOUT[width], HEADS[way]
    parts = [text(width, y, str(count), "strong", "end", f"count-{way}")]
    parts.append(text(layout["what"] - 14, y, sides[way], "strong"))
    if width == WIDE:
        parts += [text(layout["left"], y, left, "soft", "end"), text(layout["right"], y, right, "soft")]
    return [*parts, line(0, y + 8, width, y + 8, "line")]


def key_parts(width: int) -> list[str]:
    """What the marks mean."""
    parts = []
    for index, kind in enumerate(COLOURS):
        x = index * 106
        parts += [rect(x, 7, MARK, MARK, COLOURS[kind]), text(x + 16, 16, kind)]
    return parts


def drawn(width: int, values: dict, state: dict) -> str:
    """The whole drawing at one width."""
    y, parts, layout = 50.0, key_parts(width), LAYOUT[width]
    counts = by_way(values["transfers"], state["kind"])
    for way, count in zip(WAYS, counts, strict=True):
        parts += group_head(width, y, way, count, values["sides"])
        y += 32
        for transfer in (transfer for transfer in values["transfers"] if transfer["way"] == way):
            parts.append(row_parts(width, y, transfer))
            y += layout["row"]
        y += GROUP - 22
    return svg(width, y - 10, parts, words.alternative(values, state))


def table_row(transfer: dict, labels: dict) -> tuple:
    """A transfer with its source and what is known of permission."""
    allowed = words.permission(transfer)
    second = f" [{labels[transfer['permission_source']]}]" if "permission_source" in transfer else ""
    ends = (", ".join(transfer[end]) for end in ("from", "to"))
    return (*ends, transfer["what"], transfer["kind"], transfer["date"], labels[transfer["source"]], allowed + second)


def draw() -> Drawing:
    """The figure, from documented transfers."""
    values = figure_values(read_data(Path(__file__).parent))
    state = {"kind": "all", "chosen": "0"}
    return Drawing(
        wide=drawn(WIDE, values, state),
        narrow=drawn(NARROW, values, state),
        alternative=words.alternative(values, state),
        headers=("From", "To", "What", "Kind", "Date", "Source", "Permission"),
        rows=[table_row(transfer, values["labels"]) for transfer in values["transfers"]],
        kind="A list of documented transfers, neither complete nor weighted; allegations are left out.",
        live=words.sentence(values, state),
        data=values,
    )
