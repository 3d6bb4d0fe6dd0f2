"""A toy latent attention, computed with rebuilt keys and values and with the query carried into the latent.

Formulas: DeepSeek-V2 report (arXiv 2405.04434), sections 2.1.2, 2.1.3 and appendix C; the two ways are called naive
and absorb in DeepSeek-V3's released inference/model.py, and keep there what they keep here. Positions: "none",
"rotated" (each rebuilt key is turned by its position) or "separate" (a rotary key of its own beside the latent).
"""

from collections.abc import Callable
from math import sqrt

from .toy import (
    HEADS,
    LATENT,
    ROTARY,
    WIDTH,
    Matrix,
    Vector,
    apply,
    apply_transposed,
    dot,
    make_toy,
    mix,
    softmax,
    turn,
)

GAIN = 2.0  # of the queries, so that attention prefers some tokens


def of_head(rows: Matrix | Vector, head: int) -> Matrix | Vector:
    """The two rows that belong to a head; content and rotary parts are equally wide in this toy."""
    return rows[head * WIDTH : (head + 1) * WIDTH]


def rotary_scores(toy: dict[str, Matrix], hidden: Matrix, head: int) -> Vector:
    """What the separate rotary key, shared by all heads, adds to each token's score."""
    last = len(hidden) - 1
    query = turn(of_head(apply(toy["rotary_query"], hidden[last]), head), last)
    return [dot(query, turn(apply(toy["rotary_key"], token), place)) for place, token in enumerate(hidden)]


def weights(scores: Vector, toy: dict[str, Matrix], hidden: Matrix, head: int, position: str) -> Vector:
    """Attention weights from content scores, with the rotary part where there is one."""
    if position != "separate":
        return softmax([GAIN * score / sqrt(WIDTH) for score in scores])
    added = rotary_scores(toy, hidden, head)
    return softmax([GAIN * (a + b) / sqrt(WIDTH + ROTARY) for a, b in zip(scores, added, strict=True)])


# --8<-- [start:heads]
def naive_head(toy: dict[str, Matrix], hidden: Matrix, head: int, position: str) -> Vector:
    """One head's answer from keys and values rebuilt for every token."""
    latents = [apply(toy["down"], token) for token in hidden]
    query = of_head(apply(toy["query"], hidden[-1]), head)
    keys = [apply(of_head(toy["key_up"], head), latent) for latent in latents]
    values = [apply(of_head(toy["value_up"], head), latent) for latent in latents]
    if position == "rotated":
        query = turn(query, len(hidden) - 1)
        keys = [turn(key, place) for place, key in enumerate(keys)]
    return mix(weights([dot(query, key) for key in keys], toy, hidden, head, position), values)


def absorbed_head(toy: dict[str, Matrix], hidden: Matrix, head: int, position: str) -> Vector:
    """One head's answer from the latents alone. A turned key cannot be met: the merged query fits distance 0 only."""
    latents = [apply(toy["down"], token) for token in hidden]
    query = of_head(apply(toy["query"], hidden[-1]), head)
    merged = apply_transposed(of_head(toy["key_up"], head), query)
    scores = [dot(merged, latent) for latent in latents]
    return apply(of_head(toy["value_up"], head), mix(weights(scores, toy, hidden, head, position), latents))


# --8<-- [end:heads]


def answers(one_head: Callable, toy: dict[str, Matrix], hidden: Matrix, position: str) -> Vector:
    """All heads' answers, one after the other."""
    return [number for head in range(HEADS) for number in one_head(toy, hidden, head, position)]


def naive_answers(seed: int, tokens: int, position: str) -> Vector:
    """The newest token's answers, two numbers a head, with keys and values rebuilt and kept."""
    toy = make_toy(seed)
    return answers(naive_head, toy, toy["tokens"][:tokens], position)


def absorbed_answers(seed: int, tokens: int, position: str) -> Vector:
    """The same answers with only the latents kept."""
    toy = make_toy(seed)
    return answers(absorbed_head, toy, toy["tokens"][:tokens], position)


def largest_difference(left: Vector, right: Vector) -> float:
    """The largest distance between two lists of answers, number by number."""
    return max(abs(a - b) for a, b in zip(left, right, strict=True))


def order_effect(seed: int, tokens: int, position: str) -> float:
    """How far the rebuilt answers move when the first two of at least three tokens change places."""
    toy = make_toy(seed)
    first, second, *rest = toy["tokens"][:tokens]
    before = answers(naive_head, toy, [first, second, *rest], position)
    return largest_difference(before, answers(naive_head, toy, [second, first, *rest], position))


def stored_naive(position: str) -> int:
    """Numbers kept per token with full keys and values; each head's key carries a copy of the rotary part."""
    return 2 * HEADS * WIDTH + (HEADS * ROTARY if position == "separate" else 0)


def stored_absorbed(position: str) -> int:
    """Numbers kept per token: the latent, and the rotary key once."""
    return LATENT + (ROTARY if position == "separate" else 0)
