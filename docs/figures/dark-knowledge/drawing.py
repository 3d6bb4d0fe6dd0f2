"""The 3 it never saw: one image, three answers about it, and how many 3s a student of each reads."""

import json
from pathlib import Path

from ..base import NARROW, Drawing, arrow, image, line, rect, text
from ..glyphs import network
from ..javascript import Script, numbers
from ..looks import Looks, part, says
from ..results import measured
from ..worked import Drawn, Worked
from .model import softened

HERE = Path(__file__).parent
figure, shares = Worked(__file__), Script(HERE.parent / "shares.js")
words, look = figure.words, figure.look
FIRST = {"temperature": "8", "scale": "linear", "bias": "without"}
SIDES = (2, 3, 2)  # dots in the layers of a student, drawn smaller than it is


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
        "blind_logits": data["blind_logits"],
        "label": data["label"],
        "temperatures": heats,
        "students": {"hard": student_values(networks["hard"])} | students,
    }


def shown(width: int) -> list[str]:
    """The image and the way from it to what is told of it; and a 3 as no student was shown."""
    data, middle = extracted(), look.row_at(width, 1) + look.MIDDLE
    if width == NARROW:
        head = [
            *lines(48, "", "An image of a 2.", "A student is told:"),
            *lines(282, "end", "Shown 3s,", "it reads:"),
        ]
        return [image(data["pixels"], 0, 0, 5), *head, image(data["unseen_pixels"], 287, 0, 5)]
    ends = [look.row_at(width, row) + look.MIDDLE for row in range(3)]
    return [
        *lines(0, "", "An image", "of a 2"),
        *lines(118, "", "What a student", "is told of it"),
        image(data["unseen_pixels"], 384, 0, 5),
        *lines(434, "", "Shown 3s for the", "first time, it reads"),
        image(data["pixels"], 0, middle - 36, 9),
        line(73, middle, 92, middle, "arrow"),
        line(92, ends[0], 92, ends[2], "arrow"),
        *(arrow(91, end, 112, end) for end in ends),
    ]


def lines(x: float, anchor: str, *said: str) -> list[str]:
    """The two lines of a heading."""
    return [text(x, 16 + 18 * at, each, "strong", anchor or "start") for at, each in enumerate(said)]


def told(width: int, values: dict, looks: Looks, index: int) -> list[str]:
    """What a student is told of the image: a bar for each digit, above its digits."""
    left, pitch = look.LAYOUT[str(width)]["bars"]
    top, taught = look.row_at(width, index), words.TAUGHT[index]
    parts = [says(f"name-{taught}", left, top + 14, looks)]
    for digit in range(10):
        weight = "strong" if digit in (values["label"], words.UNSEEN) else "soft"
        parts.append(text(left + pitch * (digit + 0.5), top + look.BASE + 15, str(digit), weight, "middle"))
        if taught != "hard":
            colour = "s2" if digit == words.UNSEEN else "s1"
            parts.append(part("rect", f"{taught}-{digit}", looks, classes=colour, rx=2))
    if taught == "hard":
        x = left + pitch * (values["label"] + look.GAP)
        return [*parts, rect(x, top + look.BASE - look.HIGH, pitch * (1 - 2 * look.GAP), look.HIGH, "s1")]
    return [*parts, says(f"chance-{taught}", left + pitch * 3 + 2, 0, looks, "strong s2")]


def student(width: int, looks: Looks, index: int) -> list[str]:
    """The student that is told so, a dot for each seed where it reads 3s, a stroke at the mean, and the mean."""
    layout, taught = look.LAYOUT[str(width)], words.TAUGHT[index]
    x, y, strip = layout["student"], look.strip_at(width, index), layout["strip"]
    classes = "s2" if taught == "soft" else "s1"
    end = layout["bars"][0] + 10 * layout["bars"][1]
    return [
        arrow(end + 3, y, x - 2, y),
        rect(x, y - 22, 68, 44, "open"),
        network(SIDES, x + 18, y - 19, 32, 20, 2.5),
        text(x + 34, y + 17, "Student", "strong", "middle"),
        text(x + 34, y + 37, "saw no 3 yet", "soft", "middle"),
        arrow(x + 69, y, strip - 5, y),
        rect(strip, y - 0.5, layout["strips"], 1, "faint"),
        part("rect", f"mean-{taught}", looks, classes=classes, width=2, height=18),
        *(part("circle", f"dot-{taught}-{seed}", looks, classes=classes, r=3.5) for seed in range(8)),
        says(f"read-{taught}", width, y + layout["read"], looks, "strong", "end"),
    ]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    end, layout = look.row_at(width, 3), look.LAYOUT[str(width)]
    parts = [*shown(width)]
    for index in range(len(words.TAUGHT)):
        parts += [*told(width, values, looks, index), *student(width, looks, index)]
    low = look.strip_at(width, 2) + 24
    parts += [
        text(layout["strip"], low, "0", "soft", "middle"),
        text(layout["strip"] + layout["strips"], low, "100 %", "soft", "end"),
        says("scale", 0, end + 12, looks, "soft"),
        says("dial", width, end + layout["dial"], looks, "soft", "end"),
    ]
    return end + layout["dial"] + 6, parts


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
