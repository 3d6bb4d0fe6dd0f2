"""Does the router's figure route as the released code does, in both languages, and can it be worked?"""

import random

import figure_checks as checks
import pytest

NAME = "mixture-of-experts"
E2_E6 = "E2 (weight 1.27) and E6 (weight 1.23)"
E1_E2 = "E1 (weight 1.30) and E2 (weight 1.20)"
OLD_LINKS = {
    "1~token.ate~bias.on~expert.1~shift.0": f"With the biases (E1’s at −0.12), “ate” goes to {E2_E6}. "
    f"Without them: {E1_E2}.",
    "1~token.ate~bias.off~expert.1~shift.0": f"Without the biases, “ate” goes to {E1_E2}. "
    f"With them (E1’s at −0.12): {E2_E6}.",
    "1~token.ate~bias.on~expert.1~shift.12": "With the biases (E1’s at +0.00), “ate” goes to E1 (weight 1.32) and "
    f"E6 (weight 1.18). Without them: {E1_E2}.",
    "1~token.cat~bias.on~expert.2~shift.5": "With the biases (E2’s at +0.05), “cat” goes to E3 (weight 1.35) and "
    "E4 (weight 1.15). Without them: the same two, so the same weights.",
    "1~token.mat~bias.on~expert.1~shift.0": "With the biases (E1’s at −0.12), “mat” goes to E6 (weight 1.20) and "
    "E8 (weight 1.30). Without them: E5 (weight 1.23) and E8 (weight 1.27). E3 fits best, but its group is out.",
}
PATH = f"figures/{NAME}/model.js"
TOKENS, EXPERTS = ("ate", "cat", "the", "mat"), "12345678"


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


def test_python_and_javascript_agree(model, javascript) -> None:
    calls = tokens(200)
    for call, found in zip(calls, javascript(PATH, "route", calls), strict=True):
        wanted = model.route(*call)
        assert found["affinities"] == pytest.approx(wanted.affinities, rel=1e-9)
        assert found["scores"] == pytest.approx(wanted.scores, rel=1e-9)
        assert found["groupSums"] == pytest.approx(wanted.group_sums, rel=1e-9)
        assert found["keptGroups"] == wanted.kept_groups
        weights = {int(index): weight for index, weight in found["weights"].items()}
        assert weights == pytest.approx(wanted.weights, rel=1e-9)


def test_biases_shift_alike(model, javascript) -> None:
    calls = [[[0.1, -0.2, 0.3], index % 3, index / 100, index % 2 == 0] for index in range(20)]
    checks.assert_same(javascript, PATH, "shiftedBiases", model.shifted_biases, calls)


def test_the_drawing_is_complete(docs) -> None:
    rows = [f"{part}-{index}" for part in ("name", "bar", "tick", "affinity", "bias", "weight") for index in range(8)]
    groups = [f"{part}-{index}" for part in ("group", "fate") for index in range(4)]
    checks.assert_complete(NAME, ["token", *rows, *groups], [E2_E6, "E1 0.77 −0.12", "0.65 + 0.71 = 1.36"])


def test_it_opens_as_drawn_and_keeps_old_links(page, address) -> None:
    checks.assert_unchanged_by_loading(page, address, NAME)
    checks.assert_keeps_old_links(page, address, NAME, OLD_LINKS)


def test_keys_work_every_control(page, address) -> None:
    figure = checks.open_figure(page, address, NAME)
    checks.assert_key_changes(page, figure, figure.locator("input[type=range]"))
    for _ in range(11):
        page.keyboard.press("ArrowRight")
    assert checks.live(figure) == OLD_LINKS["1~token.ate~bias.on~expert.1~shift.12"]
    for index in range(2):
        checks.assert_key_changes(page, figure, figure.locator("select").nth(index), "ArrowDown")


def test_states_return_and_hostile_ones_do_no_harm(page, address) -> None:
    rng = random.Random(5)
    states = [
        {
            "token": rng.choice(TOKENS),
            "bias": rng.choice(("on", "off")),
            "expert": rng.choice(EXPERTS),
            "shift": rng.randint(-25, 25),
        }
        for _ in range(30)
    ]
    checks.assert_states_return(page, address, NAME, states)
