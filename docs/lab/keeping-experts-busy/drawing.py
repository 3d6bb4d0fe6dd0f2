"""Overload by the step of a bias, a valley in each of two trainings: one dot a seed, the means joined."""

from figures.base import Drawing, line, number, rect, text
from figures.results import measured_beside
from figures.worked import Drawn, still

SPEEDS = tuple(f"bias {speed}" for speed in ("1e-05", "0.0001", "0.001", "0.01", "0.1"))
# Each training: its name, the loss that the page sets beside the right speed, the column over which a line is named.
TRAININGS = {"gentle": ("Gentle training", "loss 10", 2.6), "hard": ("Hard training: longer, faster", "loss 1", 0.75)}
HEAD, UNIT, ABOVE = 46, 58, 40  # pixels: the heading, an overload of 100 %, above the dots
POINT, PRICE = 2, 18  # pixels: a point of error, from its bar to the foot of its number


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


def overloads(found: dict) -> list[float]:
    """How far the busiest expert is above the mean load, by seed, as a share of it."""
    return [seed["batch_violation"] for seed in found["seeds"].values()]


def mean(found: dict) -> float:
    """The mean of those."""
    return found["spread"]["batch_violation"]["mean"]


def column(x: float, base: float, found: dict, kind: str) -> list[str]:
    """One way of balancing: a dot a seed, the mean in per cent above them; what it costs in error hangs below."""
    values = overloads(found)
    heights = [number(base - UNIT * value) for value in values]
    marks = [f'<circle class="{kind}" cx="{number(x)}" cy="{y}" r="3.5"/>' for y in heights]
    said = text(x, base - UNIT * max(values) - 9, f"{100 * mean(found):.0f}", f"strong clear {kind}", "middle")
    extra = found["spread"]["extra"]["mean"]
    deep = hang(found)
    bar = rect(x - 8, base, 16, deep, kind) if deep else ""
    return [*marks, said, bar, text(x, base + deep + PRICE, points(extra), "soft", "middle")]


def hang(found: dict) -> float:
    """How far the error added hangs down, in pixels; nothing where there is none."""
    return max(0.0, 100 * POINT * found["spread"]["extra"]["mean"])


def valley(width: float, base: float, ways: dict, loss: str, free: float, chance: float) -> list[str]:
    """A training: its speeds, means joined, the best one boxed; the loss apart; levels of no balancing and chance."""
    step = width / (len(SPEEDS) + 1)
    places = [step * (at + 0.5) for at in range(len(SPEEDS) + 1)]
    means = [f"{number(x)} {number(base - UNIT * mean(ways[way]))}" for x, way in zip(places, SPEEDS, strict=False)]
    untouched, least = (base - UNIT * level for level in (mean(ways["none"]), chance))
    best = min(range(len(SPEEDS)), key=lambda at: mean(ways[SPEEDS[at]]))
    top, foot = untouched + 5, base + hang(ways[SPEEDS[best]]) + PRICE + 5
    parts = [
        rect(places[best] - 0.45 * step, top, 0.9 * step, foot - top, "box"),
        line(0, untouched, width, untouched, "line dashed"),
        text(step * (free + 0.5), untouched - 5, f"no balancing {100 * mean(ways['none']):.0f}", "soft", "middle"),
        line(0, least, width, least, "line dashed"),
        text(places[4], least + 14, f"chance {100 * chance:.0f}", "soft", "middle"),
        f'<path class="e1" d="M{"L".join(means)}"/>',
    ]
    for x, way in zip(places, (*SPEEDS, loss), strict=True):
        parts += column(x, base, ways[way], "s2" if way == loss else "s1")
    return [*parts, line(0, base, width, base, "line")]


def drawn(width: int, measured: dict) -> Drawn:
    """The whole drawing at one width."""
    chance, step, y = measured["chance_violation"], width / (len(SPEEDS) + 1), HEAD
    parts = [text(0, 16, "Busiest expert, % above its share", "strong")]
    parts.append(text(0, 34, "below: error added, in points; boxed: best", "soft"))
    for key, (title, loss, free) in TRAININGS.items():
        ways = measured[key]
        high = max(value for way in (*SPEEDS, loss) for value in overloads(ways[way]))
        base = y + ABOVE + UNIT * high
        parts += [text(0, y + 16, title, "strong"), *valley(width, base, ways, loss, free, chance)]
        y = base + max(hang(ways[way]) for way in (*SPEEDS, loss)) + PRICE + 6
    for at, words, below in ((0, "0.00001", "too slow"), (2, "0.001", "bias step"), (4, "0.1", "too fast")):
        x, anchor = step * (at + 0.5) if at else 0, "middle" if at else "start"
        parts += [text(x, y + 16, words, "s1", anchor), text(x, y + 34, below, "s1", anchor)]
    return y + 40, [*parts, text(width - step / 2, y + 16, "penalty", "s2", "middle")]


def table(measured: dict) -> list[tuple]:
    """Mean and range of both measures for each training and way."""
    rows = []
    for key in TRAININGS:
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
    measured = measured_beside(__file__)
    rows = table(measured)
    listed = "; ".join(
        f"{key}, {name}: {busy} ({ends}), {price} ({reach})" for key, name, busy, ends, price, reach in rows
    )
    alternative = (
        "Two trainings of sixteen experts, one above the other: overload at five steps of a bias, a valley between "
        "too slow and too fast, and beside it the penalty. One dot a seed, five seeds: how far the busiest expert is "
        f"above the mean; sampling alone leaves {measured['chance_violation']:.2f}. Below each: error beyond the "
        "same seed without balancing, in percentage points of variance. Means, and ranges in brackets, of all ways, "
        f"the undrawn too: {listed}."
    )
    return still(
        lambda width: drawn(width, measured),
        alternative,
        headers=("Training", "Balancing", "MaxVio", "Range", "Extra error, points", "Range of seeds"),
        rows=rows,
        kind="A toy experiment: one layer, made-up groups of tokens; not measured on any language model.",
    )
