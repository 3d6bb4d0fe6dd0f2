"""Balance and its price at three speeds of a bias, in two trainings: one dot a seed, the mean beside it."""

import json
from pathlib import Path

from figures.base import NARROW, WIDE, Drawing, line, number, svg, text

RESULT = Path(__file__).parent / "result.json"
TRAININGS = (("gentle", "1 Gentle training"), ("hard", "2 Hard training: longer, faster"))
SPEEDS = (("too slow", "bias 1e-05"), ("right", "bias 0.001"), ("too fast", "bias 0.1"))
# What is drawn of each training: no balancing, three speeds, and the loss that the page sets beside the right one.
DRAWN = {
    "gentle": (("", "none"), *SPEEDS, ("", "loss 10")),
    "hard": (("", "none"), SPEEDS[0], ("right", "bias 0.0001"), SPEEDS[2], ("", "loss 1")),
}
ROW, HEAD = 36, 30
VIOLATIONS, POINTS = (0.0, 2.5), (-2.0, 20.0)


def label(name: str) -> str:
    """How a row is called: `bias 1e-05` becomes `bias ± 0.00001`."""
    kind, _, value = name.partition(" ")
    if not value:
        return "no balancing"
    sign = "±" if kind == "bias" else "×"
    return f"{kind} {sign} {float(value):.5f}".rstrip("0").rstrip(".")


def points(value: float) -> str:
    """A share as signed percentage points with a true minus; no sign at nought."""
    words = f"{100 * value:+.1f}".replace("-", "−")
    return words if words[1:] != "0.0" else "0.0"


def dots(left: float, right: float, y: float, values: list[float], ends: tuple[float, float]) -> list[str]:
    """A line from one end of the scale to the other with a dot for each value."""
    places = [left + 4 + (right - left - 8) * (value - ends[0]) / (ends[1] - ends[0]) for value in values]
    marks = [f'<circle class="s1" cx="{number(x)}" cy="{number(y)}" r="4"/>' for x in places]
    return [line(left, y, right, y, "line"), *marks]


def row(width: float, y: float, name: str, speed: str, found: dict) -> list[str]:
    """One way of balancing: name, mean violation and mean price above their dots."""
    half, mean = width / 2 - 8, {key: spread["mean"] for key, spread in found["spread"].items()}
    seeds, weight = found["seeds"].values(), "strong" if speed == "right" else ""
    said = f"{speed if width == WIDE else speed.removeprefix('too ')} {label(name)[7:]}" if speed else label(name)
    return [
        text(0, y, said, weight),
        text(half, y, f"{mean['batch_violation']:.2f}", "strong", "end"),
        text(width, y, points(mean["extra"]), "strong", "end"),
        *dots(0, half, y + 11, [seed["batch_violation"] for seed in seeds], VIOLATIONS),
        *dots(half + 16, width, y + 11, [100 * seed["extra"] for seed in seeds], POINTS),
    ]


def block(width: float, top: float, title: str, ways: tuple, found: dict, chance: float) -> list[str]:
    """One training: a line for the violation of chance, a line for no price, then a row for each way."""
    half = width / 2 - 8
    floor = 4 + (half - 8) * (chance - VIOLATIONS[0]) / (VIOLATIONS[1] - VIOLATIONS[0])
    nought = half + 20 + (half - 8) * -POINTS[0] / (POINTS[1] - POINTS[0])
    parts = [text(0, top, title, "strong")]
    for index, (speed, name) in enumerate(ways):
        y = top + HEAD - 6 + index * ROW
        parts += [line(x, y + 4, x, y + 18, "e2") for x in (floor, nought)]
        parts += row(width, y, name, speed, found[name])
    return parts


def drawn(width: float, measured: dict, alternative: str) -> str:
    """The whole drawing at one width."""
    chance, half = measured["chance_violation"], width / 2 - 8
    parts, top = [
        text(0, 16, "Overload", "strong"),
        text(0, 34, f"0 to 2.5; chance: {chance:.2f}", "soft"),
        text(half + 16, 16, "Price in error", "strong"),
        text(half + 16, 34, "−2 to 20 points", "soft"),
    ], 62.0
    for key, title in TRAININGS:
        parts += block(width, top, title, DRAWN[key], measured[key], chance)
        top += HEAD + len(DRAWN[key]) * ROW + 6
    return svg(width, top - 14, parts, alternative)


def table(measured: dict) -> list[tuple]:
    """Mean and range of both measures for each training and way."""
    rows = []
    for key, _ in TRAININGS:
        for name, found in measured[key].items():
            busy, price = found["spread"]["batch_violation"], found["spread"]["extra"]
            rows.append(
                (
                    key,
                    label(name),
                    f"{busy['mean']:.2f}",
                    f"{busy['min']:.2f}–{busy['max']:.2f}",
                    points(price["mean"]),
                    f"{points(price['min'])} to {points(price['max'])}",
                )
            )
    return rows


def draw() -> Drawing:
    """The figure, from result.json."""
    measured = json.loads(RESULT.read_text(encoding="utf-8"))["measured"]
    rows = table(measured)
    listed = "; ".join(
        f"{key}, {name}: {busy} ({ends}), {price} ({reach})" for key, name, busy, ends, price, reach in rows
    )
    alternative = (
        "Two blocks of rows for balancing sixteen experts, with three speeds of a bias: too slow, right and "
        "too fast. One dot a seed, five seeds. Left: "
        f"how far the busiest expert is above the mean; sampling alone leaves {measured['chance_violation']:.2f}. "
        "Right: error beyond the same seed without balancing, in percentage points of variance. Means, and ranges in "
        f"brackets, of all ways, the undrawn too: {listed}."
    )
    return Drawing(
        wide=drawn(WIDE, measured, alternative),
        narrow=drawn(NARROW, measured, alternative),
        alternative=alternative,
        headers=("Training", "Balancing", "MaxVio", "Range", "Extra error, points", "Range of seeds"),
        rows=rows,
        kind="A toy experiment: one layer, made-up groups of tokens; not measured on any language model.",
    )
