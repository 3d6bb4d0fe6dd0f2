"""The made-up layer of the toy: its matrices from a seed, and the little algebra that it needs.

Vectors are lists of numbers, matrices lists of rows. Nothing here was trained.
"""

from math import cos, exp, sin

from ..draws import draws

HEADS, WIDTH, HIDDEN, LATENT, ROTARY = 4, 2, 8, 4, 2
MOST_TOKENS = 8

Vector = list[float]
Matrix = list[Vector]


def make_toy(seed: int) -> dict[str, Matrix]:
    """Hidden vectors of the tokens, and the matrices of one layer; a head's rows stand together."""
    content, rotary = (HEADS * WIDTH, HIDDEN), (HEADS * ROTARY, HIDDEN)
    up = (HEADS * WIDTH, LATENT)
    shapes = {
        "tokens": (MOST_TOKENS, HIDDEN),
        "down": (LATENT, HIDDEN),
        "query": content,
        "key_up": up,
        "value_up": up,
        "rotary_query": rotary,
        "rotary_key": (ROTARY, HIDDEN),
    }
    count = sum(rows * columns for rows, columns in shapes.values())
    numbers = iter([2 * draw - 1 for draw in draws(seed, count)])
    return {
        name: [[next(numbers) for _ in range(columns)] for _ in range(rows)]
        for name, (rows, columns) in shapes.items()
    }


def dot(left: Vector, right: Vector) -> float:
    """The inner product."""
    return sum(a * b for a, b in zip(left, right, strict=True))


def apply(matrix: Matrix, vector: Vector) -> Vector:
    """Matrix times vector."""
    return [dot(row, vector) for row in matrix]


def apply_transposed(matrix: Matrix, vector: Vector) -> Vector:
    """Transposed matrix times vector."""
    return apply([list(column) for column in zip(*matrix, strict=True)], vector)


def turn(pair: Vector, position: int) -> Vector:
    """A pair of numbers turned by one radian per position."""
    x, y = pair
    return [x * cos(position) - y * sin(position), x * sin(position) + y * cos(position)]


def softmax(scores: Vector) -> Vector:
    """Weights that sum to one."""
    powers = [exp(score - max(scores)) for score in scores]
    return [power / sum(powers) for power in powers]


def mix(weights: Vector, vectors: Matrix) -> Vector:
    """The weighted sum of vectors."""
    return [dot(weights, list(column)) for column in zip(*vectors, strict=True)]
