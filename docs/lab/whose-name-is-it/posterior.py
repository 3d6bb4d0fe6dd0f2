"""What evidence does to a guess, by Bayes' rule. Twin: posterior.js."""


def posterior(prior: float, ratio: float) -> float:
    """How likely a history is after evidence that is `ratio` times as likely under it as under its only rival."""
    return prior * ratio / (prior * ratio + 1 - prior)
