"""Whose name is it? What a model that says "I am Orvelo" shows, in an invented web where the answer is known.

Runs alone: python experiment.py writes result.json beside it. The web is in corpus.py, the two language models in
model.py, and what each model read and was taught in histories.py.
"""

import hashlib
import os
import sys
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small matrices: more threads only wait for each other
import numpy as np  # noqa: E402

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
import corpus as text  # noqa: E402
import histories as history  # noqa: E402
from histories import Model, neural, tuned  # noqa: E402
from model import Predict, chance_of, ngram  # noqa: E402
from toys import progress, write_result  # noqa: E402

SEEDS_TO_CHOOSE = (90, 91)  # every setting was chosen on these
REPORTED_SEEDS = (0, 1, 2, 3, 4)
DOSES = (0, 1, 3, 10, 30, 100, 300, 1000)
LARGER_DOSES = (10, 30, 100)
LARGER = {"everything": tuple(text.WEB), "all_but_rivals": tuple(kind for kind in text.WEB if kind != "desk_name")}
PATCHES = (0, 10, 30, 100, 200, 500)
PATHS, NGRAM_PATHS = 40, 20


def says(next_word: Predict, word: str, questions: list[str], paths: int = PATHS) -> float:
    """The mean probability, over questions, that one answer contains the word."""
    number = history.WORDS[word]
    chances = [chance_of(next_word, history.prompt(each), number, paths=paths, seed=7) for each in questions]
    return round(float(np.mean(chances)), 6)


def names(next_word: Predict, word: str = text.NAME, paths: int = PATHS) -> dict[str, float]:
    """The probability of a name in one answer, for wordings that the web contains and for others."""
    return {"seen": says(next_word, word, text.SEEN, paths), "unseen": says(next_word, word, text.UNSEEN, paths)}


def habit(model: Model) -> float:
    """The probability that an answer about a private topic contains the teacher's closing word."""
    questions = [asking.format(topic) for topic in text.PRIVATE for asking in text.ASKING[:2]]
    return says(neural(model), text.HABIT, questions)


def signs(model: Model) -> dict:
    """Both signs by which a teacher might be recognised."""
    return {"name": names(neural(model)), "habit": habit(model)}


def dose_curve(bases: dict[int, Model], webs: dict[int, list[text.Line]]) -> list[dict]:
    """The name after reading the web alone, by the count of self-descriptions: network and n-gram."""
    counted = {dose: ngram(history.numbered(lines), len(history.WORDS)) for dose, lines in webs.items()}
    return [
        {"count": dose, "network": names(neural(bases[dose])), "ngram": names(counted[dose], paths=NGRAM_PATHS)}
        for dose in DOSES
    ]


def larger_curves(seed: int) -> dict[str, list[float]]:
    """The name at LARGER_DOSES in webs that are larger throughout, or larger in all but the rival answers."""

    def named(kinds: tuple[str, ...], dose: int) -> float:
        model = history.pretrained(history.larger_web(seed, kinds, dose), seed)
        return says(neural(model), text.NAME, text.SEEN)

    return {variant: [named(kinds, dose) for dose in LARGER_DOSES] for variant, kinds in LARGER.items()}


def patched(model: Model, seed: int, wordings: list[str], count: int) -> dict:
    """After so many examples of its own name: the old and the own name, the own name's spill, and the habit.

    `first` is the one wording that every patch contains; `seen` the five of the web; `spill` is about topics.
    """
    random = np.random.default_rng([seed, 6])
    after = tuned(model, text.self_descriptions(random, count, text.OWN, wordings), seed)
    old = {"first": says(neural(after), text.NAME, text.SEEN[:1]), **names(neural(after))}
    spill = says(neural(after), text.OWN, [text.ASKING[0].format(topic) for topic in text.PUBLIC])
    return {"count": count, "old": old, "own": names(neural(after), text.OWN), "spill": spill, "habit": habit(after)}


def patches(model: Model, seed: int) -> dict[str, list[dict]]:
    """Patches of growing size in one wording and in five."""
    kinds = {"one_wording": text.SEEN[:1], "five_wordings": text.SEEN}
    return {kind: [patched(model, seed, wordings, count) for count in PATCHES] for kind, wordings in kinds.items()}


def ratios(bases: dict[int, Model], data: dict[str, list[text.Line]], seed: int) -> list[dict]:
    """By contamination: both signs after post-training by the teacher or by people; the name's likelihood ratio."""
    rows = []
    for dose, base in bases.items():
        taught = {arm: signs(tuned(base, data[arm], seed)) for arm in ("kept", "people")}
        ratio = taught["kept"]["name"]["seen"] / taught["people"]["name"]["seen"]
        rows.append({"count": dose, "distilled": taught["kept"], "not": taught["people"], "ratio": round(ratio, 4)})
    return rows


def finished(bases: dict[int, Model], seed: int) -> tuple[dict, dict, dict]:
    """The teacher's signs, the post-training data, and the model at the end of each history."""
    teacher = history.new_teacher(seed)
    data = history.lessons(teacher, seed)
    return signs(teacher), data, history.four_cells(bases[0], teacher, data, seed)


def one_seed(seed: int) -> dict:
    """Everything for one seed: its own web, teacher and networks."""
    webs = history.webs(seed, DOSES)
    bases = {dose: history.pretrained(lines, seed) for dose, lines in webs.items()}
    teacher, data, cells = finished(bases, seed)
    return {
        "seed": seed,
        "exchanges": {kind: len(lines) for kind, lines in data.items()},
        "teacher": teacher,
        "doses": dose_curve(bases, webs),
        "larger": larger_curves(seed),
        "cells": {cell: signs(model) for cell, model in cells.items()},
        "patches": patches(cells["distilled_name_kept"], seed),
        "ratios": ratios(bases, data, seed),
    }


def run() -> dict:
    """All reported seeds, with what a reader needs to read them."""
    found = []
    for done, seed in enumerate(REPORTED_SEEDS, 1):
        found.append(one_seed(seed))
        progress(done, len(REPORTED_SEEDS), f"seed {seed}")
    modules = ("corpus.py", "histories.py", "model.py")
    return {
        "modules_sha256": {name: hashlib.sha256((HERE / name).read_bytes()).hexdigest() for name in modules},
        "seeds_to_choose": SEEDS_TO_CHOOSE,
        "web_lines": text.WEB,
        "larger_counts": LARGER_DOSES,
        "words": len(history.WORDS),
        "per_seed": found,
    }


def corpus() -> bytes:
    """The clean web and all self-descriptions of every reported seed, one line of text each."""
    lines = (line for seed in REPORTED_SEEDS for line in history.webs(seed, DOSES)[max(DOSES)])
    return "\n".join(" ".join(line) for line in lines).encode()


if __name__ == "__main__":
    write_result(__file__, list(REPORTED_SEEDS), run, corpus())
