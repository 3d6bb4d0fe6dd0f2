"""The access ladder: for each kind of access what it shows of a 3, and how many unseen 3s its students read."""

from ..base import NARROW, WIDE, Drawing, line, named, number, rect, svg, text
from ..javascript import numbers, words_beside
from .values import WAYS, measured_values

words = words_beside(__file__)
TOP, GROUP = 70, 34
APART = 1.4  # pixels between the marks of two seeds, so that equal ones stay visible
LAYOUT = {
    WIDE: {"left": 222, "room": 250, "row": 44, "middle": 18, "first": 540},
    NARROW: {"left": 4, "room": NARROW - 8, "row": 64, "middle": 48, "first": 270},
}


def tops(width: int, rungs: list[dict]) -> list[float]:
    """Where each rung's row begins; a group opens with a line of its own."""
    found, y = [], float(TOP)
    for index, rung in enumerate(rungs):
        y += GROUP * (index == 0 or rung["group"] != rungs[index - 1]["group"])
        found.append(y)
        y += LAYOUT[width]["row"]
    return found


def mark(way: str, x: float, y: float, part: str = "") -> str:
    """A seed: a circle for targets as given, a square for heated ones."""
    if way == "given":
        return f'<circle class="s1" cx="{number(x)}" cy="{number(y)}" r="3.5"{named(part)}/>'
    return f'<rect class="s2" x="{number(x - 3)}" y="{number(y - 3)}" width="6" height="6"{named(part)}/>'


def marks(width: int, y: float, rung: dict, state: dict, way: str) -> str:
    """A mark for each seed; all at zero and hidden where it was not run."""
    left, room = LAYOUT[width]["left"], LAYOUT[width]["room"]
    found = words.by_seed(rung, state, way)
    seeds = "".join(
        mark(way, left + room * share, y + APART * (seed - 3.5), f"{way}-{rung['id']}-{seed}")
        for seed, share in enumerate(found or [0.0] * 8)
    )
    hidden = "" if found else ' visibility="hidden"'
    return f'<g data-part="{way}-{rung["id"]}"{hidden}>{seeds}</g>'


def rung_row(width: int, top: float, rung: dict, state: dict) -> list[str]:
    """A rung: its name, how often a 3 shows, the seeds both ways, and both means in figures."""
    layout, chosen = LAYOUT[width], rung["id"] == state["access"]
    y = top + layout["middle"]
    return [
        text(6, top + 16, words.name(rung, state), "strong" if chosen else "", part=f"name-{rung['id']}"),
        text(6, top + 34, words.visible(rung, state), "soft", part=f"visible-{rung['id']}"),
        rect(layout["left"], y - 0.5, layout["room"], 1, "faint"),
        *(marks(width, y, rung, state, way) for way in WAYS),
        *(
            text(
                x, top + 16, words.read(words.by_seed(rung, state, way)), "strong", "end", f"{way}-read-{rung['id']}"
            )
            for way, x in zip(WAYS, (layout["first"], width - 4), strict=True)
        ),
    ]


def head(width: int, state: dict) -> list[str]:
    """What is shown, whether the number is added, and the two columns."""
    layout = LAYOUT[width]
    ends = [] if width == NARROW else [text(layout["left"], 58, "0", "soft"), text(470, 58, "100 %", "soft", "end")]
    return [
        text(0, 16, "Unseen 3s that a student reads, in %", "strong"),
        text(0, 38, words.fix_line(state), "soft", part="fix"),
        text(0, 58, "strips: 0 to 100 %" if width == NARROW else "", "soft"),
        *ends,
        mark("given", layout["first"] - 4, 38),
        text(layout["first"], 58, "as given", "soft", "end"),
        mark("warm", width - 4, 38),
        text(width, 58, "heated", "soft", "end"),
    ]


def drawn(width: int, values: dict) -> str:
    """The whole drawing at one width, in the first state."""
    state, rungs, layout = values["first"], values["rungs"], LAYOUT[width]
    places = tops(width, rungs)
    at = places[[rung["id"] for rung in rungs].index(state["access"])]
    parts = [rect(1, at - 2, width - 2, layout["row"] - 2, "box", "chosen"), *head(width, state)]
    for index, (rung, top) in enumerate(zip(rungs, places, strict=True)):
        if index == 0 or rung["group"] != rungs[index - 1]["group"]:
            parts += [line(0, top - 28, width, top - 28, "line")]
            parts += [text(0, top - 9, values["groups"][rung["group"]]["words"], "strong")]
        parts += rung_row(width, top, rung, state)
    end = places[-1] + layout["row"] + 22
    parts += [
        text(0, end, "In the answer to one 2, a 3 gets", "soft"),
        text(0, end + 20, words.example(values, state), "strong", part="example"),
    ]
    return svg(width, end + 28, parts, words.alternative(values, state))


def figure_values() -> dict:
    """The measures, and where strips and rows begin in each variant."""
    values = measured_values()
    strips = [[LAYOUT[width]["left"], LAYOUT[width]["room"]] for width in (WIDE, NARROW)]
    places = [[place - 2 for place in tops(width, values["rungs"])] for width in (WIDE, NARROW)]
    return values | {"strips": strips, "tops": places}


def table_row(values: dict, rung: dict, samples: str) -> tuple:
    """A rung's numbers, both ways and before and after the fix."""
    states = [{"access": rung["id"], "samples": samples, "bias": bias} for bias in ("without", "with")]
    reads = [words.spread(words.by_seed(rung, state, way)) for way in WAYS for state in states]
    return (words.name(rung, states[0]), numbers.chance(rung["cases"][samples]["visible"]), *reads)


def draw() -> Drawing:
    """The figure, from the experiment's result and one image's logits."""
    values = figure_values()
    state = values["first"]
    return Drawing(
        wide=drawn(WIDE, values),
        narrow=drawn(NARROW, values),
        alternative=words.alternative(values, state),
        headers=("Access", "a 3 shows in", "as given", "with the fix", "heated", "heated, with the fix"),
        rows=[table_row(values, rung, key) for rung in values["rungs"] for key in rung["cases"]],
        kind="A toy experiment: small networks, 8×8 digits, eight seeds. It says nothing about text or any company.",
        live=words.sentence(values, state),
        data=values,
    )
