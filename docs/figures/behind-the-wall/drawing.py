"""One teacher behind a wall: what stays inside, what passes, and what students on either side learn of it."""

import json
from pathlib import Path
from textwrap import wrap

from ..base import NARROW, WIDE, Drawing, arrow, image, line, rect, text
from ..looks import Looks, part, says
from ..results import measured
from ..worked import Drawn, Worked
from .parts import PITCH, box, lines, network, path, stop, student, token, tokens

figure = Worked(__file__)
words, look = figure.words, figure.look
IMAGE = Path(__file__).parents[1] / "dark-knowledge" / "data.json"
NETWORK = (4, 6, 6, 4)  # the teacher's, drawn smaller than it is


def figure_values() -> dict:
    """The figure's data, the image's logits, and the means of what students read (0 to 1)."""
    digit, ladder = measured("the-unseen-digit"), measured("the-access-ladder")["networks"]
    heats = [str(heat) for heat in digit["temperatures"]]
    short = {heat: "top_2" if heat == "1" else f"top_2_at_{heat}" for heat in heats}
    read = {
        "inside": {heat: digit["networks"][f"soft_{heat}"]["plain_unseen"]["mean"] for heat in heats},
        "list": {heat: ladder[name]["plain_unseen"]["mean"] for heat, name in short.items()},
        "text": digit["networks"]["hard"]["plain_unseen"]["mean"],
    }
    return dict(figure.data()) | {"logits": shown()["logits"], "read": read}


def shown() -> dict:
    """The image, 64 values from 0 to 16, and its logits."""
    return json.loads(IMAGE.read_text(encoding="utf-8"))


def title(values: dict, index: int, x: float, y: float) -> str:
    """The number and name of a way."""
    return text(x, y, f"{index + 1} {values['ways'][index]['name']}", "strong")


def together(name: str, looks: Looks, *inside: str) -> str:
    """Parts that are seen together."""
    return part("g", name, looks, "".join(inside))


def bars(width: int, looks: Looks) -> list[str]:
    """All probabilities above their digits, the label's and the unseen one's marked; and those that pass."""
    (left, base, pitch, _), marked = look.LAYOUT[str(width)]["bars"], {words.LABEL: "strong", words.UNSEEN: "strong"}
    parts = []
    for digit in range(10):
        colour = "s2" if digit == words.UNSEEN else "s1"
        parts.append(part("rect", f"bar-{digit}", looks, classes=colour, rx=2))
        parts.append(text(left + pitch * (digit + 0.5), base + 15, str(digit), marked.get(digit, "soft"), "middle"))
    return [*parts, part("path", "few", looks, classes="s1"), part("path", "three", looks, classes="s2")]


def outsider(x: float, y: float, width: float, looks: Looks) -> list[str]:
    """The student outside that would copy bars: what it gets of the list, and what it learns."""
    rows = [says(f"outside-{row}", x + 10, y + 37 + PITCH * row, looks) for row in range(3)]
    return student(x, y, part("rect", "student", looks, x=x, y=y, width=width, height=28 + 3 * PITCH, rx=2), rows)


def insider(x: float, y: float, width: float, looks: Looks, first: tuple[str, ...] = ()) -> list[str]:
    """The student behind the wall; where there is room, a first line says what it does."""
    below = y + 37 + PITCH * len(first)
    said = [
        *lines(x + 10, y + 37, [(words, "") for words in first]),
        says("inside", x + 10, below, looks, "strong s2"),
        text(x + 10, below + PITCH, words.UNMET, "s2"),
    ]
    return student(x, y, box(x, y, width, 2 + len(first)), said)


def learner(x: float, y: float, width: float, said: list[tuple[str, str]]) -> list[str]:
    """A student outside that gets text or marks."""
    return student(x, y, box(x, y, width, len(said)), lines(x + 10, y + 37, said))


def wall(looks: Looks, x: float, y: float) -> list[str]:
    """The wall, and what it is called."""
    return [part("path", "wall", looks, classes="wall bricks"), says("called", x, y, looks, "strong", "middle")]


def wide(values: dict, looks: Looks) -> list[str]:
    """The drawing for a column of about 600 pixels, without its notes."""
    tells = [(each, "s1") for each in words.TEXT_TELLS["wide"]]
    return [
        text(0, 16, "One teacher, three things called distillation", "strong"),
        text(378, 40, "inside", "soft", "end"),
        text(508, 40, "outside", "soft"),
        image(shown()["pixels"], 20, 40, 9),
        arrow(56, 112, 56, 132),
        rect(1, 132, 112, 294, "box"),
        text(57, 155, "Teacher", "strong", "middle"),
        network(NETWORK, 18, 172, 78, 236, 4.5),
        arrow(113, 148, 140, 148),
        title(values, 0, 144, 62),
        *bars(WIDE, looks),
        says("heat", 144, 194, looks, "soft"),
        arrow(271, 108, 288, 108),
        *insider(288, 72, 146, looks, ("copies every bar",)),
        path("arrow", "M279 108V170H434"),
        text(294, 166, "the whole list", "soft"),
        title(values, 1, 144, 226),
        arrow(113, 248, 454, 248),
        *tokens(148, 236, values["answer"]),
        title(values, 2, 144, 302),
        arrow(456, 324, 115, 324),
        token(238, 312, values["attempt"]),
        arrow(113, 356, 454, 356),
        token(160, 344, values["mark"]),
        line(113, 392, 434, 392, "arrow"),
        *tokens(160, 380, ("weights", "design")),
        *wall(looks, 444, 40),
        together("stopped", looks, stop(444, 170)),
        together("through", looks, arrow(434, 170, 454, 170)),
        together("closed", looks, stop(444, 392), text(462, 397, "not offered", "soft")),
        together("opened", looks, arrow(434, 392, 454, 392), text(462, 397, "yours too", "soft")),
        *outsider(456, 118, 143, looks),
        *learner(456, 210, 143, [("copies the answer", ""), *tells]),
        *learner(456, 306, 143, [("does more of", ""), ("what scored", "")]),
    ]


def narrow(values: dict, looks: Looks) -> list[str]:
    """The drawing for a column of about 330 pixels, without its notes: the wall lies, and what passes goes down."""
    tells = [(each, "s1") for each in words.TEXT_TELLS["narrow"]]
    return [
        title(values, 0, 0, 12),
        *bars(NARROW, looks),
        says("heat", NARROW, 100, looks, "soft", "end"),
        arrow(146, 48, 166, 48),
        *insider(168, 20, 159, looks),
        arrow(110, 106, 110, 92),
        image(shown()["pixels"], 0, 107, 6),
        arrow(49, 131, 74, 131),
        rect(76, 106, 251, 50, "box"),
        network(NETWORK, 92, 109, 90, 44, 3),
        text(200, 136, "Teacher", "strong"),
        path("arrow", "M76 149H66V164H8"),
        arrow(8, 163.25, 8, 288),
        title(values, 1, 20, 177),
        *tokens(0, 183, values["answer"]),
        arrow(208, 290, 208, 158),
        arrow(318, 156, 318, 288),
        title(values, 2, 214, 177),
        token(186, 183, values["attempt"]),
        token(257, 183, values["mark"]),
        line(166, 156, 166, 238, "arrow"),
        text(172, 230, "list", "soft"),
        together("closed", looks, *lines(18, 222, [("weights, design:", "soft"), ("not offered", "soft")], 15)),
        together("opened", looks, *lines(18, 222, [("weights, design:", "soft"), ("yours too", "soft")], 15)),
        *wall(looks, 263, 240),
        together("stopped", looks, stop(166, 248)),
        together("through", looks, arrow(166, 238, 166, 262)),
        *learner(1, 290, 106, [("copies text", ""), *tells]),
        *outsider(111, 290, 106, looks),
        *learner(221, 290, 106, [("does more", ""), ("of what", ""), ("scored", "")]),
    ]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    top, letters, pitch = (450, 80, PITCH) if width == WIDE else (388, 43, 16)
    charges, toy = words.notes(values)
    notes = [(each, "") for each in wrap(charges, letters)] + [(each, "soft") for each in wrap(toy, letters)]
    parts = (wide if width == WIDE else narrow)(values, looks) + lines(0, top, notes, pitch)
    return top + pitch * (len(notes) - 1) + 6, parts


def draw() -> Drawing:
    """The figure, from the lab's image and results and registered sizes."""
    values = figure_values()
    return figure.drawing(
        drawn,
        values,
        headers=("Way", "Needs", "Passes the API", "Toy: unseen 3s read", "Alleged of a Chinese lab"),
        rows=words.rows(values, values["first"]),
        kind="A picture of a mechanism. Image, bars and per cents are a toy’s; words are made up.",
    )
