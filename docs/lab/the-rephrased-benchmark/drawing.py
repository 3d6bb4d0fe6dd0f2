"""The gap drawn: benchmark and twin, with the benchmark's items reworded in training or fresh ones instead."""

from figures import results
from figures.base import Drawing, line, rect, text
from figures.results import Found
from figures.worked import Drawn, still

ARMS = {"rephrased": "Extra lines: the benchmark’s, reworded", "fresh": "Extra lines: fresh items"}
TESTS = {"benchmark": "1", "twin": "2"}
FLAG = 2  # a gap of more standard errors than this is called a gap
PLOT, LEFT, PANEL = 100, 30, 241


def band(data: dict, arm: str, index: int, sign: str) -> Found:
    """Mean, smallest and largest over the seeds."""
    return results.band(seed[arm][index][sign] for seed in data["per_seed"])


def flagged(data: dict, arm: str, index: int) -> int:
    """In how many seeds the benchmark is ahead of its twin by more than FLAG standard errors."""
    return sum(seed[arm][index]["gap_in_errors"] > FLAG for seed in data["per_seed"])


def percent(value: float) -> str:
    """A share in per cent."""
    return f"{100 * value:.0f}"


def series(xs: list[float], base: float, bands: list[Found], style: str) -> list[str]:
    """One test's means joined, each with its range."""
    ys = [[base - PLOT * value for value in values] for values in bands]
    joined = zip(xs[:-1], xs[1:], ys[:-1], ys[1:], strict=True)
    parts = [line(x1, y1[0], x2, y2[0], f"e{style}") for x1, x2, y1, y2 in joined]
    for x, (y, low, high) in zip(xs, ys, strict=True):
        parts += [line(x, low, x, high, f"e{style}"), rect(x - 4, y - 4, 8, 8, f"s{style}")]
    return parts


def numbers(x: float, base: float, pair: list[Found]) -> list[str]:
    """Both means at one place: the larger above both ranges, the smaller below; the benchmark's in bold."""
    above, below = base - PLOT * max(each[2] for each in pair), base - PLOT * min(each[1] for each in pair)
    heights = (above - 6, below + 17) if pair[0][0] > pair[1][0] else (below + 17, above - 6)
    return [
        text(x, y, percent(each[0]), classes, "middle")
        for y, each, classes in zip(heights, pair, ("strong", ""), strict=True)
    ]


def heading(top: float, width: float, arm: str) -> list[str]:
    """What was added, and which colour is which test."""
    return [
        text(0, top, ARMS[arm], "strong"),
        rect(0, top + 10, 10, 10, "s1"),
        text(15, top + 20, "benchmark", "strong"),
        rect(118, top + 10, 10, 10, "s2"),
        text(133, top + 20, "twin"),
        text(width, top + 20, "% right", "soft", "end"),
    ]


def panel(top: float, width: float, data: dict, arm: str) -> list[str]:
    """One kind of extra lines: both tests by the number of wordings, and how often the gap test speaks."""
    wordings, base = data["wordings"], top + 46 + PLOT
    step = (width - LEFT - 98) / (len(wordings) - 1)
    xs = [LEFT + 66 + step * index for index in range(len(wordings))]
    parts = heading(top, width, arm)
    for share in (0, 0.5, 1):
        y = base - PLOT * share
        parts += [rect(LEFT + 6, y, width - LEFT - 6, 1, "faint"), text(LEFT, y + 5, percent(share), "soft", "end")]
    bands = [[band(data, arm, index, test) for index in range(len(wordings))] for test in TESTS]
    for shift, found, style in zip((-5, 5), bands, TESTS.values(), strict=True):
        parts += series([x + shift for x in xs], base, found, style)
    total = len(data["per_seed"])
    for index, (x, count) in enumerate(zip(xs, wordings, strict=True)):
        parts += numbers(x, base, [found[index] for found in bands])
        parts.append(text(x, base + 22, str(count) if count else "none", "soft", "middle"))
        parts.append(text(x, base + 62, f"{flagged(data, arm, index)} of {total}", "", "middle"))
    parts.append(text(0, base + 22, "wordings", "soft"))
    return [*parts, text(0, base + 42, f"seeds with a gap of over {FLAG} standard errors:", "soft")]


def drawn(width: int, data: dict) -> Drawn:
    """Both panels, one below the other."""
    parts = [each for index, arm in enumerate(ARMS) for each in panel(18 + PANEL * index, width, data, arm)]
    return 2 * PANEL - 2, parts


def draw() -> Drawing:
    """The figure, from the committed result."""
    data = results.measured_beside(__file__)
    return still(
        lambda width: drawn(width, data),
        alternative(data),
        headers=("Extra lines", "Wordings", "Test", "Mean %", "Smallest %", "Largest %", "Gap found"),
        rows=table(data),
        kind="A toy experiment: sums in words, small networks; ten seeds.",
    )


def table(data: dict) -> list[tuple]:
    """Every mean with its range, and the seeds in which the gap test spoke."""
    total = len(data["per_seed"])
    return [
        (arm, count, test, *map(percent, band(data, arm, index, test)), f"{flagged(data, arm, index)} of {total}")
        for arm in ARMS
        for index, count in enumerate(data["wordings"])
        for test in TESTS
    ]


def alternative(data: dict) -> str:
    """The drawing in words, with its numbers."""
    listed = "; ".join(
        f"{count} wordings: benchmark {percent(band(data, arm, index, 'benchmark')[0])}, "
        f"twin {percent(band(data, arm, index, 'twin')[0])}, gap in {flagged(data, arm, index)} of 10 seeds"
        for arm in ("rephrased",)
        for index, count in enumerate(data["wordings"])
    )
    control = ", ".join(
        f"{percent(band(data, 'fresh', index, 'benchmark')[0])} and {percent(band(data, 'fresh', index, 'twin')[0])}"
        for index in range(len(data["wordings"]))
    )
    return (
        "Per cent of right sums on a benchmark and on its twin, means over ten seeds, by the number of other "
        f"wordings in which the benchmark's items were in training. {listed}. With as many fresh items instead, "
        f"benchmark and twin read {control}."
    )
