"""What the token-by-token figure says: the same sentences that element.js makes from the same numbers."""

from .model import projections, scores, total_projections, total_scores


def many(count: int, noun: str) -> str:
    """A count with its noun."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def heading(step: int, words: list[str]) -> str:
    """Who asks and what is written."""
    return f"Step {step}: “{words[step - 1]}” asks, “{words[step]}” is written"


def work(now: int, total: int) -> str:
    """A bar's numbers."""
    return f"{total} ({now} now)"


def sentence(step: int, cached: bool, words: list[str]) -> str:
    """The state with its numbers; the way that is drawn comes first."""
    way, other = ("With", "without") if cached else ("Without", "with")
    return (
        f"Step {step}: the query of token {step}, “{words[step - 1]}”, writes token {step + 1}, “{words[step]}”. "
        f"{way} the cache it computes {projections(step, cached)} keys and values and "
        f"{many(scores(step, cached), 'score')}; {other} it, {projections(step, not cached)} and "
        f"{scores(step, not cached)}. All steps so far: {total_projections(step, cached)} and "
        f"{total_scores(step, cached)} against {total_projections(step, not cached)} and "
        f"{total_scores(step, not cached)}."
    )


def computed_now(step: int, cached: bool) -> str:
    """Which cells are full."""
    if cached:
        return (
            f"the key and the value of token {step} and row {step} of the scores; the rest was kept or is done with"
        )
    return f"the keys and values of all tokens up to {step} and every row of scores up to row {step}"


def alternative(step: int, cached: bool, words: list[str]) -> str:
    """The drawing in words, with its numbers."""
    rows = (
        ("keys and values", projections, total_projections),
        ("scores", scores, total_scores),
    )
    counts = "; ".join(
        f"{name} with the cache {work(now(step, True), total(step, True))}, "
        f"without {work(now(step, False), total(step, False))}"
        for name, now, total in rows
    )
    return (
        f"A sentence of tokens, “{' '.join(words[:step])}”, with one key cell and one value cell under each. "
        "Below, a triangle of scores: row t is the query of token t against the keys of tokens 1 to t, "
        f"and at its end stands token t + 1, which it writes. In step {step} token {step} asks and “{words[step]}” "
        f"is written. Computed now: {computed_now(step, cached)}. "
        f"Bars count the work of all steps so far: {counts}."
    )
