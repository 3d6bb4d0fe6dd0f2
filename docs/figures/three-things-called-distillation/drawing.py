"""Three things called distillation: the same lesson in each of them, from what is sent to what is learned."""

from ..base import WIDE, Drawing, arrow, label_box, line, rect, text
from ..glyphs import network, stop
from ..looks import Looks, part, says
from ..worked import Drawn, Worked

figure = Worked(__file__)
words, look = figure.words, figure.look
BAR, CHIP, HIGH = 34, 24, 60  # the height of the likeliest token's bar, of a box of words, and of a reply


def figure_values() -> dict:
    """The figure's data without the names of sources."""
    data = figure.data()
    ways = {key: {name: way[name] for name in way if name != "sources"} for key, way in data["ways"].items()}
    return data | {"ways": ways}


def reply(key: str, x: float, y: float, width: float, example: dict) -> list[str]:
    """What the teacher has to give, in a room of 60 pixels: bars of the next token, a written solution, or a mark."""
    if key == "text":
        lines = enumerate(example["solution"])
        return [label_box(x, y + 4 + at * (CHIP + 4), width, CHIP, said, "") for at, said in lines]
    if key == "grades":
        return [label_box(x + width / 2 - 45, y + (HIGH - CHIP) / 2, 90, CHIP, example["mark"])]
    most, pitch = max(example["next"].values()), width / len(example["next"])
    parts = [rect(x, y, width, HIGH, "open")]
    for at, (token, chance) in enumerate(example["next"].items()):
        high = BAR * chance / most
        parts.append(rect(x + at * pitch + 10, y + 40 - high, pitch - 20, high, "s1"))
        parts.append(text(x + (at + 0.5) * pitch, y + 55, token, "soft", "middle"))
    return parts


def lesson(width: int, values: dict, looks: Looks, index: int) -> list[str]:
    """One way: what is sent through the wall, what comes back, how much that is, what the student does with it."""
    (student, wall, teacher), key = look.LAYOUT[str(width)], words.WAYS[index]
    way, example, y = values["ways"][key], values["example"], look.top(index)
    sent, back = y + look.SENT, y + look.BACK
    said = example["attempt"] if key == "grades" else example["question"]
    long, left = teacher - wall - 24, (student + wall) / 2
    return [
        part("rect", f"panel-{key}", looks, x=1, y=y, width=width - 2, height=look.HIGH - 8, rx=2),
        text(10, y + 19, f"{index + 1} {way['name']}", "strong"),
        text(width - 10, y + 19, way["sense"], "alleged" if way["alleged"] == "yes" else "s1", "end"),
        arrow(student, sent, teacher, sent),
        label_box(left - 58, sent - CHIP / 2, 116, CHIP, said, ""),
        part("path", f"wall-{key}", looks, classes="wall bricks"),
        line(teacher, back, wall, back, "arrow") if key == "probabilities" else "",
        part("g", f"back-{key}", looks, arrow(teacher, back, student, back)),
        *reply(key, wall + 14, back - HIGH / 2, long, example),
        part("g", f"stop-{key}", looks, stop(wall, back)),
        says(f"count-{key}", left, back - 6, looks, "strong", "middle"),
        says(f"unit-{key}", left, back + 16, looks, "", "middle"),
        says(f"learns-{key}", 10, y + look.HIGH - 13, looks),
    ]


def networks(index: int) -> list[str]:
    """A student and its teacher beside a lesson, where there is room."""
    y = look.top(index)
    return [network((2, 3, 2), 18, y + 38, 56, 48, 4), network((4, 6, 6, 4), 526, y + 32, 56, 70, 3.5)]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    wall = look.LAYOUT[str(width)][1]
    parts = [
        text(10, 16, "Student", "strong"),
        says("heading", wall, 16, looks, "strong", "middle"),
        text(width - 10, 16, "Teacher", "strong", "end"),
    ]
    for index in range(len(words.WAYS)):
        parts += lesson(width, values, looks, index)
        parts += networks(index) if width == WIDE else []
    end = look.top(len(words.WAYS))
    return end + 18, [*parts, says("length", 0, end + 10, looks, "soft")]


def table_row(values: dict, key: str) -> tuple:
    """One way: needs, what passes with each access, and what is alleged."""
    way, tokens = values["ways"][key], values["first"]["tokens"]
    passes = (words.returned(values, {"access": door, "tokens": tokens}, key) for door in values["doors"])
    return (way["name"], way["needs"], *passes, way["allegation"])


def draw() -> Drawing:
    """The figure, with counts from one published vocabulary."""
    values = figure_values()
    return figure.drawing(
        drawn,
        values,
        headers=("Way", "Needs", "Passes: model in hand", "API, short list", "API, text only", "Alleged"),
        rows=[table_row(values, key) for key in words.WAYS],
        kind=(
            "A picture of a mechanism; counts are arithmetic with a published vocabulary of "
            f"{values['vocabulary']:,} entries and a list of {values['short_list']}."
        ),
    )
