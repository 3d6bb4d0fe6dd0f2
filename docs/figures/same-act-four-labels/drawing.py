"""Same act, four labels and a norm: the facts supposed; for each label a state, its place on five steps, a reason."""

from pathlib import Path
from textwrap import wrap

from ..base import NARROW, WIDE, Drawing, read_data, rect, svg, text
from ..javascript import words_beside
from ..sources import named_sources, source_labels

words = words_beside(__file__)
STEPS, CELL, GAP = 5, 22, 4
LAYOUT = {  # characters and lines of a reason, the height of a label's row, where its state and its steps stand
    WIDE: {"chars": 78, "lines": 2, "row": 78, "state": 140, "steps": 474},
    NARROW: {"chars": 42, "lines": 3, "row": 102, "state": 0, "steps": 202},
}
TOP = 126


def lines_of(width: int, says: str) -> list[str]:
    """A reason, broken for a variant; raises ValueError for one that is too long."""
    layout = LAYOUT[width]
    lines = wrap(says, layout["chars"])
    if len(lines) > layout["lines"]:
        raise ValueError(f"too long for {layout['lines']} lines: {says}")
    return lines + [""] * (layout["lines"] - len(lines))


def with_lines(rule: dict) -> dict:
    """A rule with its reason broken for both variants."""
    return {**rule, "lines": [lines_of(width, rule["says"]) for width in (WIDE, NARROW)]}


def figure_values(data: dict) -> dict:
    """Facts, states and rules, each rule with its reason broken for both variants."""
    used = (name for label in data["labels"] for rule in label["rules"] for name in rule["sources"])
    labels = [{**label, "rules": [with_lines(rule) for rule in label["rules"]]} for label in data["labels"]]
    return {**data, "labels": labels, "sources": source_labels(used)}


def steps_parts(width: int, y: float, name: str, level: int) -> list[str]:
    """Five steps, the one that is reached filled."""
    left = LAYOUT[width]["steps"]
    return [
        rect(left + step * (CELL + GAP), y - 11, CELL, 12, "s2" if step == level else "box", f"step-{name}-{step}")
        for step in range(STEPS)
    ]


def label_parts(width: int, y: float, label: dict, values: dict, facts: dict) -> list[str]:
    """A label with its state, steps and reason."""
    rule, layout, name = words.rule_of(label, facts), LAYOUT[width], label["id"]
    state, variant = values["states"][rule["state"]], (WIDE, NARROW).index(width)
    below = y if width == WIDE else y + 22
    parts = [text(0, y, label["name"], "strong"), *steps_parts(width, y, name, state["level"])]
    parts.append(text(layout["state"], below, state["words"], "strong", part=f"state-{name}"))
    for index, words_of in enumerate(rule["lines"][variant]):
        parts.append(text(0, below + 22 + index * 19, words_of, "soft", part=f"line-{name}-{index}"))
    return parts


def fact_parts(values: dict, facts: dict) -> list[str]:
    """The facts supposed."""
    parts = [text(0, 16, "Suppose that you train on answers of", "strong")]
    for index, (name, fact) in enumerate(values["facts"].items()):
        chosen = fact["options"][facts[name]]
        parts.append(text(0, 40 + index * 20, chosen, part=f"fact-{name}"))
    return parts


def drawn(width: int, values: dict, facts: dict) -> str:
    """The whole drawing at one width; the spare third line exists in the wide variant as well, empty."""
    parts = fact_parts(values, facts)
    for index, label in enumerate(values["labels"]):
        y = TOP + index * LAYOUT[width]["row"]
        parts += label_parts(width, y, label, values, facts)
        if width == WIDE:
            parts.append(text(0, y + 60, "", "soft", part=f"line-{label['id']}-2"))
    lines = LAYOUT[width]["lines"] if width == WIDE else LAYOUT[width]["lines"] + 1
    height = TOP + (len(values["labels"]) - 1) * LAYOUT[width]["row"] + 19 * lines + 12
    return svg(width, height, parts, words.alternative(values, facts))


def rule_row(label: dict, rule: dict, values: dict) -> tuple:
    """A rule for the table."""
    options = {name: fact["options"] for name, fact in values["facts"].items()}
    asked = "; ".join(" or ".join(options[name][key] for key in allowed) for name, allowed in rule["when"].items())
    sources = named_sources(rule["sources"], values["sources"])
    return (label["name"], asked or "otherwise", values["states"][rule["state"]]["words"], rule["says"], sources)


def draw() -> Drawing:
    """The figure, from the table of rules."""
    values = figure_values(read_data(Path(__file__).parent))
    facts = values["first"]
    return Drawing(
        wide=drawn(WIDE, values, facts),
        narrow=drawn(NARROW, values, facts),
        alternative=words.alternative(values, facts),
        headers=("Label", "If (the first that fits decides)", "State", "Because", "Sources"),
        rows=[rule_row(label, rule, values) for label in values["labels"] for rule in label["rules"]],
        kind="A table of rules, ours, from the sources named; US law in outline and no legal advice.",
        live=words.sentence(values, facts),
        data=values,
    )
