"""One teacher behind a wall: what stays inside, what passes, and what three students learn of it."""

from textwrap import wrap

from ..base import NARROW, WIDE, Drawing, arrow, line, rect, svg, text
from ..javascript import numbers
from .parts import bars, image, lines, network, path, stop, student, token, tokens, wall
from .values import (
    CAVEAT,
    LABEL,
    UNSEEN,
    alternative,
    figure_values,
    learned,
    needs_and_charges,
    read_share,
    short_list,
    vocabulary,
)

PITCH = 17  # between lines of text
MARKED = {LABEL: "s1", UNSEEN: "s2"}  # the digits to look at, and their colours
STAYS = ("weights", "design")


def title(values: dict, index: int, x: float, y: float) -> str:
    """The number and name of a way."""
    return text(x, y, f"{index + 1} {values['ways'][index]['name']}", "strong")


def wide_inside(values: dict) -> list[str]:
    """Image, teacher, all probabilities, and the student that has the model in hand."""
    return [
        image(values["pixels"], 20, 22, 9),
        arrow(56, 94, 56, 116),
        rect(1, 116, 112, 284, "box"),
        text(57, 140, "Teacher", "strong", "middle"),
        network((4, 6, 6, 4), 18, 160, 78, 220, 4.5),
        arrow(113, 132, 140, 132),
        title(values, 0, 144, 36),
        *bars(values["chances"], MARKED, 144, 50, 12.4, 82),
        text(144, 168, f"softened, T\u00a0=\u00a0{values['temperature']}", "soft"),
        arrow(271, 88, 288, 88),
        *student(288, 46, 146, learned(values)[0]),
        path("arrow", "M277 88V162H434"),
        text(300, 156, "the whole list", "soft"),
        line(113, 374, 434, 374, "arrow"),
        *tokens(160, 362, STAYS),
    ]


def wide_outside(values: dict) -> list[str]:
    """What passes the wall by its gaps, and the students outside."""
    _, second, third = learned(values)
    return [
        *lines(462, 133, short_list(values, 16), PITCH),
        title(values, 1, 144, 208),
        arrow(113, 230, 454, 230),
        *tokens(148, 218, values["answer"]),
        *student(456, 190, 143, second),
        title(values, 2, 144, 284),
        arrow(456, 306, 115, 306),
        token(238, 294, values["attempt"]),
        arrow(113, 338, 454, 338),
        token(160, 326, values["mark"]),
        *student(456, 288, 143, third),
        text(462, 379, "not offered", "soft"),
    ]


def wide_wall() -> list[str]:
    """The wall, its gaps and crosses, and what it is."""
    return [
        text(444, 14, "the API", "strong", "middle"),
        text(404, 14, "inside", "soft", "end"),
        text(486, 14, "outside", "soft"),
        wall(22, 397, [(214, 246), (292, 352)], 444, True),
        stop(444, 162),
        stop(444, 374),
    ]


def wide(values: dict) -> str:
    """The drawing for a column of about 600 pixels."""
    ways = values["ways"]
    below = [
        text(0, 430, "Needs", "soft"),
        text(70, 430, f"1: {ways[0]['needs']}"),
        text(290, 430, f"2, 3: {ways[1]['needs']}"),
        text(0, 452, "Alleged", "soft"),
        text(70, 452, f"1: {ways[0]['alleged']}"),
        text(290, 452, f"2, 3: {ways[1]['alleged']}"),
        *wrapped(480, CAVEAT, 90, "soft"),
    ]
    parts = wide_inside(values) + wide_outside(values) + wide_wall() + below
    return svg(WIDE, 486, parts, alternative(values))


def wrapped(y: float, said: str, letters: int, classes: str = "") -> list[str]:
    """A text in lines of at most so many letters."""
    return lines(0, y, [(words, classes) for words in wrap(said, letters)], PITCH)


def narrow_inside(values: dict) -> list[str]:
    """Image and teacher, with all probabilities and the student that has the model in hand above them."""
    return [
        title(values, 0, 0, 12),
        *bars(values["chances"], MARKED, 0, 20, 14, 52),
        arrow(146, 58, 166, 58),
        *student(168, 17, 159, learned(values)[0]),
        arrow(110, 108, 110, 92),
        image(values["pixels"], 0, 109, 6),
        arrow(49, 133, 74, 133),
        rect(76, 108, 251, 50, "box"),
        network((4, 6, 6, 4), 92, 111, 90, 44, 3),
        text(200, 138, "Teacher", "strong"),
    ]


def narrow_passes(values: dict) -> list[str]:
    """What passes the wall by its gaps, downwards, and what does not."""
    return [
        path("arrow", "M76 151H66V166H8"),
        arrow(8, 165.25, 8, 298),
        title(values, 1, 20, 181),
        *tokens(0, 189, values["answer"]),
        arrow(194, 300, 194, 160),
        arrow(318, 158, 318, 298),
        title(values, 2, 204, 181),
        token(180, 189, values["attempt"]),
        token(257, 189, values["mark"]),
        *lines(20, 228, [("whole list, weights,", "soft"), ("design: not offered", "soft")], 16),
        wall(0, NARROW, [(0, 18), (182, 206), (306, 328)], 257, False),
        stop(170, 257),
        text(256, 247, "the API", "strong", "middle"),
        *lines(20, 281, short_list(values, 22), 15),
    ]


def narrow(values: dict) -> str:
    """The drawing for a column of about 330 pixels."""
    _, second, third = learned(values)
    parts = [
        *narrow_inside(values),
        *narrow_passes(values),
        *student(1, 302, 164, second),
        *student(176, 302, 151, third),
        *wrapped(404, needs_and_charges(values), 43),
        *wrapped(459, CAVEAT, 43, "soft"),
    ]
    return svg(NARROW, 480, parts, alternative(values))


def draw() -> Drawing:
    """The figure, from the lab's image and result and registered sizes."""
    values = figure_values()
    passes = (
        f"{values['listed']} of about {vocabulary(values)} at most",
        "all of it",
        "a mark, as text",
    )
    found = (read_share(values, "soft"), read_share(values, "labels"), "not run")
    rows = [
        (way["name"], way["needs"], *rest, way["alleged"])
        for way, *rest in zip(values["ways"], passes, found, strict=True)
    ]
    return Drawing(
        wide=wide(values),
        narrow=narrow(values),
        alternative=alternative(values),
        headers=("Way", "Needs", "Passes the API", "Toy: unseen 3s read", "Alleged of a Chinese lab"),
        rows=rows,
        kind=(
            "A picture of a mechanism. Image, bars "
            f"({numbers.chance(values['chances'][UNSEEN])} for the 3) and per cents are a toy’s; words are made up."
        ),
    )
