"""The copied quirk drawn: each learner, with its own labels and with the teacher's; numbers from result.json."""

from figures.base import Drawing, line, rect, text
from figures.results import Found, band, measured_beside
from figures.worked import Drawn, still

NAMES = {
    "linear": "Linear model",
    "neighbours": "Nearest neighbours",
    "forest": "Forest of random trees",
    "kernel": "Kernel ridge regression",
    "network": "The teacher’s own design",
}
TOP, ROW, BAR = 84, 79, 38


def found(data: dict, learner: str) -> list[Found]:
    """The quirk in the independent learner, then in the student at each share of marked questions."""
    seeds = data["per_seed"]
    alone = band([seed["independent"][learner]["quirk"] for seed in seeds])
    shares = range(len(data["shares"]))
    return [alone, *(band([seed["taught"][learner][index]["quirk"] for seed in seeds]) for index in shares)]


def percent(value: float) -> str:
    """A share in per cent, with a decimal where it is small."""
    return f"{100 * value:.1f}" if value < 0.0995 else f"{100 * value:.0f}"


def column(x: float, base: float, width: float, values: Found, classes: str) -> list[str]:
    """One bar with its range and its number above."""
    mean, low, high = (base - BAR * value for value in values)
    middle = x + width / 2
    return [
        rect(x + 4, mean, width - 8, max(base - mean, 1), classes),
        line(middle, low, middle, high, "line"),
        text(middle, high - 5, percent(values[0]), "strong", "middle"),
    ]


def row(index: int, width: float, data: dict, learner: str) -> list[str]:
    """One learner: its name, and a bar for each kind of data."""
    y, step = TOP + index * ROW, width / (len(data["shares"]) + 1)
    parts = [text(0, y, NAMES[learner], "" if learner == "network" else "strong")]
    for place, values in enumerate(found(data, learner)):
        parts += column(place * step, y + 62, step, values, "s1" if place else "s2")
    return [*parts, rect(0, y + 62, width, 1, "faint")]


def drawn(width: int, data: dict) -> Drawn:
    """The whole drawing at one width."""
    step = width / (len(data["shares"]) + 1)
    parts = [
        text(0, 16, "% of marked images that get the quirk", "strong"),
        text(step / 2, 42, "own", "soft", "middle"),
        text(step / 2, 60, "labels", "soft", "middle"),
        text(step + 4, 42, "teacher’s answers, so many marked:", "soft"),
        *(
            text(step * (place + 1.5), 60, f"{100 * share:.0f} %", "soft", "middle")
            for place, share in enumerate(data["shares"])
        ),
    ]
    for index, learner in enumerate(NAMES):
        parts += row(index, width, data, learner)
    return TOP + len(NAMES) * ROW - 12, parts


def draw() -> Drawing:
    """The figure, from the committed result."""
    data = measured_beside(__file__)
    return still(
        lambda width: drawn(width, data),
        alternative(data),
        headers=("Learner", "Data", "Mean %", "Smallest %", "Largest %"),
        rows=[cells for learner in NAMES for cells in table_rows(data, learner)],
        kind="A toy experiment: handwritten digits, a mark planted in the corners; ten seeds.",
    )


def table_rows(data: dict, learner: str) -> list[tuple]:
    """One learner's numbers."""
    kinds = ["own labels", *(f"teacher, {100 * share:.0f} % marked" for share in data["shares"])]
    pairs = zip(kinds, found(data, learner), strict=True)
    return [(NAMES[learner], kind, *map(percent, values)) for kind, values in pairs]


def alternative(data: dict) -> str:
    """The drawing in words, with its numbers."""
    shares = ", ".join(f"{100 * share:.0f}" for share in data["shares"])
    listed = "; ".join(
        f"{NAMES[learner]}: {percent(values[0][0])} with its own labels, then "
        + ", ".join(percent(value[0]) for value in values[1:])
        for learner in NAMES
        for values in [found(data, learner)]
    )
    return (
        "How many per cent of marked test images get the teacher's planted answer, means over ten seeds: first for a "
        f"learner with true labels, then for a student with the mark on {shares} per cent of its questions. {listed}."
    )
