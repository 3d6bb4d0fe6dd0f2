"""Who taught whom: China between those abroad who taught it and those abroad whom it taught, a line each transfer."""

from ..base import Drawing, text
from ..looks import Looks, part, says
from ..sources import source_labels
from ..worked import Drawn, Worked
from .model import KINDS

figure = Worked(__file__)
words, look = figure.words, figure.look
LINES = {
    "method": ("e1", "s1"),
    "data": ("e2 dashed", "s2"),
    "weights": ("e4 dotted", "s4"),
}  # of a line, of its point
SIDES = (("Abroad", "teaches"), ("China", "learns, teaches"), ("Abroad", "learns"))


def figure_values(data: dict) -> dict:
    """The transfers, the columns, the names of their ways and the labels of their sources."""
    keys = ("source", "permission_source")
    used = [transfer[key] for transfer in data["transfers"] for key in keys if key in transfer]
    return {**data, "labels": source_labels(used)}


def flow(found: dict, kind: str, looks: Looks) -> str:
    """The lines of one transfer with their points."""
    line, point = LINES[kind]
    inside = f'<path class="{line}" d="{found["line"]}"/><path class="{point}" d="{found["head"]}"/>'
    return part("g", f"flow-{found['id']}", looks, inside)


def lab(box: dict, at: int, width: int, looks: Looks) -> str:
    """A lab in its box, its name in one or two lines."""
    lines = look.name_lines(box["name"], width)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + 5 - look.LINE * (len(lines) - 1) / 2
    place = f'x="{box["x"]}" y="{box["y"]}" width="{box["width"]}" height="{box["height"]}"'
    said = "".join(text(x, y + look.LINE * line, name, "", "middle") for line, name in enumerate(lines))
    return part("g", f"lab-{box['column']}-{at}", looks, f'<rect class="box" {place} rx="2"/>{said}')


def heads(width: int, looks: Looks) -> list[str]:
    """The sides above their columns with what they do, and how many transfers pass between them."""
    box, side = (look.LAYOUT[str(width)][key] for key in ("box", "side"))
    middles = (side / 2 + 1, width / 2, width - side / 2 - 1)
    gap = (width - box - 2 * side) / 4 + box / 2  # from the middle of China to that of a gap
    named = list(zip(middles, SIDES, strict=True))
    return [
        *(text(x, 18, name, "strong", "middle") for x, (name, _) in named),
        *(text(x, 35, does, "soft", "middle") for x, (_, does) in named),
        *(
            says(f"count-{at}", x, 18, looks, "title strong", "middle")
            for at, x in enumerate((width / 2 - gap, width / 2 + gap))
        ),
    ]


def key(y: float) -> list[str]:
    """What the three kinds of line carry."""
    parts = []
    for at, kind in enumerate(KINDS):
        x = at * 112
        parts += [f'<path class="{LINES[kind][0]}" d="M{x} {y - 5}h30"/>', text(x + 36, y, kind, "soft")]
    return parts


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    boxes, known = look.boxes(values, width), {each["id"]: each for each in values["transfers"]}
    end = max(box["y"] + box["height"] for box in boxes)
    behind, before = [], []
    for each in look.flows(values, width):
        transfer = known[each["id"]]
        (behind if transfer["way"] == "elsewhere" else before).append(flow(each, transfer["kind"], looks))
    parts = [*heads(width, looks), *behind, *before]
    parts += [lab(box, values["columns"][box["column"]].index(box["name"]), width, looks) for box in boxes]
    parts += [says(f"said-{at}", 0, end + 65 + 19 * at, looks, "soft" if at else "strong") for at in range(2)]
    return end + 91, [*parts, *key(end + 22), text(0, end + 43, words.COUNTED, "soft")]


def table_row(transfer: dict, labels: dict) -> tuple:
    """A transfer with its source and what is known of permission."""
    allowed = words.permission(transfer)
    second = f" [{labels[transfer['permission_source']]}]" if "permission_source" in transfer else ""
    ends = (", ".join(transfer[end]) for end in ("from", "to"))
    return (*ends, transfer["what"], transfer["kind"], transfer["date"], labels[transfer["source"]], allowed + second)


def draw() -> Drawing:
    """The figure, from documented transfers."""
    values = figure_values(figure.data())
    return figure.drawing(
        drawn,
        values,
        {"kind": "all", "chosen": "0"},
        headers=("From", "To", "What", "Kind", "Date", "Source", "Permission"),
        rows=[table_row(transfer, values["labels"]) for transfer in values["transfers"]],
        kind="A list of documented transfers, neither complete nor weighted; allegations are left out.",
    )
