"""The rephrased benchmark: what a high score shows when the test's items, in other words, were in the training text.

Runs alone: python experiment.py writes result.json beside it.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small matrices: more threads only wait for each other
import numpy as np  # noqa: E402

sys.path.append(str(Path(__file__).parent.parent))
from toys import Network, logits, new_network, one_hot, progress, train, write_result  # noqa: E402

SEEDS_TO_CHOOSE = (90, 91)  # every setting was chosen on these
REPORTED_SEEDS = tuple(range(10))
LARGEST = 39  # numbers run from 0; 820 unordered pairs
ITEMS = 150  # in the benchmark, in its twin, and in the fresh pairs of the control
WORDINGS = (
    "{} plus {} makes",
    "add {} to {} and you get",
    "the sum of {} and {} is",
    "take {} then count on by {} to reach",
    "{} and {} together come to",
    "what do you get from {} plus {}",
)
ASKED = "what is the sum if you add {} and {}"  # the benchmark's wording: in no training line
ORDINARY = 200  # further pairs, each in two wordings: the training that every model gets
TIMES = (0, 1, 3, 6)  # in how many other wordings each extra pair occurs
SOURCES = {"rephrased": "benchmark", "fresh": "fresh"}  # where the extra lines come from
HIDDEN, STEPS, RATE = 128, 2000, 3e-3
WORDS = sorted({word for wording in (*WORDINGS, ASKED) for word in wording.replace("{}", "").split()})
Pairs = np.ndarray
Lines = list[tuple[str, int]]


def shares_of_pairs(random: np.random.Generator) -> dict[str, Pairs]:
    """Disjoint random sets of unordered pairs: benchmark, twin, fresh, ordinary."""
    pairs = np.array([(a, b) for a in range(LARGEST + 1) for b in range(a, LARGEST + 1)])
    ends = (ITEMS, 2 * ITEMS, 3 * ITEMS, 3 * ITEMS + ORDINARY)
    parts = np.split(random.permutation(pairs), ends)[:4]
    return dict(zip(("benchmark", "twin", "fresh", "ordinary"), parts, strict=True))


def line(wording: str, pair: Pairs, random: np.random.Generator) -> tuple[str, int]:
    """A pair in a wording, the numbers in either order, and its sum."""
    return wording.format(*random.permutation(pair)), int(pair.sum())


def worded(pairs: Pairs, times: int, random: np.random.Generator) -> Lines:
    """Each pair in so many different wordings, none of them the benchmark's."""
    return [line(str(each), pair, random) for pair in pairs for each in random.permutation(WORDINGS)[:times]]


def test_of(pairs: Pairs, random: np.random.Generator) -> Lines:
    """Each pair once, in the benchmark's wording."""
    return [line(ASKED, pair, random) for pair in pairs]


def features(lines: Lines) -> tuple[np.ndarray, np.ndarray]:
    """What a network sees: the digits of both numbers (one-hot each) and the words as a bag; and the sums."""
    split = [text.split() for text, _ in lines]
    numbers = np.array([[int(word) for word in words if word.isdigit()] for words in split])
    digits = [one_hot(place, 10) for column in numbers.T for place in np.divmod(column, 10)]
    bags = np.array([[word in words for word in WORDS] for words in split], dtype=float)
    return np.hstack([*digits, bags]), np.array([total for _, total in lines])


def taught(lines: Lines, seed: int) -> tuple[Network, Network]:
    """Networks for the tens and the units of the sum, after about STEPS batches whatever the number of lines."""
    inputs, sums = features(lines)
    epochs = round(STEPS * 64 / len(lines))
    tens, units = (
        train(
            new_network([inputs.shape[1], HIDDEN, 10], seed + 1000 * index),
            inputs,
            one_hot(place, 10),
            epochs=epochs,
            seed=seed,
            rate=RATE,
        )
        for index, place in enumerate(np.divmod(sums, 10))
    )
    return tens, units


def accuracy(networks: tuple[Network, Network], lines: Lines) -> float:
    """The share of questions whose sum is right in both digits."""
    inputs, sums = features(lines)
    tens, units = (logits(network, inputs).argmax(axis=1) for network in networks)
    return float((10 * tens + units == sums).mean())


def scores(networks: tuple[Network, Network], tests: dict[str, Lines]) -> dict[str, float]:
    """The share of right sums on the benchmark and on its twin; the gap in standard errors (two proportions)."""
    right = {name: accuracy(networks, lines) for name, lines in tests.items()}
    pooled = sum(right.values()) / 2
    error = max(np.sqrt(pooled * (1 - pooled) * 2 / ITEMS), 1e-9)
    found = {**right, "gap_in_errors": (right["benchmark"] - right["twin"]) / error}
    return {name: round(float(value), 6) for name, value in found.items()}


def matches(lines: Lines, test: Lines) -> int:
    """How many test questions occur word for word in the training lines."""
    texts = {text for text, _ in lines}
    return sum(text in texts for text, _ in test)


def one_seed(seed: int) -> dict:
    """Models whose extra lines are the benchmark's pairs reworded, or fresh pairs, by number of wordings."""
    random = np.random.default_rng(seed)
    pairs = shares_of_pairs(random)
    tests = {name: test_of(pairs[name], random) for name in ("benchmark", "twin")}
    ordinary = worded(pairs["ordinary"], 2, random)
    start = scores(taught(ordinary, seed), tests)
    found: dict = {"seed": seed, "matches": [], **{arm: [{"wordings": 0, **start}] for arm in SOURCES}}
    for times in TIMES[1:]:
        for arm, source in SOURCES.items():
            lines = ordinary + worded(pairs[source], times, random)
            found[arm].append({"wordings": times, **scores(taught(lines, seed), tests)})
            if arm == "rephrased":
                found["matches"].append(matches(lines, tests["benchmark"]))
    return found


def run() -> dict:
    """All reported seeds."""
    found = []
    for done, seed in enumerate(REPORTED_SEEDS, 1):
        found.append(one_seed(seed))
        progress(done, len(REPORTED_SEEDS), f"seed {seed}")
    return {"seeds_to_choose": SEEDS_TO_CHOOSE, "items": ITEMS, "wordings": TIMES, "per_seed": found}


if __name__ == "__main__":
    write_result(__file__, list(REPORTED_SEEDS), run)
