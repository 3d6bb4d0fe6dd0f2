"""Softened probabilities, and how long a bar for one is.

Formula: Hinton, Vinyals and Dean (arXiv 1503.02531), equation 1.
"""

from math import exp, log10

DECADES = 12  # what the logarithmic scale spans, up to 1


def softened(logits: list[float], temperature: float) -> list[float]:
    """Probabilities of the classes at a temperature; they sum to 1."""
    top = max(logits)
    weights = [exp((value - top) / temperature) for value in logits]
    total = sum(weights)
    return [weight / total for weight in weights]


def bar_share(probability: float, logarithmic: bool) -> float:
    """The length of a probability's bar as a share of the scale's: from 0, or from 10⁻¹² where it is logarithmic."""
    return max(0.0, 1 + log10(probability) / DECADES) if logarithmic else probability


def wrong_together(probabilities: list[float], label: int) -> float:
    """What all classes but the label's have together."""
    return sum(value for digit, value in enumerate(probabilities) if digit != label)
