"""What the figure says in a state: the sentence, the text alternative, and the small words beside the bars."""

from ..precision import fixed, memory
from .model import full_width, gpus_needed, row

STORED = {"bf16": "at 16 bits", "fp8": "at 8 bits", "served": "as served, where that was published"}


def shown(values: dict, state: dict) -> list[dict]:
    """The models of the chosen list in this state, with names."""
    return [values["models"][key] | row(values["models"][key], state) for key in values["lists"][state["models"]]]


def percent(share: float) -> str:
    """A share below one, in per cent."""
    if share < 0.001:
        return "< 0.1 %"
    return f"{fixed(100 * share, 0 if share >= 0.0995 else 1)} %"


def filled(share: float, needed: int) -> str:
    """How much of GPUs a cache fills: a part of one, or how many whole ones it needs."""
    return f"{needed} GPUs" if share > 1 else f"{percent(share)} of a GPU"


def width_words(share: float) -> str:
    """The label at a line across the bars."""
    if share < 1:
        return f"{fixed(100 * share, 0 if share >= 0.25 else 1)} %"
    return f"{fixed(share)} GPU{'s' if share > 1 else ''}"


def scale(rows: list[dict]) -> float:
    """What the full width stands for, in GPUs."""
    return full_width(max(entry["share"] for entry in rows))


def gpus_of(entry: dict, state: dict) -> str:
    """How many GPUs a model's bytes fill."""
    return filled(entry["share"], gpus_needed(entry["bytes"], float(state["gpu"])))


def beside(entry: dict, state: dict) -> str:
    """The same under its bytes, where the room is narrow and the title names the GPU."""
    return gpus_of(entry, state).replace("of a GPU", "of one")


def design_of(entry: dict) -> str:
    """The words under a model's name."""
    if entry["context"] is None:
        return entry["design"] + "; limit not read"
    return entry["design"] + ("; arithmetic only" if entry["beyond"] else "")


def kept(entry: dict, state: dict) -> str:
    """A model's bytes, marked where the wanted form was not published for it."""
    return memory(entry["bytes"]) + (" ‡" if entry["form"] != state["precision"] else "")


def note(rows: list[dict], state: dict) -> str:
    """What the mark ‡ means in this state; nothing where no row bears it."""
    if all(entry["form"] == state["precision"] for entry in rows):
        return ""
    served = state["precision"] == "served"
    return "‡ No served form published: shown at 16 bits." if served else "‡ Known only in the form served."


def what(state: dict) -> str:
    """The sequences and the form that the state asks for."""
    count, context = state["sequences"], fixed(state["context"])
    text = f"{count} sequences of {context} tokens each" if count > 1 else f"One sequence of {context} tokens"
    return f"{text}, stored {STORED[state['precision']]}"


def sentence(values: dict, state: dict) -> str:
    """The state in one sentence with its numbers."""
    rows, own = shown(values, state), values["models"][values["reference"]]
    base = row(own, state)
    most, least = max(rows, key=lambda entry: entry["bytes"]), min(rows, key=lambda entry: entry["bytes"])
    times = fixed(most["bytes"] / base["bytes"], 1)
    return (
        f"{what(state)}: {own['name']} keeps {kept(base, state)}, {gpus_of(base, state)} of {state['gpu']} GB. "
        f"Of the models shown, {most['name']} keeps most ({memory(most['bytes'])}, {times} times as much), "
        f"{least['name']} least ({memory(least['bytes'])})."
    )


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    rows = shown(values, state)
    listed = "; ".join(
        f"{entry['name']} ({design_of(entry)}) {kept(entry, state)}, {gpus_of(entry, state)}" for entry in rows
    )
    return (
        f"Bars at one scale, one for each of {len(rows)} models. {what(state)}, against "
        f"GPUs of {state['gpu']} GB: {listed}. Arithmetic only: the context is past the model’s own maximum. "
        f"{note(rows, state)}"
    ).strip()
