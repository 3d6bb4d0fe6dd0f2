"""What the figure says in a state: kind of error and rate in per cent. Twin: words.js."""

from collections.abc import Callable

KINDS = {"slips": "slips", "renamed": "renamed", "scrambled": "own errors"}
NAMES = {"slips": "Random slips", "renamed": "Renamed classes", "scrambled": "Errors of a network’s own"}
Found = list[float]  # mean, smallest and largest over the seeds


def percent(share: float) -> str:
    """A share in per cent without the sign, one decimal."""
    return f"{100 * share:.1f}"


def signed(share: float) -> str:
    """A difference of shares in points, with its sign; what rounds to nothing has none."""
    size = percent(abs(share))
    return size if size == "0.0" else f"{'−' if share < 0 else '+'}{size}"


def spread(found: Found, unit: str = "%", form: Callable[[float], str] = percent) -> str:
    """A mean with its range."""
    mean, low, high = map(form, found)
    return f"{mean} {unit} ({low} to {high})"


def pair(values: dict, kind: str, rate: str) -> str:
    """The means of a kind at a rate, teacher and student."""
    found = values["wrong"][kind][rate]
    return f"{percent(found['teacher'][0])} → {percent(found['student'][0])}"


def one(values: dict, kind: str, rate: str) -> str:
    """A kind of error at a rate, in words with its numbers."""
    found = values["wrong"][kind][rate]
    return (
        f"{NAMES[kind]}, rate {rate} %: the answers are right in {spread(found['teacher'])}, the student in "
        f"{spread(found['student'])}, a gain of {spread(found['gain'], 'points', signed)}. It repeats "
        f"{spread(found['copied'])} of the wrong answers."
    )


def sentence(values: dict, state: dict) -> str:
    """The state in words with its numbers."""
    kind, rate = state["kind"], state["rate"]
    if kind != "all":
        return one(values, kind, rate)
    pairs = "; ".join(f"{NAMES[kind].lower()}, {pair(values, kind, rate)}" for kind in KINDS)
    return f"At a rate of {rate} %, per cent right, teacher → student: {pairs}."


def alternative(values: dict, state: dict) -> str:
    """The drawing in words, with its numbers."""
    return f"{values['drawn']} Chosen: {sentence(values, state)}"
