"""The result read for the figure: means and ranges over the seeds, in words and as a table."""

from figures.javascript import numbers

KINDS = {"slips": "random slips", "renamed": "renamed", "scrambled": "own errors"}
Found = list[float]  # mean, smallest and largest over the seeds
PARTS = ("mean", "min", "max")


def percent(share: float) -> str:
    """A share in per cent without the sign, one decimal."""
    return numbers.fixed(100 * share, 1)


def found(measured: dict) -> dict[str, dict[str, dict[str, Found]]]:
    """By kind of error and rate in per cent: teacher, student, gain and errors repeated."""
    return {
        kind: {
            f"{100 * float(rate):.0f}": {name: [values[part] for part in PARTS] for name, values in cell.items()}
            for rate, cell in measured["wrong"][kind].items()
        }
        for kind in KINDS
    }


def shares(measures: dict) -> str:
    """Mean and range of one measure."""
    return f"{percent(measures['mean'])} ({percent(measures['min'])} to {percent(measures['max'])})"


def in_words(measured: dict) -> str:
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


def table(measured: dict) -> list[tuple]:
    """Each kind and rate, then the generations of twins."""
    twins, keys = measured["twins"], ("teacher", "student", "copied")
    rows = [
        (label, f"{100 * float(rate):.0f} %", *(shares(values[key]) for key in keys))
        for name, label in KINDS.items()
        for rate, values in measured["wrong"][name].items()
    ]
    for index in range(1, len([name for name in twins if name.startswith("generation")])):
        before, after = (twins[f"generation_{step}"] for step in (index - 1, index))
        rows.append((f"twins, generation {index}", "0 %", shares(before), shares(after), "–"))
    return rows
