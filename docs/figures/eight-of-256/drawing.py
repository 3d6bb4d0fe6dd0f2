"""One token through one layer of DeepSeek-V3's experts, in the real shape; and all such layers in one strip."""

from math import cos, radians, sin

from ..base import NARROW, WIDE, Drawing, arrow, label_box, line, number, rect, svg, text
from .model import middles, place_in_layer
from .strip import whole
from .values import figure_values
from .words import alternative, kind, lines, table

ACROSS = 4  # cells of a group side by side
FAN = radians(124)  # the part of the sum's circle on which the lines from the experts arrive
# By variant: heights from the top; the lanes' width, a cell and its pitch, the line width in pixels of a weight of 1.
LAYOUT = {
    WIDE: {
        **{"chip": 28, "router": 72, "groups": 154, "sum": 354, "notes": 440},
        **{"lane": 22, "cell": 13, "pitch": 15, "shared": 122, "unit": 14},
    },
    NARROW: {
        **{"chip": 24, "router": 60, "groups": 135, "sum": 250, "notes": 320},
        **{"lane": 12, "cell": 7, "pitch": 8, "shared": 64, "unit": 10},
    },
}


def squares(places: list[tuple[float, float]], size: float, classes: str) -> str:
    """Squares of one size as one path, in the order of their places."""
    side, parts, last = number(size), [], (0.0, 0.0)
    for x, y in places:
        parts.append(f"m{number(x - last[0])} {number(y - last[1])}h{side}v{side}h-{side}z")
        last = (x, y)
    return f'<path class="{classes}" d="{"".join(parts)}"/>'


def left_edge(group: int, width: int, v: dict) -> float:
    """Where a group begins."""
    layout = LAYOUT[width]
    column = (width - 2 * layout["lane"]) / v["groups"]
    return layout["lane"] + column * group + (column - group_width(width)) / 2


def group_width(width: int) -> float:
    """The width of a group without the gap behind its last cell."""
    return ACROSS * LAYOUT[width]["pitch"] - LAYOUT[width]["pitch"] + LAYOUT[width]["cell"]


def place(expert: int, width: int, v: dict) -> tuple[float, float]:
    """The upper left corner of an expert's cell."""
    pitch = LAYOUT[width]["pitch"]
    group, row, column = place_in_layer(expert, v["size"], ACROSS)
    return left_edge(group, width, v) + column * pitch, LAYOUT[width]["groups"] + row * pitch


def radius(width: int, v: dict) -> float:
    """The radius of the sum's circle, on whose upper part all lines to it find room side by side."""
    return v["scale"] * LAYOUT[width]["unit"] / 2 + 2


def entrance(width: int, v: dict, said: dict) -> list[str]:
    """The token and the router."""
    layout, middle = LAYOUT[width], width / 2
    top, router = layout["chip"], layout["router"]
    return [
        text(0, 16, said["title"], "strong"),
        rect(middle - 24, top, 48, 24, "s3"),
        text(middle, top + 17, v["token"], "on strong", "middle"),
        text(0, top + 15, said["where"], "soft"),
        text(middle + 34, top + 15, said["numbers"], "soft"),
        arrow(middle, top + 24, middle, router),
        rect(layout["lane"], router, width - 2 * layout["lane"], 42, "box"),
        text(middle, router + 17, said["router"], "strong", "middle"),
        text(middle, router + 35, said["groups"], "", "middle"),
    ]


def lanes(width: int, v: dict, said: dict) -> list[str]:
    """What passes by the router: the token to the shared expert, and the token itself to the sum."""
    layout, edge = LAYOUT[width], LAYOUT[width]["lane"] / 2
    fork, y, right = layout["router"] - 8, layout["sum"], width - edge
    return [
        f'<path class="arrow" d="M{number(edge)} {fork}H{number(right)}V{y}"/>',
        arrow(edge, fork, edge, y - 14),
        arrow(right, y, width / 2 + radius(width, v) + 1, y),
        text(right - 8, y - 7, said["itself"], "soft", "end"),
    ]


def group_heads(width: int, v: dict, said: dict) -> list[str]:
    """The way from the router to the groups, and the sum by which each is judged."""
    layout, parts = LAYOUT[width], []
    top = layout["router"] + 42
    for group, words in enumerate(said["sums"]):
        x, kept = left_edge(group, width, v) + group_width(width) / 2, group in v["drawn"].kept_groups
        parts.append(arrow(x, top, x, top + 14) if kept else line(x, top, x, top + 7, "line"))
        parts.append(text(x, layout["groups"] - 7, words, "strong" if kept else "soft", "middle"))
    return parts


def cells(width: int, v: dict) -> list[str]:
    """All experts of the layer by their fate, a path for each fate; and the frame of the busy one."""
    cell, drawn = LAYOUT[width]["cell"], v["drawn"]
    fates: dict[str, list[tuple[float, float]]] = {"hollow": [], "faint": [], "s1": []}
    for expert in range(v["experts"]):
        inside = "faint" if expert // v["size"] in drawn.kept_groups else "hollow"
        fates["s1" if expert in drawn.weights else inside].append(place(expert, width, v))
    x, y = place(v["busy"], width, v)
    return [*(squares(places, cell, name) for name, places in fates.items()), rect(x, y, cell, cell, "e2")]


def flow(start: tuple[float, float], edge: float, end: tuple[float, float], lean: float, reach: float) -> str:
    """A way down to `edge` and on to a point `reach` from `end`, which it nears at the angle `lean` from upright."""
    (x, y), (to, low), (right, up) = start, end, (sin(lean), cos(lean))
    nearing = f"{number(to + 3.5 * reach * right)} {number(low - 3.5 * reach * up)}"
    return (
        f"M{number(x)} {number(y)}V{edge}C{number(x)} {number((edge + low) / 2)} {nearing} "
        f"{number(to + reach * right)} {number(low - reach * up)}"
    )


def flows(width: int, v: dict) -> list[str]:
    """From each chosen expert to the sum, as wide as its weight, side by side around the sum's upper part."""
    layout, weights, parts = LAYOUT[width], v["drawn"].weights, []
    end, edge = (width / 2, layout["sum"]), layout["groups"] + v["size"] // ACROSS * layout["pitch"]
    order = sorted(weights, key=lambda expert: place(expert, width, v))
    for expert, middle in zip(order, middles([weights[expert] for expert in order]), strict=True):
        x, y = place(expert, width, v)
        start, lean = (x + layout["cell"] / 2, y + layout["cell"]), FAN * middle / v["scale"]
        thick, way = number(layout["unit"] * weights[expert]), flow(start, edge, end, lean, radius(width, v) - 2)
        parts.append(f'<path class="flow" stroke-width="{thick}" d="{way}"/>')
    return parts


def outcome(width: int, v: dict, said: dict) -> list[str]:
    """The shared expert, the sum, and what leaves the layer."""
    layout, middle, out = LAYOUT[width], width / 2, radius(width, v)
    y, shared, unit = layout["sum"], layout["shared"], layout["unit"]
    return [
        rect(0, y - 14, shared, 28, "s4"),
        text(shared / 2, y + 5, said["shared"], "on strong", "middle"),
        rect(shared - 2, y - unit / 2, middle - shared - out + 2, unit, "s4"),
        f'<circle class="box" cx="{number(middle)}" cy="{y}" r="{number(out)}"/>',
        text(middle, y + 5, "+", "strong", "middle"),
        arrow(middle, y + out, middle, y + out + 13),
        label_box(middle - 24, y + out + 13, 48, 24, v["token"]),
        text(middle + 34, y + out + 30, said["next"], "soft"),
        *(text(0, y + 32 + 17 * row, words, "soft") for row, words in enumerate(said["weights"])),
    ]


def notes(width: int, said: dict) -> list[str]:
    """Who was passed over, and what is made up."""
    y = LAYOUT[width]["notes"]
    return [
        rect(1, y - 11, 11, 11, "e2"),
        text(19, y, said["busy"], "strong s2"),
        text(0, y + 19, said["made_up"], "soft"),
    ]


def drawn(width: int, v: dict) -> str:
    """The whole drawing at one width."""
    said = lines(v, width == WIDE)
    below, height = whole(width, v, said)
    parts = [
        *entrance(width, v, said),
        *lanes(width, v, said),
        *group_heads(width, v, said),
        *cells(width, v),
        *flows(width, v),
        *outcome(width, v, said),
        *notes(width, said),
        *below,
    ]
    return svg(width, height, parts, alternative(v))


def draw() -> Drawing:
    """The figure, from the register, the counted totals and a seeded draw."""
    v = figure_values()
    headers, rows = table(v)
    return Drawing(drawn(WIDE, v), drawn(NARROW, v), alternative(v), headers, rows, kind(v))
