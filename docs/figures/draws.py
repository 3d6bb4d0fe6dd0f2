"""Made-up numbers that are always the same for a seed: the minimal standard generator."""

MODULUS, FACTOR, SKIPPED = 2**31 - 1, 48271, 20


def draws(seed: int, count: int) -> list[float]:
    """Numbers from 0 up to 1; the first ones are thrown away."""
    state, found = seed, []
    for _ in range(count + SKIPPED):
        state = state * FACTOR % MODULUS
        found.append(state / MODULUS)
    return found[SKIPPED:]
