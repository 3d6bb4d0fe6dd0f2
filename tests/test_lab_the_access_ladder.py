"""Does the access ladder reproduce, and does its page say what was measured?"""

import sys

import numpy as np
import pytest
from figures.answers import answer
from lab_checks import load, missing, result

NAME = "the-access-ladder"
RESULT = result(NAME)
NETWORKS, VISIBLE = RESULT["measured"]["networks"], RESULT["measured"]["visible"]
NOTHING = ("blind_top_2_warm", "top_2_rounded_warm")
COLD = ("top_answer", "samples_1", "top_2", "top_5", "all")


def experiment():
    return load(NAME)


def percent(network, key, part="mean"):
    return f"{100 * NETWORKS[network][key][part]:.1f}"


def phrases():
    plain = {name: percent(name, "plain_unseen") for name in NETWORKS}
    fixed = {name: percent(name, "fixed_unseen") for name in NETWORKS}
    low = {name: percent(name, "plain_unseen", "min") for name in NETWORKS}
    high = {name: percent(name, "plain_unseen", "max") for name in NETWORKS}
    logits, two, many = "logits_warm", "top_2_warm", "samples_1000_warm"
    other = result("the-unseen-digit")["measured"]
    tests = RESULT["measured"]["test_unseen"]
    return [
        f"top answers teach {plain['top_answer']} %, all ten scores {plain[logits]} %, and two probabilities, "
        f"heated, {plain[two]} %",
        f"nothing: {plain['top_answer']} % for the top answer, for one sample",
        f"{plain['samples_10']} % for ten samples",
        f"all ten scores give {plain[logits]} % ({low[logits]} to {high[logits]})",
        f"the top five {plain['top_5_warm']} % and the top two {plain[two]} % ({low[two]} to {high[two]})",
        f"reach {plain[many]} %, with a spread from {low[many]} to {high[many]}.",
        f"whole per cents give {plain['top_2_rounded_warm']} %, and so does the control",
        f"two heated probabilities get {percent(two, 'plain_all')} % right, those of all ten "
        f"{percent(logits, 'plain_all')} %",
        f"{fixed['top_answer']} % for the top answer, {fixed['samples_1']} % for one sample,",
        f"{fixed['samples_10']} % for ten, {fixed['samples_100']} % for a hundred and {fixed['samples_1000']} % for",
        f"probabilities at T = 1 ({fixed['all']} %). The control falls to {fixed['blind_top_2_warm']} %",
        f"In {100 * VISIBLE['top_2']['mean']:.1f} % of the images",
        f"it is left in {100 * VISIBLE['top_2_rounded_warm']['mean']:.1f} %",
        f"is worth {plain['top_2']} % or {plain[two]} %",
        "the top two give "
        f"{plain['top_2_at_2']} % (T = 2), {plain['top_2_at_4']} % (4), {plain['top_2_at_8']} % (8), "
        f"{plain['top_2_at_16']} % (16) and {plain['top_2_at_32']} % (32)",
        f"Eight seeds with {min(tests)} to {max(tests)} 3s a test",
        f"{fixed['top_answer']} % here was {100 * other['networks']['hard']['fixed_unseen']['mean']:.1f} % on the",
        "from seeds 20 to 27",
    ]


def test_page_says_what_was_measured():
    assert missing(NAME, phrases()) == []


def test_what_the_page_claims():
    assert all(NETWORKS[name]["plain_unseen"]["max"] == 0 for name in (*COLD, *NOTHING))
    assert all(NETWORKS[name]["plain_unseen"]["min"] > 0.8 for name in ("top_2_warm", "top_5_warm", "logits_warm"))
    slope = [NETWORKS[f"samples_{count}"]["fixed_unseen"]["mean"] for count in (1, 10, 100, 1000)]
    assert [NETWORKS["top_answer"]["fixed_unseen"]["mean"], *slope] == sorted(
        [NETWORKS["top_answer"]["fixed_unseen"]["mean"], *slope]
    )
    pairs = zip(*(NETWORKS[name]["plain_all"]["per_seed"] for name in ("top_2_warm", "logits_warm")), strict=True)
    assert all(narrow < full for narrow, full in pairs)


def test_heating_probabilities_is_the_same_as_warm_logits():
    assert RESULT["measured"]["identity_error"] <= 1e-12
    assert experiment().identity_error(1) <= 1e-12


def test_targets():
    module, scores = experiment(), np.random.default_rng(0).normal(size=(50, 10))
    for targets, _ in module.rungs(scores, 0).values():
        assert np.allclose(targets.sum(axis=1), 1)
    assert ((module.top(sys.modules["toys"].softmax(scores), 2) > 0).sum(axis=1) == 2).all()


def test_one_seed_again():
    found, visible = experiment().one_seed(20, names=("top_answer", "top_2_warm"))
    unseen = RESULT["measured"]["test_unseen"][0]
    for network in found:
        for key in ("plain_unseen", "fixed_unseen"):
            committed = NETWORKS[network][key]["per_seed"][0]
            assert found[network][key] == pytest.approx(committed, abs=1.01 / unseen)
    assert visible["top_2"] == pytest.approx(VISIBLE["top_2"]["per_seed"][0], abs=1e-3)


def test_the_small_bars_are_what_a_window_leaves_of_an_answer():
    warm, blind, rounded = answer(20, 2), answer(20, 2, blind=True), answer(20, 2, decimals=2)
    assert [[digit for digit, bar in enumerate(bars) if bar] for bars in (warm, rounded)] == [[2, 3], [2]]
    assert blind[2] == max(blind) and not blind[3]
    full = dict(zip(range(10), answer(20), strict=True))
    assert full[3] == pytest.approx(warm[3]) and min(full.values()) > 0 and warm[3] > answer(1)[3]
