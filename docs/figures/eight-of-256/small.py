"""The same in a few strokes: of 256 experts in 8 groups eight work on a word, and one always does."""

from ..base import arrow, label_box, number, rect, text
from .drawing import figure_values, words

CELL, PITCH, ACROSS = 7, 9, 8  # of an expert's cell, and cells of a group side by side
ROWS, WIDE, HIGH = (52, 100), 82, 44  # where the rows of groups begin, and from one group to the next
SUM = (160, 172)


def small() -> list[str]:
    """The router, the experts and their sum."""
    v = figure_values()
    routing = words.moment(v, v["first"])
    chosen = [place(int(expert), v) for expert in routing["weights"]]
    return [
        label_box(86, 1, 148, 26, f"Router picks {v['top']}"),
        arrow(160, 27, 160, 46),
        *(cells(group, group in routing["keptGroups"], v) for group in range(v["groups"])),
        *(f'<path class="flow" d="{way(x, y)}"/>' for x, y in chosen),
        f'<path class="s1" d="{"".join(f"M{number(x)} {y}h{CELL}v{CELL}h-{CELL}z" for x, y in chosen)}"/>',
        rect(1, SUM[1] - 13, 74, 26, "s4"),
        text(38, SUM[1] + 5, "1 always", "on strong", "middle"),
        rect(74, SUM[1] - 3, SUM[0] - 84, 6, "s4"),
        f'<circle class="open" cx="{SUM[0]}" cy="{SUM[1]}" r="11"/>',
        text(SUM[0], SUM[1] + 5, "+", "strong", "middle"),
        arrow(SUM[0] + 11, SUM[1], 226, SUM[1]),
        text(232, SUM[1] + 5, "next layer", "strong"),
    ]


def place(expert: int, v: dict) -> tuple[float, int]:
    """The upper left corner of an expert's cell."""
    group, at = divmod(expert, v["experts"] // v["groups"])
    row, column = divmod(group, v["groups"] // len(ROWS))
    return column * WIDE + 2 + at % ACROSS * PITCH, ROWS[row] + at // ACROSS * PITCH


def cells(group: int, kept: bool, v: dict) -> str:
    """The cells of a group as dashes, faint where the group is left out."""
    size = v["experts"] // v["groups"]
    x, y = place(group * size, v)
    rows = "".join(f"M{number(x)} {y + CELL / 2 + PITCH * row}h{ACROSS * PITCH - 2}" for row in range(size // ACROSS))
    return f'<path class="cells{" in" if kept else ""}" d="{rows}"/>'


def way(x: float, y: int) -> str:
    """From a cell to the sum."""
    from_x, (to_x, to_y) = number(x + CELL / 2), SUM
    return f"M{from_x} {y + CELL}C{from_x} {to_y - 20} {to_x} {ROWS[1] + HIGH} {to_x} {to_y - 12}"
