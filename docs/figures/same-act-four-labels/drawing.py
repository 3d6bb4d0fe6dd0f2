"""Same act, four labels and a norm: the act, and below it what judges it, row by row on one scale."""

from textwrap import wrap

from ..base import NARROW, WIDE, Drawing, number, rect, text
from ..looks import Looks, part, says
from ..sources import named_sources, source_labels
from ..worked import Drawn, Worked

figure = Worked(__file__)
words, look = figure.words, figure.look
REASON = {WIDE: (78, 2), NARROW: (42, 3)}  # characters of a line, and lines
LINES, STATE, LINE = 3, 19, 17  # lines of a reason at most, characters of a state's line, pixels from line to line


def lines_of(width: int, says: str) -> list[str]:
    """A reason, broken for a variant; raises ValueError for one that is too long."""
    letters, most = REASON[width]
    lines = wrap(says, letters)
    if len(lines) > most:
        raise ValueError(f"too long for {most} lines: {says}")
    return lines + [""] * (LINES - len(lines))


def figure_values(data: dict) -> dict:
    """Facts, states and rules, with reasons and states broken into lines, and the labels of the sources."""
    used = (name for label in data["labels"] for rule in label["rules"] for name in rule["sources"])
    labels = [
        {
            **label,
            "rules": [
                {**rule, "lines": {width: lines_of(width, rule["says"]) for width in REASON}}
                for rule in label["rules"]
            ],
        }
        for label in data["labels"]
    ]
    states = {name: {**state, "lines": wrap(state["words"], STATE)} for name, state in data["states"].items()}
    return {**data, "labels": labels, "states": states, "sources": source_labels(used)}


def ends(width: int, y: float, kind: str, values: dict) -> list[str]:
    """What the two ends and the middle of the scales below mean."""
    x, room = (look.LAYOUT[str(width)][key] for key in ("scale", "room"))
    places = (x - 20, x + room / 2, x + room + 14)
    placed = zip(places, values["ends"][kind], ("start", "middle", "end"), strict=True)
    return [text(at, y - 7, said, "soft", anchor) for at, said, anchor in placed]


def row(width: int, label: dict, values: dict, looks: Looks) -> list[str]:
    """A law, or the norm with round corners: its name, six steps with the mark on the one reached, its answer."""
    name, layout = label["id"], look.LAYOUT[str(width)]
    left, x, room = (layout[key] for key in ("left", "scale", "room"))
    y = look.row_at(width, values["labels"], name)
    middle = y + layout["middle"]
    half = look.STEPS / 2
    ticks = ((x + room * step / look.STEPS, 7 if step == half else 4) for step in range(look.STEPS + 1))
    steps = "".join(f"M{number(at)} {middle - high}v{2 * high}" for at, high in ticks)
    box = {"x": left, "y": y, "width": width - left - 1, "height": layout["high"]}
    return [
        part("rect", f"box-{name}", looks, **box, rx=14 if label["kind"] == "norm" else 2),
        text(left + 10, y + layout["name"], label["name"], "strong"),
        f'<path class="line" d="M{x} {middle}h{room}{steps}"/>',
        part("path", f"way-{name}", looks, stroke_width=5),
        part("circle", f"ring-{name}", looks, classes="pick", cy=middle, r=6),
        part("circle", f"mark-{name}", looks, cy=middle, r=6),
        *(part("text", f"state-{name}-{line}", looks, x=layout["state"]) for line in range(2)),
    ]


def act(width: int, values: dict, looks: Looks) -> list[str]:
    """The act above all: its name, and the facts that are supposed, in one column or in two."""
    named, columns = list(values["facts"]), 2 if width == WIDE else 1
    facts = (
        says(
            f"fact-{name}",
            width * (2 * (at % columns) + 1) / (2 * columns),
            40 + LINE * (at // columns),
            looks,
            "on",
            "middle",
        )
        for at, name in enumerate(named)
    )
    return [
        rect(1, 1, width - 2, look.LAYOUT[str(width)]["act"] - 1, "s3"),
        text(width / 2, 20, values["act"], "on strong", "middle"),
        *facts,
    ]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width: the act, and a way from it to each row."""
    layout, labels = look.LAYOUT[str(width)], values["labels"]
    tops = {label["id"]: look.row_at(width, labels, label["id"]) for label in labels}
    first = {label["kind"]: tops[label["id"]] for label in reversed(labels)}
    middles = [top + layout["high"] / 2 for top in tops.values()]
    y = max(tops.values()) + layout["high"]
    branches = "".join(f"M9 {number(middle)}H{layout['left']}" for middle in middles)
    parts = [f'<path class="e3" d="M9 {layout["act"]}V{number(middles[-1])}{branches}"/>', *act(width, values, looks)]
    parts += [piece for kind, top in first.items() for piece in ends(width, top, kind, values)]
    parts += [piece for label in labels for piece in row(width, label, values, looks)]
    ring = f'<circle class="pick" cx="27" cy="{y + 15}" r="6"/>' + text(40, y + 20, values["before"], "soft")
    parts += [part("g", "before", looks, ring), says("why", 0, y + 42, looks, "strong")]
    parts += [says(f"reason-{line}", 0, y + 60 + LINE * line, looks, "soft") for line in range(LINES)]
    return y + 48 + 18 * REASON[width][1], parts


def rule_row(label: dict, rule: dict, values: dict) -> tuple:
    """A rule for the table."""
    options = {name: fact["options"] for name, fact in values["facts"].items()}
    asked = "; ".join(" or ".join(options[name][key] for key in allowed) for name, allowed in rule["when"].items())
    sources = named_sources(rule["sources"], values["sources"])
    return (label["name"], asked or "otherwise", values["states"][rule["state"]]["words"], rule["says"], sources)


def draw() -> Drawing:
    """The figure, from the table of rules."""
    values = figure_values(figure.data())
    return figure.drawing(
        drawn,
        values,
        headers=("Label", "If (the first that fits decides)", "State", "Because", "Sources"),
        rows=[rule_row(label, rule, values) for label in values["labels"] for rule in label["rules"]],
        kind="A table of rules, ours, from the sources named; US law in outline and no legal advice.",
    )
