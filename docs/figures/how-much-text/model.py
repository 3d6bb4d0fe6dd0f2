"""Alleged exchanges as tokens, and their size beside published training sets. Nothing here adds two volumes."""

from math import log10


def tokens_of(count: float, length: float) -> float:
    """Tokens of so many exchanges or samples at `length` tokens each; the length is the reader's assumption."""
    return count * length


def share_of(tokens: float, whole: float) -> float:
    """Tokens as a share of a training set's tokens; it can be above 1."""
    return tokens / whole


def break_even(whole: float, count: float) -> float:
    """Tokens per exchange at which so many exchanges would equal a training set."""
    return whole / count


def position(tokens: float, low: float, high: float) -> float:
    """Where tokens stand between two powers of ten, between 0 and 1, held at the ends."""
    return min(1.0, max(0.0, (log10(tokens) - low) / (high - low)))
