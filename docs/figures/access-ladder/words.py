"""What the figure says in a state: the twin of words.js."""

from ..precision import fixed
from ..shares import mean, mean_and_range, percent
from .model import chance_to_show, heated, rounded, softmax, top

UNSEEN = 3
WAYS = ("given", "warm")


def chosen(values: dict, access: str) -> dict:
    """The rung with an id."""
    return next(rung for rung in values["rungs"] if rung["id"] == access)


def case(rung: dict, state: dict) -> dict:
    """What was measured on a rung: for sampled answers with so many of them."""
    return rung["cases"][state["samples"] if rung["id"] == "samples" else "any"]


def name(rung: dict, state: dict) -> str:
    """The rung's name beside its marks."""
    return sampled(state) if rung["id"] == "samples" else rung["name"]


def sampled(state: dict) -> str:
    """How many answers."""
    return "1 answer sampled" if state["samples"] == "1" else f"{fixed(float(state['samples']))} answers sampled"


def by_seed(rung: dict, state: dict, way: str) -> list[float] | None:
    """The shares of unseen 3s read right, by seed; None where it was not run."""
    found = case(rung, state)[way]
    return found and found["fixed" if state["bias"] == "with" else "plain"]


def read(found: list[float] | None) -> str:
    """The mean in per cent without its sign, or a dash."""
    return fixed(100 * mean(found), 1) if found else "–"


def read_in(rung: dict, state: dict, way: str) -> str:
    """The mean of a rung in the state, used one way."""
    return read(by_seed(rung, state, way))


def spread(found: list[float] | None) -> str:
    """Mean and range in words."""
    return mean_and_range(found) if found else "not run"


def visible(rung: dict, state: dict) -> str:
    """In how many answers there is anything of a 3."""
    return f"a 3 shows in {percent(case(rung, state)['visible'])}"


def fix_line(state: dict) -> str:
    """Whether the one number is added."""
    return "One mark a seed, with the bias fix" if state["bias"] == "with" else "One mark a seed, no bias fix"


def shown(values: dict, rung: dict) -> list[float]:
    """The probabilities that a rung shows of the answer to one image."""
    kept = top(softmax(values["logits"]), rung["keep"])
    return rounded(kept) if rung["id"] == "rounded" else kept


def example(values: dict, state: dict) -> str:
    """What the chosen rung shows of a 3 in the answer to one image."""
    rung = chosen(values, state["access"])
    if rung["id"] == "top":
        return "nothing: the answer is “2”"
    if rung["id"] == "samples":
        chance = chance_to_show(softmax(values["logits"])[UNSEEN], int(state["samples"]))
        return f"a place among them with chance {percent(chance)}"
    given = shown(values, rung)
    if not given[UNSEEN]:
        return "0 %: rounding took it"
    return f"{percent(given[UNSEEN])} as given, {percent(heated(given, values['warm'])[UNSEEN])} heated"


def sentence(values: dict, state: dict) -> str:
    """The state in words with its numbers."""
    rung = chosen(values, state["access"])
    given, warm = (spread(by_seed(rung, state, way)) for way in WAYS)
    opening = name(rung, state)
    fix = ", with the bias fix" if state["bias"] == "with" else ""
    return (
        f"{opening[0].upper()}{opening[1:]}: {visible(rung, state)} of the answers. Unseen 3s then read right{fix}: "
        f"from targets as given, {given}; heated to T = {values['warm']}, {warm}. "
        f"{values['groups'][rung['group']]['offer']}"
    )


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    rows = "; ".join(
        f"{name(rung, state)}, {visible(rung, state)}: {spread(by_seed(rung, state, 'given'))} as given, "
        f"{spread(by_seed(rung, state, 'warm'))} heated"
        for rung in values["rungs"]
    )
    fix = "with" if state["bias"] == "with" else "without"
    return (
        "Seven kinds of access to a teacher, in three groups by who has them. For each, the 3s that students read "
        f"right who were never shown one, {fix} the bias fix: {rows}. "
        f"Chosen: {name(chosen(values, state['access']), state)}. "
        f"In the answer to one image of a 2, a 3 gets {example(values, state)}. {sentence(values, state)}"
    )
