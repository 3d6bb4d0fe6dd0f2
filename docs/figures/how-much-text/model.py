"""Alleged exchanges as tokens, and their size beside published training sets. Nothing here adds two volumes."""


def tokens_of(count: float, length: float) -> float:
    """Tokens of so many exchanges or samples at `length` tokens each; the length is the reader's assumption."""
    return count * length


def share_of(tokens: float, whole: float) -> float:
    """Tokens as a share of a training set's tokens; it can be above 1."""
    return tokens / whole


def break_even(whole: float, count: float) -> float:
    """Tokens per exchange at which so many exchanges would equal a training set."""
    return whole / count
