"""The benchmark experiment: the record is whole, the page says what it measured, one seed gives the same again."""

import pytest
from lab_checks import fresh, missing, result

NAME = "the-rephrased-benchmark"
RESULT = result(NAME)
SEEDS = RESULT["measured"]["per_seed"]
WORDINGS = RESULT["measured"]["wordings"]
COUNT = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


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


def test_page_says_what_was_measured():
    assert missing(NAME, PHRASES) == []


def test_the_benchmark_leads_only_where_its_items_were_met():
    for wordings in (3, 6):
        assert min(values("rephrased", wordings, "gap_in_errors")) > 2
    assert sum(gap > 2 for gap in clean_gaps()) <= 0.05 * len(clean_gaps())
    assert min(values("rephrased", 6, "benchmark")) > max(values("fresh", 6, "benchmark"))


def test_the_filter_finds_nothing_and_a_question_is_ten_words():
    assert all(found == 0 for seed in SEEDS for found in seed["matches"])
    assert fresh(NAME, "found = len(e.ASKED.split())") == 10


def test_sets_are_disjoint_and_no_line_uses_the_benchmarks_wording():
    code = "p = e.shares_of_pairs(np.random.default_rng(0)); "
    code += "lines = e.worded(p['benchmark'], 6, np.random.default_rng(1)); "
    code += "found = [[sorted(map(tuple, v.tolist())) for v in p.values()], [t for t, _ in lines]]"
    sets, lines = fresh(NAME, code)
    flat = [tuple(pair) for each in sets for pair in each]
    assert len(flat) == len(set(flat)) == 650
    assert len(lines) == 900
    assert not any(line.startswith("what is the sum") for line in lines)


def test_one_seed_gives_the_same_again():
    again = fresh(NAME, "e.TIMES = (0,); found = e.one_seed(0)")
    for arm in ("rephrased", "fresh"):
        for sign in ("benchmark", "twin"):
            assert again[arm][0][sign] == pytest.approx(SEEDS[0][arm][0][sign], abs=1.01 / 150)
