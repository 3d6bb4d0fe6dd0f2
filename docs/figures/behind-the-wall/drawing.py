"""One teacher behind a wall: what stays inside, what passes, and what students on either side learn of it."""

import json
from pathlib import Path
from textwrap import wrap

from ..base import NARROW, WIDE, Drawing, arrow, image, line, rect, text
from ..glyphs import network, path, stop
from ..looks import Looks, part, says
from ..results import measured
from ..worked import Drawn, Worked
from .parts import PITCH, box, lines, student, token, tokens

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
        text(378, 16, "inside", "soft", "end"),
        text(508, 16, "outside", "soft"),
        image(shown()["pixels"], 20, 16, 9),
        arrow(56, 88, 56, 108),
        rect(1, 108, 112, 294, "box"),
        text(57, 131, "Teacher", "strong", "middle"),
        network(NETWORK, 18, 148, 78, 236, 4.5),
        arrow(113, 124, 140, 124),
        title(values, 0, 144, 38),
        *bars(WIDE, looks),
        says("heat-0", 144, 170, looks, "soft"),
        says("heat-1", 144, 170, looks),
        arrow(271, 84, 288, 84),
        *insider(288, 48, 146, looks, ("copies every bar",)),
        path("arrow", "M279 84V146H434"),
        text(294, 142, "the whole list", "soft"),
        title(values, 1, 144, 202),
        arrow(113, 224, 454, 224),
        *tokens(148, 212, values["answer"]),
        title(values, 2, 144, 278),
        arrow(456, 300, 115, 300),
        token(238, 288, values["attempt"]),
        arrow(113, 332, 454, 332),
        token(160, 320, values["mark"]),
        line(113, 368, 434, 368, "arrow"),
        *tokens(160, 356, ("weights", "design")),
        *wall(looks, 444, 16),
        together("stopped", looks, stop(444, 146)),
        together("through", looks, arrow(434, 146, 454, 146)),
        together("closed", looks, stop(444, 368), text(462, 373, "not offered", "soft")),
        together("opened", looks, arrow(434, 368, 454, 368), text(462, 373, "yours too", "soft")),
        *outsider(456, 94, 143, looks),
        *learner(456, 186, 143, [("copies the answer", ""), *tells]),
        *learner(456, 282, 143, [("does more of", ""), ("what scored", "")]),
    ]


def narrow(values: dict, looks: Looks) -> list[str]:
    """The drawing for a column of about 330 pixels, without its notes: the same, closer together."""
    tells = [(each, "s1") for each in words.TEXT_TELLS["narrow"]]
    return [
        text(327, 12, "outside", "soft", "end"),
        image(shown()["pixels"], 1, 16, 5),
        arrow(21, 56, 21, 72),
        rect(1, 72, 66, 300, "box"),
        text(34, 92, "Teacher", "strong", "middle"),
        network(NETWORK, 12, 104, 44, 252, 4),
        arrow(67, 86, 79, 86),
        title(values, 0, 46, 30),
        *bars(NARROW, looks),
        says("heat-0", 132, 48, looks, "soft"),
        says("heat-1", 132, 63, looks, "strong s2"),
        arrow(142, 108, 142, 121),
        *insider(72, 121, 138, looks),
        title(values, 1, 74, 205),
        arrow(67, 224, 223, 224),
        *tokens(73, 212, values["answer"]),
        title(values, 2, 74, 258),
        arrow(225, 278, 69, 278),
        token(142, 266, values["attempt"]),
        arrow(67, 310, 223, 310),
        token(90, 298, values["mark"]),
        line(67, 354, 206, 354, "arrow"),
        *tokens(73, 342, ("weights", "design")),
        *wall(looks, 216, 12),
        together("stopped", looks, stop(216, 86)),
        together("through", looks, arrow(206, 86, 224, 86)),
        together("closed", looks, stop(216, 354), text(232, 365, "not offered", "soft")),
        together("opened", looks, arrow(206, 354, 228, 354), text(232, 365, "yours too", "soft")),
        *outsider(225, 62, 102, looks),
        *learner(225, 178, 102, [("copies text", ""), *tells]),
        *learner(225, 264, 102, [("does more", ""), ("of what", ""), ("scored", "")]),
    ]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    top, letters, pitch = (426, 80, PITCH) if width == WIDE else (394, 43, 16)
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
