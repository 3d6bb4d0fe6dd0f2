"""Does the figure count DeepSeek-V3's parameters exactly, alike in both languages, and can it be worked?"""

import random

import figure_checks as checks
import pytest

NAME = "total-and-active"
PATH = f"figures/{NAME}/model.js"
OLD_LINKS = {
    "1~experts.8~input.counted~output.counted~module.without": "With 8 of 256 routed experts in each layer, 37.55 of "
    "671.03 billion parameters work on a token: 5.6 %.",
    "1~experts.8~input.left~output.counted~module.without": "With 8 of 256 routed experts in each layer, input table "
    "left out, 36.63 of 671.03 billion parameters work on a token: 5.5 %.",
    "1~experts.3~input.left~output.left~module.with": "With 3 of 256 routed experts in each layer, input and output "
    "tables left out, 22.93 of 684.53 billion parameters work on a token: 3.3 %.",
    "1~experts.16~input.counted~output.counted~module.with": "With 16 of 256 routed experts in each layer, 57.99 of "
    "684.53 billion parameters work on a token: 8.5 %.",
}


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


def test_python_and_javascript_agree(model, config, javascript) -> None:
    rng = random.Random(9)
    whole = [name for name, value in config.items() if type(value) is int]
    configs = [{**config, **{name: rng.randint(1, 200) for name in whole}} for _ in range(200)]
    for name, function in (("stored", model.stored), ("parts", model.parts), ("scales", model.scales)):
        checks.assert_same(javascript, PATH, name, function, [[config], *([each] for each in configs)])
    calls = [[each, rng.randint(1, 16), rng.randint(0, 1), rng.randint(0, 1)] for each in configs]
    checks.assert_same(javascript, PATH, "activeParts", model.active_parts, calls)


def test_the_drawing_is_complete(docs, model, config) -> None:
    names = [*model.parts(config), "module"]
    rows = [f"{part}-{name}" for part in ("name", "all", "used", "bar") for name in names]
    numbers = ["671,026,419,200", "37,552,297,472", "684,531,386,000", "44,040,192", "653.91, 20.43"]
    checks.assert_complete(NAME, ["total", "per-token", "share", "all", "active", *rows], numbers)


def test_it_opens_as_drawn_and_keeps_old_links(page, address) -> None:
    checks.assert_unchanged_by_loading(page, address, NAME)
    checks.assert_keeps_old_links(page, address, NAME, OLD_LINKS)


def test_keys_work_every_control(page, address) -> None:
    figure = checks.open_figure(page, address, NAME)
    checks.assert_key_changes(page, figure, figure.locator("input[type=range]"))
    for index in range(3):
        checks.assert_key_changes(page, figure, figure.locator("select").nth(index), "ArrowDown")


def test_states_return_and_hostile_ones_do_no_harm(page, address) -> None:
    rng, counted = random.Random(5), ("counted", "left")
    fields = {"experts": range(1, 17), "input": counted, "output": counted, "module": ("without", "with")}
    states = [{name: rng.choice(values) for name, values in fields.items()} for _ in range(30)]
    checks.assert_states_return(page, address, NAME, states)
