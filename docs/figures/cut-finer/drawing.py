"""Experts cut finer, drawn: the pieces with one team at work, and the number of possible teams on a log scale."""

from collections.abc import Iterable
from math import log10
from pathlib import Path

from ..base import NARROW, WIDE, Drawing, named, number, read_data, rect, svg, text
from .model import draw_team, pieces, teams
from .words import alternative, blocks, choice, live, released, title

LAYOUT = {"top": 30, "height": 80, "column_gap": 4, "piece_gap": 2, "decades": 20}
ROWS, PITCH, BAR = 184, 44, 12


def cell(index: int, cut: int, experts: int, width: float) -> str:
    """The outline of one piece: its expert is the column."""
    step, rise = width / experts, LAYOUT["height"] / cut
    x, y = index // cut * step, LAYOUT["top"] + index % cut * rise
    right, down = step - LAYOUT["column_gap"], rise - LAYOUT["piece_gap"]
    return f"M{number(x)} {number(y)}h{number(right)}v{number(down)}h{number(-right)}z"


def cells(indices: Iterable[int], width: float, state: dict, classes: str, part: str) -> str:
    """Several pieces as one shape."""
    outline = "".join(cell(index, state["cut"], state["experts"], width) for index in indices)
    return f'<path class="{classes}" d="{outline}"{named(part)}/>'


def picture(width: float, data: dict) -> list[str]:
    """All pieces; those that work stand out."""
    state = data["first"]
    count, chosen = pieces(state["experts"], data["working"], state["cut"], state["shared"])
    team = [index + state["shared"] for index in draw_team(count, chosen, state["draw"])]
    share = data["working"] / state["experts"]
    return [
        text(0, 16, title(state), "strong", part="title"),
        cells(range(state["experts"] * state["cut"]), width, state, "faint", "all"),
        cells(team, width, state, "s1", "team"),
        cells(range(state["shared"]), width, state, "s4", "shared"),
        text(0, 130, f"At work: {100 * share:.1f} %, however finely cut", "soft", part="share"),
    ]


def row(index: int, width: float, label: str, count: int, look: tuple[str, str], parts: tuple[str, ...]) -> list[str]:
    """A number of teams: label, count, and a bar as long as its logarithm; `look` = classes of words and bar."""
    y, length = ROWS + index * PITCH, max(width * log10(count) / LAYOUT["decades"], 2)
    return [
        text(0, y, label, look[0], part=parts[0]),
        text(width, y, f"{count:,}", look[0], "end", parts[1]),
        rect(0, y + 8, length, BAR, look[1], parts[2]),
    ]


def rows(width: float, data: dict) -> list[str]:
    """The numbers of teams by cut, and the released model's."""
    state, drawn = data["first"], [text(0, 160, "Possible teams (log scale)", "strong")]
    for index, cut in enumerate(data["cuts"]):
        label = choice(state["experts"], data["working"], cut, state["shared"])
        count = teams(state["experts"], data["working"], cut, state["shared"])
        look = ("strong", "s1") if cut == state["cut"] else ("soft", "faint")
        drawn += row(index, width, label, count, look, tuple(f"{part}-{cut}" for part in ("label", "count", "bar")))
    for index, (label, count) in enumerate(released(data), len(data["cuts"])):
        drawn += row(index, width, label, count, ("", "s3"), ("", "", ""))
    return drawn


def drawn(width: float, data: dict, words: str) -> str:
    """The whole drawing at one width."""
    y = ROWS + (len(data["cuts"]) + 2) * PITCH + 4
    facts = [text(0, y + 20 * index, line, "soft") for index, line in enumerate(blocks(data))]
    return svg(width, y + 28, [*picture(width, data), *rows(width, data), *facts], words)


def draw() -> Drawing:
    """The figure, from the paper's example and the registered configuration."""
    data = read_data(Path(__file__).parent)
    words = alternative(data)
    real = [(label, count) for label, count in released(data)]
    return Drawing(
        wide=drawn(WIDE, data, words),
        narrow=drawn(NARROW, data, words),
        alternative=words,
        headers=("Experts", "Cut into", "At work", "Possible teams", "With one shared"),
        rows=table(data) + [("", "", label, f"{count:,}", "") for label, count in real],
        kind="Arithmetic: exact counts. Which pieces are coloured is a random draw.",
        live=live(data),
        data={**data, "layout": LAYOUT, "real": "; ".join(f"{label}, {count:,}" for label, count in real)}
        | {"blocks": " ".join(blocks(data))},
    )


def table(data: dict) -> list[tuple]:
    """Every number of teams that the figure can show."""
    return [
        (experts, cut, choice(experts, data["working"], cut, 0))
        + tuple(f"{teams(experts, data['working'], cut, shared):,}" for shared in (0, 1))
        for experts in data["experts"]
        for cut in data["cuts"]
    ]
