"""What do softened answers carry that labels do not? A student that is never shown a 3 reads 3s.

After Hinton, Vinyals and Dean (arXiv 1503.02531, section 3), on 8×8 digits. One number, the dial, turns the readiness
to answer 3. Theirs was set on the test set; here it is set from unlabelled training images, and every control has it.
Run: python docs/lab/the-unseen-digit/experiment.py
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.append(str(Path(__file__).parent.parent))
import numpy as np
from toys import Array, Network, digits, logits, new_network, one_hot, progress, softmax, spread, train, write_result

UNSEEN, CLASSES, TRAINING = 3, 10, 1200
TEMPERATURES = (1, 2, 4, 8, 16, 32)
TEACHER, STUDENT = [64, 256, 256, CLASSES], [64, 32, CLASSES]
TEACHER_EPOCHS, STUDENT_EPOCHS = 30, 150
SEEDS_TO_CHOOSE = (0, 1)  # sizes and epochs were settled on these; they are not reported
REPORTED_SEEDS = (10, 11, 12, 13, 14, 15, 16, 17)


def split(seed: int) -> tuple[Array, Array, Array, Array]:
    """Images and labels for training, then for the test, in the seed's order."""
    images, labels = digits()
    order = np.random.default_rng(seed).permutation(len(images))
    images, labels = images[order], labels[order]
    return images[:TRAINING], labels[:TRAINING], images[TRAINING:], labels[TRAINING:]


def taught(sizes: list[int], images: Array, labels: Array, seed: int, epochs: int) -> Network:
    """A network trained on plain labels."""
    return train(new_network(sizes, seed), images, one_hot(labels, CLASSES), epochs=epochs, seed=seed)


def distilled(teacher: Network, images: Array, temperature: float, seed: int) -> Network:
    """A student of the teacher's softened probabilities for these images."""
    targets = softmax(logits(teacher, images), temperature)
    start = new_network(STUDENT, seed + 1000)
    return train(start, images, targets, epochs=STUDENT_EPOCHS, seed=seed + 1000, temperature=temperature)


def dial(network: Network, unlabelled: Array) -> float:
    """The number to add to the unseen class's logit so that one unlabelled image in ten is read as that class."""
    scores = logits(network, unlabelled)
    lead = np.delete(scores, UNSEEN, axis=1).max(axis=1) - scores[:, UNSEEN]
    return float(np.quantile(lead, 1 / CLASSES))


def measure(network: Network, unlabelled: Array, images: Array, labels: Array) -> dict[str, float]:
    """Shares of the test: unseen digits read right, others wrongly read as it, all read right; before and after."""
    found: dict[str, float] = {"bias": dial(network, unlabelled)}
    unseen = labels == UNSEEN
    for name, bias in (("plain", 0.0), ("fixed", found["bias"])):
        scores = logits(network, images)
        scores[:, UNSEEN] += bias
        read = scores.argmax(axis=1)
        found[f"{name}_unseen"] = float((read[unseen] == UNSEEN).mean())
        found[f"{name}_false"] = float((read[~unseen] == UNSEEN).mean())
        found[f"{name}_all"] = float((read == labels).mean())
    return found


def one_seed(seed: int, temperatures: tuple[int, ...] = TEMPERATURES) -> dict[str, dict]:
    """The teacher's accuracy and every student's measures, by the name of its targets."""
    images, labels, test_images, test_labels = split(seed)
    shown = labels != UNSEEN
    teacher = taught(TEACHER, images, labels, seed, TEACHER_EPOCHS)
    blind = taught(TEACHER, images[shown], labels[shown], seed, TEACHER_EPOCHS)
    students = {"hard": taught(STUDENT, images[shown], labels[shown], seed + 1000, STUDENT_EPOCHS)}
    for temperature in temperatures:
        students[f"soft_{temperature}"] = distilled(teacher, images[shown], temperature, seed)
        students[f"blind_{temperature}"] = distilled(blind, images[shown], temperature, seed)
    networks = {"teacher": teacher, "blind_teacher": blind, **students}
    return {name: measure(network, images, test_images, test_labels) for name, network in networks.items()}


def gathered(per_seed: list[dict[str, dict]]) -> dict[str, dict]:
    """For each network and measure the values by seed and their spread."""
    return {
        name: {
            key: {"per_seed": [row[name][key] for row in per_seed], **spread([row[name][key] for row in per_seed])}
            for key in per_seed[0][name]
        }
        for name in per_seed[0]
    }


def run(seeds: tuple[int, ...] = REPORTED_SEEDS) -> dict:
    """Everything that is written to result.json under `measured`."""
    rows = []
    for done, seed in enumerate(seeds, 1):
        rows.append(one_seed(seed))
        progress(done, len(seeds), f"seed {seed}: T = 8 reads {rows[-1]['soft_8']['plain_unseen']:.1%} of unseen 3s")
    tests = [split(seed)[3] for seed in seeds]
    return {
        "training_images": TRAINING,
        "test_images": len(tests[0]),
        "test_unseen": [int((labels == UNSEEN).sum()) for labels in tests],
        "temperatures": list(TEMPERATURES),
        "seeds_to_choose": list(SEEDS_TO_CHOOSE),
        "networks": gathered(rows),
    }


if __name__ == "__main__":
    write_result(__file__, list(REPORTED_SEEDS), run)
