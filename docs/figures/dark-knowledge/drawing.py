"""The 3 it never saw: an image, the teacher's logits, their softened probabilities, and how students read 3s."""

import json
from pathlib import Path

from ..base import NARROW, WIDE, Drawing, number, rect, svg, text
from ..javascript import Script, numbers, words_beside
from ..strips import mean
from .model import bar_share, softened

HERE = Path(__file__).parent
words, shares = words_beside(__file__), Script(HERE.parent / "shares.js")
RESULT = HERE.parent.parent / "lab" / "the-unseen-digit" / "result.json"
FIRST = {"temperature": "8", "scale": "linear", "bias": "without"}
CELL, ROW, BAR = 13, 24, 14
APART = 1.7  # pixels between the dots of two seeds, so that equal ones stay visible
# By variant: where the table of digits begins, its columns, and the strips of the students.
LAYOUT = {
    WIDE: {"left": 150, "top": 22, "bar": 240, "room": 262, "strip": 190, "strip_room": 336, "stacked": 0},
    NARROW: {"left": 0, "top": 156, "bar": 70, "room": 168, "strip": 4, "strip_room": 252, "stacked": 18},
}


def student_values(found: dict) -> dict:
    """Of one kind of student: shares by seed before and after the fix, and the fix's means."""
    by_seed = {key: [round(v, 6) for v in found[f"{key}_unseen"]["per_seed"]] for key in ("plain", "fixed")}
    return by_seed | {"bias": round(found["bias"]["mean"], 4), "false": round(found["fixed_false"]["mean"], 6)}


def figure_values() -> dict:
    """What drawing and behaviour need, from data.json and the experiment's result."""
    data = json.loads((HERE / "data.json").read_text(encoding="utf-8"))
    measured = json.loads(RESULT.read_text(encoding="utf-8"))["measured"]
    heats, networks = [str(value) for value in measured["temperatures"]], measured["networks"]
    students = {
        name: {heat: student_values(networks[f"{name}_{heat}"]) for heat in heats} for name in ("soft", "blind")
    }
    return {
        "logits": data["logits"],
        "label": data["label"],
        "temperatures": heats,
        "students": {"hard": student_values(networks["hard"])} | students,
        "bars": [LAYOUT[width]["room"] for width in (WIDE, NARROW)],
        "strips": [[LAYOUT[width]["strip"], LAYOUT[width]["strip_room"]] for width in (WIDE, NARROW)],
    }


def image(width: int) -> list[str]:
    """The image as cells, the darker the more ink, and what its label says."""
    data = json.loads((HERE / "data.json").read_text(encoding="utf-8"))
    parts = [text(0, 14, "One training image", "strong"), rect(0, 26, 8 * CELL, 8 * CELL, "box")]
    for index, ink in enumerate(data["pixels"]):
        x, y = index % 8 * CELL, 26 + index // 8 * CELL
        if ink:
            cell = f'x="{x}" y="{y}" width="{CELL}" height="{CELL}" opacity="{number(ink / 16)}"'
            parts.append(f'<rect class="head" {cell}/>')
    says = f"Its label says {data['label']}"
    lines = (says, "and nothing more.", "The student gets", "such images and", "never a 3.")
    x, y = (0, 152) if width == WIDE else (8 * CELL + 16, 46)
    return parts + [text(x, y + index * 19, said, "soft") for index, said in enumerate(lines)]


def digit_rows(width: int, values: dict, state: dict) -> list[str]:
    """For each digit its logit, the bar of its softened probability, and the probability."""
    layout, chances = LAYOUT[width], softened(values["logits"], float(state["temperature"]))
    left, top, bar = (layout[name] for name in ("left", "top", "bar"))
    parts = [
        text(left + 62, top - 8, "logit", "soft", "end"),
        text(bar, top - 8, words.heading(state), "soft", part="heading"),
    ]
    for digit, (logit, chance) in enumerate(zip(values["logits"], chances, strict=True)):
        y, weight = top + digit * ROW, "strong" if digit in (values["label"], words.UNSEEN) else ""
        share = bar_share(chance, state["scale"] == "log")
        parts += [
            text(left, y + 15, str(digit), weight),
            text(left + 62, y + 15, numbers.fixed(logit, 1), weight, "end"),
            rect(bar, y + 3, share * layout["room"], BAR, "s2" if digit == words.UNSEEN else "s1", f"bar-{digit}"),
            text(width, y + 15, numbers.chance(chance), weight, "end", f"chance-{digit}"),
        ]
    return parts


def dot(x: float, y: float, classes: str, part: str) -> str:
    """A seed."""
    return f'<circle class="{classes}" cx="{number(x)}" cy="{number(y)}" r="3.5" data-part="{part}"/>'


def student_row(width: int, top: float, values: dict, state: dict, index: int) -> list[str]:
    """What taught the students, a dot for each seed, a stroke at the mean, and the mean in figures."""
    layout, taught = LAYOUT[width], words.TAUGHT[index]
    left, room, y = layout["strip"], layout["strip_room"], top + 10 + layout["stacked"]
    by_seed, classes = words.shares(values, state, taught), "s2" if taught == "soft" else "s1"
    at = left + room * mean(by_seed)
    return [
        text(0, top + 15, words.labels(state)[index], "", part=f"name-{taught}"),
        rect(left, y - 0.5, room, 1, "faint"),
        rect(at - 1, y - 9, 2, 18, classes, f"mean-{taught}"),
        *(
            dot(left + room * share, y + APART * (seed - 3.5), classes, f"dot-{taught}-{seed}")
            for seed, share in enumerate(by_seed)
        ),
        text(width, y + 5, shares.mean_percent(by_seed), "strong", "end", f"read-{taught}"),
    ]


def drawn(width: int, values: dict) -> str:
    """The whole drawing at one width, in the first state."""
    layout = LAYOUT[width]
    students, pitch = layout["top"] + 10 * ROW + 34, 32 + layout["stacked"]
    left, room = layout["strip"], layout["strip_room"]
    parts = [*image(width), *digit_rows(width, values, FIRST)]
    parts += [
        text(0, students, "Unseen 3s that a student reads", "strong"),
        text(0, students + 20, words.fix_line(FIRST), "soft", part="fix"),
        text(left, students + 42, "0", "soft"),
        text(left + room, students + 42, "100 %", "soft", "end"),
    ]
    for index in range(len(words.TAUGHT)):
        parts += student_row(width, students + 48 + index * pitch, values, FIRST, index)
    return svg(width, students + 52 + 3 * pitch, parts, words.alternative(values, FIRST))


def table_row(values: dict, heat: str) -> tuple:
    """One temperature: the teacher's doubt and what its students read."""
    chances = softened(values["logits"], float(heat))
    doubt = (numbers.chance(chances[words.UNSEEN]), numbers.chance(1 - chances[values["label"]]))
    found = [values["students"][name][heat] for name in ("soft", "blind")]
    return (heat, *doubt, *(shares.mean_and_range(entry[key]) for entry in found for key in ("plain", "fixed")))


def draw() -> Drawing:
    """The figure, from one extracted image and the experiment's result."""
    values = figure_values()
    hard = values["students"]["hard"]
    label_row = (
        "labels",
        "0 %",
        "0 %",
        shares.mean_and_range(hard["plain"]),
        shares.mean_and_range(hard["fixed"]),
        "",
        "",
    )
    return Drawing(
        wide=drawn(WIDE, values),
        narrow=drawn(NARROW, values),
        alternative=words.alternative(values, FIRST),
        headers=("T", "a 3", "all wrong", "3s read", "with the fix", "blind teacher: 3s read", "with the fix"),
        rows=[label_row, *(table_row(values, heat) for heat in values["temperatures"])],
        kind="A toy experiment: small networks, 8×8 digits, eight seeds; image and logits from the first of them.",
        live=words.sentence(values, FIRST),
        data=values,
    )
