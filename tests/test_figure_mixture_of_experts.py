"""Does the router's figure route as the released code does?"""

import random

import figure_checks as checks
import pytest

NAME = "mixture-of-experts"


@pytest.fixture(scope="module")
def drawing(docs):
    return checks.module(NAME, "drawing").draw()


@pytest.fixture(scope="module")
def model(docs):
    return checks.module(NAME, "model")


def tokens(count: int, biased: bool = True) -> list[list]:
    """Argument lists for 32 experts in 8 groups, 4 groups kept, 4 chosen."""
    rng = random.Random(8)
    logits = [[rng.gauss(0, 1) for _ in range(32)] for _ in range(count)]
    biases = [[rng.uniform(-0.2, 0.2) * biased for _ in range(32)] for _ in range(count)]
    return [[scores, bias, 4, 4, 4, 2.5] for scores, bias in zip(logits, biases, strict=True)]


def test_the_toy_scales_as_the_released_configuration(drawing) -> None:
    assert drawing.data["scale"] == 2.5  # route_scale in inference/configs/config_671B.json
    assert "256 + 1 experts, 58 layers" in drawing.alternative  # V3 report, section 4.2
    assert "4 of 8 groups" in drawing.alternative  # n_limited_groups, n_expert_groups in config_671B.json


def test_weights_sum_to_the_scale(model) -> None:
    for call in tokens(200):
        assert sum(model.route(*call).weights.values()) == pytest.approx(2.5)


def test_a_constant_added_to_every_bias_changes_no_choice(model) -> None:
    for logits, biases, *rest in tokens(200):
        shifted = [bias + 0.25 for bias in biases]
        assert model.route(logits, shifted, *rest).weights == model.route(logits, biases, *rest).weights


def test_one_bias_changes_a_weight_only_through_the_chosen_set(model) -> None:
    rng, same = random.Random(3), 0
    for logits, biases, *rest in tokens(400):
        before = model.route(logits, biases, *rest).weights
        raised = model.shifted_biases(biases, rng.choice(sorted(before)), rng.uniform(0, 0.3), True)
        after = model.route(logits, raised, *rest).weights
        if set(after) == set(before):
            same += 1
            assert after == before
    assert same > 100


def test_chosen_experts_stand_in_groups_that_stay(model) -> None:
    for call in tokens(200):
        result = model.route(*call)
        assert {index // 4 for index in result.weights} <= set(result.kept_groups)
