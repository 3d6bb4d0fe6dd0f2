"""How much attention work a step takes, with and without the KV cache. Units: counts for one head of one layer.

A step takes in token t and writes token t + 1. With the cache, only the newest token's key and value are computed
and only its query asks. Without, a model of several layers sends every token through each layer again, because the
next layer's keys and values come from what the tokens read in this one; each token asks itself and those before it
(causal attention, arXiv 1706.03762).
"""


def asking_token(written: int) -> int:
    """The token whose query the step uses that writes token number `written`: the one before it."""
    return written - 1


def projections(step: int, cached: bool) -> int:
    """Keys and values computed in one step, together."""
    return 2 if cached else 2 * step


def scores(step: int, cached: bool) -> int:
    """Products of a query with a key computed in one step."""
    return step if cached else step * (step + 1) // 2


def total_projections(steps: int, cached: bool) -> int:
    """Keys and values computed in all steps up to this one."""
    return 2 * steps if cached else steps * (steps + 1)


def total_scores(steps: int, cached: bool) -> int:
    """Scores computed in all steps up to this one: a triangle with the cache, a pyramid without."""
    return steps * (steps + 1) // 2 if cached else steps * (steps + 1) * (steps + 2) // 6
