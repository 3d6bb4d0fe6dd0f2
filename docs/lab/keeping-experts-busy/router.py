"""One layer of experts with a top-k router, its loss and its gradients; and two ways to keep the experts busy.

Sizes: n tokens, d numbers of a token, e experts, o numbers of an answer. The router is that of the DeepSeek-V3
report (arXiv 2412.19437, section 2.1.2, equations 12 to 16) without groups of experts and shared experts.
"""

from dataclasses import dataclass

import numpy as np
from toys import Array

TOP = 2


@dataclass(frozen=True)
class Routed:
    """Affinities, who is chosen (0 or 1) and with what weight, all n × e; and every expert's answer, n × e × o."""

    affinities: Array
    chosen: Array
    weights: Array
    answers: Array


def new_layer(width: int, experts: int, output: int, seed: int) -> list[Array]:
    """Router (d × e) and experts (d × e × o), normal and scaled by the square root of d."""
    random = np.random.default_rng(seed)
    return [random.normal(0, width**-0.5, size) for size in ((width, experts), (width, experts, output))]


def route(layer: list[Array], tokens: Array, biases: Array) -> Routed:
    """Who works on each token: the bias takes part in the choice and never in the weight."""
    affinities = 1 / (1 + np.exp(-tokens @ layer[0]))
    best = np.argpartition(-(affinities + biases), TOP - 1, axis=1)[:, :TOP]
    chosen = np.zeros_like(affinities)
    np.put_along_axis(chosen, best, 1.0, axis=1)
    weights = chosen * affinities
    answers = (tokens @ layer[1].reshape(len(layer[1]), -1)).reshape(len(tokens), *layer[1].shape[1:])
    return Routed(affinities, chosen, weights / weights.sum(axis=1, keepdims=True), answers)


def answer(found: Routed) -> Array:
    """The layer's answer (n × o): what the chosen say, weighted."""
    return np.einsum("ne,neo->no", found.weights, found.answers)


def auxiliary(found: Routed) -> float:
    """The balance loss over a batch: e × Σ (share of choices × mean share of affinity); 1 where all are equal."""
    shares = found.affinities / found.affinities.sum(axis=1, keepdims=True)
    return float((found.chosen.mean(axis=0) / TOP) @ shares.mean(axis=0) * found.chosen.shape[1])


def loss(found: Routed, targets: Array, weight: float = 0.0) -> float:
    """Half the mean squared error per token, plus the weighted balance loss."""
    return float(((answer(found) - targets) ** 2).sum(axis=1).mean() / 2) + weight * auxiliary(found)


def gradients(layer: list[Array], tokens: Array, targets: Array, found: Routed, weight: float = 0.0) -> list[Array]:
    """The gradient of `loss` for router and experts; the choice itself has none."""
    count, affinities = len(tokens), found.affinities
    error = (answer(found) - targets) / count
    spoken = found.weights[:, :, None] * error[:, None, :]
    experts = (tokens.T @ spoken.reshape(count, -1)).reshape(layer[1].shape)
    blame = np.einsum("no,neo->ne", error, found.answers)
    centred = blame - (found.weights * blame).sum(axis=1, keepdims=True)
    slope = found.chosen * centred / (found.chosen * affinities).sum(axis=1, keepdims=True)
    if weight:
        slope = slope + weight * auxiliary_slope(found)
    return [tokens.T @ (slope * affinities * (1 - affinities)), experts]


def auxiliary_slope(found: Routed) -> Array:
    """The gradient of `auxiliary` for the affinities (n × e); shares of choices count as constants."""
    total = found.affinities.sum(axis=1, keepdims=True)
    pull = found.chosen.mean(axis=0) / TOP * found.chosen.shape[1] / len(found.chosen)
    return (pull - (found.affinities / total) @ pull[:, None]) / total


def moved_biases(biases: Array, found: Routed, speed: float) -> Array:
    """DeepSeek-V3's rule: each bias falls by `speed` if its expert is overloaded and rises if it is underloaded."""
    load = found.chosen.sum(axis=0)
    return biases - speed * np.sign(load - load.mean())


def violation(load: Array) -> float:
    """MaxVio (arXiv 2408.15664): how far the busiest expert is above the mean load, as a share of the mean."""
    return float(load.max() / load.mean() - 1)
