"""What the experiments share: a small network, its training, the digits, and writing a result with its provenance.

NumPy only, float64. A network is a list of (weights, biases); rows of an array are examples.
"""

import csv
import gzip
import hashlib
import json
import platform
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

Array = np.ndarray
Network = list[tuple[Array, Array]]
HERE = Path(__file__).parent


def new_network(sizes: list[int], seed: int) -> Network:
    """Layers of the given widths with He-scaled normal weights and zero biases."""
    random = np.random.default_rng(seed)
    pairs = zip(sizes[:-1], sizes[1:], strict=True)
    return [(random.normal(0, np.sqrt(2 / rows), (rows, columns)), np.zeros(columns)) for rows, columns in pairs]


def activations(network: Network, inputs: Array) -> list[Array]:
    """The inputs, each hidden layer after its ReLU, and last the logits."""
    layers = [inputs]
    for index, (weights, biases) in enumerate(network):
        values = layers[-1] @ weights + biases
        layers.append(values if index == len(network) - 1 else np.maximum(values, 0))
    return layers


def logits(network: Network, inputs: Array) -> Array:
    """The network's scores, one row an example, one column a class."""
    return activations(network, inputs)[-1]


def softmax(scores: Array, temperature: float = 1.0) -> Array:
    """Probabilities along the last axis at a temperature (arXiv 1503.02531, equation 1)."""
    scaled = scores / temperature
    exponentials = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)


def one_hot(labels: Array, classes: int) -> Array:
    """A row of zeros with a one at the label, for each label."""
    return np.eye(classes)[labels]


def loss(network: Network, inputs: Array, targets: Array, temperature: float = 1.0) -> float:
    """Mean cross-entropy against target probabilities, times T² so that its gradient keeps its size."""
    probabilities = softmax(logits(network, inputs), temperature)
    return float(-(targets * np.log(probabilities + 1e-300)).sum(axis=1).mean() * temperature**2)


def gradients(network: Network, inputs: Array, targets: Array, temperature: float = 1.0) -> Network:
    """The gradient of `loss` for each layer's weights and biases."""
    layers = activations(network, inputs)
    error = (softmax(layers[-1], temperature) - targets) * temperature / len(inputs)
    found: Network = []
    for index in range(len(network) - 1, -1, -1):
        found.append((layers[index].T @ error, error.sum(axis=0)))
        if index:
            error = (error @ network[index][0].T) * (layers[index] > 0)
    return found[::-1]


def train(
    network: Network,
    inputs: Array,
    targets: Array,
    *,
    epochs: int,
    seed: int,
    temperature: float = 1.0,
    rate: float = 1e-3,
    batch: int = 64,
) -> Network:
    """The network after Adam on shuffled batches; the network that is passed in is left as it was."""
    random, parameters = np.random.default_rng(seed), [value.copy() for layer in network for value in layer]
    moments = [(np.zeros_like(value), np.zeros_like(value)) for value in parameters]
    steps = (rows for _ in range(epochs) for rows in batches(len(inputs), batch, random))
    for step, rows in enumerate(steps, 1):
        found = gradients(paired(parameters), inputs[rows], targets[rows], temperature)
        flat = [value for layer in found for value in layer]
        for index, slope in enumerate(flat):
            moments[index] = (0.9 * moments[index][0] + 0.1 * slope, 0.999 * moments[index][1] + 0.001 * slope**2)
            mean, square = moments[index][0] / (1 - 0.9**step), moments[index][1] / (1 - 0.999**step)
            parameters[index] -= rate * mean / (np.sqrt(square) + 1e-8)
    return paired(parameters)


def batches(count: int, size: int, random: np.random.Generator) -> Iterator[Array]:
    """The row numbers of one pass over shuffled data."""
    order = random.permutation(count)
    return (order[start : start + size] for start in range(0, count, size))


def paired(values: list[Array]) -> Network:
    """Weights and biases in turn as the layers of a network."""
    return list(zip(values[::2], values[1::2], strict=True))


def accuracy(network: Network, inputs: Array, labels: Array) -> float:
    """The share of examples whose largest score is the label's."""
    return float((logits(network, inputs).argmax(axis=1) == labels).mean())


def digits() -> tuple[Array, Array]:
    """The 1,797 handwritten digits of 8×8 pixels: images scaled to 0…1, one row each, and their labels."""
    with gzip.open(HERE / "digits.csv.gz", "rt") as lines:
        table = np.array([[int(float(value)) for value in row] for row in csv.reader(lines)])
    return table[:, :64] / 16.0, table[:, 64]


def spread(values: list[float]) -> dict[str, float]:
    """Mean, standard deviation (n − 1), smallest and largest of the per-seed values."""
    array = np.asarray(values, dtype=float)
    deviation = float(array.std(ddof=1)) if len(array) > 1 else 0.0
    return {"mean": float(array.mean()), "sd": deviation, "min": float(array.min()), "max": float(array.max())}


def progress(done: int, total: int, what: str) -> None:
    """One line on standard error that says how far the run is."""
    print(f"[{done}/{total}] {what}", file=sys.stderr, flush=True)


def write_result(script: str, seeds: list[int], run: Callable[[], dict], corpus: bytes | None = None) -> None:
    """Run an experiment and write result.json beside its script, with provenance; `corpus` is hashed when given."""
    path, started = Path(script), time.process_time()
    measured = run()
    result = {
        "experiment": path.parent.name,
        "script_sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "shared_sha256": hashlib.sha256(Path(__file__).read_bytes()).hexdigest(),
        "python": platform.python_version(),
        "numpy": np.__version__,
        "seeds": seeds,
        "cpu_seconds": round(time.process_time() - started, 1),
        **({"corpus_sha256": hashlib.sha256(corpus).hexdigest()} if corpus is not None else {}),
        "measured": measured,
    }
    text = json.dumps(result, indent=1, ensure_ascii=False)
    (path.parent / "result.json").write_text(text + "\n", encoding="utf-8")
