"""One alleged volume as a square beside squares of published training sets: by tokens, and by the count of items."""

from ..base import Drawing, rect, text
from ..javascript import numbers
from ..looks import Looks, part, says
from ..worked import Drawn, Worked

figure = Worked(__file__)
words, look = figure.words, figure.look
OUTLINES = ("e3", "e1", "e4")  # of the sets for fine-tuning
HEADS = ("V3’s pre-training", "Sets for fine-tuning")
FOOT = ("Squares by area: tokens left, items right.", "Alleged: the accuser’s own count, unaudited.")


def pre_training(width: int, data: dict, looks: Looks) -> list[str]:
    """V3's pre-training text, and in its corner what is alleged."""
    layout, whole = look.LAYOUT[str(width)], data["published"]["v3"]["tokens"]
    side, x = layout["side"], layout["columns"][0]
    middle = {"x": x + side / 2, "text_anchor": "middle"}
    return [
        rect(x, look.TOP, side, side, "box"),
        part("rect", "text", looks, classes="s2"),
        *(
            part("text", f"whole-{row}", looks, said, y=look.TOP + 22 + 18 * row, **middle)
            for row, said in enumerate((numbers.amount(whole), "tokens"))
        ),
        part("text", "tokens", looks),
    ]


def fine_tuning(width: int, data: dict, looks: Looks) -> list[str]:
    """What is alleged, and in its corner the sets for fine-tuning, with their key below."""
    x, y = look.LAYOUT[str(width)]["columns"][1], look.TOP + look.LAYOUT[str(width)]["side"] + 46
    middle = x + look.LAYOUT[str(width)]["side"] / 2
    parts = [
        part("path", "zoom", looks, classes="line dashed"),
        part("rect", "items", looks, classes="s2 kept"),
        *(says(f"same-{row}", middle, look.TOP + 22 + 18 * row, looks, "", "middle") for row in range(2)),
    ]
    for at, name in enumerate(data["tuning"]):
        entry = data["published"][name]
        parts.append(part("rect", f"set-{at}", looks, classes=OUTLINES[at]))
        parts.append(rect(x + 1, y - 11 + 18 * at, 10, 10, OUTLINES[at]))
        parts.append(text(x + 18, y - 1 + 18 * at, f"{entry['short']} {numbers.amount(entry['samples'])}", "soft"))
    return parts


def drawn(width: int, data: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    layout = look.LAYOUT[str(width)]
    below = look.TOP + layout["side"] + 22
    parts = [
        says("head-0", 0, 16, looks, "strong s2"),
        says("head-1", 0, 35, looks, "soft"),
        *pre_training(width, data, looks),
        *fine_tuning(width, data, looks),
    ]
    for column, head in enumerate(HEADS):
        x = layout["columns"][column]
        parts.append(text(x, look.TOP - 9, head, "strong"))
        parts.append(says(f"result-{column}", x, below, looks, "strong"))
    parts += [says(f"each-{line}", layout["columns"][0], below + 23 + 18 * line, looks, "soft") for line in range(2)]
    parts += [text(0, below + 86 + 18 * at, said, "soft") for at, said in enumerate(FOOT)]
    return below + 110, parts


def rows(data: dict) -> list[tuple]:
    """The table: published sets, then what is alleged, by report."""
    length = data["first"]["length"]
    sets = [
        (
            "published",
            entry["name"],
            f"{entry['samples']:,} samples" if "samples" in entry else "text",
            words.set_words(entry, length),
        )
        for entry in data["published"].values()
    ]
    alleged = [
        (
            f"alleged by {entry['by']}, {entry['public']}",
            entry["lab"],
            f"over {entry['count']:,} {entry['unit']}, {entry['when']}",
            words.alleged_tokens(entry, length),
        )
        for entry in data["alleged"].values()
    ]
    only = data["words_only"]
    said = (f"alleged by {only['by']}, {only['public']}", "six firms together", "no count", only["words"])
    return [*sets, *alleged, said]


def draw() -> Drawing:
    """The figure, from its data."""
    data = dict(figure.data())
    return figure.drawing(
        drawn,
        data,
        headers=(
            "Kind",
            "Whose",
            "Counted as",
            f"Tokens, at {data['first']['length']:,} each where no length is published",
        ),
        rows=rows(data),
        kind="Arithmetic on alleged counts and published sizes; the tokens per exchange are an assumption.",
    )
