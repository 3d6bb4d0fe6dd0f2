"""Takes images and logits out of the experiment, and writes them to data.json.

An ordinary image, picked by a rule: of the 2s in training that the teacher reads as a 2 and next as a 3, the ten
around the median chance of a 3; of these, the one whose 3 stands out most from the next wrong digit. The 3 beside it
is that of the test which is nearest to the mean of the test's 3s.
Needs NumPy; the site builds without.
Run: python docs/figures/dark-knowledge/extract.py
"""

import json
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

HERE = Path(__file__).parent
LABEL, NEXT, AROUND = 2, 3, 10


def experiment() -> ModuleType:
    """The script of the-unseen-digit, which brings toys.py with it."""
    docs = str(HERE.parent.parent)
    if docs not in sys.path:
        sys.path.append(docs)
    return import_module("lab.the-unseen-digit.experiment")


def chosen(labels: list[int], scores: list[list[float]], chances: list[float]) -> tuple[int, int, int]:
    """The number of the chosen image, its rank by the chance of a 3, and among how many; `chances` are those."""
    ranks = [sorted(range(len(row)), key=lambda digit, row=row: -row[digit])[:3] for row in scores]
    fitting = [i for i, label in enumerate(labels) if label == LABEL and ranks[i][:2] == [LABEL, NEXT]]
    fitting.sort(key=lambda i: -chances[i])
    start = (len(fitting) - AROUND) // 2
    number = max(fitting[start : start + AROUND], key=lambda i: scores[i][NEXT] - scores[i][ranks[i][2]])
    return number, fitting.index(number) + 1, len(fitting)


def pixels(image: Iterable[float]) -> list[int]:
    """The 64 values of an image, from 0 to 16."""
    return [round(16 * value) for value in image]


def ordinary(images: Any) -> Any:  # noqa: ANN401 - arrays
    """The image that is nearest to the mean of all."""
    return min(images, key=lambda image: ((image - images.mean(axis=0)) ** 2).sum())


def extracted() -> dict:
    """The image, its label, its logits from the teacher and the blind teacher, where it comes from, and a 3."""
    script = experiment()
    seed = script.REPORTED_SEEDS[0]
    images, labels, tests, test_labels = script.split(seed)
    teacher = script.taught(script.TEACHER, images, labels, seed, script.TEACHER_EPOCHS)
    shown = labels != script.UNSEEN
    blind = script.taught(script.TEACHER, images[shown], labels[shown], seed, script.TEACHER_EPOCHS)
    scores = script.logits(teacher, images)
    chances = script.softmax(scores)[:, NEXT]
    number, rank, among = chosen(labels.tolist(), scores.tolist(), chances.tolist())
    return {
        "seed": seed,
        "training_image": number,
        "rank": rank,
        "among": among,
        "label": int(labels[number]),
        "pixels": pixels(images[number].tolist()),
        "logits": [round(value, 6) for value in scores[number].tolist()],
        "blind_logits": [round(value, 6) for value in script.logits(blind, images[number : number + 1])[0].tolist()],
        "unseen_pixels": pixels(ordinary(tests[test_labels == script.UNSEEN]).tolist()),
    }


if __name__ == "__main__":
    (HERE / "data.json").write_text(json.dumps(extracted(), indent=1) + "\n", encoding="utf-8")
