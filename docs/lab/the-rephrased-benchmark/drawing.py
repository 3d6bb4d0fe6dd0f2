"""An item met in other words, the benchmark and its twin; below, how many sums of each come out right."""

from figures import results
from figures.base import NARROW, WIDE, Drawing, arrow, line, rect, text
from figures.results import Found
from figures.worked import Drawn, still

ARMS = {"rephrased": "Extra lines: its items, reworded", "fresh": "Extra lines: fresh items"}
TESTS = {"benchmark": "1", "twin": "2"}
FLAG = 2  # a gap of more standard errors than this is called a gap
PLOT, BASE, PANEL, BOX = 70, 96, 156, 24  # a scale of 100 %, its foot in a panel, the height of panel and box
NAMES = 110  # room for the names of the tests beside their lines
BETWEEN = 16  # pixels between two names at least
MET = "3 plus 17 makes 20"
ASKED, OTHER = "what is the sum if you add 3 and 17", "what is the sum if you add 12 and 31"
# By width: where the panels begin and how wide they are, and of the boxes with words left and upper edge and width.
LAYOUT = {
    WIDE: ([(0, 152), (312, 152)], 288, [(0, 22, 240), (312, 22, 288), (312, 76, 288)]),
    NARROW: ([(0, 176), (0, 176 + PANEL)], 328, [(0, 20, 328), (0, 86, 328), (0, 132, 328)]),
}


def band(data: dict, arm: str, index: int, sign: str) -> Found:
    """Mean, smallest and largest over the seeds."""
    return results.band(seed[arm][index][sign] for seed in data["per_seed"])


def flagged(data: dict, arm: str, index: int) -> int:
    """In how many seeds the benchmark is ahead of its twin by more than FLAG standard errors."""
    return sum(seed[arm][index]["gap_in_errors"] > FLAG for seed in data["per_seed"])


def percent(value: float) -> str:
    """A share in per cent."""
    return f"{100 * value:.0f}"


def filtered(data: dict) -> str:
    """What a filter for word runs finds of the benchmark."""
    return f"a filter for word runs finds {max(sum((s['matches'] for s in data['per_seed']), []))} of {data['items']}"


def met_and_asked(width: int, data: dict) -> list[str]:
    """The same sum in training and in the benchmark, past the filter; and another sum in the twin."""
    boxes, found = LAYOUT[width][2], filtered(data)
    heads = ("Met in training, in other words", "Asked by the benchmark", "Asked by its twin, never met")
    parts = []
    for (x, y, wide), head, words, style in zip(boxes, heads, (MET, ASKED, OTHER), ("", "s1", "s2"), strict=True):
        parts += [text(x, y - 6, head, f"strong {style}".strip()), rect(x, y, wide, BOX, "open" if style else "box")]
        parts.append(text(x + 10, y + 17, words))
    if width == NARROW:
        return [*parts, arrow(9, 46, 9, 64), text(20, 60, found, "soft")]
    passes = (text(0, 66 + 18 * at, words, "soft") for at, words in enumerate((found, "and lets it pass")))
    return [*parts, arrow(244, 34, 308, 34), *passes]


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
    heights = (above - 6, below + 16) if pair[0][0] > pair[1][0] else (below + 16, above - 6)
    return [
        text(x, y, percent(each[0]), classes, "middle")
        for y, each, classes in zip(heights, pair, ("strong", ""), strict=True)
    ]


def names(x: float, base: float, pair: list[Found]) -> list[str]:
    """The names of both tests where their lines end, kept apart."""
    one, other = (base - PLOT * each[0] + 5 for each in pair)
    push = max(0, BETWEEN - abs(one - other)) / 2 * (1 if one > other else -1)
    placed = zip((one + push, other - push), TESTS.items(), ("strong ", ""), strict=True)
    return [text(x, y, name, f"{weight}s{style}") for y, (name, style), weight in placed]


def panel(x: float, top: float, width: float, data: dict, arm: str) -> list[str]:
    """One kind of extra lines: both tests by the number of wordings, and how often the gap test speaks."""
    wordings, base, total = data["wordings"], top + BASE, len(data["per_seed"])
    step = (width - NAMES - 26) / (len(wordings) - 1)
    xs = [x + 26 + step * index for index in range(len(wordings))]
    bands = [[band(data, arm, index, test) for index in range(len(wordings))] for test in TESTS]
    parts = [text(x, top, ARMS[arm], "strong")]
    parts += [text(x + width, top, "% right", "soft", "end")] if width == NARROW else []
    for shift, found, style in zip((-5, 5), bands, TESTS.values(), strict=True):
        parts += series([each + shift for each in xs], base, found, style)
    for index, (at, count) in enumerate(zip(xs, wordings, strict=True)):
        parts += numbers(at, base, [found[index] for found in bands])
        parts.append(text(at, base + 20, str(count) if count else "none", "soft", "middle"))
        parts.append(text(at, base + 38, f"{flagged(data, arm, index)}/{total}", "", "middle"))
    end = xs[-1] + 30
    beside = [text(end, base + 20, "wordings", "soft"), text(end, base + 38, "gap seen", "soft")]
    return [*parts, *names(end - 14, base, [found[-1] for found in bands]), *beside]


def drawn(width: int, data: dict) -> Drawn:
    """What is met and asked, and both panels beside or below each other."""
    places, wide, _ = LAYOUT[width]
    title = [text(0, places[0][1] - 22, "% right, by wordings met", "soft")] if width == WIDE else []
    parts = [piece for (x, y), arm in zip(places, ARMS, strict=True) for piece in panel(x, y, wide, data, arm)]
    return places[-1][1] + PANEL - 8, [*met_and_asked(width, data), *title, *parts]


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
        f"A sum is met in training as “{MET}”; the benchmark asks “{ASKED}”, and {filtered(data)}. Its twin asks "
        "sums that were never met. Per cent of right sums on both, means over ten seeds, by the number of other "
        f"wordings in which the benchmark's items were in training. {listed}. With as many fresh items instead, "
        f"benchmark and twin read {control}."
    )
