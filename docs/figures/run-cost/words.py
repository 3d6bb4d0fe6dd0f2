"""What the figure says in a state: the sentence, the text alternative, and the words beside the marks."""

from ..numbers import fixed
from .model import cost, ratio, total_hours

ADDED = {"nothing": (), "r1": ("r1",), "both": ("r1", "v2")}


def dollars(value: float) -> str:
    """Millions with three decimals, below them thousands."""
    return f"${fixed(value / 1e6, 3)} million" if value >= 999_500 else f"${fixed(value / 1e3)} thousand"


def hours_and_cost(hours: float, price: float) -> str:
    """A line of the ledger, in thousands of hours and millions of dollars as the report prints them."""
    return f"{fixed(hours / 1e3)}K h · ${fixed(cost(hours, price) / 1e6, 3)}M"


def sum_of(values: dict, state: dict) -> float:
    """Hours that the state adds up."""
    added = [values["added"][name]["hours"] for name in ADDED[state["add"]]]
    return total_hours([stage["hours"] for stage in values["stages"]], added)


def total(values: dict, state: dict) -> str:
    """The last line of the ledger."""
    return f"at least {dollars(cost(sum_of(values, state), state['price']))}"


def times(values: dict, name: str) -> str:
    """A run against V3, in hours and in operations."""
    found = ratio(values["runs"][name], values["run"])
    flops = "6ND unknown" if found["flops"] is None else f"{decimals(found['flops'])} × 6ND"
    return f"{decimals(found['hours'])} × hours · {flops}"


def decimals(value: float) -> str:
    """A ratio with two decimals below 2, one above."""
    return fixed(value, 2 if value < 1.995 else 1)


def compared(values: dict, state: dict) -> str:
    """What the state's comparison says."""
    name = state["compare"]
    if name in values["company"]:
        return f"Not comparable: {values['company'][name]['words'][0].lower()}{values['company'][name]['words'][1:]}."
    if name in values["closed"]:
        return f"{values['closed'][name]['name']}: {values['closed'][name]['words']}."
    run = values["runs"][name]
    found = ratio(run, values["run"])
    same = f"{dollars(cost(run['hours'], state['price']))} at the same price"
    flops = (
        "; its tokens are not published"
        if found["flops"] is None
        else f" and {decimals(found['flops'])} times its 6ND"
    )
    quoted = ", as quoted" if run.get("quoted") else ""
    hours = f"{fixed(run['hours'])} {run['chip']} hours{quoted}, {same}"
    return f"Run with run: {run['name']} took {hours}; that is {decimals(found['hours'])} times V3’s hours{flops}."


def sentence(values: dict, state: dict) -> str:
    """The state in words with its numbers."""
    words = {"nothing": "", "r1": " with R1’s stage", "both": " with R1’s stage and V2’s run"}[state["add"]]
    hours = f"{fixed(sum_of(values, state))} GPU hours at ${fixed(state['price'], 2)}"
    empty = sum("range" not in line for line in values["outside"])
    return (
        f"V3’s run{words}: {hours} make {total(values, state)}; {empty} lines outside have no figure and cannot be "
        f"added. {compared(values, state)}"
    )


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    price = state["price"]
    stages = "; ".join(f"{stage['words']} {hours_and_cost(stage['hours'], price)}" for stage in values["stages"])
    beside = "; ".join(
        f"{entry['words']} {hours_and_cost(entry['hours'], price)}" for entry in values["added"].values()
    )
    outside = "; ".join(f"{line['words']}: {line.get('box', 'empty')}" for line in values["outside"])
    runs = "; ".join(f"{run['name']} {times(values, name)}" for name, run in values["runs"].items())
    return (
        f"A ledger of V3’s run: {stages}. Known and beside it: {beside}. Boxes outside the sum: {outside}. Runs "
        f"against V3’s: {runs}. {sentence(values, state)}"
    )
