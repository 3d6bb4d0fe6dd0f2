"""What the figure says: the same sentences that element.js makes from the same numbers."""

from dataclasses import dataclass

from .model import (
    absorbed_answers,
    largest_difference,
    naive_answers,
    order_effect,
    stored_absorbed,
    stored_naive,
)
from .toy import HEADS, LATENT, ROTARY, WIDTH

ROUNDING = 1e-12
POSITIONS = {
    "none": "No positions",
    "rotated": "Every rebuilt key turned by its position",
    "separate": "A separate rotary key",
}
CONTENTS = {
    False: (f"{HEADS * WIDTH} key and {HEADS * WIDTH} value", f"{LATENT} latent"),
    True: (
        f"{HEADS * WIDTH} key, {HEADS * WIDTH} value and {HEADS * ROTARY} rotary",
        f"{LATENT} latent and {ROTARY} rotary",
    ),
}


@dataclass(frozen=True)
class Result:
    """Both ways computed: answers, numbers kept in all, largest difference, and how far a swap moves the answer."""

    position: str
    tokens: int
    seed: int
    naive: list[float]
    absorbed: list[float]
    kept: tuple[int, int]
    difference: float
    moved: float


def compute(position: str, tokens: int, seed: int) -> Result:
    """The toy in one state."""
    naive, absorbed = (way(seed, tokens, position) for way in (naive_answers, absorbed_answers))
    kept = (stored_naive(position) * tokens, stored_absorbed(position) * tokens)
    difference = largest_difference(naive, absorbed)
    return Result(position, tokens, seed, naive, absorbed, kept, difference, order_effect(seed, tokens, position))


def signed(value: float) -> str:
    """An answer with two digits and a true minus; none for zero."""
    words = f"{value:.2f}"
    return "0.00" if words == "-0.00" else words.replace("-", "−")


def small(value: float) -> str:
    """A difference; what is only rounding is called so."""
    return "less than 10⁻¹²" if value < ROUNDING else f"{value:.3f}"


def kept(per_token: int, tokens: int) -> str:
    """Numbers kept for a token and in all."""
    return f"{per_token} a token, {per_token * tokens} in all"


def verdict(result: Result) -> str:
    """Whether the two ways agree."""
    same = result.difference < ROUNDING
    return "Same answer" if same else "Not the same answer"


def difference_line(result: Result) -> str:
    """The largest difference."""
    return f"Largest difference: {small(result.difference)}"


def order_line(result: Result) -> str:
    """Whether the answer knows the order."""
    return f"Swap two older tokens: it moves by {result.moved:.3f}"


def sentence(result: Result) -> str:
    """The state with its numbers."""
    return (
        f"{POSITIONS[result.position]}, {result.tokens} tokens: naive keeps {result.kept[0]} numbers, absorbed "
        f"{result.kept[1]}, and their answers differ by {small(result.difference)}. "
        f"Swapping two older tokens moves the answer by {result.moved:.3f}."
    )


def alternative(result: Result) -> str:
    """The drawing in words, with its numbers."""
    naive, absorbed = (", ".join(signed(value) for value in values) for values in (result.naive, result.absorbed))
    full, short = CONTENTS[result.position == "separate"]
    return (
        f"Two stores for {result.tokens} tokens. Naive: {full} numbers a token, {result.kept[0]} in all. "
        f"Absorbed: {short} numbers a token, {result.kept[1]} in all. "
        f"Bars and marks: the newest token’s eight answers, two from each of four heads. Naive: {naive}. "
        f"Absorbed: {absorbed}. {verdict(result)}. {difference_line(result)}. {order_line(result)}. "
        f"Matrices from seed {result.seed}."
    )
