"""Shapes that several drawings share: a path, a network of dots, a cross where something does not pass."""

from collections.abc import Iterable
from itertools import pairwise, product

from .base import number


def path(classes: str, way: str) -> str:
    """A path."""
    return f'<path class="{classes}" d="{way}"/>'


def network(sizes: Iterable[int], x: float, y: float, width: float, height: float, radius: float) -> str:
    """A network as dots in layers from left to right, each joined to all of the next layer."""
    sizes = list(sizes)
    layers = [
        [(x + width * column / (len(sizes) - 1), y + height * (row + 0.5) / size) for row in range(size)]
        for column, size in enumerate(sizes)
    ]
    joined = (
        f"M{number(a)} {number(b)}L{number(c)} {number(d)}"
        for one, other in pairwise(layers)
        for (a, b), (c, d) in product(one, other)
    )
    dots = (
        f'<circle class="s1" cx="{number(a)}" cy="{number(b)}" r="{radius}"/>' for layer in layers for a, b in layer
    )
    return path("line web", "".join(joined)) + "".join(dots)


def stop(x: float, y: float) -> str:
    """A cross in a circle where something does not pass."""
    circle = f'<circle class="open" cx="{number(x)}" cy="{number(y)}" r="10"/>'
    return circle + path("line stop", f"M{number(x - 5)} {number(y - 5)}l10 10m0-10l-10 10")
