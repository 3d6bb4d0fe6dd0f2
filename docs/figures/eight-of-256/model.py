"""Made-up affinities and biases for one token in each layer, always the same for a seed, and how they are routed.

The rule is DeepSeek-V3's, and is called where it stands: `route` of the figure mixture-of-experts.
"""

from importlib import import_module
from itertools import accumulate
from math import exp, log
from random import Random
from statistics import NormalDist
from typing import Any

LEAST = 0.01  # an affinity in hundredths is never quite nothing, as a sigmoid is not


def logit(affinity: float) -> float:
    """What the sigmoid makes this affinity of."""
    return log(affinity / (1 - affinity))


def sigmoid(value: float) -> float:
    """The logistic function."""
    return 1 / (1 + exp(-value))


def scores(data: dict, experts: int, layer: int) -> tuple[list[float], list[float]]:
    """Affinities and biases in a layer, in hundredths; where it is drawn large the best one has the busy bias."""
    rng, spread = Random(data["seed"] + layer), NormalDist(data["logits"]["mean"], data["logits"]["spread"])
    affinities = [max(LEAST, round(sigmoid(spread.inv_cdf(rng.random())), 2)) for _ in range(experts)]
    biases = [round((2 * rng.random() - 1) * data["largest_bias"], 2) for _ in range(experts)]
    if layer == data["drawn"]:
        biases[busiest(affinities)] = data["busy_bias"]
    return affinities, biases


def busiest(affinities: list[float]) -> int:
    """The expert with the best affinity: in the layer drawn large it is the busy one."""
    return affinities.index(max(affinities))


def routing(data: dict, shape: dict, layer: int) -> Any:  # noqa: ANN401 (the Routing of a module with a hyphen)
    """One layer's routing: affinities, biased scores, group sums, groups kept, weights by expert."""
    route = import_module("..mixture-of-experts.model", __package__).route
    affinities, biases = scores(data, shape["experts"], layer)
    return route([logit(a) for a in affinities], biases, shape["size"], shape["kept"], shape["top"], shape["scale"])


def place_in_layer(expert: int, size: int, across: int) -> tuple[int, int, int]:
    """The group of an expert, and its row and column in it; `size` experts a group, `across` of them in a row."""
    group, at = divmod(expert, size)
    return group, *divmod(at, across)


def middles(weights: list[float]) -> list[float]:
    """Where the middle of each weight comes to lie if all are laid side by side around 0."""
    ends = list(accumulate(weights))
    return [end - weight / 2 - ends[-1] / 2 for end, weight in zip(ends, weights, strict=True)]
