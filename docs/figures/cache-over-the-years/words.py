"""What the figure says in a state: the sentence, the text alternative, and the words beside the marks."""

from ..precision import fixed, memory
from .model import points

STORED = {"bf16": "At 16 bits", "served": "As served, where that was published,"}


def shown(values: dict, state: dict) -> list[dict]:
    """The models in this state, with names and dates."""
    found = points(values["models"], state)
    return [model | entry for model, entry in zip(values["models"], found, strict=True)]


def mark(entry: dict, state: dict) -> str:
    """A sign where the wanted form was not published and another is shown."""
    return " ‡" if entry["form"] != state["precision"] else ""


def per_token(entry: dict, state: dict) -> str:
    """Bytes that a further token costs."""
    return fixed(entry["bytes"]) + mark(entry, state)


def signed(value: float) -> str:
    """A change in per cent with its sign."""
    return f"{'−' if value < 0 else '+'}{fixed(abs(100 * value))} %"


def whole(entry: dict) -> str:
    """The cache of the whole context, starred where that is past the model's own maximum."""
    return memory(entry["total"]) + (" *" if entry["beyond"] else "")


def below(entry: dict) -> str:
    """The line under a number: the change from the model before, and the whole cache."""
    return whole(entry) if entry["change"] is None else f"{signed(entry['change'])} · {whole(entry)}"


def notes(values: dict, state: dict) -> list[str]:
    """What the signs mean in this state."""
    rows = shown(values, state)
    starred = any(entry["beyond"] for entry in rows)
    unpublished = any(entry["form"] == "bf16" for entry in rows) and state["precision"] == "served"
    return [
        "Hollow: reported at second hand.",
        "‡ No served form published: at 16 bits." if unpublished else "‡ Known only in the form served.",
        "* Past the model’s own maximum: arithmetic." if starred else "",
    ]


def ratio(first: dict, last: dict) -> str:
    """How many times less the last is; unlike forms are not compared."""
    if first["form"] != last["form"]:
        return "the forms differ, so no ratio is given"
    return f"the last {fixed(first['bytes'] / last['bytes'])} times less than the first"


def sentence(values: dict, state: dict) -> str:
    """The state in one sentence with its numbers."""
    rows = shown(values, state)
    told = [rows[index] for index in values["told"]]
    costs = ", ".join(f"{entry['name']} ({entry['month']}) {per_token(entry, state)}" for entry in told)
    return (
        f"{STORED[state['precision']]} a further token costs in bytes: {costs}; {ratio(told[0], told[-1])}. "
        f"A context of {fixed(state['context'])} tokens takes {', '.join(whole(entry) for entry in told)}."
    )


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    listed = "; ".join(
        f"{entry['name']} ({entry['month']}{', at second hand' if entry['quoted'] else ''}) "
        f"{per_token(entry, state)}, {below(entry)}"
        for entry in shown(values, state)
    )
    return (
        "Seven models of DeepSeek from the earliest down to the latest, on a logarithmic scale of bytes that a "
        "further token costs, with the change from the model before and the cache of "
        f"{fixed(state['context'])} tokens: "
        f"{listed}. {' '.join(note for note in notes(values, state) if note)}"
    )
