"""The inside of an expert, opened below the shared one: two matrices shorten a word, a third makes it long again.

As released: the one, after a curve, is multiplied by the other, number by number, and the product goes through the
third (inference/model.py of source deepseek-2024-v3-repository, class Expert). Heights are to scale.
"""

from ..base import number, rect, text

BAR, TIMES, MARGIN = 4, 16, 5  # width of a list of numbers, room for the sign between two, room inside the frame


def inside(place: tuple[float, float, float, float], v: dict) -> list[str]:
    """The way through an expert in `place`: left, top of the frame, height of a whole word, length of a matrix."""
    left, above, tall, long = place
    top, short = above + MARGIN, tall * v["inner"] / v["hidden"]
    near, low, middle = left + BAR + long, top + tall - short, top + (tall - short) / 2
    product = near + BAR + TIMES
    far = product + BAR + long
    frame = f"M{number(left - MARGIN)} {above}V{top + tall + MARGIN}H{number(far + BAR + MARGIN)}V{above}"
    return [
        f'<path class="e4" d="{frame}"/>',
        matrix((left + BAR, top, tall), (near, top, short)),
        matrix((left + BAR, top, tall), (near, low, short)),
        matrix((product + BAR, middle, short), (far, top, tall)),
        *(rect(x, top, BAR, tall, "s3") for x in (left, far)),
        *(rect(x, y, BAR, short, "s4") for x, y in ((near, top), (near, low), (product, middle))),
        text(near + BAR + TIMES / 2, top + tall / 2 + 5, "×", "strong", "middle"),
    ]


def matrix(start: tuple[float, float, float], end: tuple[float, float, float]) -> str:
    """From a list of numbers to another, each given by place, top and height."""
    (x, y, high), (to, top, short) = start, end
    slope = f"L{number(to)} {number(top + short)}v-{number(short)}z"
    return f'<path class="s4 kept" d="M{number(x)} {number(y)}v{number(high)}{slope}"/>'
