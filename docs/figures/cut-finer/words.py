"""What the figure says in words: labels, the live sentence, the text alternative."""

from ..base import model_config
from .model import draw_team, pieces, teams, teams_in_groups


def choice(experts: int, working: int, cut: int, shared: int) -> str:
    """How many of how many work: the label of a row."""
    count, chosen = pieces(experts, working, cut, shared)
    return f"1 always, {chosen} of {count}" if shared else f"{chosen} of {count}"


def title(state: dict) -> str:
    """What is drawn."""
    cut = "uncut" if state["cut"] == 1 else f"each cut into {state['cut']}"
    return f"{state['experts']} experts, {cut}"


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


def live(data: dict) -> str:
    """The first state in one sentence."""
    state, working = data["first"], data["working"]
    chosen = choice(state["experts"], working, state["cut"], state["shared"])
    found = teams(state["experts"], working, state["cut"], state["shared"])
    uncut = teams(state["experts"], working, 1, state["shared"])
    return f"{chosen} work: {found:,} possible teams, against {uncut:,} uncut, at the same cost."


def alternative(data: dict) -> str:
    """The drawing in words, with its numbers."""
    state, working = data["first"], data["working"]
    counts = [
        (choice(state["experts"], working, cut, 0), teams(state["experts"], working, cut, 0)) for cut in data["cuts"]
    ]
    listed = "; ".join(f"{label}, {count:,}" for label, count in counts)
    count, chosen = pieces(state["experts"], working, state["cut"], state["shared"])
    drawn = ", ".join(str(index + 1 + state["shared"]) for index in draw_team(count, chosen, state["draw"]))
    real = "; ".join(f"{label}, {found:,}" for label, found in released(data))
    return (
        f"{title(state)}, drawn as columns of pieces of equal total area; at work now: pieces {drawn}. "
        f"Possible teams: {listed}. In one layer: {real}. {' '.join(blocks(data))}"
    )
