"""Softened probabilities: what a temperature does to a teacher's answer.

Formula: Hinton, Vinyals and Dean (arXiv 1503.02531), equation 1.
"""


def relative_weight(ratio: float, temperature: float) -> float:
    """The weight of a class relative to the likeliest one after softening; `ratio` is the weight at T = 1."""
    return ratio ** (1 / temperature)


def softened(ratios: dict[str, float], temperature: float) -> dict[str, float]:
    """Probabilities of the classes at a temperature, from their ratios to the likeliest class; they sum to 1."""
    weights = {name: relative_weight(ratio, temperature) for name, ratio in ratios.items()}
    total = sum(weights.values())
    return {name: weight / total for name, weight in weights.items()}
