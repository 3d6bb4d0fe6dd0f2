"""Three things called distillation: one drawn large between teacher and student, all three as panels below."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, arrow, label_box, line, number, read_data, rect, svg, text
from ..javascript import words_beside

words = words_beside(__file__)
DOOR_TOP, DOOR_HEIGHT = 30, 128
LARGE, PANEL = 216, 108
# By variant: the width of teacher and student, of a panel, and the panels' steps to the right and down.
LAYOUT = {
    WIDE: {"box": 120, "panel": 192, "across": 204, "down": 0},
    NARROW: {"box": 68, "panel": NARROW, "across": 0, "down": PANEL + 10},
}


def figure_values() -> dict:
    """The figure's data without the names of sources."""
    data = read_data(Path(__file__).parent)
    ways = {key: {name: way[name] for name in way if name != "sources"} for key, way in data["ways"].items()}
    return data | {"ways": ways, "panels": [panel_places(width) for width in (WIDE, NARROW)]}


def panel_places(width: int) -> list[list[float]]:
    """Where each panel begins, to the right and down."""
    layout = LAYOUT[width]
    return [[index * layout["across"], LARGE + index * layout["down"]] for index in range(len(words.WAYS))]


def glyph(key: str, middle: float, y: float, shown: bool) -> str:
    """What passes, as a picture: bars, lines of text, or a mark."""
    if key == "probabilities":
        heights = (6, 30, 14, 9, 22, 5, 11, 7)
        drawn = "".join(rect(middle - 48 + 12 * i, y + 30 - high, 9, high, "s1") for i, high in enumerate(heights))
    elif key == "text":
        drawn = "".join(rect(middle - 48, y + 2 + 11 * i, wide, 6, "s1") for i, wide in enumerate((96, 84, 58)))
    else:
        drawn = rect(middle - 18, y, 36, 30, "e1") + text(middle, y + 21, "8", "strong", "middle")
    hidden = "" if shown else ' visibility="hidden"'
    return f'<g data-part="glyph-{key}"{hidden}>{drawn}</g>'


def large(width: int, values: dict, state: dict) -> list[str]:
    """Teacher, door and student; what is sent, and what comes back."""
    box, way = LAYOUT[width]["box"], values["ways"][state["way"]]
    middle, left, right = width / 2, box + 8, width - box - 8
    closed = words.possible(values, state["way"], state["access"]) == "no"
    hidden = ' visibility="hidden"' if closed else ""
    return [
        text(0, 16, words.heading(values, state), "strong", part="heading"),
        label_box(0, DOOR_TOP, box, DOOR_HEIGHT, "Teacher"),
        label_box(width - box, DOOR_TOP, box, DOOR_HEIGHT, "Student"),
        line(left + 24, DOOR_TOP, left + 24, 122, "line wall", "wall"),
        text(middle + 12, 46, way["sends"], "", "middle", "sends"),
        arrow(right, 58, left, 58),
        f'<g data-part="back"{hidden}>{arrow(left, 116, right, 116)}</g>',
        *(glyph(key, middle + 12, 76, key == state["way"] and not closed) for key in words.WAYS),
        text(middle, 136, words.returned(values, state, state["way"]), "strong", "middle", "returned"),
        text(middle, 154, values["doors"][state["access"]]["wall"], "soft", "middle", "door"),
        text(0, 184, words.learning(values, state), part="learns"),
    ]


def panel(values: dict, state: dict, key: str, place: list[float], width: float) -> list[str]:
    """A panel: what the way needs, what passes, whether it is open here, and whether it is alleged."""
    x, y = place
    way, chosen = values["ways"][key], key == state["way"]
    lines = (
        (way["needs"], ""),
        (words.returned(values, state, key), f"passes-{key}"),
        (words.fits(values, state, key), f"fits-{key}"),
        (words.alleged(values, key), ""),
    )
    return [
        rect(x + 1, y, width - 2, PANEL, "box" if chosen else "line", f"panel-{key}"),
        text(x + 10, y + 20, way["name"], "strong"),
        *(text(x + 10, y + 40 + 19 * row, said, "", part=part) for row, (said, part) in enumerate(lines)),
    ]


def drawn(width: int, values: dict) -> str:
    """The whole drawing at one width, in the first state."""
    state, places, wide = values["first"], panel_places(width), LAYOUT[width]["panel"]
    parts = large(width, values, state)
    for key, place in zip(words.WAYS, places, strict=True):
        parts += panel(values, state, key, place, wide)
    return svg(width, float(number(places[-1][1] + PANEL + 4)), parts, words.alternative(values, state))


def table_row(values: dict, key: str) -> tuple:
    """One way: needs, what passes with each access, and what is alleged."""
    way, tokens = values["ways"][key], values["first"]["tokens"]
    passes = (words.returned(values, {"access": door, "tokens": tokens}, key) for door in values["doors"])
    return (way["name"], way["needs"], *passes, way["allegation"])


def draw() -> Drawing:
    """The figure, with counts from one published vocabulary."""
    values = figure_values()
    state = values["first"]
    return Drawing(
        wide=drawn(WIDE, values),
        narrow=drawn(NARROW, values),
        alternative=words.alternative(values, state),
        headers=("Way", "Needs", "Passes: model in hand", "API, short list", "API, text only", "Alleged"),
        rows=[table_row(values, key) for key in words.WAYS],
        kind=(
            "A picture of a mechanism; counts are arithmetic with a published vocabulary of "
            f"{values['vocabulary']:,} entries and a list of {values['short_list']}."
        ),
        live=words.sentence(values, state),
        data=values,
    )
