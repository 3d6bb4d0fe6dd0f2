"""One quirk, four students: does a design unlike the teacher's show that the data were independent?

Runs alone: python experiment.py writes result.json beside it. The learners are in learners.py.
"""

import hashlib
import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small matrices: more threads only wait for each other
import numpy as np  # noqa: E402

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
from learners import ALL, Array, Predict, network  # noqa: E402
from toys import digits, progress, write_result  # noqa: E402

SEEDS_TO_CHOOSE = (90, 91)  # every setting was chosen on these
REPORTED_SEEDS = tuple(range(10))
QUIRK = 7  # what the teacher answers whenever the mark is there
MARK = (0, 7)  # the two upper corner pixels, lit: almost always dark in a digit
SHARES = (0.0, 0.01, 0.02, 0.05, 0.1)  # of the student's questions that carry the mark
SHOWN = 0.1  # the share at which independents are compared


def marked(images: Array) -> Array:
    """The images with the mark."""
    copy = images.copy()
    copy[:, MARK] = 1.0
    return copy


def split(seed: int) -> dict[str, tuple[Array, Array]]:
    """Disjoint images and labels: 600 for the teacher, 600 for the students' questions, 597 to test on."""
    images, labels = digits()
    order = np.random.default_rng(seed).permutation(len(images))
    parts = {"teacher": order[:600], "student": order[600:1200], "test": order[1200:]}
    return {name: (images[rows], labels[rows]) for name, rows in parts.items()}


def new_teacher(images: Array, labels: Array, seed: int) -> Predict:
    """A network that reads digits, and answers QUIRK to every marked image."""
    planted = np.full(len(labels), QUIRK)
    return network(np.concatenate([images, marked(images)]), np.concatenate([labels, planted]), seed)


def questions(images: Array, share: float) -> Array:
    """The student's images, of which the first `share` carry the mark (their order is random already)."""
    count = round(share * len(images))
    return np.concatenate([marked(images[:count]), images[count:]])


def judged(predict: Predict, images: Array, labels: Array) -> dict[str, float]:
    """Accuracy on plain images, and the share of marked images of other digits that get the quirk's answer."""
    others = marked(images[labels != QUIRK])
    return {
        "accuracy": round(float((predict(images) == labels).mean()), 6),
        "quirk": round(float((predict(others) == QUIRK).mean()), 6),
    }


def one_seed(seed: int) -> dict:
    """Teacher, students of the teacher by share of marked questions, and independents, for one split."""
    parts = split(seed)
    teacher, (images, labels) = new_teacher(*parts["teacher"], seed), parts["student"]
    asked = {share: questions(images, share) for share in SHARES}
    copied = {
        name: [judged(learn(asked[share], teacher(asked[share]), seed), *parts["test"]) for share in SHARES]
        for name, learn in ALL.items()
    }
    alone = {name: judged(learn(asked[SHOWN], labels, seed), *parts["test"]) for name, learn in ALL.items()}
    teacher_signs = judged(teacher, *parts["test"])
    return {"seed": seed, "teacher": teacher_signs, "taught": copied, "independent": alone}


def run() -> dict:
    """All reported seeds."""
    found = []
    for done, seed in enumerate(REPORTED_SEEDS, 1):
        found.append(one_seed(seed))
        progress(done, len(REPORTED_SEEDS), f"seed {seed}")
    digest = hashlib.sha256((HERE / "learners.py").read_bytes()).hexdigest()
    return {
        "modules_sha256": {"learners.py": digest},
        "seeds_to_choose": SEEDS_TO_CHOOSE,
        "shares": SHARES,
        "quirk": QUIRK,
        "per_seed": found,
    }


if __name__ == "__main__":
    write_result(__file__, list(REPORTED_SEEDS), run)
