"""Experts cut finer, drawn: the pieces with one team at work, and the number of possible teams on a log scale."""

from collections.abc import Iterable
from math import log10
from pathlib import Path

from ..base import NARROW, WIDE, Drawing, model_config, named, number, read_data, rect, svg, text
from ..javascript import words_beside
from .model import teams, teams_in_groups

words = words_beside(__file__)
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
    outline = "".join(cell(index, int(state["cut"]), int(state["experts"]), width) for index in indices)
    return f'<path class="{classes}" d="{outline}"{named(part)}/>'


def picture(width: float, data: dict) -> list[str]:
    """All pieces; those that work stand out."""
    state = data["first"]
    return [
        text(0, 16, words.title(state), "strong", part="title"),
        cells(range(int(state["experts"]) * int(state["cut"])), width, state, "faint", "all"),
        cells(words.team(data, state), width, state, "s1", "team"),
        cells(range(int(state["shared"])), width, state, "s4", "shared"),
        text(0, 130, words.share(data, state), "soft", part="share"),
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
        label = words.choice(data, {**state, "cut": cut})
        count = teams(int(state["experts"]), data["working"], cut, int(state["shared"]))
        look = ("strong", "s1") if cut == int(state["cut"]) else ("soft", "faint")
        drawn += row(index, width, label, count, look, tuple(f"{part}-{cut}" for part in ("label", "count", "bar")))
    for index, (label, count) in enumerate(released(data), len(data["cuts"])):
        drawn += row(index, width, label, count, ("", "s3"), ("", "", ""))
    return drawn


def drawn(width: float, data: dict, alternative: str) -> str:
    """The whole drawing at one width."""
    y = ROWS + (len(data["cuts"]) + 2) * PITCH + 4
    facts = [text(0, y + 20 * index, line, "soft") for index, line in enumerate(blocks(data))]
    return svg(width, y + 28, [*picture(width, data), *rows(width, data), *facts], alternative)


def released(data: dict) -> list[tuple[str, int]]:
    """The released model's numbers of teams in one layer: its label and count, without and with the group limit."""
    config = model_config(data["model"])
    experts, chosen = config["routed_experts"], config["top_k"]
    limited = teams_in_groups(experts, data["groups"], data["groups_kept"], chosen)
    return [
        (f"{config['name']}: {chosen} of {experts}", teams(experts, chosen, 1, 0)),
        (f"within {data['groups_kept']} of {data['groups']} groups", limited),
    ]


def blocks(data: dict) -> tuple[str, str]:
    """How many expert blocks the released model has, in two lines."""
    config = model_config(data["model"])
    routed, shared, layers = config["routed_experts"], config["shared_experts"], config["moe_layers"]
    return (
        f"{config['name']}: {routed} + {shared} experts in {layers} layers,",
        f"{routed * layers:,} routed and {shared * layers} shared blocks.",
    )


def draw() -> Drawing:
    """The figure, from the paper's example and the registered configuration."""
    data = read_data(Path(__file__).parent)
    real = released(data)
    listed = "; ".join(f"{label}, {count:,}" for label, count in real)
    values = {**data, "layout": LAYOUT, "real": listed, "blocks": " ".join(blocks(data))}
    alternative = words.alternative(values, data["first"])
    return Drawing(
        wide=drawn(WIDE, data, alternative),
        narrow=drawn(NARROW, data, alternative),
        alternative=alternative,
        headers=("Experts", "Cut into", "At work", "Possible teams", "With one shared"),
        rows=table(data) + [("", "", label, f"{count:,}", "") for label, count in real],
        kind="Arithmetic: exact counts. Which pieces are coloured is a random draw.",
        live=words.sentence(values, data["first"]),
        data=values,
    )


def table(data: dict) -> list[tuple]:
    """Every number of teams that the figure can show."""
    return [
        (experts, cut, words.choice(data, {"experts": experts, "cut": cut, "shared": 0}))
        + tuple(f"{teams(experts, data['working'], cut, shared):,}" for shared in (0, 1))
        for experts in data["experts"]
        for cut in data["cuts"]
    ]
