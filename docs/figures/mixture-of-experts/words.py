"""What the figure says in words: parts of lines, the live sentence, the text alternative."""

from ..base import model_config
from .model import Routing


def signed(value: float) -> str:
    """A bias with its sign; a true minus."""
    return f"{value:+.2f}".replace("-", "−")


def quoted(token: str) -> str:
    """A token in quotation marks."""
    return f"“{token}”"


def group_sum(group: int, data: dict, result: Routing) -> str:
    """The sum of a group in words."""
    size = data["group_size"]
    terms = " + ".join(f"{score:.2f}" for score in result.scores[group * size : (group + 1) * size])
    return f"Group {group + 1}: {terms} = {result.group_sums[group]:.2f}"


def weighed(result: Routing) -> str:
    """The chosen with their weights."""
    return " and ".join(f"E{index + 1} (weight {weight:.2f})" for index, weight in result.weights.items())


def real_numbers(data: dict) -> tuple[str, str]:
    """What the released model has, in two lines."""
    config = model_config(data["model"])
    return (
        f"{config['name']}: {config['routed_experts']} + {config['shared_experts']} experts,"
        f" {config['moe_layers']} layers;",
        f"{data['real_groups_kept']} of {data['real_groups']} groups stay, then the best {config['top_k']} win.",
    )


def live(data: dict, result: Routing, other: Routing) -> str:
    """The first state in one line; `other` is the same token without the bias."""
    first = data["first"]
    bias = f"E{first['expert']}’s at {signed(data['biases'][first['expert'] - 1] + first['shift'] / 100)}"
    token = quoted(first["token"])
    return f"With the biases ({bias}), {token} goes to {weighed(result)}. Without them: {weighed(other)}."


def alternative(data: dict, result: Routing) -> str:
    """The drawing in words, with its numbers."""
    listed = ", ".join(
        f"E{index + 1} {affinity:.2f} {signed(data['biases'][index])}"
        for index, affinity in enumerate(result.affinities)
    )
    groups = "; ".join(
        f"{group_sum(group, data, result)}, {'stays' if group in result.kept_groups else 'out'}"
        for group in range(len(result.group_sums))
    )
    return (
        f"Token {quoted(data['first']['token'])}. Eight experts with affinity and bias: {listed}. {groups}. "
        f"Chosen by affinity plus bias among the groups that stay: {weighed(result)}. The weights come from the "
        f"affinities alone and sum to {data['scale']}. A shared expert always works. {' '.join(real_numbers(data))}"
    )
