"""The balance controller, drawn: a stream, a router, eight queues, the rule, the biases and their way back."""

from functools import cache
from itertools import pairwise

from ..base import WIDE, Drawing, arrow, label_box, line, number, rect, text
from ..looks import Looks, part, says
from ..worked import Drawn, Worked
from .model import Run, late_mean, run

figure = Worked(__file__)
words, look = figure.words, figure.look
LANE = 6  # where the biases go back


def stream(width: int, looks: Looks, layout: dict) -> list[str]:
    """The tokens by topic, on their way into the router, and the ways out of it."""
    left, room = layout["stream"]
    middle = left + room / 2
    return [
        text(0, 39, "tokens by topic", "soft"),
        *(part("rect", f"topic-{at}", looks, classes="box", y=25, height=19) for at in range(3)),
        *(says(f"share-{at}", 0, 39, looks, anchor="middle") for at in range(3)),
        arrow(middle, 45, middle, 56),
        label_box(0, look.ROUTER - look.BOX, width, look.BOX, "Router: the two best by affinity + bias"),
    ]


def began(width: int, loads: list[int]) -> str:
    """The outlines of the queues in the first step."""
    layout = look.LAYOUT[str(width)]
    floor, wide = layout["floor"], layout["benches"][2] - 4
    corners = ((number(look.bench(width, at) - wide / 2), -layout["token"] * load) for at, load in enumerate(loads))
    ways = (f"M{left} {floor}v{number(high)}h{wide}V{floor}" for left, high in corners)
    return f'<path class="line yet" d="{"".join(ways)}"/>'


def back(width: int, looks: Looks, layout: dict) -> list[str]:
    """The rule, and the biases' way back into the router."""
    left, zero, top = layout["benches"][0], layout["zero"], look.ROUTER
    return [
        rect(LANE + 8, layout["rule"], width - LANE - 8, look.BOX, "box"),
        says("rule", (LANE + 8 + width) / 2, layout["rule"] + look.BOX / 2 + 5, looks, "strong", "middle"),
        part("path", "sinks", looks, classes="s2"),
        part("path", "rises", looks, classes="s1"),
        f'<path class="e3" d="M{left} {zero}H{LANE}V{top + 8}"/>',
        f'<path class="s3" d="M{LANE} {top}l5 9h-10z"/>',
        text(LANE + 8, zero - 7, "bias", "s3 strong"),
    ]


def benches(width: int, values: dict, looks: Looks, layout: dict) -> list[str]:
    """Queues at the experts, the even load, and the biases."""
    (left, pitch, wide), floor, zero = layout["benches"], layout["floor"], layout["zero"]
    fair, right = floor - layout["token"] * words.even(values), left + pitch * len(values["affinities"][0])
    parts = []
    for index in range(len(values["affinities"][0])):
        x = look.bench(width, index)
        parts += [
            part("path", f"way-{index}", looks, classes="flow"),
            part("path", f"queue-{index}", looks, classes="stack", stroke_width=wide),
            says(f"tokens-{index}", x, floor + 34, looks, anchor="middle"),
            text(x, floor + 17, f"E{index + 1}", "strong", "middle"),
            part("rect", f"bias-{index}", looks, classes="s3", width=wide),
            says(f"signed-{index}", x, zero + layout["bias"] + 15, looks, "soft", "middle"),
        ]
    return [
        line(left, floor, right, floor, "line"),
        line(left, zero, right, zero, "line"),
        began(width, values["began"]),
        *parts,
        part("path", "over", looks, classes="stack over", stroke_width=wide),
        line(left, fair, right, fair, "line wall"),
        text(LANE + 8, fair + 5, f"even: {words.even(values)}" if width == WIDE else "even", "soft"),
        text(LANE + 8, floor + 34, "tokens", "soft") if width == WIDE else "",
        text(LANE + 8, floor - 84, "dashed:", "soft"),
        text(LANE + 8, floor - 67, "step 1", "soft"),
        text(LANE + 8, zero + layout["bias"] + 15, "hundredths" if width == WIDE else "/ 100", "soft"),
        *back(width, looks, layout),
    ]


def speeds(width: int, values: dict, looks: Looks, layout: dict) -> list[str]:
    """The same stream at each speed: how far the busiest expert is above the even load, step by step."""
    (top, high), steps = layout["plots"], values["steps"]
    places = [look.plot_place(values, width, at) for at in range(len(values["speeds"]))]
    floors = "".join(f"M{number(left)} {top + high}h{number(room)}" for left, room in places)
    parts = [
        text(0, top - 46, "Busiest expert above even, by speed", "strong"),
        f'<path class="line" d="{floors}"/>',
        text(0, top + high + 34, f"in %, mean of steps {steps - values['late'] + 1} to {steps}", "soft"),
    ]
    for at, speed in enumerate(values["speeds"]):
        middle, scaled = places[at][0] + places[at][1] / 2, look.scaled(values, width, at)
        parts += [
            part("text", f"speed-{at}", looks, f"{speed:g}", x=middle, y=top - 5, text_anchor="middle"),
            part("path", f"curve-{at}", looks, transform=scaled, vector_effect="non-scaling-stroke"),
            says(f"late-{at}", middle, top + high + 17, looks, anchor="middle"),
        ]
    for at in range(3):
        parts.append(part("text", f"pace-{at}", looks, classes="soft", y=top - 27, text_anchor="middle"))
        parts.append(part("path", f"span-{at}", looks, classes="line"))
    return [*parts, part("rect", "mark", looks, classes="s2", width=8, height=8)]


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    layout = look.LAYOUT[str(width)]
    parts = [
        says("title", 0, 16, looks, "strong"),
        *stream(width, looks, layout),
        *benches(width, values, looks, layout),
        *speeds(width, values, looks, layout),
    ]
    return sum(layout["plots"]) + 40, parts


@cache
def all_runs() -> dict[bool, dict[float, Run]]:
    """Every run that the figure can show, made once: by whether the topics shift, then by update speed."""
    data = figure.data()
    speeds, steps = data["speeds"], data["steps"]
    steady = {speed: run(data, speed, False, steps) for speed in speeds}
    return {False: steady, True: {speed: run(data, speed, True, steps, steady[speed]) for speed in speeds}}


def curves(runs: dict[float, Run]) -> list[str]:
    """The largest load of each step, by speed, as a path: the first, and by how much each next is more."""
    tops = ([max(loads) for loads in found.loads] for found in runs.values())
    steps = ([after - before for before, after in pairwise([0, *each])] for each in tops)
    return ["M0" + "l1".join(f"{step}" if step < 0 else f" {step}" for step in each) for each in steps]


def draw() -> Drawing:
    """The figure, from the toy stream."""
    data, runs = figure.data(), all_runs()
    drawn_by = {"steady": curves(runs[False]), "shifting": curves(runs[True])}
    return figure.drawing(
        drawn,
        {**data, "curves": drawn_by, "began": runs[False][float(data["first"]["speed"])].loads[0]},
        headers=("Update speed", "Violation at step 1", f"Mean of the last {data['late']} steps", "After a shift"),
        rows=[table_row(data, speed, runs) for speed in data["speeds"]],
        kind="A toy: a made-up stream of tokens under the published rule; not measured on any model.",
    )


def table_row(data: dict, speed: float, runs: dict[bool, dict[float, Run]]) -> tuple:
    """Where the runs at one speed begin and settle, on the steady and on the shifting stream."""
    late = (f"{late_mean(runs[shift][speed].violations, data['late']):.2f}" for shift in (False, True))
    return (f"{speed:g}", f"{runs[False][speed].violations[0]:.2f}", *late)
