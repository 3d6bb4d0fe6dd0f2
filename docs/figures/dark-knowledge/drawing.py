"""The 3 it never saw: an image, the teacher's logits, their softened probabilities, and how students read 3s."""

import json
from pathlib import Path
from textwrap import wrap

from ..base import NARROW, WIDE, Drawing, arrow, image, rect, text
from ..javascript import Script, numbers
from ..looks import Looks, part, says
from ..results import measured
from ..worked import Drawn, Worked
from .model import softened

HERE = Path(__file__).parent
figure, shares = Worked(__file__), Script(HERE.parent / "shares.js")
words, look = figure.words, figure.look
LABEL = "Its label says 2 and nothing more. The student gets such images, never a 3."
# By width: letters of a line about the label, where it begins, and the way to the teacher's answer.
BESIDE = {WIDE: (20, 0, 152, (106, 76, 146, 76)), NARROW: (28, 78, 44, (32, 88, 32, 108))}
FIRST = {"temperature": "8", "scale": "linear", "bias": "without"}


def extracted() -> dict:
    """The image and its logits, as extract.py wrote them."""
    return json.loads((HERE / "data.json").read_text(encoding="utf-8"))


def student_values(found: dict) -> dict:
    """Of one kind of student: shares by seed before and after the dial is turned, and the dial's means."""
    by_seed = {key: [round(v, 6) for v in found[f"{key}_unseen"]["per_seed"]] for key in ("plain", "fixed")}
    return by_seed | {"bias": round(found["bias"]["mean"], 4), "false": round(found["fixed_false"]["mean"], 6)}


def figure_values() -> dict:
    """What drawing and behaviour need, from data.json and the experiment's result."""
    data, digit = extracted(), measured("the-unseen-digit")
    heats, networks = [str(value) for value in digit["temperatures"]], digit["networks"]
    students = {
        name: {heat: student_values(networks[f"{name}_{heat}"]) for heat in heats} for name in ("soft", "blind")
    }
    return {
        "logits": data["logits"],
        "label": data["label"],
        "temperatures": heats,
        "students": {"hard": student_values(networks["hard"])} | students,
    }


def shown(width: int) -> list[str]:
    """The image, the darker a cell the more ink, what its label says, and the way to the teacher's answer."""
    pixels, cell = extracted()["pixels"], look.LAYOUT[str(width)]["cell"]
    letters, x, y, way = BESIDE[width]
    teacher = [text(42, 102, "the teacher answers:", "soft")] if width == NARROW else []
    label = (text(x, y + at * 18, line, "soft") for at, line in enumerate(wrap(LABEL, letters)))
    return [text(0, 14, "Training image", "strong"), image(pixels, 0, 24, cell), *teacher, *label, arrow(*way)]


def digit_rows(width: int, values: dict, looks: Looks) -> list[str]:
    """For each digit its raw score, the logit, the bar of its softened probability, and the probability."""
    left, top, bar = (look.LAYOUT[str(width)][name] for name in ("left", "top", "bar"))
    parts = [
        text(left + 68, top - 5, "raw score", "soft", "end"),
        says("heading", bar, top - 5, looks, "soft"),
    ]
    for digit, logit in enumerate(values["logits"]):
        y, weight = top + digit * look.ROW + 14, "strong" if digit in (values["label"], words.UNSEEN) else ""
        parts += [
            text(left, y, str(digit), weight),
            text(left + 62, y, numbers.fixed(logit, 1), weight, "end"),
            part("rect", f"bar-{digit}", looks, classes="s2" if digit == words.UNSEEN else "s1", height=11, rx=2),
            says(f"chance-{digit}", width, y, looks, weight, "end"),
        ]
    return parts


def student_row(width: int, looks: Looks, index: int) -> list[str]:
    """What taught the students, a dot for each seed, a stroke at the mean, and the mean in figures."""
    layout, taught, y = look.LAYOUT[str(width)], words.TAUGHT[index], look.strip_at(width, index)
    classes = "s2" if taught == "soft" else "s1"
    return [
        says(f"name-{taught}", 0, y + 5 - layout["stacked"], looks),
        rect(layout["strip"], y - 0.5, layout["strips"], 1, "faint"),
        part("rect", f"mean-{taught}", looks, classes=classes, width=2, height=18),
        *(part("circle", f"dot-{taught}-{seed}", looks, classes=classes, r=3.5) for seed in range(8)),
        says(f"read-{taught}", width, y + 5, looks, "strong", "end"),
    ]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    top = look.LAYOUT[str(width)]["students"]
    parts = [
        *shown(width),
        *digit_rows(width, values, looks),
        text(0, top, "Unseen 3s a student reads, 0 to 100 %", "strong"),
        says("dial", 0, top + 18, looks, "soft"),
        *(each for index in range(len(words.TAUGHT)) for each in student_row(width, looks, index)),
    ]
    return look.strip_at(width, 2) + 20, parts


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
    read = (shares.mean_and_range(hard[key]) for key in ("plain", "fixed"))
    return figure.drawing(
        drawn,
        values,
        FIRST,
        headers=("T", "a 3", "all wrong", "3s read", "dial turned", "blind teacher: 3s read", "dial turned"),
        rows=[("labels", "0 %", "0 %", *read, "", ""), *(table_row(values, heat) for heat in values["temperatures"])],
        kind="A toy experiment: small networks, 8×8 digits, eight repetitions; image and raw scores from the first.",
    )
