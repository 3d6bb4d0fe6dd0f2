"""A thousand models as dots, those that slip coloured, and the same ones alone in a bar; for two stories or four."""

from ..base import Drawing, answer, awaited
from ..looks import Looks, part, says
from ..worked import Drawn, Worked

figure = Worked(__file__)
words, look = figure.words, figure.look
GROUPS = range(4)


def grid(looks: Looks, layout: dict) -> list[str]:
    """The dots: a path a group for those that show it, and one for the rest."""
    dash = f"0 {layout['pitch']}"
    return [
        part("path", f"{kind}-{at}", looks, classes="dots", stroke_width=layout["dot"], stroke_dasharray=dash)
        for at in GROUPS
        for kind in ("rest", "slip")
    ]


def rows(width: int, looks: Looks, layout: dict) -> list[str]:
    """What each group holds, with its colour."""
    parts: list[str] = []
    for at in GROUPS:
        parts += [
            part("rect", f"swatch-{at}", looks, width=12, height=12, rx=6),
            part("text", f"row-{at}", looks),
            says(f"change-{at}", width, layout["first"] + at * layout["line"], looks, "strong", "end"),
        ]
    return parts


def bar(looks: Looks, layout: dict) -> list[str]:
    """Those that are coloured alone, shared out by group; of two groups they fall into it."""
    y, tall = layout["bar"], look.TALL
    parts: list[str] = []
    for at in GROUPS:
        parts += [
            part("rect", f"bar-{at}", looks, y=y, height=tall),
            part("text", f"count-{at}", looks, y=y + tall - 7, classes="on strong", text_anchor="middle"),
        ]
    return [*parts, says("held", 0, layout["held"], looks), says("result", 0, layout["result"], looks, "strong")]


def falls(looks: Looks) -> list[str]:
    """What falls from each of two groups into the bar, behind the words."""
    return [part("path", f"fall-{at}", looks, classes=f"s{at + 1} kept") for at in range(2)]


def drawn(width: int, data: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width; the bar and the changes answer the question."""
    layout = look.LAYOUT[str(width)]
    parts = [
        *(says(f"head-{line}", 0, 15 + 18 * line, looks) for line in range(2)),
        *grid(looks, layout),
        answer(*falls(looks)),
        *rows(width, looks, layout),
        says("assumed", 0, layout["first"] + 2 * layout["line"], looks),
        answer(*bar(looks, layout)),
        awaited(width / 2, layout["bar"] + look.TALL / 2 + 6),
        f'<path class="awaited" visibility="hidden" d="M1 {layout["bar"]}h{width - 2}v{look.TALL}h{2 - width}z"/>',
    ]
    return layout["high"], parts


def table_row(name: str, data: dict) -> tuple:
    """A card: what is on record, the likelihoods of the first state, what it shares a cause with."""
    shared = [entry for entry in data["shared"] if name in entry["cards"]]
    others = [data["cards"][other]["name"] for entry in shared for other in entry["cards"] if other != name]
    numbers = data["first"][name].split("-")[1:]
    cause = f"{others[0]}: {shared[0]['cause']}" if shared else "none of the others"
    likelihoods = [float(number) / 100 for number in numbers]
    pairs = f"{words.separated(data, data['first'][name])} {' · '.join(words.cells(data['hypotheses'], likelihoods))}"
    return (data["cards"][name]["name"], data["cards"][name]["found"], " · ".join(numbers) + " %", pairs, cause)


def draw() -> Drawing:
    """The figure, from its data."""
    data = figure.data()
    return figure.drawing(
        drawn,
        {key: data[key] for key in ("first", "hypotheses", "cards", "shared", "events", "presets")},
        headers=(
            "Card",
            "On record",
            "Assumed chance of it under N · W · A · C",
            "Pairs, and decibans of N·W, N·A, N·C, W·A, W·C, A·C",
            "Shares a cause with",
        ),
        rows=[table_row(name, data) for name in words.CARDS],
        kind="Arithmetic on your own assumptions. Only the base rates are measured; it never says what to believe.",
    )
