"""What n answers buy, drawn: accuracy by number of answers, for three kinds of student."""

import json
from pathlib import Path

from figures import strips
from figures.base import NARROW, WIDE, Drawing, answer, rect, svg, text
from figures.javascript import words_beside

words = words_beside(__file__)
# Name in result.json, heading in the drawing, and in words.
DRAWN = (
    ("answer", "plain", "fresh student, plain top answers"),
    ("warm", "warm", "fresh student, warm scores"),
    ("translating", "able", "able student, plain top answers, translating its own names"),
)
OTHERS = (
    ("cold", "fresh student, probabilities at T = 1"),
    ("relearning", "able student, plain top answers, relearning on its hidden layer"),
    ("nonsense", "student whose own names mean nothing, translating"),
)

LOW = 0.3  # where the scale begins: below every mark
TOP = 78  # the heading of the strips
LEFT = {WIDE: 98, NARROW: 64}
FIRST = {"count": "40"}
PARTS = ("mean", "min", "max")


def room(width: float) -> float:
    """The length of a strip."""
    return width - LEFT[width] - 8 - strips.COLUMN * len(DRAWN)


def row_top(index: int) -> float:
    """Where a row begins."""
    return TOP + 6 + index * strips.ROW


def level(width: float, share: float) -> float:
    """The left edge of the upright line at a share."""
    return round(LEFT[width] + room(width) * (share - LOW) / (1 - LOW) - 0.5, 2)


def choice(width: float, values: dict, rows: int) -> list[str]:
    """The box of the chosen row, and upright lines at what warm scores and the able student reach in it."""
    count, accuracy, high = FIRST["count"], values["accuracy"], strips.ROW * rows
    top = row_top(list(accuracy["answer"]).index(count))
    lines = [
        answer(rect(level(width, accuracy[kind][count][0]), row_top(0), 1, high, classes, f"level-{kind}"))
        for kind, classes in (("warm", "s2"), ("translating", "s3"))
    ]
    return [rect(LEFT[width] - 6, top, room(width) + 12, strips.ROW, "box", "chosen"), *lines]


def drawn(width: float, accuracy: dict, values: dict) -> str:
    """The whole drawing at one width."""
    label = "{} answers" if width == WIDE else "n = {}"
    rows = [
        strips.Row(
            label.format(count),
            tuple(accuracy[name][count]["per_seed"] for name, _, _ in DRAWN),
            answers=count == FIRST["count"],
        )
        for count in accuracy["answer"]
    ]
    end, equals = row_top(len(rows)) + 26, words.equals(values, FIRST)
    parts = [
        text(0, 16, "Digits read right, in %, after n answers", "strong"),
        text(0, 36, "one mark a seed, stroke: mean", "soft"),
        *choice(width, values, len(rows)),
        *strips.strips(rows, tuple(name for _, name, _ in DRAWN), width, TOP, LEFT[width], LOW),
        text(0, end, "Plain answers that would do as much", "strong"),
        answer(*(text(0, end + 22 + 20 * i, line, "", part=f"equals-{i}") for i, line in enumerate(equals))),
    ]
    return svg(width, end + 52, parts, words.alternative(values, FIRST))


def shares(measures: dict) -> str:
    """Mean and range of one measure."""
    return f"{100 * measures['mean']:.1f} ({100 * measures['min']:.1f}–{100 * measures['max']:.1f})"


def in_words(accuracy: dict) -> str:
    """The strips in words, with their numbers."""
    parts = []
    for name, _, label in DRAWN:
        listed = ", ".join(f"{count}: {shares(cell)}" for count, cell in accuracy[name].items())
        parts.append(f"{label[0].upper()}{label[1:]}. {listed}.")
    return f"Per cent of digits read right by number of answers, mean and range over seeds. {' '.join(parts)}"


def figure_values(measured: dict) -> dict:
    """What words and behaviour need: means with ranges, worth in plain answers, and where rows and lines stand."""
    accuracy = {
        kind: {count: [cell[part] for part in PARTS] for count, cell in measured["accuracy"][kind].items()}
        for kind in words.DRAWN
    }
    levels = {
        kind: {count: [level(width, found[0]) for width in (WIDE, NARROW)] for count, found in accuracy[kind].items()}
        for kind in words.DRAWN[1:]
    }
    return {
        "accuracy": accuracy,
        "worth": {kind: measured["worth_in_answers"][kind] for kind in words.DRAWN[1:]},
        "rows": [row_top(index) for index in range(len(accuracy["answer"]))],
        "levels": levels,
        "drawn": in_words(measured["accuracy"]),
    }


def draw() -> Drawing:
    """The figure, from result.json."""
    result = json.loads((Path(__file__).parent / "result.json").read_text(encoding="utf-8"))
    measured = result["measured"]
    accuracy, values = measured["accuracy"], figure_values(measured)
    names = [*((name, label) for name, _, label in DRAWN), *OTHERS]
    return Drawing(
        wide=drawn(WIDE, accuracy, values),
        narrow=drawn(NARROW, accuracy, values),
        alternative=words.alternative(values, FIRST),
        headers=("Answers", *(label for _, label in names)),
        rows=[(count, *(shares(accuracy[name][count]) for name, _ in names)) for count in accuracy["answer"]],
        kind="A toy experiment: small networks, 8×8 digits, per cent on images held back; mean (range) over seeds.",
        live=words.sentence(values, FIRST),
        data=values,
    )
