"""DeepSeek-V3's router for one token, as released.

Source: DeepSeek-V3 report (arXiv 2412.19437), section 2.1.2, equations 12 to 16, and inference/model.py of its
repository, class Gate. The bias takes part in the choice and never in the weight.
"""

from dataclasses import dataclass
from math import exp


@dataclass(frozen=True)
class Routing:
    """Affinities, scores with bias, group sums, the groups kept, and the weight of each chosen expert by index."""

    affinities: list[float]
    scores: list[float]
    group_sums: list[float]
    kept_groups: list[int]
    weights: dict[int, float]


def sigmoid(value: float) -> float:
    """The logistic function."""
    return 1 / (1 + exp(-value))


def best(values: dict[int, float], count: int) -> list[int]:
    """The keys of the `count` largest values, in order of key; ties go to the smaller key."""
    return sorted(sorted(values, key=lambda key: (-values[key], key))[:count])


def rate_groups(scores: list[float], group_size: int) -> list[float]:
    """The sum of the two best scores of each group."""
    starts = range(0, len(scores), group_size)
    return [sum(sorted(scores[start : start + group_size])[-2:]) for start in starts]


def route(logits: list[float], biases: list[float], group_size: int, kept: int, top: int, scale: float) -> Routing:
    """Which experts one token goes to and with what weight; the weights sum to `scale`."""
    affinities = [sigmoid(logit) for logit in logits]
    scores = [affinity + bias for affinity, bias in zip(affinities, biases, strict=True)]
    sums = rate_groups(scores, group_size)
    groups = best(dict(enumerate(sums)), kept)
    allowed = {index: score for index, score in enumerate(scores) if index // group_size in groups}
    chosen = best(allowed, top)
    total = sum(affinities[index] for index in chosen)
    weights = {index: scale * affinities[index] / total for index in chosen}
    return Routing(affinities, scores, sums, groups, weights)


def shifted_biases(biases: list[float], expert: int, shift: float, used: bool) -> list[float]:
    """The biases with that of `expert`, counted from 0, shifted; all zero where they are not used."""
    if not used:
        return [0.0] * len(biases)
    return [bias + shift if index == expert else bias for index, bias in enumerate(biases)]
