"""What n answers buy, drawn: accuracy by number of answers, for three kinds of student."""

from figures.base import Drawing, answer, awaited, line, rect, text
from figures.looks import Looks, part, says
from figures.results import measured_beside, shares
from figures.strips import mark
from figures.worked import Drawn, Worked

figure = Worked(__file__)
words, look = figure.words, figure.look
# Name in result.json, label in the drawing, and in words.
DRAWN = (
    ("answer", "plain answers", "fresh student, plain top answers"),
    ("warm", "warm scores", "fresh student, warm scores"),
    ("translating", "able student", "able student, plain top answers, translating its own names"),
)
OTHERS = (
    ("cold", "fresh student, probabilities at T = 1"),
    ("relearning", "able student, plain top answers, relearning on its hidden layer"),
    ("nonsense", "student whose own names mean nothing, translating"),
)

TICKS = (0.4, 0.6, 0.8, 1.0)
APART_LINES = 38  # pixels between the two kinds that are set against plain answers
APART = 3  # pixels between the marks of two kinds of student
FIRST = {"count": "40"}  # also the number that the question is about
PARTS = ("mean", "min", "max")


def axes(width: int, counts: list[str]) -> list[str]:
    """Both axes with their names and ticks."""
    foot, parts = look.TOP + look.PLOT, []
    for share in TICKS:
        _, y = look.place(width, 10, share)
        parts += [rect(look.LEFT - 14, y - 0.5, width - look.LEFT + 14, 1, "faint")]
        parts.append(text(look.LEFT - 17, y + 5, f"{100 * share:.0f}", "soft", "end"))
    for count in counts:
        x, _ = look.place(width, int(count), 1)
        parts.append(text(min(x, width - 14), foot + 18, count, "soft", "middle"))
    return [
        *parts,
        text(0, 16, "Digits read right, in %", "strong"),
        text(width, foot + 37, "answers from the teacher", "soft", "end"),
    ]


def curve(kind: int, cells: dict, width: int) -> list[str]:
    """One kind of student: its means joined, each with its range; what answers the question apart."""
    shift, before, parts = APART * (kind - 1), None, []
    for count, (mean, low, high) in cells.items():
        (x, y), (_, lowest), (_, highest) = (look.place(width, int(count), share) for share in (mean, low, high))
        drawn = [line(x + shift, lowest, x + shift, highest, f"e{kind + 1}"), mark(kind, x + shift, y)]
        drawn += [line(before[1] + shift, before[2], x + shift, y, f"e{kind + 1}")] if before else []
        asked = FIRST["count"] in (count, before and before[0])
        parts += [answer(*drawn)] if asked else drawn
        before = count, x, y
    return parts


def legend(width: int) -> list[str]:
    """Which mark is which student, above the plot in the order of its curves."""
    places = zip((0, 1, 2), (width - 109, width - 217, width - 323), DRAWN, strict=True)
    return [
        part
        for kind, x, (_, label, _) in places
        for part in (mark(kind, x, 31), text(x + 8, 36, label, f"s{kind + 1}"))
    ]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    accuracy, end = values["accuracy"], look.TOP + look.PLOT + 66
    box = part("rect", "chosen", looks, classes="box", y=look.TOP - 6, width=26, height=look.PLOT + 30, rx=2)
    middle, _ = look.place(width, int(FIRST["count"]), 1)
    parts = [box, *axes(width, list(accuracy["answer"])), awaited(middle, look.TOP + look.PLOT / 2)]
    for kind, (name, _, _) in enumerate(DRAWN):
        parts += curve(kind, accuracy[name], width)
    arrows = (part("path", f"across-{name}", looks, classes="arrow") for name, _, _ in DRAWN[1:])
    lines = (says(f"equals-{at}", 0, end + 20 + APART_LINES * at, looks) for at in range(2))
    bars = (
        part("rect", f"{which}-{name}", looks, classes=f"s{colour}", x=0, y=end + APART_LINES * at + y, height=6)
        for at, (name, _, _) in enumerate(DRAWN[1:])
        for y, which, colour in ((26, "own", at + 2), (32, "worth", 1))
    )
    heading = text(0, end, "→ Plain answers that would do as much", "strong")
    parts += [*legend(width), heading, answer(*arrows, *lines, *bars), awaited(width - 5, end)]
    return end + 76, parts


def in_words(accuracy: dict) -> str:
    """The curves in words, with their numbers."""
    parts = []
    for name, _, label in DRAWN:
        listed = ", ".join(f"{count}: {shares(cell)}" for count, cell in accuracy[name].items())
        parts.append(f"{label[0].upper()}{label[1:]}. {listed}.")
    return f"Per cent of digits read right by number of answers, mean and range over seeds. {' '.join(parts)}"


def figure_values(measured: dict) -> dict:
    """What words and behaviour need: means with ranges, and worth in plain answers."""
    accuracy = {
        kind: {count: [cell[each] for each in PARTS] for count, cell in measured["accuracy"][kind].items()}
        for kind in words.DRAWN
    }
    return {
        "accuracy": accuracy,
        "worth": {kind: measured["worth_in_answers"][kind] for kind in words.DRAWN[1:]},
        "drawn": in_words(measured["accuracy"]),
    }


def draw() -> Drawing:
    """The figure, from result.json."""
    measured = measured_beside(__file__)
    accuracy, values = measured["accuracy"], figure_values(measured)
    names = [*((name, label) for name, _, label in DRAWN), *OTHERS]
    return figure.drawing(
        drawn,
        values,
        FIRST,
        headers=("Answers", *(label for _, label in names)),
        rows=[(count, *(shares(accuracy[name][count]) for name, _ in names)) for count in accuracy["answer"]],
        kind="A toy experiment: small networks, 8×8 digits, per cent on images held back; mean (range) over seeds.",
    )
