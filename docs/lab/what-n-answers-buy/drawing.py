"""What n answers buy, drawn: accuracy by number of answers, for three kinds of student."""

import json
from pathlib import Path

from figures import strips
from figures.base import NARROW, WIDE, Drawing, svg, text

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


def drawn(width: float, accuracy: dict, words: str) -> str:
    """The whole drawing at one width."""
    label = "{} answers" if width == WIDE else "n = {}"
    rows = [
        strips.Row(label.format(count), tuple(accuracy[name][count]["per_seed"] for name, _, _ in DRAWN))
        for count in accuracy["answer"]
    ]
    parts = [
        text(0, 16, "Digits read right, in %, after n answers", "strong"),
        text(0, 36, "one mark a seed, stroke: mean", "soft"),
        *strips.strips(rows, tuple(name for _, name, _ in DRAWN), width, 78, 98 if width == WIDE else 64, LOW),
    ]
    return svg(width, 90 + strips.ROW * len(rows), parts, words)


def shares(measures: dict) -> str:
    """Mean and range of one measure."""
    return f"{100 * measures['mean']:.1f} ({100 * measures['min']:.1f}–{100 * measures['max']:.1f})"


def alternative(accuracy: dict) -> str:
    """The drawing in words, with its numbers."""
    parts = []
    for name, _, words in DRAWN:
        listed = ", ".join(f"{count}: {shares(cell)}" for count, cell in accuracy[name].items())
        parts.append(f"{words[0].upper()}{words[1:]}. {listed}.")
    return f"Per cent of digits read right by number of answers, mean and range over seeds. {' '.join(parts)}"


def draw() -> Drawing:
    """The figure, from result.json."""
    result = json.loads((Path(__file__).parent / "result.json").read_text(encoding="utf-8"))
    accuracy = result["measured"]["accuracy"]
    words = alternative(accuracy)
    names = [*((name, label) for name, _, label in DRAWN), *OTHERS]
    return Drawing(
        wide=drawn(WIDE, accuracy, words),
        narrow=drawn(NARROW, accuracy, words),
        alternative=words,
        headers=("Answers", *(label for _, label in names)),
        rows=[(count, *(shares(accuracy[name][count]) for name, _ in names)) for count in accuracy["answer"]],
        kind="A toy experiment: small networks, 8×8 digits, per cent on images held back; mean (range) over seeds.",
    )
