"""What can n answers from a teacher do? Accuracy against n, by kind of answer and by what the student can already do.

A fresh student learns from n top answers, n rows of probabilities at T = 1, or n rows of scores at T = 20. An able
student has first learned to tell the same digits apart under other names, from images of its own; then it gets n top
answers. It uses them to relearn on top of its hidden layer, or to translate its names. Control: a student whose own
names mean nothing translates them too.
Run: python docs/lab/what-n-answers-buy/experiment.py
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.append(str(Path(__file__).parent.parent))
import numpy as np
from toys import Array, Network, digits, logits, new_network, one_hot, progress, softmax, spread, train, write_result

CLASSES, PART, WARM = 10, 600, 20.0  # images to ask about, as many of the student's own; the rest is the test
TEACHER, STUDENT = [64, 128, 128, CLASSES], [64, 64, CLASSES]
TEACHER_EPOCHS, OWN_EPOCHS, STEPS = 30, 60, 1000
COUNTS = (10, 20, 40, 80, 160, 320, 600)
KINDS = ("answer", "cold", "warm", "relearning", "translating", "nonsense")
SEEDS_TO_CHOOSE = (0, 1)  # sizes, epochs and steps were settled on these; they are not reported
REPORTED_SEEDS = (40, 41, 42, 43, 44, 45, 46, 47)


def split(seed: int) -> list[tuple[Array, Array]]:
    """Images and labels to ask about, the student's own, and the test, in the seed's order."""
    images, labels = digits()
    order = np.random.default_rng(seed).permutation(len(images))
    return [(images[rows], labels[rows]) for rows in (order[:PART], order[PART : 2 * PART], order[2 * PART :])]


def the_teacher(seed: int) -> Network:
    """A teacher of all images outside the test; it has seen the images that it is asked about."""
    (asked, names), (own, own_names), _ = split(seed)
    images, labels = np.vstack([asked, own]), np.concatenate([names, own_names])
    return train(new_network(TEACHER, seed), images, one_hot(labels, CLASSES), epochs=TEACHER_EPOCHS, seed=seed)


def other_names(labels: Array, seed: int) -> Array:
    """The same classes, each under another digit's name."""
    order = np.random.default_rng(seed).permutation(CLASSES)
    shifted = np.empty(CLASSES, dtype=int)
    shifted[order] = np.roll(order, 1)
    return shifted[labels]


def able(seed: int, scrambled: bool = False) -> Network:
    """A student that sorts its own images under other names; or under names without meaning, when scrambled."""
    _, (own, labels), _ = split(seed)
    names = np.random.default_rng(seed + 1).permutation(labels) if scrambled else other_names(labels, seed)
    start = new_network(STUDENT, seed + 1000)
    return train(start, own, one_hot(names, CLASSES), epochs=OWN_EPOCHS, seed=seed + 1000)


def fitted(start: Network, images: Array, targets: Array, seed: int, heat: float = 1, rate: float = 1e-3) -> Network:
    """A student after the same number of steps whatever the number of answers."""
    epochs = -(-STEPS // -(-len(images) // 64))
    return train(start, images, targets, epochs=epochs, seed=seed, temperature=heat, rate=rate)


def translated(network: Network, images: Array, answers: Array, test: Array, seed: int) -> Array:
    """Scores on the test of a network that stays as it is, its own names put into the teacher's by one layer."""
    start = new_network([CLASSES, CLASSES], seed + 2000)
    layer = fitted(start, softmax(logits(network, images)), answers, seed, rate=0.02)
    return logits(layer, softmax(logits(network, test)))


def relearning(network: Network, seed: int) -> Network:
    """The same hidden layer under an untrained last layer: what it sees is kept, how it sorts is forgotten."""
    return [*network[:-1], new_network(STUDENT, seed + 2000)[-1]]


def right(scores: Array, truth: Array) -> float:
    """The share of rows whose largest score is the right class's."""
    return float((scores.argmax(axis=1) == truth).mean())


def one_count(seed: int, count: int, teacher: Network, own: dict[str, Network]) -> dict[str, float]:
    """Test accuracy of each kind of student after this many answers."""
    (asked, _), _, (test, truth) = split(seed)
    asked = asked[:count]
    scores, fresh = logits(teacher, asked), new_network(STUDENT, seed + 1000)
    answers = one_hot(scores.argmax(axis=1), CLASSES)
    read = {
        "answer": logits(fitted(fresh, asked, answers, seed), test),
        "cold": logits(fitted(fresh, asked, softmax(scores), seed), test),
        "warm": logits(fitted(fresh, asked, softmax(scores, WARM), seed, WARM), test),
        "relearning": logits(fitted(relearning(own["able"], seed), asked, answers, seed), test),
        "translating": translated(own["able"], asked, answers, test, seed),
        "nonsense": translated(own["nonsense"], asked, answers, test, seed),
    }
    return {kind: right(found, truth) for kind, found in read.items()}


def one_seed(seed: int, counts: tuple[int, ...] = COUNTS) -> dict[str, dict[str, float]]:
    """Test accuracy for each kind of student and number of answers; also of teacher and able student before."""
    teacher, own = the_teacher(seed), {"able": able(seed), "nonsense": able(seed, scrambled=True)}
    cells = {str(count): one_count(seed, count, teacher, own) for count in counts}
    found = {kind: {count: cell[kind] for count, cell in cells.items()} for kind in KINDS}
    (_, names), _, (test, truth) = split(seed)
    found["before"] = {
        "teacher": right(logits(teacher, test), truth),
        "able_other_names": right(logits(own["able"], test), other_names(truth, seed)),
        "able_right_names": right(logits(own["able"], test), truth),
    } | {f"classes_in_{count}": float(len(set(names[:count]))) for count in counts}
    return found


def worth(curve: dict[str, float], level: float) -> float:
    """How many plain answers reach this accuracy, read off the curve on a logarithmic scale; bounded by its ends."""
    counts = np.log([int(count) for count in curve])
    rising = np.maximum.accumulate(list(curve.values()))
    return float(np.exp(np.interp(level, rising, counts)))


def by_seed(values: list[float]) -> dict:
    """The values by seed and their spread."""
    return {"per_seed": values, **spread(values)}


def run(seeds: tuple[int, ...] = REPORTED_SEEDS) -> dict:
    """Everything that is written to result.json under `measured`."""
    rows = []
    for done, seed in enumerate(seeds, 1):
        rows.append(one_seed(seed))
        at_40 = {kind: round(rows[-1][kind]["40"], 3) for kind in KINDS}
        progress(done, len(seeds), f"seed {seed}, 40 answers: {at_40}")
    found = {group: {key: by_seed([row[group][key] for row in rows]) for key in rows[0][group]} for group in rows[0]}
    mean = {count: found["answer"][count]["mean"] for count in found["answer"]}
    worths = {kind: {count: worth(mean, cell["mean"]) for count, cell in found[kind].items()} for kind in KINDS[1:]}
    return {
        "seeds_to_choose": list(SEEDS_TO_CHOOSE),
        "counts": list(COUNTS),
        "test_images": len(split(seeds[0])[2][1]),
        "accuracy": {kind: found[kind] for kind in KINDS},
        "before": found["before"],
        "worth_in_answers": worths,
    }


if __name__ == "__main__":
    write_result(__file__, list(REPORTED_SEEDS), run)
