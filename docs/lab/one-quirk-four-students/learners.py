"""Four learners that share only their interface: images and labels in, a function from images to labels out.

The fifth has the teacher's own design, for contrast.
"""

from collections.abc import Callable

import numpy as np
from toys import logits, new_network, one_hot, train

Array = np.ndarray
Predict = Callable[[Array], Array]
CLASSES = 10


def linear(images: Array, labels: Array, seed: int) -> Predict:
    """Multinomial logistic regression: one layer, no hidden units."""
    model = train(new_network([64, CLASSES], seed), images, one_hot(labels, CLASSES), epochs=60, seed=seed, rate=1e-2)
    return lambda asked: logits(model, asked).argmax(axis=1)


def network(images: Array, labels: Array, seed: int) -> Predict:
    """The teacher's design: one hidden layer of 128 ReLU units."""
    layers = new_network([64, 128, CLASSES], seed)
    model = train(layers, images, one_hot(labels, CLASSES), epochs=40, seed=seed)
    return lambda asked: logits(model, asked).argmax(axis=1)


def distances(left: Array, right: Array) -> Array:
    """Squared Euclidean distance of every row of one array from every row of the other."""
    return (left**2).sum(axis=1)[:, None] - 2 * left @ right.T + (right**2).sum(axis=1)


def neighbours(images: Array, labels: Array, seed: int) -> Predict:
    """The vote of the three nearest examples; a tie goes to the smaller class."""

    def predict(asked: Array) -> Array:
        nearest = np.argsort(distances(asked, images), axis=1, kind="stable")[:, :3]
        return one_hot(labels[nearest], CLASSES).sum(axis=1).argmax(axis=1)

    return predict


def kernel(images: Array, labels: Array, seed: int, width: float = 8.0, ridge: float = 0.01) -> Predict:
    """Ridge regression on one-hot labels with a Gaussian kernel exp(−d²/width)."""
    likeness = np.exp(-distances(images, images) / width)
    weights = np.linalg.solve(likeness + ridge * np.eye(len(images)), one_hot(labels, CLASSES))
    return lambda asked: (np.exp(-distances(asked, images) / width) @ weights).argmax(axis=1)


def forest(images: Array, labels: Array, seed: int, trees: int = 30) -> Predict:
    """Extremely randomised trees (after Geurts, Ernst and Wehenkel 2006): the sum of the leaves' class shares."""
    random, targets = np.random.default_rng(seed), one_hot(labels, CLASSES)
    grown = [grow(images, targets, random) for _ in range(trees)]
    return lambda asked: sum(read(tree, asked) for tree in grown).argmax(axis=1)


def grow(images: Array, targets: Array, random: np.random.Generator) -> tuple | Array:
    """A tree as nested (pixel, threshold, low, high); a leaf is the class shares of its examples."""
    counts = targets.sum(axis=0)
    varied = np.flatnonzero(np.ptp(images, axis=0))
    if counts.max() == len(images) or not len(varied):
        return counts / len(images)
    pixels = random.choice(varied, 16)
    lowest, highest = images[:, pixels].min(axis=0), images[:, pixels].max(axis=0)
    thresholds = lowest + (highest - lowest) * random.random(16)
    low = images[:, pixels] <= thresholds
    best = purity(low, targets).argmax()
    side = low[:, best]
    return (
        pixels[best],
        thresholds[best],
        grow(images[side], targets[side], random),
        grow(images[~side], targets[~side], random),
    )


def purity(low: Array, targets: Array) -> Array:
    """For each candidate split, the examples times the Gini purity of both sides."""
    left = low.T.astype(float) @ targets
    right = targets.sum(axis=0) - left
    return sum((side**2).sum(axis=1) / np.maximum(side.sum(axis=1), 1) for side in (left, right))


def read(tree: tuple | Array, asked: Array) -> Array:
    """The class shares of the leaf that each image falls into."""
    if not isinstance(tree, tuple):
        return np.tile(tree, (len(asked), 1))
    pixel, threshold, low, high = tree
    side, shares = asked[:, pixel] <= threshold, np.empty((len(asked), CLASSES))
    shares[side], shares[~side] = read(low, asked[side]), read(high, asked[~side])
    return shares


STUDENTS: dict[str, Callable[[Array, Array, int], Predict]] = {
    "linear": linear,
    "neighbours": neighbours,
    "forest": forest,
    "kernel": kernel,
}
ALL = STUDENTS | {"network": network}
