"""What the figure says in a state: the sentence, the text alternative, and the words beside the marks."""

from ..numbers import amount, fixed, percent
from .model import break_even, share_of, tokens_of

LATER = " The traffic is later than R1, of January 2025."


def label(entry: dict) -> str:
    """An alleged volume's lab and report."""
    return f"{entry['lab']} ({entry['by']}, {entry['short']})"


def report(entry: dict) -> str:
    """The report that alleges."""
    return f"alleged: {entry['by']}, {entry['short']}"


def counted(entry: dict) -> str:
    """A lab and its count."""
    return f"{entry['lab']}, {amount(entry['count'])}"


def set_tokens(entry: dict, length: int) -> float:
    """Tokens of a published set: as published, or its samples at the reader's length."""
    return entry.get("tokens") or tokens_of(entry["samples"], entry.get("mean_tokens", length))


def alleged_tokens(entry: dict, length: int) -> str:
    """An alleged volume in tokens."""
    return f"> {amount(tokens_of(entry['count'], length))}"


def set_words(entry: dict, length: int) -> str:
    """A published set in tokens, marked where the length is the reader's."""
    published = "tokens" in entry or "mean_tokens" in entry
    return f"{'' if published else '≈ '}{amount(set_tokens(entry, length))}"


def times(value: float) -> str:
    """A ratio of counts: per cent below 1, times above."""
    return percent(value) + " of" if value < 0.995 else f"{fixed(value, 1 if value < 9.95 else 0)} times"


def sentence(values: dict, state: dict) -> str:
    """The state in words with its numbers."""
    entry, length = values["alleged"][state["row"]], state["length"]
    tokens, whole = tokens_of(entry["count"], length), values["published"]["v3"]["tokens"]
    r1 = values["published"]["r1"]
    by_count = times(share_of(entry["count"], r1["samples"]))
    enough = break_even(whole, entry["count"])
    return (
        f"As alleged by {entry['by']} (public {entry['public']}), {entry.get('who', entry['lab'])} made over "
        f"{amount(entry['count'])} {entry['unit']} ({entry['when']}). At {fixed(length)} tokens each, all kept, "
        f"that is over {amount(tokens)} tokens: {percent(share_of(tokens, whole))} of V3’s pre-training text, "
        f"and by count {by_count} R1’s fine-tuning samples. To equal V3’s text each would need "
        f"{amount(enough)} tokens.{LATER if '2026' in entry['when'] else ''}"
    )


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    length, only = state["length"], values["words_only"]
    alleged = "; ".join(
        f"{label(entry)}: over {amount(entry['count'])} {entry['unit']}, {alleged_tokens(entry, length)} tokens"
        for entry in values["alleged"].values()
    )
    sets = "; ".join(f"{entry['name']}: {set_words(entry, length)} tokens" for entry in values["published"].values())
    return (
        f"A logarithmic scale of tokens. Alleged, unaudited, not to be added: {alleged}; {only['by']}, "
        f"{only['short']}: {only['words']}, no count. Published: {sets}. {sentence(values, state)}"
    )
