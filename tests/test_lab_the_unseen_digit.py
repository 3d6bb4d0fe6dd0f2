"""Does the unseen digit reproduce, and does its page say what was measured?"""

import sys

import numpy as np
import pytest
from figure_checks import as_built
from lab_checks import load, missing, result

NAME = "the-unseen-digit"
RESULT = result(NAME)
NETWORKS = RESULT["measured"]["networks"]


def experiment():
    return load(NAME)


def percent(network, key, part="mean"):
    return f"{100 * NETWORKS[network][key][part]:.1f}"


def phrases():
    soft = {t: percent(f"soft_{t}", "plain_unseen") for t in (1, 2, 4, 8, 32)}
    fixed, blind = percent("soft_8", "fixed_unseen"), percent("blind_2", "fixed_unseen")
    low, high = (percent("soft_8", "plain_unseen", part) for part in ("min", "max"))
    few, many = (percent("hard", "fixed_unseen", part) for part in ("min", "max"))
    tests, labels = RESULT["measured"]["test_unseen"], percent("hard", "fixed_unseen")
    return [
        f"softened answers reads {soft[8]} % of them at T = 8; a student",
        f"read {soft[8]} % of them from softened answers at T = 8 and none from labels",
        f"lifts the two to {fixed} % and {labels} %",
        f"The teachers read {percent('teacher', 'plain_unseen')} % of the 3s",
        f"labels give {percent('hard', 'plain_unseen')} % on every seed",
        f"Softened answers give {soft[1]} % at T = 1, {soft[2]} % at T = 2, {soft[4]} % at T = 4, {soft[8]} % at",
        f"({low} to {high} by seed) and {soft[32]} % at T = 32",
        f"reach {fixed} % at T = 8. At T = 1 the jump is from nothing to {percent('soft_1', 'fixed_unseen')} %",
        f"Labels only: {labels} % ({few} to {many}). The best blind student, at T = 2: {blind} %",
        f"the blind teacher itself: {percent('blind_teacher', 'fixed_unseen')} %",
        f"{percent('hard', 'fixed_false')} % of the other digits",
        f"against {percent('soft_8', 'fixed_false')} % at T = 8",
        f"the teachers themselves fall to {percent('teacher', 'fixed_unseen')} %",
        f"1,200 for training and {RESULT['measured']['test_images']} for the test",
        f"{min(tests)} to {max(tests)} 3s a test, so one image is about {100 / np.mean(tests):.1f} points",
        "from seeds 10 to 17",
    ]


def test_page_says_what_was_measured():
    assert missing(NAME, phrases()) == []


def test_what_the_page_claims():
    temperatures = RESULT["measured"]["temperatures"]
    unread = ["hard", "soft_1", *(f"blind_{t}" for t in temperatures)]
    assert all(NETWORKS[name]["plain_unseen"]["max"] == 0 for name in unread)
    assert all(NETWORKS[f"soft_{t}"]["plain_unseen"]["min"] > 0.7 for t in temperatures if t >= 4)
    controls = ["hard", *(f"blind_{t}" for t in temperatures)]
    for soft in (f"soft_{t}" for t in temperatures if t > 1):
        for pair in zip(*(NETWORKS[n]["fixed_unseen"]["per_seed"] for n in (soft, *controls)), strict=True):
            assert pair[0] > max(pair[1:])
    assert max(controls[1:], key=lambda n: NETWORKS[n]["fixed_unseen"]["mean"]) == "blind_2"


def test_one_seed_again():
    module = experiment()
    found = module.one_seed(10, temperatures=(8,))
    images, unseen = RESULT["measured"]["test_images"], RESULT["measured"]["test_unseen"][0]
    for name, count in (("plain_unseen", unseen), ("fixed_unseen", unseen), ("plain_all", images)):
        for network in found:
            committed = NETWORKS[network][name]["per_seed"][0]
            assert found[network][name] == pytest.approx(committed, abs=1.01 / count)


def test_the_dial_reads_one_image_in_ten_as_unseen():
    module, toys = experiment(), sys.modules["toys"]
    images = np.random.default_rng(0).random((1000, 64))
    network = toys.new_network(module.STUDENT, 0)
    scores = toys.logits(network, images)
    scores[:, module.UNSEEN] += module.dial(network, images)
    assert (scores.argmax(axis=1) == module.UNSEEN).mean() == pytest.approx(0.1, abs=1e-3)


def test_gradients_against_finite_differences():
    experiment()
    toys, random = sys.modules["toys"], np.random.default_rng(5)
    network, inputs = toys.new_network([6, 5, 4], 5), random.random((3, 6))
    targets = toys.softmax(random.normal(size=(3, 4)))
    for layer, found in zip(network, toys.gradients(network, inputs, targets, 8.0), strict=True):
        for values, slopes in zip(layer, found, strict=True):
            values[0] += (step := 1e-6)
            above = toys.loss(network, inputs, targets, 8.0)
            values[0] -= 2 * step
            below = toys.loss(network, inputs, targets, 8.0)
            values[0] += step
            assert np.sum(slopes[0]) == pytest.approx((above - below) / (2 * step), rel=1e-5, abs=1e-8)


def test_the_best_student_of_the_blind_teacher_is_the_one_that_is_told():
    best = max(
        network["fixed_unseen"]["mean"]
        for name, network in NETWORKS.items()
        if name.startswith("blind_") and name != "blind_teacher"
    )
    assert f"{100 * best:.1f} (" in as_built(NAME).alternative
