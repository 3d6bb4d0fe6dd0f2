"""The cost of a training run as hours times a price, and two ways to compare runs: hours and arithmetic (6ND)."""


def cost(hours: float, price: float) -> float:
    """Dollars for hours of one GPU at a price per hour (V3 report, Table 1: 2 dollars, assumed)."""
    return hours * price


def total_hours(stages: list[float], added: list[float]) -> float:
    """Hours of the run and of what is added to it."""
    return sum(stages) + sum(added)


def training_flops(active: float, tokens: float) -> float:
    """6ND: operations of training with N active parameters on D tokens; attention is not counted."""
    return 6 * active * tokens


def ratio(other: dict, run: dict) -> dict:
    """How many times the run's hours and operations another run took; None where it published no tokens."""
    known = other.get("tokens") is not None
    flops = training_flops(other["active"], other["tokens"]) if known else None
    return {
        "hours": other["hours"] / run["hours"],
        "flops": flops / training_flops(run["active"], run["tokens"]) if known else None,
    }
