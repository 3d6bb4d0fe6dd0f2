"""The benchmark experiment: the record is whole, the page says what it measured, one seed gives the same again."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

LAB = Path(__file__).parent.parent / "docs" / "lab"
HERE = LAB / "the-rephrased-benchmark"
RESULT = json.loads((HERE / "result.json").read_text(encoding="utf-8"))
SEEDS = RESULT["measured"]["per_seed"]
WORDINGS = RESULT["measured"]["wordings"]
PAGE = (HERE / "index.md").read_text(encoding="utf-8")
COUNT = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def fresh(code: str):
    """What the code prints as JSON, run beside the experiment in an interpreter of its own."""
    start = "import json; import experiment as e; import numpy as np; "
    done = subprocess.run([sys.executable, "-B", "-c", start + code], cwd=HERE, capture_output=True, check=True)
    return json.loads(done.stdout)


def values(arm, wordings, sign) -> list[float]:
    return [seed[arm][WORDINGS.index(wordings)][sign] for seed in SEEDS]


def percent(arm, wordings, sign) -> str:
    return f"{100 * sum(values(arm, wordings, sign)) / len(SEEDS):.0f} %"


def pair(arm, wordings, joint="and") -> str:
    return f"{percent(arm, wordings, 'benchmark')} {joint} {percent(arm, wordings, 'twin')}"


def flagged(arm, wordings) -> int:
    return sum(value > 2 for value in values(arm, wordings, "gap_in_errors"))


def clean_gaps() -> list[float]:
    return [value for wordings in WORDINGS for value in values("fresh", wordings, "gap_in_errors")]


SIX = f"reads {percent('rephrased', 6, 'benchmark')}, its unseen twin {percent('rephrased', 6, 'twin')}"
PHRASES = [
    f"only in other words {SIX}.",
    f"six other wordings {SIX};",
    f"a gap test all {COUNT[flagged('rephrased', 6)]} seeds",
    f"finds {COUNT[flagged('rephrased', 1)]} of ten",
    f"read {pair('rephrased', 0)}.",
    f"they read {pair('rephrased', 6)}, and the gap test speaks in {COUNT[flagged('rephrased', 6)]} seeds of ten",
    f"three wordings {pair('rephrased', 3)}, {COUNT[flagged('rephrased', 3)]} of ten",
    f"lead is {pair('rephrased', 1, 'to')}, and the test speaks in only {COUNT[flagged('rephrased', 1)]}",
    f"the twin reads {percent('fresh', 6, 'twin')}, about what it reads after the benchmark’s own "
    f"({percent('rephrased', 6, 'twin')})",
    f"In {len(clean_gaps())} runs",
    f"it raised {COUNT[sum(gap > 2 for gap in clean_gaps())]} false alarm",
    f"In {COUNT[sum(gap < -2 for gap in clean_gaps())]} more the twin led",
    f"holds {RESULT['measured']['items']} pairs",
]


@pytest.mark.parametrize("phrase", PHRASES)
def test_page_says_what_was_measured(phrase):
    assert phrase in PAGE


def test_the_benchmark_leads_only_where_its_items_were_met():
    for wordings in (3, 6):
        assert min(values("rephrased", wordings, "gap_in_errors")) > 2
    assert sum(gap > 2 for gap in clean_gaps()) <= 0.05 * len(clean_gaps())
    assert min(values("rephrased", 6, "benchmark")) > max(values("fresh", 6, "benchmark"))


def test_the_filter_finds_nothing_and_a_question_is_ten_words():
    assert all(found == 0 for seed in SEEDS for found in seed["matches"])
    assert fresh("print(json.dumps(len(e.ASKED.split())))") == 10


def test_sets_are_disjoint_and_no_line_uses_the_benchmarks_wording():
    code = "p = e.shares_of_pairs(np.random.default_rng(0)); "
    code += "lines = e.worded(p['benchmark'], 6, np.random.default_rng(1)); "
    code += "print(json.dumps([[sorted(map(tuple, v.tolist())) for v in p.values()], [t for t, _ in lines]]))"
    sets, lines = fresh(code)
    flat = [tuple(pair) for each in sets for pair in each]
    assert len(flat) == len(set(flat)) == 650
    assert len(lines) == 900
    assert not any(line.startswith("what is the sum") for line in lines)


def test_one_seed_gives_the_same_again():
    again = fresh("e.TIMES = (0,); print(json.dumps(e.one_seed(0)))")
    for arm in ("rephrased", "fresh"):
        for sign in ("benchmark", "twin"):
            assert again[arm][0][sign] == pytest.approx(SEEDS[0][arm][0][sign], abs=1.01 / 150)
