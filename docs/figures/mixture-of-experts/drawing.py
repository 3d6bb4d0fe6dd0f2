"""Routing drawn: one token, eight experts, two chosen, one shared expert that always works."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, line, model_config, read_data, rect, svg, text
from .model import Routing, route

ROW, BAR, TOP, GAP, NUMBERS = 30, 14, 84, 8, 150


def routed(data: dict) -> Routing:
    """The toy routed by the rule of the report."""
    return route(data["logits"], data["biases"], data["group_size"], data["groups_kept"], data["top"], data["scale"])


def signed(value: float) -> str:
    """A bias with its sign; a true minus."""
    return f"{value:+.2f}".replace("-", "−")


def row_top(index: int, data: dict) -> float:
    """The upper edge of an expert's row; groups stand a little apart."""
    return TOP + index * ROW + (index // data["group_size"]) * GAP


def expert_row(index: int, width: float, data: dict, result: Routing) -> list[str]:
    """Affinity as a bar, the biased score as a tick, and the weight of the chosen."""
    y, room, left = row_top(index, data), width - 30 - NUMBERS, 30
    chosen = result.weights.get(index)
    affinity, score = result.affinities[index], result.scores[index]
    dropped = index // data["group_size"] not in result.kept_groups
    parts = [
        text(0, y + 13, f"E{index + 1}", "soft" if dropped else "strong"),
        rect(left, y, room * affinity, BAR, "s1" if chosen else "faint"),
        line(left + room * score, y - 4, left + room * score, y + BAR + 4, "e2"),
        text(left + room + 8, y + 13, f"{affinity:.2f} {signed(data['biases'][index])}", "soft"),
    ]
    if chosen:
        parts.append(text(width, y + 13, f"×{chosen:.2f}", "strong", "end"))
    return parts


def drawn(width: float, data: dict, result: Routing, config: dict, alternative: str) -> str:
    """The whole drawing at one width."""
    count = len(data["logits"])
    parts = [
        text(0, 16, "The tick decides who works,", "strong"),
        text(0, 36, "the bar how much they count.", "strong"),
        text(30, 66, "affinity", "soft"),
        text(width - NUMBERS + 8, 66, "and bias", "soft"),
        text(width, 66, "weight", "soft", "end"),
    ]
    for index in range(count):
        parts += expert_row(index, width, data, result)
    y = row_top(count - 1, data) + ROW + GAP
    parts += [
        text(0, y + 13, "Shared", "strong"),
        rect(60, y, width - 60 - 98, BAR, "s4"),
        text(width, y + 13, "always", "strong", "end"),
        *(text(0, y + 46 + 20 * index, words, "soft") for index, words in enumerate(real_numbers(config))),
    ]
    return svg(width, y + 74, parts, alternative)


def real_numbers(config: dict) -> tuple[str, str]:
    """What the released model has, in two lines."""
    routed, shared = config["routed_experts"], config["shared_experts"]
    return (
        f"{config['name']}: {routed} experts and {shared} shared",
        f"in each of {config['moe_layers']} layers; {config['top_k']} + {shared} work for a token.",
    )


def draw() -> Drawing:
    """The figure, from the toy's numbers and the registered configuration."""
    data = read_data(Path(__file__).parent)
    result, config = routed(data), model_config(data["model"])
    return Drawing(
        wide=drawn(WIDE, data, result, config, alternative(data, result, config)),
        narrow=drawn(NARROW, data, result, config, alternative(data, result, config)),
        alternative=alternative(data, result, config),
        headers=("Expert", "Affinity", "Bias", "Sum", "Group kept", "Weight"),
        rows=[table_row(index, data, result) for index in range(len(data["logits"]))],
        kind="A toy with made-up scores and the rule of the DeepSeek-V3 report; not measured on any model.",
    )


def table_row(index: int, data: dict, result: Routing) -> tuple:
    """One expert's numbers."""
    kept = index // data["group_size"] in result.kept_groups
    weight = result.weights.get(index)
    return (
        f"E{index + 1}",
        f"{result.affinities[index]:.3f}",
        signed(data["biases"][index]),
        f"{result.scores[index]:.3f}",
        "yes" if kept else "no",
        f"{weight:.3f}" if weight else "–",
    )


def alternative(data: dict, result: Routing, config: dict) -> str:
    """The drawing in words, with its numbers."""
    chosen = " and ".join(f"E{index + 1} with weight {weight:.2f}" for index, weight in result.weights.items())
    listed = ", ".join(f"E{index + 1} {value:.2f}" for index, value in enumerate(result.affinities))
    return (
        f"Eight experts with affinities {listed}. A bias is added only to decide who is chosen: {chosen}. "
        f"Expert 1 has the highest affinity and is passed over, because its bias is {signed(data['biases'][0])}. "
        f"The weights come from the affinities alone and sum to {data['scale']}. A shared expert always works. "
        f"{' '.join(real_numbers(config))}"
    )
