"""Better than the teacher drawn: each student's accuracy against its teacher's, with the line of no gain."""

from figures import strips
from figures.base import NARROW, WIDE, Drawing, line, number, text
from figures.looks import Looks, part
from figures.results import measured_beside
from figures.worked import Drawn, Worked

from .reading import KINDS, found, in_words, percent, table

figure = Worked(__file__)
LOW, TOP, RIGHT = 0.3, 66, 8
TICKS = (0.4, 0.6, 0.8, 1.0)
FIRST = {"kind": "all", "rate": "60"}
LEGEND = ("renamed", "scrambled", "slips")  # the longest words where the line leaves most room
AROUND = 7  # between the outermost marks and the box around them


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


def box(width: float, measures: dict) -> list[float]:
    """The box around all marks of a kind at a rate: left, top, width, height."""
    left, bottom = place(width, measures["teacher"][1], measures["student"][1])
    right, top = place(width, measures["teacher"][2], measures["student"][2])
    corners = (left - AROUND, top - AROUND, right - left + 2 * AROUND, bottom - top + 2 * AROUND)
    return [round(each, 1) for each in corners]


def rise(width: float, measures: dict) -> list[float]:
    """Where a teacher’s mean stands, the line of no gain above it, and its students’ mean: one x, two heights."""
    teacher, student = (measures[who][0] for who in ("teacher", "student"))
    return [round(each, 1) for each in (*place(width, teacher, teacher), place(width, teacher, student)[1])]


def marks(width: float, measured: dict, looks: Looks) -> list[str]:
    """One mark for each kind, rate and seed, and one for each twin."""
    parts = []
    for kind, name in enumerate(KINDS):
        each = measured["wrong"][name].values()
        seeds = [zip(values["teacher"]["per_seed"], values["student"]["per_seed"], strict=True) for values in each]
        group = "".join(strips.mark(kind, *place(width, *pair)) for pairs in seeds for pair in pairs)
        parts.append(part("g", f"marks-{name}", looks, group))
    names = ("generation_0", "generation_1")
    pairs = zip(*(measured["twins"][name]["per_seed"] for name in names), strict=True)
    return parts + [twin(*place(width, *pair)) for pair in pairs]


def legend(width: float, measured: dict, looks: Looks) -> list[str]:
    """The kinds with their means at a rate, in the empty corner below the line."""
    top, end = place(width, LOW, LOW)[1] - 74, {"text_anchor": "end"}
    parts = [part("text", "rate", looks, classes="soft", x=width - RIGHT, y=top - 22, **end)]
    for row, name in enumerate(LEGEND):
        kind, y = list(KINDS).index(name), top + 20 * row
        dress = {"classes": f"strong {strips.SERIES[kind]}", "x": width - RIGHT - 16, "y": y, **end}
        parts.append(part("text", f"pair-{name}", looks, **dress))
        parts.append(strips.mark(kind, width - RIGHT - 4, y - 5))
    twins = [percent(measured["twins"][name]["mean"]) for name in ("generation_0", "generation_1")]
    parts.append(text(width - RIGHT - 16, top + 60, f"twins {twins[0]} → {twins[1]}", "strong", "end"))
    return [*parts, twin(width - RIGHT - 4, top + 55)]


def drawn(width: int, _: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    measured = measured_beside(__file__)
    parts = [part("rect", f"box-{kind}", looks, classes="box", rx=2) for kind in KINDS]
    parts += axes(width)
    for kind, name in enumerate(KINDS):
        parts.append(part("path", f"gain-{name}", looks, classes=f"e{kind + 1}"))
    parts += [*marks(width, measured, looks), part("text", "points", looks, classes="strong s1 clear")]
    parts += legend(width, measured, looks)
    return place(width, LOW, LOW)[1] + 46, parts


def figure_values(measured: dict) -> dict:
    """What words and behaviour need: means with ranges by kind and rate, boxes around the marks, and rises."""
    wrong = found(measured)
    boxes, rises = (
        {
            width: {kind: {rate: at(width, cell) for rate, cell in cells.items()} for kind, cells in wrong.items()}
            for width in (WIDE, NARROW)
        }
        for at in (box, rise)
    )
    return {"wrong": wrong, "boxes": boxes, "rises": rises, "labels": KINDS, "drawn": in_words(measured)}


def draw() -> Drawing:
    """The figure, from result.json."""
    measured = measured_beside(__file__)
    return figure.drawing(
        drawn,
        figure_values(measured),
        FIRST,
        headers=("Teacher's errors", "Rate", "Teacher right", "Student right", "Errors repeated"),
        rows=table(measured),
        kind="A toy experiment: small networks, 8×8 digits, per cent on images held back; mean (range) over seeds.",
    )
