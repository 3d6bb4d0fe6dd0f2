"""Three things called distillation: the same lesson in each of them, from what is sent to what is learned."""

from ..base import NARROW, WIDE, Drawing, arrow, label_box, rect, text
from ..looks import Looks, part, says
from ..worked import Drawn, Worked

figure = Worked(__file__)
words = figure.words
TOP, BAR, CHIP = 42, 34, 24  # of the first lesson; the height of the likeliest token's bar, and of a box of words
# By variant: the height of a lesson with its gap, the place and width of the reply, the place of what is learned.
LAYOUT = {
    WIDE: {"high": 100, "sent": 124, "reply": (164, 200), "learns": (374, 40)},
    NARROW: {"high": 136, "sent": 122, "reply": (150, 168), "learns": (10, 102)},
}


def figure_values() -> dict:
    """The figure's data without the names of sources."""
    data = figure.data()
    ways = {key: {name: way[name] for name in way if name != "sources"} for key, way in data["ways"].items()}
    return data | {"ways": ways}


def reply(key: str, x: float, y: float, width: float, example: dict) -> list[str]:
    """What comes back, in a room of 60 pixels: bars of the next token, a written solution, or a mark."""
    if key == "text":
        lines = enumerate(example["solution"])
        return [label_box(x, y + 4 + at * (CHIP + 4), width, CHIP, said, "") for at, said in lines]
    if key == "grades":
        return [label_box(x + width / 2 - 45, y + 16, 90, CHIP, example["mark"])]
    most, parts, pitch = max(example["next"].values()), [], width / len(example["next"])
    for at, (token, chance) in enumerate(example["next"].items()):
        high = BAR * chance / most
        parts.append(rect(x + at * pitch + 8, y + 40 - high, pitch - 16, high, "s1"))
        parts.append(text(x + (at + 0.5) * pitch, y + 55, token, "soft", "middle"))
    return parts


def lesson(width: int, values: dict, looks: Looks, index: int) -> list[str]:
    """One way: what is sent, what comes back of it, how much that is, and what the student does with it."""
    layout, key = LAYOUT[width], words.WAYS[index]
    way, example, y = values["ways"][key], values["example"], TOP + index * layout["high"]
    (x, room), (left, down), sent = layout["reply"], layout["learns"], layout["sent"]
    said = example["attempt"] if key == "grades" else example["question"]
    stop = f'<path class="line stop" d="M{x + room / 2 - 8} {y + 46}l16 16m0-16l-16 16"/>'
    return [
        part("rect", f"panel-{key}", looks, x=1, y=y, width=width - 2, height=layout["high"] - 8, rx=2),
        text(10, y + 19, f"{index + 1} {way['name']}", "strong"),
        says(f"fits-{key}", width - 10, y + 19, looks, anchor="end"),
        label_box(8, y + 42, sent - 8, CHIP, said, ""),
        arrow(sent, y + 54, x - 4, y + 54),
        part("g", f"back-{key}", looks, "".join(reply(key, x, y + 26, room, example))),
        part("g", f"stop-{key}", looks, stop),
        says(f"passes-{key}", left, y + down, looks, "strong"),
        text(width - 10, y + down + (38 if width == WIDE else 0), words.alleged(values, key), "soft", "end"),
        says(f"learns-{key}", left, y + down + 19, looks),
    ]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    layout = LAYOUT[width]
    parts = [
        says("heading", 0, 16, looks, "strong"),
        text(8, 35, "student sends", "soft"),
        text(layout["reply"][0], 35, "teacher returns", "soft"),
    ]
    for index in range(len(words.WAYS)):
        parts += lesson(width, values, looks, index)
    end = TOP + len(words.WAYS) * layout["high"]
    parts.append(says("length", 0, end + 10, looks, "soft"))
    return end + 18, parts


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
