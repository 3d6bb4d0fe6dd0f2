"""Experts cut finer, drawn: the same area at work in whole experts and in pieces, and the teams in dots."""

from ..base import Drawing, arrow, model_config, text
from ..looks import Looks, part, says
from ..worked import Drawn, Worked
from .model import teams, teams_in_groups

figure = Worked(__file__)
words, look = figure.words, figure.look
ROWS, PITCH = 338, 20
SIZE = "At 1 mm² a dot, all fill a square so wide."


def picture(width: int, name: str, top: float, looks: Looks) -> list[str]:
    """All experts, whole or cut: what it is, how many teams, and the one that works."""
    return [
        says(f"said-{name}", 0, top - 10, looks, "strong"),
        says(f"teams-{name}", 0, top + look.HEIGHT + 18, looks, "s1 strong"),
        part("path", f"all-{name}", looks, classes="faint"),
        part("path", f"team-{name}", looks, classes="s1"),
        part("path", f"shared-{name}", looks, classes="s4"),
        part("path", f"dots-{name}", looks, classes="s1 kept"),
        part("path", f"dot-{name}", looks, classes="s1"),
        part("text", f"side-{name}", looks, classes="strong clear"),
    ]


def rows(width: int, data: dict, looks: Looks) -> list[str]:
    """The numbers of teams by cut, and the released model's."""
    drawn = [text(0, ROWS - PITCH - 2, "Possible teams", "strong")]
    for at, cut in enumerate(data["cuts"]):
        y = ROWS + at * PITCH
        drawn.append(says(f"label-{cut}", 0, y, looks))
        drawn.append(says(f"count-{cut}", width, y, looks, anchor="end"))
    for at, (label, count) in enumerate(released(data), len(data["cuts"])):
        y = ROWS + at * PITCH + 6
        drawn += [text(0, y, label, "s3"), text(width, y, f"{count:,}", "s3", "end")]
    return drawn


def drawn(width: int, data: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    parts = [
        *picture(width, "whole", look.WHOLE_TOP, looks),
        arrow(width / 2, look.WHOLE_TOP + look.HEIGHT + 6, width / 2, look.CUT_TOP - 28),
        part("path", "zoom", looks, classes="line dashed"),
        *picture(width, "cut", look.CUT_TOP, looks),
        says("share", 0, look.CUT_TOP + look.HEIGHT + 40, looks, "soft"),
        text(0, look.CUT_TOP + look.HEIGHT + 60, SIZE, "soft"),
        says("corner", 0, look.CUT_TOP + look.HEIGHT + 79, looks, "soft"),
        *rows(width, data, looks),
    ]
    return ROWS + (len(data["cuts"]) + 2) * PITCH - 8, parts


def released(data: dict) -> list[tuple[str, int]]:
    """The released model's numbers of teams in one layer: its label and count, without and with the group limit."""
    config = model_config(data["model"])
    experts, chosen = config["routed_experts"], config["top_k"]
    limited = teams_in_groups(experts, data["groups"], data["groups_kept"], chosen)
    return [
        (f"{config['name']}: {chosen} of {experts}", teams(experts, chosen, 1, 0)),
        (f"within {data['groups_kept']} of {data['groups']} groups", limited),
    ]


def blocks(data: dict) -> str:
    """How many expert blocks the released model has."""
    config = model_config(data["model"])
    routed, shared, layers = config["routed_experts"], config["shared_experts"], config["moe_layers"]
    return (
        f"{config['name']}: {routed} + {shared} experts in {layers} layers, "
        f"{routed * layers:,} routed and {shared * layers} shared blocks."
    )


def draw() -> Drawing:
    """The figure, from the paper's example and the registered configuration."""
    data = figure.data()
    real = released(data)
    listed = "; ".join(f"{label}, {count:,}" for label, count in real)
    values = {**data, "real": listed, "blocks": blocks(data)}
    return figure.drawing(
        drawn,
        values,
        headers=("Experts", "Cut into", "At work", "Possible teams", "Teams if one piece always works"),
        rows=table(data) + [("", "", label, f"{count:,}", "") for label, count in real],
        kind="Arithmetic: exact counts. Which pieces are coloured is a random draw.",
    )


def table(data: dict) -> list[tuple]:
    """Every number of teams that the figure can show."""
    return [
        (experts, cut, words.choice(data, {"experts": experts, "cut": cut, "shared": 0}))
        + tuple(f"{teams(experts, data['working'], cut, shared):,}" for shared in (0, 1))
        for experts in data["experts"]
        for cut in data["cuts"]
    ]
