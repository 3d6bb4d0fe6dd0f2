"""One cache, five baselines: the quoted savings."""

import re
from math import prod

import pytest
from figure_checks import as_built, module

NAME = "cache-baselines"
VALUES = as_built(NAME).data
STATES = [{"baseline": key, "bits": bits} for key in VALUES["baselines"] for bits in ("16", "8", "6")]


def compared(baseline: str, bits: float) -> dict:
    return module(NAME, "model").comparison(VALUES["baselines"][baseline], bits)


# V2 report (arXiv 2405.04434): abstract, 93.3 %; §3.2.3, 6 bits; Fig. 1(b) plots 389.1 and 25.9 KB a token.
def test_the_abstracts_saving_is_that_of_two_whole_systems():
    result = compared("gqa", 6)
    assert (result["old"], result["new"]) == (389_120, 25_920)
    assert round(100 * result["saving"], 1) == 93.3
    assert [round(result["folds"][cause], 1) for cause in ("attention", "layers", "bits")] == [3.6, 1.6, 2.7]


# V2 report, Table 9 (p. 32): 860.2K against 34.6K elements a token, printed there as 4 % left.
# The others are arithmetic on config_671B.json: 128 heads, keys 128 or 128 + 64 wide, values 128.
@pytest.mark.parametrize(
    ("baseline", "percent", "times"),
    [("gqa", 82.2, 6), ("trained", 96.0, 25), ("narrow", 98.2, 57), ("wide", 98.6, 71)],
)
def test_each_baseline_gives_its_quoted_saving_at_16_bits(baseline, percent, times):
    result = compared(baseline, 16)
    assert (round(100 * result["saving"], 1), round(result["folds"]["total"])) == (percent, times)


def test_the_latent_cache_hardly_differs_and_the_baseline_does():
    results = [compared(key, 16) for key in VALUES["baselines"]]
    kept, old = [result["new"] for result in results], [result["old"] for result in results]
    assert 69_000 < min(kept) <= max(kept) < 70_300
    assert (min(old), max(old)) == (389_120, 4_997_120)


def test_the_causes_make_up_the_saving():
    for state in STATES:
        result = compared(state["baseline"], float(state["bits"]))
        assert result["folds"]["total"] == pytest.approx(result["old"] / result["new"], rel=1e-12)
        first, *_, last = module(NAME, "model").remains(result["folds"])
        assert (first, last) == pytest.approx((1, result["new"] / result["old"]), rel=1e-12)


@pytest.mark.parametrize("state", STATES)
def test_what_is_printed_multiplies_out_and_what_is_left_completes_what_is_saved(state):
    words = module(NAME, "drawing").words
    said, (baseline, result) = words.sentence(VALUES, state), words.chosen(VALUES, state).values()
    if told := re.search(r"The (\d+)-fold is (.+? by .+? × .+?)\. [A-Z]", said):
        assert round(prod(map(float, re.findall(r"\d+\.\d\d", told[2])))) == int(told[1]), said
    steps = [words.step(baseline, result, cause) for cause in words.CAUSES]
    *_, left = [re.split(" → ", step)[1] for step in steps if "→" in step]
    assert 100 - float(left) == pytest.approx(100 * result["saving"], abs=0.5 if "." not in left else 0.05)


def test_the_index_page_multiplies_right():
    # The share that attention alone saves in the first comparison, and the sums that the page warns of.
    assert [round(100 * (1 - part), 1) for part in (576 / 2048, 6 / 16, 60 / 95)] == [71.9, 62.5, 36.8]
    assert round(100 * compared("wide", 6)["saving"], 1) == 99.5
    # V2 report, Table 9, the small models: 15.6K against 110.6K, printed there as 14 % left.
    assert round(100 * (1 - 15.6 / 110.6)) == 86
