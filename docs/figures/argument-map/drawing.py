"""The map: a row for each step, a mark for each claim, and lines to the conclusions that it supports directly.

A step with more claims than fit beside each other has as many lines of marks as it takes.
"""

from collections.abc import Iterable
from textwrap import wrap

from ..base import NARROW, WIDE, Drawing, arrow, named, number, rect, svg, text
from ..javascript import words_beside
from ..verdicts import ICONS, WORDS
from .outline import outline
from .records import Argument, read_argument
from .table import data, rows
from .tree import is_thesis, lines, numbers, order

words_of = words_beside(__file__)
MARK, PITCH, ROW, LINE = 20, 23.4, 47, 19
BESIDE = int((NARROW - 2 - MARK) // PITCH) + 1  # marks in one line
FAN = (334, 414)
KINDS = ("premise", "straight to a conclusion", "left out by the essay")


def shape(x: float, y: float, kind: str, part: str = "") -> str:
    """A claim's mark, by its top left corner: a box, a framed one, or a round one for what the essay leaves out."""
    if kind == KINDS[2]:
        return rect(x, y, MARK, MARK, "e2", part).replace('rx="2"', 'rx="8"')
    return rect(x, y, MARK, MARK, "e1" if kind == KINDS[1] else "box", part)


def kind_of(name: str, argument: Argument) -> str:
    """Which of the three kinds of mark a claim has."""
    return KINDS[2] if argument.claims[name].omission else KINDS[is_thesis(name)]


def claim_mark(name: str, at: int, y: float, argument: Argument) -> list[str]:
    """One claim of a row, with its place in it."""
    down, across = divmod(at, BESIDE)
    x, y = 1 + across * PITCH, y + down * PITCH
    words = text(x + MARK / 2, y + 15, str(at + 1), "", "middle", f"mark-{name}")
    return [shape(x, y, kind_of(name, argument), f"node-{name}"), words]


def row_height(slug: str) -> float:
    """The height of a step's heading and claims."""
    return ROW + PITCH * max((len(order()[slug]) - 1) // BESIDE, 0)


def tops(slugs: Iterable[str], y: float) -> dict[str, float]:
    """Where each step's row begins, below one another."""
    heights = [row_height(slug) for slug in slugs]
    return {slug: y + sum(heights[:at]) for at, slug in enumerate(slugs)}


def step_row(at: int, y: float, slug: str, argument: Argument) -> str:
    """A step: its number and title, and its claims."""
    parts = [text(0, y + 14, f"{at + 1}  {argument.steps[slug]}", "soft")]
    for place, name in enumerate(order()[slug]):
        parts += claim_mark(name, place, y + 20, argument)
    return f'<g data-part="row-{slug}">{"".join(parts)}</g>'


def title(entry: dict, columns: int) -> list[str]:
    """A conclusion's letter and short words, in lines."""
    return wrap(f"{numbers()[entry['claim']]}  {entry['short']}", columns)


def conclusion(entry: dict, x: float, y: float, width: float, columns: int) -> list[str]:
    """A conclusion in its box: letter and words, verdict, supports that stand, objections."""
    argument, name, words = read_argument(), entry["claim"], title(entry, columns)
    verdict, rests = argument.claims[name].verdict, len(argument.bearing_on(name, "supports"))
    against = len(argument.bearing_on(name, "attacks", "undercuts"))
    under = y + 20 + LINE * len(words)
    return [
        rect(x, y, width, box_height(entry, columns), "box", f"node-{name}"),
        *(text(x + 9, y + 20 + LINE * at, said, "strong") for at, said in enumerate(words)),
        text(x + 9, under, f"{ICONS[verdict]} {WORDS[verdict]}", "soft"),
        text(x + 9, under + LINE, words_of.standing(rests, rests), "", part=f"rests-{name}"),
        text(x + 9, under + 2 * LINE, words_of.objection_words(against), "soft", part=f"against-{name}"),
    ]


def box_height(entry: dict, columns: int) -> float:
    """The height of a conclusion's box."""
    return 30 + LINE * (len(title(entry, columns)) + 2)


def legend(y: float) -> list[str]:
    """What the three marks are."""
    drawn = [(shape(1, y + 25 * at, kind), text(30, y + 15 + 25 * at, kind, "soft")) for at, kind in enumerate(KINDS)]
    return [part for pair in drawn for part in pair]


def fan(step: str, top: float, claim: str, end: float) -> str:
    """The line to a conclusion from the end of a step's first line of marks."""
    start, y = min(len(order()[step]), BESIDE) * PITCH + 3, top + 30
    way = f"M{number(start)} {number(y)}H{FAN[0]}L{FAN[1]} {number(end)}"
    return f'<path class="line" d="{way}"{named(f"edge-{step}-{claim}")}/>'


def wide(argument: Argument, words: str) -> str:
    """Rows on the left, conclusions on the right, lines between them."""
    entries, begins = argument.own["conclusions"], tops(argument.steps, 0)
    tall = sum(map(row_height, argument.steps))
    gap = (tall - sum(box_height(entry, 20) for entry in entries)) / (len(entries) - 1)
    parts = [step_row(at, top, slug, argument) for at, (slug, top) in enumerate(begins.items())]
    y = 1.0
    for entry in entries:
        height = box_height(entry, 20)
        joined = [step for step, claim in lines() if claim == entry["claim"]]
        parts += [fan(step, begins[step], entry["claim"], y + height / 2) for step in joined]
        parts += conclusion(entry, FAN[1], y, WIDE - FAN[1] - 1, 20)
        parts += [arrow(506, y + height, 506, y + height + gap)] if entry != entries[-1] else []
        y += height + gap
    return svg(WIDE, tall + 88, [*parts, *legend(tall + 10)], words)


def letters(step: str, y: float) -> list[str]:
    """The letters of the conclusions that a step supports directly, at the end of its heading."""
    mine = [claim for at, claim in lines() if at == step][::-1]
    places = ((NARROW - 32 * place, claim) for place, claim in enumerate(mine))
    return [text(x, y, f"→ {numbers()[claim]}", "strong", "end", f"edge-{step}-{claim}") for x, claim in places]


def narrow(argument: Argument, words: str) -> str:
    """The conclusions first, then the rows, with the letters of the conclusions that each supports directly."""
    parts, y = [], 1.0
    for entry in argument.own["conclusions"]:
        parts += conclusion(entry, 1, y, NARROW - 2, 36)
        y += box_height(entry, 36) + 10
    for at, (slug, top) in enumerate(tops(argument.steps, y).items()):
        parts += [step_row(at, top, slug, argument), *letters(slug, top + 14)]
    y += sum(map(row_height, argument.steps))
    return svg(NARROW, y + 88, [*parts, *legend(y + 10)], words)


def draw() -> Drawing:
    """The figure, from the records."""
    argument = read_argument()
    values, state = data(argument), {"step": "all", "true": "none", "false": "none", "unknown": "none"}
    words = words_of.alternative(values, state)
    return Drawing(
        wide=wide(argument, words),
        narrow=narrow(argument, words),
        alternative=words,
        headers=("Claim", "bears on it how", "the other claim", "why"),
        rows=rows(argument),
        kind="The argument as its records relate it. Which claim bears on which is our reading of the essay.",
        live=words_of.sentence(values, state),
        data=values,
        outline=outline(),
    )
