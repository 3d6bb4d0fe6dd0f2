"""Is the toy's algebra right, the same in both languages, and can the figure be worked?"""

import random

import figure_checks as checks
import pytest
from playwright.sync_api import Page

NAME = "same-answer-less-memory"
model, toy, words = checks.module(NAME, "model"), checks.module(NAME, "toy"), checks.module(NAME, "words")
POSITIONS = ("none", "rotated", "separate")
STORES = ("naive-keys", "naive-values", "naive-rotary", "absorbed-latent", "absorbed-rotary")
PARTS = [
    *("kept-naive", "kept-absorbed", "verdict", "difference", "order"),
    *(f"{store}-{token}" for store in STORES for token in range(1, 9)),
    *(f"{part}-{index}" for part in ("bar", "mark", "naive", "absorbed") for index in range(8)),
]
OLD_LINKS = {
    "1~position.rotated~tokens.6~seed.42": "Every rebuilt key turned by its position, 6 tokens: naive keeps 96 "
    "numbers, absorbed 24, and their answers differ by 0.732. Swapping two older tokens moves the answer by 0.156.",
    "1~position.separate~tokens.6~seed.42": "A separate rotary key, 6 tokens: naive keeps 144 numbers, absorbed 36, "
    "and their answers differ by less than 10⁻¹². Swapping two older tokens moves the answer by 0.396.",
    "1~position.rotated~tokens.8~seed.7": "Every rebuilt key turned by its position, 8 tokens: naive keeps 128 "
    "numbers, absorbed 32, and their answers differ by 1.202. Swapping two older tokens moves the answer by 2.780.",
}


def states(seed: int, count: int) -> list[dict]:
    """Random states of the figure."""
    draw = random.Random(seed)
    return [
        {"position": draw.choice(POSITIONS), "tokens": draw.randint(3, 8), "seed": draw.randint(1, 999)}
        for _ in range(count)
    ]


def arguments(state: dict) -> list:
    """A state in the models' order."""
    return [state["seed"], state["tokens"], state["position"]]


def test_the_generator_is_the_minimal_standard() -> None:
    # The C++ standard's check for this multiplier (minstd_rand): the 10,000th value from seed 1 is 399268537.
    assert round((toy.uniform(1, 9980)[-1] + 1) * 2147483647 / 2) == 399268537


@pytest.mark.parametrize("position", ["none", "separate"])
def test_both_ways_agree_to_rounding_where_no_turn_stands_between(position: str) -> None:
    for state in states(27, 60):
        seed, tokens, _ = arguments(state)
        both = model.naive_answers(seed, tokens, position), model.absorbed_answers(seed, tokens, position)
        assert model.largest_difference(*both) < 1e-12


def test_with_turned_keys_the_merged_query_answers_as_if_there_were_no_positions() -> None:
    for state in states(28, 60):
        seed, tokens, _ = arguments(state)
        absorbed = model.absorbed_answers(seed, tokens, "rotated")
        assert model.largest_difference(absorbed, model.naive_answers(seed, tokens, "rotated")) > 0.01
        assert model.largest_difference(absorbed, model.naive_answers(seed, tokens, "none")) < 1e-12


def test_one_merged_query_for_each_distance_would_be_needed() -> None:
    layer = toy.make_toy(42)
    up, query = layer["key_up"][2:4], toy.apply(layer["query"][2:4], layer["tokens"][-1])
    for place, token in enumerate(layer["tokens"]):
        latent = toy.apply(layer["down"], token)
        turned = toy.dot(toy.turn(query, 7), toy.turn(toy.apply(up, latent), place))
        own = toy.dot(toy.apply_transposed(up, toy.turn(query, 7 - place)), latent)
        assert own == pytest.approx(turned)


def test_only_positions_make_the_order_count() -> None:
    for state in states(29, 40):
        seed, tokens, _ = arguments(state)
        assert model.order_effect(seed, tokens, "none") < 1e-12
        assert model.order_effect(seed, tokens, "rotated") > 1e-3
        assert model.order_effect(seed, tokens, "separate") > 1e-3


def test_each_way_keeps_what_the_released_code_keeps() -> None:
    # DeepSeek-V3, inference/model.py: naive registers k_cache (heads x (128 + 64)) and v_cache (heads x 128), absorb
    # kv_cache (512) and pe_cache (64); here a head is 2 wide with 2 rotary numbers, and the latent 4.
    assert model.stored_naive("separate") == toy.HEADS * (2 * toy.WIDTH + toy.ROTARY) == 24
    assert model.stored_absorbed("separate") == toy.LATENT + toy.ROTARY == 6
    assert (model.stored_naive("none"), model.stored_absorbed("none")) == (16, 4)
    # The same sums in V3's shape give the two quoted factors, 1/57 (56.9) and 1/71 (71.1).
    factors = [(128 * key + 128 * 128) / (512 + 64) for key in (128, 128 + 64)]
    assert factors == pytest.approx([56.9, 71.1], abs=0.05)


@pytest.mark.parametrize(
    ("function", "twin"),
    [
        ("naiveAnswers", model.naive_answers),
        ("absorbedAnswers", model.absorbed_answers),
        ("orderEffect", model.order_effect),
    ],
)
def test_both_languages_agree(javascript, function, twin) -> None:
    checks.assert_same(
        javascript, f"figures/{NAME}/model.js", function, twin, [arguments(state) for state in states(31, 200)]
    )


def test_both_languages_draw_the_same_numbers(javascript) -> None:
    draw = random.Random(33)
    calls = [[draw.randint(1, 2**31 - 2), draw.randint(1, 50)] for _ in range(200)]
    checks.assert_same(javascript, f"figures/{NAME}/toy.js", "uniform", toy.uniform, calls)
    path, positions = f"figures/{NAME}/model.js", [[position] for position in POSITIONS]
    checks.assert_same(javascript, path, "storedNaive", model.stored_naive, positions)
    checks.assert_same(javascript, path, "storedAbsorbed", model.stored_absorbed, positions)


def test_the_drawing_is_complete() -> None:
    checks.assert_complete(NAME, PARTS, ["96 in all", "24 in all", "0.69", "less than 10⁻¹²"])


def test_the_page_says_what_python_says(page: Page, address: str) -> None:
    checks.assert_unchanged_by_loading(page, address, NAME)
    figure = page.locator(f"jd-{NAME}")
    for state in states(37, 40):
        said = figure.evaluate("(figure, state) => figure.render(state)", state)
        result = words.compute(**state)
        assert said["sentence"] == words.sentence(result)
        assert said["alternative"] == words.alternative(result)


def test_keys_work_every_control(page: Page, address: str) -> None:
    figure = checks.open_figure(page, address, NAME)
    checks.assert_key_changes(page, figure, figure.get_by_label("Positions"), "ArrowDown")
    assert figure.locator("svg:visible [data-part='verdict']").text_content() == "Not the same answer"
    checks.assert_key_changes(page, figure, figure.get_by_label("Positions"), "ArrowDown")
    assert figure.locator("svg:visible [data-part='verdict']").text_content() == "Same answer"
    checks.assert_key_changes(page, figure, figure.get_by_role("slider", name="Tokens"))
    assert figure.locator("svg:visible [data-part^='absorbed-rotary'].s4").count() == 7
    checks.assert_key_changes(page, figure, figure.get_by_role("button", name="Other matrices"), "Enter")
    assert page.url.endswith("?same-answer-less-memory=1%7Eposition.separate%7Etokens.7%7Eseed.43")


def test_addresses(page: Page, address: str) -> None:
    checks.assert_states_return(page, address, NAME, states(41, 25))
    checks.assert_keeps_old_links(page, address, NAME, OLD_LINKS)
