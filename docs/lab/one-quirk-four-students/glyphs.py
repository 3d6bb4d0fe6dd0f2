"""The designs of the learners in a few strokes, 24 pixels wide and 18 high, and the image that bears the mark."""

from figures.base import image, number

MARK = (0, 7)  # the two upper corner pixels, as in experiment.py
TREE = "l6 9h-12z"
WAYS = {  # of strokes and of filled shapes
    "linear": ("M0 17L24 1", "M3 3h4v4h-4zM16 12h4v4h-4z"),
    "neighbours": ("M12 9L4 4M12 9L20 3M12 9L15 16", "M2 2h4v4h-4zM18 1h4v4h-4zM13 14h4v4h-4zM9.500 6.500h5v5h-5z"),
    "forest": ("M6 11v6M18 11v6M12 12v6", f"M6 2{TREE}M18 2{TREE}M12 5{TREE}"),
    "kernel": ("M0 17C8 17 8 1 12 1S16 17 24 17", ""),
    "network": ("M4 5L12 2M4 5L12 9M4 5L12 16M4 13L12 2M4 13L12 9M4 13L12 16M12 2L20 9M12 9L20 9M12 16L20 9",
                "M2 3h4v4h-4zM2 11h4v4h-4zM10 0h4v4h-4zM10 7h4v4h-4zM10 14h4v4h-4zM18 7h4v4h-4z"),
}  # fmt: skip


def glyph(learner: str, x: float, y: float) -> str:
    """A design in a few strokes, its upper left corner given."""
    stroke, filled = WAYS[learner]
    ink = f'<path class="s1" d="{filled}"/>' if filled else ""
    return f'<g transform="translate({number(x)} {number(y)})"><path class="line" d="{stroke}"/>{ink}</g>'


def marked_image(pixels: list[int], x: int, y: int, cell: int) -> list[str]:
    """An 8 × 8 image with the mark on it, in the colour of the quirk."""
    corners = "".join(f"M{x + at % 8 * cell} {y + at // 8 * cell}h{cell}v{cell}h-{cell}z" for at in MARK)
    return [image(pixels, x, y, cell), f'<path class="s2" d="{corners}"/>']
