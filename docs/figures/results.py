"""What experiments of the lab measured, from their result.json: means and ranges over the seeds."""

import json
from collections.abc import Iterable
from pathlib import Path

LAB = Path(__file__).parent.parent / "lab"
Found = tuple[float, float, float]  # mean, smallest and largest over the seeds


def measured(experiment: str) -> dict:
    """What an experiment measured."""
    return json.loads((LAB / experiment / "result.json").read_text(encoding="utf-8"))["measured"]


def measured_beside(file: str) -> dict:
    """What the experiment in the folder of a Python file measured."""
    return measured(Path(file).parent.name)


def band(values: Iterable[float]) -> Found:
    """Mean, smallest and largest of the values by seed."""
    values = list(values)
    return sum(values) / len(values), min(values), max(values)


def shares(measures: dict) -> str:
    """Mean and range of one measure, in per cent."""
    return f"{100 * measures['mean']:.1f} ({100 * measures['min']:.1f}–{100 * measures['max']:.1f})"
