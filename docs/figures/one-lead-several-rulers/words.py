"""What the figure says of two rulers: each result, why they differ, and the drawing in words."""

from ..precision import fixed
from .model import ahead, apart, differences, ratio

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NAMES = {"us": "the US", "china": "China"}
WAYS = {"asks": "they ask different things", "sets": "they compare different things", "tests": "the means differ"}
SIDES = {
    "accuser": "an accuser",
    "accused": "the accused itself",
    "government": "a government with an interest",
    "neither": "no party",
}


def month_words(value: str) -> str:
    """A month in words."""
    year, month = value.split("-")
    return f"{MONTHS[int(month) - 1]} {year}"


def short(ruler: dict) -> str:
    """A result in months in few letters, for the drawing."""
    months = ruler["months"]
    if months["low"] == months["high"]:
        return f"about {months['low']}"
    return f"{months['low']}–{months['high']}" + (f", mean {months['mean']}" if "mean" in months else "")


def size(ruler: dict) -> str:
    """How far the leader of a pair is ahead."""
    times = ratio(ruler["pair"])
    return f"{fixed(100 * (times - 1), 1)} %" if ruler["shown"] == "percent" else f"{fixed(times, 1)} times"


def result(ruler: dict) -> str:
    """A result in words."""
    if "pair" in ruler:
        by = "by " if ruler["shown"] == "percent" else ""
        return f"{NAMES[ahead(ruler)]} ahead {by}{size(ruler)} ({ruler['detail']})"
    months = ruler["months"]
    if "mean" in months:
        return f"China {months['mean']} months behind on average, {months['low']} to {months['high']}"
    if months["low"] == months["high"]:
        return f"China about {months['low']} months behind"
    return f"China {months['low']} to {months['high']} months behind"


def by_id(values: dict, name: str) -> dict:
    """A ruler."""
    return next(ruler for ruler in values["rulers"] if ruler["id"] == name)


def told(ruler: dict) -> str:
    """A ruler with its date and result."""
    return f"{ruler['name']} ({month_words(ruler['date'])}, {ruler['judge']}): {result(ruler)}"


def reason(way: str, one: dict, other: dict) -> str:
    """One way in which two rulers differ."""
    if way == "side":
        return f"the judges’ places differ ({SIDES[one['side']]}; {SIDES[other['side']]})"
    return f"{WAYS[way]} ({one[way]}; {other[way]})"


def why(one: dict, other: dict) -> str:
    """Why two rulers differ, or that they are one."""
    if one["id"] == other["id"]:
        return "A ruler agrees with itself; choose another for B."
    found = [reason(way, one, other) for way in differences(one, other)]
    return f"Why they need not agree: {', '.join(found)}."


def together(one: dict, other: dict) -> str:
    """Whether the two results meet."""
    if "months" not in one or "months" not in other:
        return "" if "pair" in one and "pair" in other else "Months and amounts cannot be turned into each other. "
    gap = apart(one["months"], other["months"])
    return f"The two lie {gap} months apart. " if gap else "The two meet. " if one["id"] != other["id"] else ""


def sentence(values: dict, state: dict) -> str:
    """The state in one sentence with its numbers."""
    one, other = by_id(values, state["a"]), by_id(values, state["b"])
    return f"A, {told(one)}. B, {told(other)}. {together(one, other)}{why(one, other)}"


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    listed = "; ".join(f"{told(ruler)}; {ruler['blind']}".rstrip(".") for ruler in values["rulers"])
    return (
        "Rulers in order of date: those in months as bars on one scale, the others as a pair of bars for the United "
        f"States and China, each pair on its own scale. {listed}. {sentence(values, state)}"
    )
