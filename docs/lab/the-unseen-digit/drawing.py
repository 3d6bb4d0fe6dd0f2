"""The unseen digit drawn: how many unseen 3s each student reads, before and after the dial is turned."""

from figures.answers import answer
from figures.base import WIDE, Drawing, text
from figures.results import measured_beside, shares
from figures.strips import ROW, Row, strips, unseen
from figures.worked import Drawn, still

NAMES = ("before", "after")


def best_blind(found: dict, temperatures: list[int]) -> int:
    """The temperature at which the student of the blind teacher does best after the dial is turned."""
    return max(temperatures, key=lambda value: found[f"blind_{value}"]["fixed_unseen"]["mean"])


def row(label: str, measures: dict, told: tuple[float, ...]) -> Row:
    """Unseen 3s read right, by seed, before and after; beside them what the students are told of one image."""
    return Row(label, tuple(measures[key]["per_seed"] for key in ("plain_unseen", "fixed_unseen")), told)


def listed(found: dict, temperatures: list[int]) -> list[Row]:
    """The rows of the drawing; the blind teacher's at its best temperature."""
    best = best_blind(found, temperatures)
    return [
        row("the label", found["hard"], answer(1, 1)),
        Row("the answer of a teacher that saw no 3"),
        row(f"T = {best}", found[f"blind_{best}"], answer(best, blind=True)),
        Row("the answer of a teacher that saw 3s"),
        *(row(f"T = {value}", found[f"soft_{value}"], answer(value)) for value in temperatures),
    ]


def drawn(width: int, found: dict, temperatures: list[int]) -> Drawn:
    """The whole drawing at one width."""
    rows, left = listed(found, temperatures), 130 if width == WIDE else 116
    parts = [
        text(0, 16, "Unseen 3s read right, in %", "strong"),
        text(0, 36, "bars: what is told of one 2; T: temperature", "soft"),
        text(0, 54, "before and after the dial is turned", "soft"),
        unseen(left, 92),
        *strips(rows, NAMES, width, 92, left),
    ]
    return 104 + ROW * len(rows), parts


def alternative(found: dict, temperatures: list[int]) -> str:
    """The drawing in words, with its numbers."""
    before = ", ".join(f"T = {value}: {shares(found[f'soft_{value}']['plain_unseen'])}" for value in temperatures)
    after = ", ".join(f"T = {value}: {shares(found[f'soft_{value}']['fixed_unseen'])}" for value in temperatures)
    best = best_blind(found, temperatures)
    return (
        "Per cent of unseen 3s read right by students that were never shown one, mean and range over seeds. "
        f"Taught by softened answers, {before}. After the dial is turned, {after}. "
        f"Taught by labels only: {shares(found['hard']['plain_unseen'])} before and "
        f"{shares(found['hard']['fixed_unseen'])} after the dial. Taught by a teacher that never saw a 3 either, "
        f"at its best temperature, {best}: {shares(found[f'blind_{best}']['plain_unseen'])} before and "
        f"{shares(found[f'blind_{best}']['fixed_unseen'])} after."
    )


def table_row(name: str, measures: dict) -> tuple:
    """One network's numbers."""
    keys = ("plain_unseen", "fixed_unseen", "fixed_false", "plain_all", "fixed_all")
    return (name, *(shares(measures[key]) for key in keys))


def draw() -> Drawing:
    """The figure, from result.json."""
    found, temperatures = (measured_beside(__file__)[name] for name in ("networks", "temperatures"))
    titles = {"teacher": "teacher", "blind_teacher": "blind teacher", "hard": "student, labels only"}
    for value in temperatures:
        titles |= {f"soft_{value}": f"student, soft, T = {value}", f"blind_{value}": f"student of blind, T = {value}"}
    return still(
        lambda width: drawn(width, found, temperatures),
        alternative(found, temperatures),
        headers=("Network", "3s read right", "after the dial", "others read as 3, after", "all right", "all, after"),
        rows=[table_row(title, found[name]) for name, title in titles.items()],
        kind="A toy experiment: small networks, 8×8 digits, per cent on images held back; mean (range) over seeds. "
        "The small bars are one image’s.",
    )
