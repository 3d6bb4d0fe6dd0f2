"""DeepSeek-V3's router for one token, as released.

Source: DeepSeek-V3 report (arXiv 2412.19437), section 2.1.2, equations 12 to 20. The bias takes part in the
choice and never in the weight.
"""

from dataclasses import dataclass
from math import exp


@dataclass(frozen=True)
class Routing:
    """Affinities, scores with bias, the groups kept, and the weight of each chosen expert by its index."""

    affinities: list[float]
    scores: list[float]
    kept_groups: list[int]
    weights: dict[int, float]


def sigmoid(value: float) -> float:
    """The logistic function."""
    return 1 / (1 + exp(-value))


def best(values: dict[int, float], count: int) -> list[int]:
    """The keys of the `count` largest values, in order of key; ties go to the smaller key."""
    return sorted(sorted(values, key=lambda key: (-values[key], key))[:count])


def keep_groups(scores: list[float], group_size: int, kept: int) -> list[int]:
    """The groups whose two best scores sum highest."""
    groups = {
        start // group_size: sum(sorted(scores[start : start + group_size])[-2:])
        for start in range(0, len(scores), group_size)
    }
    return best(groups, kept)


def route(logits: list[float], biases: list[float], group_size: int, kept: int, top: int, scale: float) -> Routing:
    """Which experts one token goes to and with what weight; the weights sum to `scale`."""
    affinities = [sigmoid(logit) for logit in logits]
    scores = [affinity + bias for affinity, bias in zip(affinities, biases, strict=True)]
    groups = keep_groups(scores, group_size, kept)
    allowed = {index: score for index, score in enumerate(scores) if index // group_size in groups}
    chosen = best(allowed, top)
    total = sum(affinities[index] for index in chosen)
    return Routing(affinities, scores, groups, {index: scale * affinities[index] / total for index in chosen})
