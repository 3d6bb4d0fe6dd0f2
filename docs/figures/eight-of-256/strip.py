"""The lower part of the drawing: every layer with its experts, and what is stored beside what works."""

from ..base import NARROW, WIDE, number, rect, text

# By variant: height from the top and of the whole; a layer's cells across, the gap to the next, the height of a cell,
# and the width and height of the mark of one at work, in cells: larger than its cell, so that it is seen.
LAYOUT = {
    WIDE: {"top": 520, "height": 658, "across": 8, "gap": 2, "tall": 2, "mark": (1.5, 1.2)},
    NARROW: {"top": 387, "height": 480, "across": 4, "gap": 1, "tall": 0.75, "mark": (1.4, 2)},
}


def oblongs(places: list[tuple[int, int]], wide: float, high: float, classes: str) -> str:
    """Oblongs of one size as one path, in the order of their places."""
    parts, last = [], (0, 0)
    for x, y in places:
        parts.append(f"m{x - last[0]} {y - last[1]}h{number(wide)}v{number(high)}h{number(-wide)}z")
        last = (x, y)
    return f'<path class="{classes}" d="{"".join(parts)}"/>'


def strip(width: int, v: dict) -> str:
    """All layers side by side, in units of a cell, stretched to the drawing's width."""
    layout = LAYOUT[width]
    across, step = layout["across"], layout["across"] + layout["gap"]
    rows, starts = v["experts"] // across, [step * layer for layer in range(v["layers"])]
    lit = [
        (start + expert % across, expert // across)
        for start, result in zip(starts, v["layers_routed"], strict=True)
        for expert in sorted(result.weights)
    ]
    parts = [
        oblongs([(start, 0) for start in starts], across, rows, "faint"),
        oblongs(lit, *layout["mark"], "s1"),
        oblongs([(start, rows + 1) for start in starts], across, layout["mark"][1], "s4"),
    ]
    stretch = f"translate(0 {layout['top']}) scale({width / (starts[-1] + across):.4f} {layout['tall']})"
    return f'<g transform="{stretch}">{"".join(parts)}</g>'


def this_one(width: int, v: dict, words: str) -> list[str]:
    """Where the layer that is drawn large stands among all; nothing where there is no room for the words."""
    if not words:
        return []
    layout = LAYOUT[width]
    step = layout["across"] + layout["gap"]
    unit, left = width / (v["layers"] * step - layout["gap"]), (v["at"] - 1) * step
    high = (v["experts"] / layout["across"] + 1 + layout["mark"][1]) * layout["tall"]
    return [
        rect(left * unit - 2, layout["top"] - 2, layout["across"] * unit + 4, high + 4, "e1"),
        text((left + layout["across"] / 2) * unit, layout["top"] + high + 17, words, "soft", "middle"),
    ]


def whole(width: int, v: dict, said: dict) -> tuple[list[str], float]:
    """All layers, and what is stored beside what works; and the height of the whole drawing."""
    top, height = LAYOUT[width]["top"], LAYOUT[width]["height"]
    parts = [
        text(0, top - 27, said["layers"], "strong"),
        text(0, top - 9, said["one"], "soft"),
        strip(width, v),
        *this_one(width, v, said["this"]),
        rect(0, height - 34, width, 12, "faint"),
        rect(0, height - 34, width * v["active"] / v["total"], 12, "s1"),
        text(0, height - 6, said["active"], "strong"),
        text(width, height - 6, said["total"], "", "end"),
    ]
    return parts, height
