"""Made-up affinities and biases of experts, always the same for a seed, and DeepSeek-V3's rule that routes a token.

Rule: DeepSeek-V3 report (arXiv 2412.19437), section 2.1.2, equations 12 to 16, and inference/model.py of its
repository, class Gate. The bias takes part in the choice and never in the weight. Affinities, which the model takes
from a sigmoid, and biases are whole hundredths, so that sums are exact in both languages.
"""

from dataclasses import dataclass

from ..draws import draws

MOST, LARGEST = 76, 4  # hundredths: the best affinity that can be drawn, the largest bias


@dataclass(frozen=True)
class Routing:
    """Scores with bias, group sums, the groups kept, and the weight of each chosen expert by index."""

    scores: list[int]
    group_sums: list[int]
    kept_groups: list[int]
    weights: dict[int, float]


def sixteenth_power(value: float) -> float:
    """By products alone, which are the same in both languages."""
    for _ in range(4):
        value *= value
    return value


def draw_affinities(seed: int, count: int) -> list[int]:
    """Most experts suit a token badly, a few well."""
    return [1 + int(MOST * sixteenth_power(draw)) for draw in draws(seed, count)]


def draw_biases(seed: int, count: int) -> list[int]:
    """Small biases, evenly between two opposite ends."""
    return [int((2 * LARGEST + 1) * draw) - LARGEST for draw in draws(seed, count)]


def best(values: dict[int, int], count: int) -> list[int]:
    """The keys of the `count` largest values, in order of key; ties go to the smaller key."""
    return sorted(sorted(values, key=lambda key: (-values[key], key))[:count])


def route(affinities: list[int], biases: list[int], size: int, kept: int, top: int, scale: float) -> Routing:
    """Which experts a token goes to, `size` to a group, and with what weight; the weights sum to `scale`."""
    scores = [affinity + bias for affinity, bias in zip(affinities, biases, strict=True)]
    sums = [sum(sorted(scores[start : start + size])[-2:]) for start in range(0, len(scores), size)]
    groups = best(dict(enumerate(sums)), kept)
    chosen = best({index: score for index, score in enumerate(scores) if index // size in groups}, top)
    total = sum(affinities[index] for index in chosen)
    return Routing(scores, sums, groups, {index: scale * affinities[index] / total for index in chosen})
