"""Same act, four labels and a norm: the act in the middle, around it what judges it, each on a scale."""

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


def scale(width: int, label: dict, values: dict, looks: Looks) -> list[str]:
    """Five steps between two named ends, and the mark on the one that is reached."""
    place = look.scale(width, label["id"])
    x, y, room = place["x"], place["y"], place["room"]
    steps = "".join(f"M{number(x + room * step / 4)} {y - 4}v8" for step in range(5))
    ends = zip((x - 8, x + room + 8), values["ends"][label["kind"]], ("start", "end"), strict=True)
    return [
        f'<path class="line" d="M{x} {y}h{room}{steps}"/>',
        part("circle", f"mark-{label['id']}", looks, cy=y, r=6),
        *(text(at, y + 20, said, "soft", anchor) for at, said, anchor in ends),
    ]


def label_box(width: int, label: dict, values: dict, looks: Looks) -> list[str]:
    """A law, or the norm with round corners: its name, its answer, and its way to the act."""
    name, layout = label["id"], look.LAYOUT[str(width)]
    x, y, wide, high = layout["labels"][name]
    return [
        part("path", f"way-{name}", looks, d=layout["ways"][name]),
        part(
            "rect", f"box-{name}", looks, x=x, y=y, width=wide, height=high, rx=14 if label["kind"] == "norm" else 2
        ),
        text(x + 8, y + 17, label["name"], "strong"),
        *(says(f"state-{name}-{at}", x + 8, y + 34 + LINE * at, looks) for at in range(2)),
        *scale(width, label, values, looks),
    ]


def act(width: int, values: dict, looks: Looks) -> list[str]:
    """The act in the middle: its name, and the facts that are supposed."""
    x, y, wide, high = look.LAYOUT[str(width)]["act"]
    named = wrap(values["act"], 24 if width == WIDE else 44)
    middle, below = x + wide / 2, y + 20 + LINE * (len(named) - 1)
    return [
        rect(x, y, wide, high, "s3"),
        *(text(middle, y + 18 + LINE * at, said, "on strong", "middle") for at, said in enumerate(named)),
        *(
            says(f"fact-{name}", middle, below + LINE * at, looks, "on", "middle")
            for at, name in enumerate(values["facts"], 1)
        ),
    ]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    y = look.LAYOUT[str(width)]["reason"]
    parts = [piece for label in values["labels"] for piece in label_box(width, label, values, looks)]
    parts += [*act(width, values, looks), says("why", 0, y, looks, "strong")]
    parts += [says(f"reason-{line}", 0, y + 19 + LINE * line, looks, "soft") for line in range(LINES)]
    return y + 10 + 18 * REASON[width][1], parts


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
