"""The balance controller, drawn: loads and biases at one step, the violation over the steps, three speeds."""

from functools import cache
from pathlib import Path

from ..base import NARROW, WIDE, Drawing, line, named, number, read_data, rect, svg, text
from ..javascript import words_beside
from .model import Run, late_mean, less_mean, run

words = words_beside(__file__)
PITCH, BAR, TOP = 24, 14, 54
LAYOUT = {"load": 100, "bias": 0.45, "violation": 3, "plot": [288, 108], "small": [490, 54], "gap": 16, "mark": 8}


def zones(width: float) -> dict[str, float]:
    """Where loads and biases stand in a drawing of this width: edges, the zero of the biases, half their room."""
    left, right = width / 2 + 8, width - 52
    return {"left": 30, "loads": width / 2 - 70, "zero": (left + right) / 2, "biases": (right - left) / 2}


def expert_row(index: int, width: float, load: int, bias: float) -> list[str]:
    """The load of an expert and its bias, as bars with numbers."""
    y, zone = TOP + index * PITCH, zones(width)
    length = zone["biases"] * bias / LAYOUT["bias"]
    return [
        text(0, y + 12, f"E{index + 1}", "strong"),
        rect(zone["left"], y, zone["loads"] * load / LAYOUT["load"], BAR, "s1", f"load-{index}"),
        text(width / 2 - 4, y + 12, str(load), "soft", "end", f"tokens-{index}"),
        rect(zone["zero"] + min(length, 0), y, abs(length), BAR, "s3", f"bias-{index}"),
        text(width, y + 12, words.bias_words(bias), "soft", "end", f"signed-{index}"),
    ]


def table_of_experts(width: float, data: dict, loads: list[int], biases: list[float]) -> list[str]:
    """All experts, with the even load and the zero of the biases as lines."""
    zone, bottom = zones(width), TOP + len(loads) * PITCH
    mean_x = zone["left"] + zone["loads"] * words.even(data) / LAYOUT["load"]
    parts = [
        text(0, 16, words.title(data["first"]), "strong", part="title"),
        text(30, 42, f"tokens (even: {words.even(data)})", "soft"),
        text(width, 42, "bias less mean", "soft", "end"),
    ]
    for index, (load, bias) in enumerate(zip(loads, biases, strict=True)):
        parts += expert_row(index, width, load, bias)
    parts += [line(x, TOP - 4, x, bottom - 4, "line") for x in (mean_x, zone["zero"])]
    return parts


def curve(values: list[float], x: float, width: float, place: list[float]) -> str:
    """A line through the values of all steps; `place` = upper edge and height of the plot."""
    step, unit = width / (len(values) - 1), place[1] / LAYOUT["violation"]
    points = (
        f"{number(x + index * step)} {number(place[0] + place[1] - value * unit)}"
        for index, value in enumerate(values)
    )
    return "M" + "L".join(points)


def traced(values: list[float], x: float, width: float, place: list[float], classes: str, part: str) -> str:
    """A curve with its zero line."""
    bottom = place[0] + place[1]
    path = f'<path class="{classes}" d="{curve(values, x, width, place)}"{named(part)}/>'
    return path + line(x, bottom, x + width, bottom, "line")


def plot(width: float, data: dict, result: Run) -> list[str]:
    """The violation over the steps, with the step that is shown."""
    (top, height), step, mark = LAYOUT["plot"], data["first"]["step"], LAYOUT["mark"]
    room, now = width - mark, result.violations[step - 1]
    x = (step - 1) * room / (data["steps"] - 1)
    y = top + height - now * height / LAYOUT["violation"]
    return [
        text(0, top - 12, "Maximum violation (0: even)", "strong"),
        text(width, top - 12, words.now(now), "strong", "end", "now"),
        traced(result.violations, mark / 2, room, LAYOUT["plot"], "e2", "curve"),
        rect(x, y - mark / 2, mark, mark, "s2", "mark"),
        text(0, top + height + 18, "step 1", "soft"),
        text(width, top + height + 18, f"step {data['steps']}", "soft", "end"),
    ]


def small_plots(width: float, data: dict, compared: dict[str, Run]) -> list[str]:
    """Three speeds on the same stream."""
    (top, height), gap = LAYOUT["small"], LAYOUT["gap"]
    room, parts = (width - 2 * gap) / 3, [text(0, top - 46, "The same stream at three speeds", "strong")]
    for index, (name, result) in enumerate(compared.items()):
        x = index * (room + gap)
        parts += [
            text(x, top - 24, f"{data['compared'][name]:g}", "strong"),
            text(x, top - 6, words.regime(name), "soft"),
            traced(result.violations, x, room, LAYOUT["small"], "e1", f"curve-{name}"),
            text(x, top + height + 18, words.ends(data, data["first"]["stream"], name), part=f"late-{name}"),
        ]
    return parts


def drawn(width: float, data: dict, result: Run, compared: dict[str, Run], alternative: str) -> str:
    """The whole drawing at one width."""
    step = data["first"]["step"] - 1
    experts = table_of_experts(width, data, result.loads[step], less_mean(result.biases[step]))
    parts = [*experts, *plot(width, data, result), *small_plots(width, data, compared)]
    return svg(width, sum(LAYOUT["small"]) + 26, parts, alternative)


@cache
def all_runs() -> dict[bool, dict[float, Run]]:
    """Every run that the figure can show, made once: by whether the topics shift, then by update speed."""
    data = read_data(Path(__file__).parent)
    speeds, steps = data["speeds"], data["steps"]
    return {shift: {speed: run(data, speed, shift, steps) for speed in speeds} for shift in (False, True)}


def compared_runs(data: dict, runs: dict[float, Run]) -> dict[str, Run]:
    """The three runs that stand side by side, by name."""
    return {name: runs[speed] for name, speed in data["compared"].items()}


def tops(runs: dict[str, Run]) -> dict[str, list[int]]:
    """The largest load of each step: what the small curves are made of."""
    return {name: [max(loads) for loads in found.loads] for name, found in runs.items()}


def draw() -> Drawing:
    """The figure, from the toy stream."""
    data, runs = read_data(Path(__file__).parent), all_runs()
    state = data["first"]
    streams = {"steady": tops(compared_runs(data, runs[False])), "shifting": tops(compared_runs(data, runs[True]))}
    values = {**data, "layout": LAYOUT, "zones": {width: zones(width) for width in (WIDE, NARROW)}, "tops": streams}
    result, compared = runs[False][float(state["speed"])], compared_runs(data, runs[False])
    alternative = words.alternative(values, state, moment(result, state))
    return Drawing(
        wide=drawn(WIDE, values, result, compared, alternative),
        narrow=drawn(NARROW, values, result, compared, alternative),
        alternative=alternative,
        headers=("Update speed", "Violation at step 1", f"Mean of the last {data['late']} steps", "After a shift"),
        rows=[table_row(data, speed, runs) for speed in data["speeds"]],
        kind="A toy: a made-up stream of tokens under the published rule; not measured on any model.",
        live=words.sentence(values, state, moment(result, state)),
        data=values,
    )


def moment(result: Run, state: dict) -> dict:
    """What the words need of a run at the step of a state."""
    at = state["step"] - 1
    return {"loads": result.loads[at], "biases": less_mean(result.biases[at]), "violations": result.violations}


def table_row(data: dict, speed: float, runs: dict[bool, dict[float, Run]]) -> tuple:
    """Where the runs at one speed begin and settle, on the steady and on the shifting stream."""
    late = (f"{late_mean(runs[shift][speed].violations, data['late']):.2f}" for shift in (False, True))
    return (f"{speed:g}", f"{runs[False][speed].violations[0]:.2f}", *late)
