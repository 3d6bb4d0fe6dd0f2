"""Better than the teacher drawn: each student's accuracy against its teacher's, with the line of no gain."""

import json
from pathlib import Path

from figures import strips
from figures.base import NARROW, WIDE, Drawing, line, number, svg, text

LOW, TOP, RIGHT = 0.3, 66, 8
TICKS = (0.4, 0.6, 0.8, 1.0)
KINDS = {"slips": "slips", "renamed": "renamed", "scrambled": "own errors"}


def percent(value: float) -> str:
    """A share in per cent without the sign."""
    return f"{100 * value:.1f}"


def place(width: float, teacher: float, student: float) -> tuple[float, float]:
    """Where a pair stands: teacher to the right, student upwards, both from 30 % to 100 %."""
    left, side = 34.0, width - 34 - RIGHT
    height = min(side, 380)
    share = [(value - LOW) / (1 - LOW) for value in (teacher, student)]
    return left + side * share[0], TOP + height * (1 - share[1])


def axes(width: float) -> list[str]:
    """Ticks on both sides, the line of no gain, and what lies above and below it."""
    parts = [line(*place(width, LOW, LOW), *place(width, 1, 1), "line")]
    corner = place(width, LOW, LOW)
    for tick in TICKS:
        (x, _), (_, y) = place(width, tick, LOW), place(width, LOW, tick)
        parts += [text(x, corner[1] + 18, f"{100 * tick:.0f}", "soft", "middle" if tick < 1 else "end")]
        parts += [text(28, y + 5, f"{100 * tick:.0f}", "soft", "end")]
    return [
        *parts,
        line(*corner, *place(width, 1, LOW), "line"),
        line(*corner, *place(width, LOW, 1), "line"),
        text(0, 16, "Above the line: better than the teacher", "strong"),
        text(0, 40, "student right, in %", "soft"),
        text(width, corner[1] + 38, "teacher right, in %; one mark a seed and rate", "soft", "end"),
    ]


def twin(x: float, y: float) -> str:
    """The mark of a born-again student."""
    return f'<circle class="line" cx="{number(x)}" cy="{number(y)}" r="4.5"/>'


def marks(width: float, measured: dict) -> list[str]:
    """One mark for each kind, rate and seed, and one for each twin."""
    parts = []
    for kind, name in enumerate(KINDS):
        for values in measured["wrong"][name].values():
            pairs = zip(values["teacher"]["per_seed"], values["student"]["per_seed"], strict=True)
            parts += [strips.mark(kind, *place(width, *pair)) for pair in pairs]
    names = ("generation_0", "generation_1")
    pairs = zip(*(measured["twins"][name]["per_seed"] for name in names), strict=True)
    return parts + [twin(*place(width, *pair)) for pair in pairs]


def legend(width: float, measured: dict) -> list[str]:
    """Names of the kinds with the means at the highest rate, in the empty corner below the line."""
    top = place(width, LOW, LOW)[1] - 74
    parts = []
    for kind, (name, label) in enumerate(KINDS.items()):
        last = list(measured["wrong"][name].values())[-1]
        words = f"{label} {percent(last['teacher']['mean'])} → {percent(last['student']['mean'])}"
        parts.append(text(width - RIGHT - 16, top + 20 * kind, words, f"strong {strips.SERIES[kind]}", "end"))
        parts.append(strips.mark(kind, width - RIGHT - 4, top + 20 * kind - 5))
    twins = [percent(measured["twins"][name]["mean"]) for name in ("generation_0", "generation_1")]
    parts.append(text(width - RIGHT - 16, top + 60, f"twins {twins[0]} → {twins[1]}", "strong", "end"))
    return [*parts, twin(width - RIGHT - 4, top + 55)]


def drawn(width: float, measured: dict, words: str) -> str:
    """The whole drawing at one width."""
    height = place(width, LOW, LOW)[1] + 46
    return svg(width, height, axes(width) + marks(width, measured) + legend(width, measured), words)


def shares(measures: dict) -> str:
    """Mean and range of one measure."""
    return f"{percent(measures['mean'])} ({percent(measures['min'])} to {percent(measures['max'])})".replace("-", "−")


def alternative(measured: dict) -> str:
    """The drawing in words, with its numbers."""
    parts = []
    for name, label in KINDS.items():
        pairs = [
            f"{percent(values['teacher']['mean'])} to {percent(values['student']['mean'])}"
            for values in measured["wrong"][name].values()
        ]
        parts.append(f"{label}: {', '.join(pairs)}.")
    twins = [percent(measured["twins"][name]["mean"]) for name in ("generation_0", "generation_1")]
    return (
        "Each student's accuracy against that of its teacher's answers, in per cent, means from the lowest to the "
        f"highest rate of error. {' '.join(parts)} Twins of a sound teacher: {twins[0]} to {twins[1]}. Students of "
        "random slips lie far above the line of no gain, those of renamed classes on it, those of teachers with "
        "errors of their own on it at low rates and a little above it at high ones."
    )


def draw() -> Drawing:
    """The figure, from result.json."""
    result = json.loads((Path(__file__).parent / "result.json").read_text(encoding="utf-8"))
    measured = result["measured"]
    words, twins, keys = alternative(measured), measured["twins"], ("teacher", "student", "copied")
    rows = [
        (label, f"{100 * float(rate):.0f} %", *(shares(values[key]) for key in keys))
        for name, label in KINDS.items()
        for rate, values in measured["wrong"][name].items()
    ]
    for index in range(1, len([name for name in twins if name.startswith("generation")])):
        before, after = (twins[f"generation_{step}"] for step in (index - 1, index))
        rows.append((f"twins, generation {index}", "0 %", shares(before), shares(after), "–"))
    return Drawing(
        wide=drawn(WIDE, measured, words),
        narrow=drawn(NARROW, measured, words),
        alternative=words,
        headers=("Teacher's errors", "Rate", "Teacher right", "Student right", "Errors repeated"),
        rows=rows,
        kind="A toy experiment: small networks, 8×8 digits, per cent on images held back; mean (range) over seeds.",
    )
