"""What the figure says in a state: the sentence, the text alternative, and the words beside the marks."""

from ..precision import fixed
from .model import comparison

CAUSES = ("attention", "bits", "layers")


def chosen(values: dict, state: dict) -> tuple[dict, dict]:
    """The baseline of the state and the comparison with it."""
    baseline = values["baselines"][state["baseline"]]
    return baseline, comparison(baseline, float(state["bits"]))


def less(result: dict) -> str:
    """A saving in per cent."""
    return f"{fixed(100 * result['saving'], 1)} % less"


def fraction(result: dict) -> str:
    """A saving as a part of the baseline."""
    return f"1/{fixed(result['folds']['total'], 1)}"


def change(result: dict) -> str:
    """Bytes before and after."""
    return f"{fixed(result['old'])} → {fixed(result['new'])}"


def cause_fold(baseline: dict, result: dict, cause: str) -> str:
    """How many times less by one cause, or that it did not change; a side of one layer has its layers not printed."""
    if cause == "layers" and baseline["old"]["layers"] == 1:
        return "not printed"
    value = result["folds"][cause]
    return "same" if value == 1 else f"× {fixed(value, 1)}"


def quoted(values: dict, state: dict) -> str:
    """Which of the quoted savings the state is."""
    match = [
        quote["words"]
        for quote in values["quotes"]
        if (quote["baseline"], str(quote["bits"])) == (state["baseline"], str(state["bits"]))
    ]
    return f"This is quoted as “{match[0]}”." if match else "This is none of the five quoted savings."


def causes(baseline: dict, result: dict) -> str:
    """The folds by cause, in words."""
    names = (baseline["attention"], "fewer bits", "fewer layers")
    told = [(result["folds"][cause], name) for cause, name in zip(CAUSES, names, strict=True)]
    told = [(value, name) for value, name in told if value != 1]
    total = fixed(result["folds"]["total"], 1)
    if len(told) == 1:
        return f"All of the {total}-fold is {told[0][1]}."
    return f"The {total}-fold is " + " × ".join(f"{fixed(value, 1)} by {name}" for value, name in told) + "."


def sentence(values: dict, state: dict) -> str:
    """The state in one sentence with its numbers."""
    baseline, result = chosen(values, state)
    return (
        f"Against {baseline['old']['name']} at 16 bits ({fixed(result['old'])} bytes a token), "
        f"{baseline['new']['name']} at {state['bits']} bits keeps {fixed(result['new'])}: {less(result)}. "
        f"{causes(baseline, result)} {quoted(values, state)}"
    )


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    compared = [(q, comparison(values["baselines"][q["baseline"]], q["bits"])) for q in values["quotes"]]
    rows = "; ".join(f"{quote['words']} ({quote['row']}): {change(result)}" for quote, result in compared)
    baseline, _ = chosen(values, state)
    return (
        f"Five pairs of bars at one scale, the baseline and what is kept of it, in bytes a token: {rows}. Below, one "
        f"saving taken apart on a logarithmic scale. {sentence(values, state)} {' '.join(baseline['also'])}"
    )
