"""The same in a few strokes: of what a teacher gives, words and grades pass the wall, all its doubts do not."""

from ..base import arrow, label_box, line, number, rect, text
from ..glyphs import path, stop
from .drawing import figure_values, words

LEFT, PITCH, FOOT, HIGH = 106, 6.2, 78, 44  # where the bars begin and how far apart, where they stand, how high 1 is


def small() -> list[str]:
    """Teacher, wall and student, and what goes between them."""
    return [
        rect(1, 28, 80, 150, "box"),
        text(41, 108, "Teacher", "strong", "middle"),
        line(81, 64, 170, 64, "arrow"),
        rect(98, 30, 76, 70, "open"),
        *bars(),
        text(136, 94, "all doubts", "", "middle"),
        arrow(81, 130, 236, 130),
        label_box(98, 118, 76, 24, "words"),
        arrow(81, 164, 236, 164),
        label_box(98, 152, 76, 24, "grades"),
        path("wall bricks", "M200 24V194"),
        text(200, 16, "the API", "strong", "middle"),
        path("arrow", "M174 64H200"),
        stop(200, 64),
        rect(238, 108, 81, 70, "open"),
        text(278, 148, "Student", "strong", "middle"),
    ]


def bars() -> list[str]:
    """The softened probabilities of the ten digits, that of the one never shown in its colour."""
    v = figure_values()
    ways = {"s1": "", "s2": ""}
    for digit, chance in enumerate(words.chances_of(v, v["first"])):
        high = number(HIGH * chance)
        colour = "s2" if digit == words.UNSEEN else "s1"
        ways[colour] += f"M{number(LEFT + PITCH * digit)} {FOOT}v-{high}h5v{high}z"
    return [path(colour, way) for colour, way in ways.items()]
