"""Bayes' rule over hypotheses, as models counted and as decibans: what a piece of evidence separates and what not.

Hypotheses stand in a fixed order; likelihoods and shares are between 0 and 1. A deciban is a tenth of a power of ten
in the odds (I. J. Good, Turing): 10 decibans multiply the odds by 10, 3 double them.
"""

from math import floor, log10, prod

PAIRS = ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3))


def decibans(for_second: float, for_first: float) -> float:
    """By how many decibans something favours the second of two hypotheses over the first."""
    return 10 * log10(for_second / for_first)


def separations(likelihoods: list[float]) -> list[float]:
    """Decibans of every pair of hypotheses, in the order of PAIRS; positive favours the later one."""
    return [decibans(likelihoods[later], likelihoods[sooner]) for sooner, later in PAIRS]


def strength(likelihoods: list[float]) -> float:
    """The decibans by which a card separates the two hypotheses that it separates best."""
    return decibans(max(likelihoods), min(likelihoods))


def effective(cards: list[dict]) -> list[bool]:
    """Which cards act: all declared independent (own), and of the others counted (in) the strongest alone."""
    counted = [index for index, card in enumerate(cards) if card["use"] == "in"]
    strongest = max(counted, key=lambda index: strength(cards[index]["likelihoods"]), default=None)
    return [card["use"] == "own" or index == strongest for index, card in enumerate(cards)]


def combined(cards: list[dict], size: int) -> list[float]:
    """The product of the likelihoods of the cards that act, for each of `size` hypotheses; 1 where none acts."""
    acting = [card["likelihoods"] for card, acts in zip(cards, effective(cards), strict=True) if acts]
    return [prod(likelihoods[index] for likelihoods in acting) for index in range(size)]


def posterior(priors: list[float], likelihoods: list[float]) -> list[float]:
    """Prior times likelihood, shared out to sum to 1; priors are weights. All 0 where every product is 0."""
    weights = [prior * likelihood for prior, likelihood in zip(priors, likelihoods, strict=True)]
    total = sum(weights)
    return [weight / total if total else 0 for weight in weights]


def apportioned(weights: list[float], total: int) -> list[int]:
    """Whole numbers in proportion to weights, by largest remainder, with that total; all 0 where no weight is."""
    whole = sum(weights)
    exact = [total * weight / whole if whole else 0 for weight in weights]
    found = [floor(value) for value in exact]
    left = total - sum(found) if whole else 0
    for index in sorted(range(len(exact)), key=lambda at: found[at] - exact[at])[:left]:
        found[index] += 1
    return found


def showing(models: int, likelihood: float) -> int:
    """How many of so many models show what each shows with this likelihood."""
    return floor(models * likelihood + 0.5)
