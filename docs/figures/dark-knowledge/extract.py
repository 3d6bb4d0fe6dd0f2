"""Takes one training image and its teacher's logits out of the experiment, and writes them to data.json.

An ordinary image, picked by a rule: of the 2s in training that the teacher reads as a 2 and next as a 3, the ten
around the median chance of a 3; of these, the one whose 3 stands out most from the next wrong digit.
Needs NumPy; the site builds without.
Run: python docs/figures/dark-knowledge/extract.py
"""

import json
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

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


def extracted() -> dict:
    """The image as 64 values from 0 to 16, its label, its logits, and where it comes from."""
    script = experiment()
    seed = script.REPORTED_SEEDS[0]
    images, labels, *_ = script.split(seed)
    teacher = script.taught(script.TEACHER, images, labels, seed, script.TEACHER_EPOCHS)
    scores = script.logits(teacher, images)
    chances = script.softmax(scores)[:, NEXT]
    number, rank, among = chosen(labels.tolist(), scores.tolist(), chances.tolist())
    return {
        "seed": seed,
        "training_image": number,
        "rank": rank,
        "among": among,
        "label": int(labels[number]),
        "pixels": [round(16 * value) for value in images[number].tolist()],
        "logits": [round(value, 6) for value in scores[number].tolist()],
    }


if __name__ == "__main__":
    (HERE / "data.json").write_text(json.dumps(extracted(), indent=1) + "\n", encoding="utf-8")
