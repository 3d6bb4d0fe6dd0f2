"""The map: four conclusions that carry each other, and below A and B, claim by claim, what they stand on."""

from collections import Counter
from textwrap import wrap

from ..base import Drawing, number, text
from ..looks import Looks, part, says
from ..verdicts import ICONS, WORDS
from ..worked import Drawn, Worked
from .outline import outline
from .records import Argument, read_argument
from .table import data, rows
from .tree import numbers

figure = Worked(__file__)
look = figure.look
FIRST = {"step": "all", "true": "none", "false": "none", "unknown": "none"}
LINE = 17
UNSAID = ("opinion", "contested", "alleged")  # verdicts that the conclusions do not have in words


def conclusion(at: int, entry: dict, width: int, looks: Looks, argument: Argument) -> list[str]:
    """A conclusion in its box: letter and words, verdict, what it rests on."""
    place, verdict = look.box(width, at), argument.claims[entry["claim"]].verdict
    said = wrap(f"{numbers()[entry['claim']]}  {entry['short']}", look.LAYOUT[str(width)]["letters"])
    x, y = place["x"] + 7, place["y"] + 18
    under = y + LINE * len(said) + 2
    lower = place["y"] > 1
    return [
        part("rect", f"box-{at}", looks, rx=2, **place),
        *(text(x, y + LINE * line, each, "strong") for line, each in enumerate(said)),
        text(x, under, f"{ICONS[verdict]} {WORDS[verdict]}", f"strong {verdict}"),
        says(f"rests-{at}", x, under + LINE, looks),
        *(
            [text(place["x"], place["y"] + place["height"] + look.HEAD, *grade(entry["claim"], argument))]
            if lower
            else []
        ),
    ]


def grade(name: str, argument: Argument) -> tuple[str, str]:
    """How many of a claim's supports in rows have the verdict that most have, in words, and the class of these."""
    rows = [each for each in argument.bearing_on(name, "supports") if each not in argument.conclusions]
    verdicts = [argument.claims[each].verdict for each in rows]
    [(most, count)] = Counter(verdicts).most_common(1)
    return f"{count} of {len(verdicts)} {WORDS[most].lower()}", f"strong {most}"


def way(one: int, other: int, width: int, looks: Looks) -> str:
    """The arrow from a conclusion to one that it carries: upwards, to the right or to the left."""
    start, end = look.box(width, one), look.box(width, other)
    x, y = start["x"], start["y"] + start["height"] / 2
    if start["x"] == end["x"]:
        d = f"M{x + 70} {start['y']}V{end['y'] + end['height'] + 1}m-4 7l4 -7l4 7"
    elif start["x"] < end["x"]:
        d = f"M{x + start['width']} {number(y)}H{end['x'] - 1}m-7 -4l7 4l-7 4"
    else:
        d = f"M{x} {number(y)}H{end['x'] + end['width'] + 1}m7 -4l-7 4l7 4"
    return part("path", f"way-{one}-{other}", looks, d=d)


def tile(found: dict, width: int, looks: Looks) -> list[str]:
    """A claim that bears on a conclusion: its verdict's icon and, in a row, what it says and rests on."""
    x, y, key, size = found["x"], found["y"], found["key"], look.TILE
    parts = [
        part("rect", f"tile-{key}", looks, x=x, y=y, width=size, height=size, rx=3),
        says(f"mark-{key}", x + size / 2, y + 13, looks, anchor="middle"),
    ]
    if found["row"]:
        end = x + look.LAYOUT[str(width)]["room"]
        parts.append(says(f"label-{key}", x + size + 7, y + 13, looks))
        parts.append(says(f"count-{key}", end, y + 13, looks, "soft", "end"))
    return parts


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    argument, found = read_argument(), look.tiles(values, width)
    end = max(each["y"] for each in found) + look.TILE
    parts = [way(one, other, width, looks) for one, other in look.ways(values)]
    for at, entry in enumerate(argument.own["conclusions"]):
        parts += conclusion(at, entry, width, looks, argument)
    parts.append(part("rect", "pick", looks, classes="pick", width=look.TILE + 6, height=look.TILE + 6, rx=4))
    parts += [piece for each in found for piece in tile(each, width, looks)]
    key = [*argument.own["key"], "  ".join(f"{ICONS[name]} {WORDS[name]}" for name in UNSAID)]
    parts += [text(0, end + 22 + LINE * at, said, "soft") for at, said in enumerate(key)]
    return end + 12 + LINE * len(key), parts


def draw() -> Drawing:
    """The figure, from the records."""
    argument = read_argument()
    return figure.drawing(
        drawn,
        data(argument),
        FIRST,
        headers=("Claim", "bears on it how", "the other claim", "why"),
        rows=rows(argument),
        kind="The argument as its records relate it. Which claim bears on which is our reading of the essay.",
        outline=outline(),
    )
