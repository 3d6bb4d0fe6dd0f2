"""What the figure says in words: labels, the live sentence, the text alternative."""

from .model import Run, late_mean

REGIMES = {"slow": "too slow", "right": "right", "fast": "too fast"}


def signed(value: float) -> str:
    """A bias with its sign, a true minus; no sign for nothing."""
    return "0.00" if abs(value) < 0.005 else f"{value:+.2f}".replace("-", "−")


def title(state: dict) -> str:
    """Which moment is drawn."""
    return f"Step {state['step']}, update speed {state['speed']:g}"


def live(data: dict, result: Run) -> str:
    """The first state in one sentence."""
    state = data["first"]
    return (
        f"Step {state['step']} at update speed {state['speed']:g}: the busiest expert has "
        f"{max(result.loads[state['step'] - 1])} tokens where {even(data):g} would be even, a violation of "
        f"{result.violations[state['step'] - 1]:.2f}; step 1 had {result.violations[0]:.2f}."
    )


def even(data: dict) -> float:
    """The tokens of an expert in a balanced step."""
    return data["tokens"] * data["top"] / len(data["affinities"][0])


def alternative(data: dict, result: Run, biases: list[float], compared: dict[str, Run]) -> str:
    """The drawing in words, with its numbers; `biases` less their mean."""
    loads = result.loads[data["first"]["step"] - 1]
    rows = ", ".join(
        f"E{index + 1} {load} {signed(bias)}" for index, (load, bias) in enumerate(zip(loads, biases, strict=True))
    )
    late = ", ".join(
        f"{data['compared'][name]:g} ({REGIMES[name]}) {late_mean(run.violations, data['late']):.2f}"
        for name, run in compared.items()
    )
    return (
        f"{title(data['first'])}, {data['first']['stream']} topics. Tokens of each expert and its bias against the "
        f"mean bias: {rows}. Maximum violation {result.violations[data['first']['step'] - 1]:.2f}, at step 1 "
        f"{result.violations[0]:.2f}. Mean violation of the last {data['late']} steps by update speed: {late}."
    )
