"""What a kind of access does to a teacher's answer: it keeps some probabilities, rounds them, or only samples.

Heating: probabilities raised to 1/T and rescaled are those of a teacher at temperature T, since exp(z)^(1/T) =
exp(z/T) (arXiv 1503.02531, equation 1).
"""

from math import exp, floor, log1p


def softmax(logits: list[float]) -> list[float]:
    """Probabilities at T = 1."""
    weights = [exp(value - max(logits)) for value in logits]
    return [weight / sum(weights) for weight in weights]


def top(probabilities: list[float], count: int) -> list[float]:
    """The `count` largest probabilities, the rest zero, rescaled to sum to 1."""
    smallest = sorted(probabilities)[-count]
    kept = [value if value >= smallest else 0.0 for value in probabilities]
    return [value / sum(kept) for value in kept]


def rounded(probabilities: list[float]) -> list[float]:
    """Probabilities in whole per cents."""
    return [floor(100 * value + 0.5) / 100 for value in probabilities]


def heated(probabilities: list[float], temperature: float) -> list[float]:
    """Probabilities seen at T = 1 as they would be at another temperature; what is zero stays zero."""
    powers = [value ** (1 / temperature) for value in probabilities]
    return [value / sum(powers) for value in powers]


def chance_to_show(probability: float, samples: int) -> float:
    """The chance that an answer of this probability turns up at least once among so many."""
    return 1 - exp(samples * log1p(-probability))
