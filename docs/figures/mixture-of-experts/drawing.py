"""One token through the router, drawn: affinity, bias, groups, choice, weight."""

from pathlib import Path

from ..base import NARROW, WIDE, Drawing, model_config, read_data, rect, svg, text
from ..javascript import words_beside
from .model import Routing, route, shifted_biases

words = words_beside(__file__)
ROW, BAR, TOP, HEAD = 28, 14, 92, 38
LAYOUT = {"left": 30, "numbers": 150, "largest": 1.1, "tick": 3}


def routed(data: dict) -> Routing:
    """The first token, routed by the rule of the report."""
    biases = shifted_biases(data["biases"], int(data["first"]["expert"]) - 1, data["first"]["shift"] / 100, True)
    logits = data["tokens"][data["first"]["token"]]
    return route(logits, biases, data["group_size"], data["groups_kept"], data["top"], data["scale"])


def row_top(index: int, data: dict) -> float:
    """The upper edge of an expert's row, under the line of its group."""
    group = index // data["group_size"]
    return TOP + index * ROW + (group + 1) * HEAD


def group_head(group: int, width: float, data: dict, result: Routing) -> list[str]:
    """The sum by which a group is judged, and whether it stays."""
    y = row_top(group * data["group_size"], data) - 12
    kept = group in result.kept_groups
    sums = {"scores": result.scores, "groupSums": result.group_sums}
    return [
        text(0, y, words.group_sum(data, group, sums), "" if kept else "soft", part=f"group-{group}"),
        text(width, y, "stays" if kept else "out", "" if kept else "soft", "end", f"fate-{group}"),
    ]


def look(index: int, data: dict, result: Routing) -> str:
    """The class of an expert's bar: chosen, in a group that stays, or out."""
    if index in result.weights:
        return "s1"
    return "faint" if index // data["group_size"] in result.kept_groups else "line"


def expert_row(index: int, width: float, data: dict, result: Routing) -> list[str]:
    """Affinity as a bar, the biased score as a tick, both as numbers, and the weight of the chosen."""
    y, left = row_top(index, data), LAYOUT["left"]
    unit = (width - left - LAYOUT["numbers"]) / LAYOUT["largest"]
    affinity, score, tick = result.affinities[index], result.scores[index], LAYOUT["tick"]
    weight = result.weights.get(index)
    return [
        text(0, y + 12, f"E{index + 1}", "strong" if weight else "soft", part=f"name-{index}"),
        rect(left, y, unit * affinity, BAR, look(index, data, result), f"bar-{index}"),
        rect(left + unit * score - tick / 2, y - 4, tick, BAR + 8, "s2", f"tick-{index}"),
        text(width - 142, y + 12, f"{affinity:.2f}", "soft", part=f"affinity-{index}"),
        text(width - 106, y + 12, words.bias_words(data["biases"][index]), "soft", part=f"bias-{index}"),
        text(width, y + 12, words.weight_words(weight), "strong", "end", f"weight-{index}"),
    ]


def drawn(width: float, data: dict, result: Routing, alternative: str) -> str:
    """The whole drawing at one width."""
    count, size = len(data["biases"]), data["group_size"]
    parts = [
        text(0, 16, "The tick decides who works,", "strong"),
        text(0, 36, "the bar how much they count.", "strong"),
        text(0, 66, f"Token: {words.quoted(data['first']['token'])}", "strong", part="token"),
        text(0, TOP, "expert", "soft"),
        text(width, TOP, "affinity, bias, weight", "soft", "end"),
    ]
    for group in range(count // size):
        parts += group_head(group, width, data, result)
    for index in range(count):
        parts += expert_row(index, width, data, result)
    y = row_top(count - 1, data) + ROW + 14
    parts += [
        text(0, y + 13, "Shared", "strong"),
        rect(60, y, width - 60 - 98, BAR, "s4"),
        text(width, y + 13, "always", "strong", "end"),
        *(text(0, y + 46 + 20 * index, line, "soft") for index, line in enumerate(data["real_numbers"])),
    ]
    return svg(width, y + 74, parts, alternative)


def real_numbers(data: dict) -> tuple[str, str]:
    """What the released model has, in two lines."""
    config = model_config(data["model"])
    return (
        f"{config['name']}: {config['routed_experts']} + {config['shared_experts']} experts,"
        f" {config['moe_layers']} layers;",
        f"{data['real_groups_kept']} of {data['real_groups']} groups stay, then the best {config['top_k']} win.",
    )


def draw() -> Drawing:
    """The figure, from the toy's numbers and the registered configuration."""
    data = read_data(Path(__file__).parent)
    values = {**data, "layout": LAYOUT, "real_numbers": real_numbers(data)}
    result, alternative = routed(data), words.alternative(values, data["first"])
    return Drawing(
        wide=drawn(WIDE, values, result, alternative),
        narrow=drawn(NARROW, values, result, alternative),
        alternative=alternative,
        headers=(
            f"Expert, token {words.quoted(data['first']['token'])}",
            "Affinity",
            "Bias",
            "Sum",
            "Group",
            "Weight",
        ),
        rows=[table_row(index, data, result) for index in range(len(data["biases"]))],
        kind="A toy with made-up scores and the rule of the DeepSeek-V3 report; not measured on any model.",
        live=words.sentence(values, data["first"]),
        data=values,
    )


def table_row(index: int, data: dict, result: Routing) -> tuple:
    """One expert's numbers."""
    weight, bias = result.weights.get(index), words.bias_words(data["biases"][index])
    fate = "stays" if index // data["group_size"] in result.kept_groups else "out"
    numbers = f"{result.affinities[index]:.3f}", bias, f"{result.scores[index]:.3f}"
    return (f"E{index + 1}", *numbers, fate, f"{weight:.3f}" if weight else "–")
