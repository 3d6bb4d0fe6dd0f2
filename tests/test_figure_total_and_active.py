"""Does the figure count DeepSeek-V3's parameters exactly?"""

import figure_checks as checks
import pytest

NAME = "total-and-active"


@pytest.fixture(scope="module")
def model(docs):
    return checks.module(NAME, "model")


@pytest.fixture(scope="module")
def config(docs):
    return checks.module(NAME, "drawing").configuration()


def active(model, config, *counted: bool) -> int:
    """The parameters of one token with or without the two tables."""
    return sum(model.active_parts(config, config["top_k"], *counted).values())


def test_the_total_is_671_billion(model, config) -> None:
    total = sum(model.parts(config).values())
    assert total == 671_026_419_200  # counted from config_671B.json
    assert round(total / 1e9) == config["printed"]["total"]  # README.md: 671B


def test_the_active_parameters_are_37_billion_and_a_half(model, config) -> None:
    assert active(model, config, True, True) == 37_552_297_472  # README.md prints 37B
    assert active(model, config, False, True) == 36_625_618_432  # README_WEIGHTS.md prints 36.7B
    assert active(model, config, False, False) == 35_698_939_392


def test_an_expert_has_44_million_parameters(model, config) -> None:
    assert model.expert(config) == 44_040_192  # 3 x 7168 x 2048, V3 report, section 4.2
    assert model.attention(config) == 187_107_328
    assert model.parts(config)["routed"] == 653_908_770_816


def test_the_weights_on_hugging_face_are_685_billion_numbers(model, config) -> None:
    # README.md prints 685B = 671B + 14B; the index of the weights counts 684,531,386,000 numbers
    assert model.stored(config) == 684_531_386_000
    assert model.prediction_module(config) - 2 * model.table(config) == 11_610_068_224  # README_WEIGHTS.md: 11.5B


def test_the_register_agrees_with_the_count(model, config) -> None:
    assert abs(sum(model.parts(config).values()) - config["total_params"]) < 1e9
    assert abs(active(model, config, True, True) - config["active_params"]) < 1e9
    assert config["moe_layers"] + config["first_dense_layers"] == config["layers"]


def test_experts_that_rest_are_counted_beside_those_drawn(config) -> None:
    figure, look = checks.as_built(NAME), checks.module(NAME, "drawing").look
    for experts in (1, config["top_k"], config["most_experts"]):
        state = {**config["first"], "experts": experts}
        assert look.looks(figure.data, state, 328)["waits"]["words"].split()[0] == str(256 - experts)
    drawn = config["most_experts"]
    assert all(f">+ {256 - drawn}<" in svg for svg in (figure.wide, figure.narrow))
