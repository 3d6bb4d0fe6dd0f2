"""Does the balance controller follow the published rule, alike in both languages, and can it be worked?"""

import random

import figure_checks as checks
import pytest
from playwright.sync_api import expect

NAME = "load-controller"
PATH = f"figures/{NAME}/model.js"
SPEEDS = ("0", "0.001", "0.003", "0.01", "0.03", "0.1")
SENTENCE = (
    "Step {} at update speed {}: the busiest expert has {} tokens where 25 would be even, a violation of {}; "
    "step 1 had 2.12."
)
OLD_LINKS = {
    "1~speed.0.01~stream.steady~step.100": SENTENCE.format(100, "0.01", 30, "0.20"),
    "1~speed.0~stream.steady~step.100": SENTENCE.format(100, "0", 78, "2.12"),
    "1~speed.0.1~stream.shifting~step.37": SENTENCE.format(37, "0.1", 48, "0.92"),
    "1~speed.0.003~stream.shifting~step.51": SENTENCE.format(51, "0.003", 52, "1.08"),
}


@pytest.fixture(scope="module")
def model(docs):
    return checks.module(NAME, "model")


@pytest.fixture(scope="module")
def data(docs):
    return checks.module(NAME, "drawing").read_data(docs / "figures" / NAME)


def test_a_bias_moves_by_the_speed_against_the_load(model) -> None:
    # arXiv 2408.15664, Algorithm 1: b = b + u * sign(mean load - load)
    assert model.moved([0.0, 0.0, 0.0], [9, 6, 3], 0.5) == [-0.5, 0.0, 0.5]


def test_violation_is_the_largest_load_over_the_mean_less_one(model) -> None:
    # arXiv 2408.15664, section 4.1, MaxVio: (max load - mean load) / mean load
    assert model.violation([9, 6, 3]) == 0.5
    assert model.violation([5, 5, 5]) == 0


def test_too_slow_stays_lopsided_and_too_fast_swings(model, data) -> None:
    late = {
        name: model.late_mean(model.run(data, speed, False, data["steps"]).violations, data["late"])
        for name, speed in data["compared"].items()
    }
    assert late["right"] < 0.35 < 3 * late["right"] < late["fast"] < late["slow"]


def test_a_constant_in_every_bias_changes_no_load(model, data) -> None:
    biases, shares = [0.25, 0, -0.5, 0, 0, 0.5, 0, 0], data["shares"]["before"]
    for seed in range(20):
        low, high = (
            model.count_loads(data, shares, [bias + shift for bias in biases], model.random_numbers(seed))
            for shift in (0.0, 0.5)
        )
        assert low == high


def test_every_token_reaches_two_experts(model, data) -> None:
    for loads in model.run(data, 0.01, True, data["steps"]).loads:
        assert sum(loads) == data["tokens"] * data["top"]


def random_streams(count: int) -> list[dict]:
    """Small streams with random affinities, shares and seeds."""
    rng = random.Random(4)
    return [
        {
            "affinities": [[rng.random() for _ in range(8)] for _ in range(3)],
            "shares": {"before": [0.7, 0.2, 0.1], "after": [0.1, 0.1, 0.8]},
            "noise": rng.uniform(0, 0.3),
            "tokens": rng.randint(10, 30),
            "shift_at": 3,
            "seed": rng.randrange(2**31),
        }
        for _ in range(count)
    ]


def test_python_and_javascript_run_alike(model, javascript) -> None:
    rng = random.Random(6)
    calls = [[stream, rng.choice([0, 0.01, 0.03]), rng.random() < 0.5, 6] for stream in random_streams(200)]
    for call, found in zip(calls, javascript(PATH, "run", calls), strict=True):
        wanted = vars(model.run(*call))
        assert found["loads"] == wanted["loads"]
        assert found["biases"] == [pytest.approx(biases, rel=1e-9, abs=1e-12) for biases in wanted["biases"]]
        assert found["violations"] == pytest.approx(wanted["violations"], rel=1e-9)


def test_the_drawn_stream_is_the_same_in_javascript(model, javascript, data) -> None:
    calls = [[data, speed, shift, data["steps"]] for speed in data["compared"].values() for shift in (False, True)]
    for call, found in zip(calls, javascript(PATH, "run", calls), strict=True):
        assert found["loads"] == model.run(*call).loads


def test_the_drawing_is_complete(docs) -> None:
    rows = [f"{part}-{index}" for part in ("load", "tokens", "bias", "signed") for index in range(8)]
    small = [f"{part}-{name}" for part in ("curve", "late") for name in ("slow", "right", "fast")]
    checks.assert_complete(NAME, ["title", "now", "curve", "mark", *rows, *small], ["E8 18", "0.20", "2.12", "1.47"])


def test_it_opens_as_drawn_and_keeps_old_links(page, address) -> None:
    checks.assert_unchanged_by_loading(page, address, NAME)
    checks.assert_keeps_old_links(page, address, NAME, OLD_LINKS)


def test_keys_work_every_control(page, address) -> None:
    figure = checks.open_figure(page, address, NAME)
    checks.assert_key_changes(page, figure, figure.locator("input[type=range]").first)
    checks.assert_key_changes(page, figure, figure.locator("input[type=range]").last, "ArrowLeft")
    checks.assert_key_changes(page, figure, figure.locator("select"), "ArrowDown")
    before = checks.words(figure)
    figure.get_by_role("button", name="One step").press("Enter")
    assert checks.words(figure) != before


def test_a_run_goes_in_jumps_where_motion_is_unwelcome_and_can_be_stopped(page, address) -> None:
    figure = checks.open_figure(page, address, NAME)
    figure.get_by_role("button", name="Run from step 1").press("Enter")
    title = figure.locator(".jd-figure__narrow [data-part=title]")
    expect(title).to_have_text("Step 12, update speed 0.01")
    figure.get_by_role("button", name="Stop").press("Enter")
    assert checks.live(figure).startswith("Step 12 at")
    assert "step.12" in page.url


def test_states_return_and_hostile_ones_do_no_harm(page, address) -> None:
    rng = random.Random(5)
    fields = {"speed": SPEEDS, "stream": ("steady", "shifting"), "step": range(1, 101)}
    states = [{name: rng.choice(values) for name, values in fields.items()} for _ in range(30)]
    checks.assert_states_return(page, address, NAME, states)
