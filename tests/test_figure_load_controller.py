"""Does the balance controller follow the published rule, and can a run be watched?"""

import figure_checks as checks
import pytest
from playwright.sync_api import expect

NAME = "load-controller"


@pytest.fixture(scope="module")
def model(docs):
    return checks.module(NAME, "model")


@pytest.fixture(scope="module")
def data(docs):
    return checks.module(NAME, "drawing").figure.data()


def test_a_bias_moves_by_the_speed_against_the_load(model) -> None:
    # arXiv 2408.15664, Algorithm 1: b = b + u * sign(mean load - load)
    assert model.moved([0.0, 0.0, 0.0], [9, 6, 3], 0.5) == [-0.5, 0.0, 0.5]


def test_violation_is_the_largest_load_over_the_mean_less_one(model) -> None:
    # arXiv 2408.15664, section 4.1, MaxVio: (max load - mean load) / mean load
    assert model.violation([9, 6, 3]) == 0.5
    assert model.violation([5, 5, 5]) == 0


def test_what_a_speed_does_is_what_its_run_shows(model, data) -> None:
    values, words = checks.as_built(NAME).data, checks.words_of(NAME)
    for stream in ("steady", "shifting"):
        runs = [model.run(data, speed, stream == "shifting", data["steps"]) for speed in data["speeds"]]
        even = [model.late_mean(run.violations, data["late"]) < data["evened"] for run in runs]
        named = [[name] * (to - first + 1) for name, (first, to) in words.paces(values, stream).items()]
        assert [name == "evens out" for name in sum(named, [])] == even, stream
        assert all(named), stream


def test_a_constant_in_every_bias_changes_no_load(model, data) -> None:
    biases, shares = [0.25, 0, -0.5, 0, 0, 0.5, 0, 0], tuple(data["shares"]["before"])
    for seed in range(20):
        tokens = model.first_tokens(seed, len(biases), 2 * data["noise"], shares, data["tokens"])
        low, high = (model.count_loads(data, [bias + shift for bias in biases], tokens) for shift in (0.0, 0.5))
        assert low == high


def test_a_stream_that_shifts_goes_on_from_where_the_steady_one_stood(model, data) -> None:
    steady = model.run(data, 0.01, False, data["steps"])
    assert model.run(data, 0.01, True, data["steps"], steady) == model.run(data, 0.01, True, data["steps"])


def test_every_token_reaches_two_experts(model, data) -> None:
    for loads in model.run(data, 0.01, True, data["steps"]).loads:
        assert sum(loads) == data["tokens"] * data["top"]


def test_a_run_goes_in_jumps_where_motion_is_unwelcome_and_can_be_stopped(page, address) -> None:
    figure = checks.open_figure(page, address, NAME)
    figure.get_by_role("button", name="Run from step 1").press("Enter")
    title = figure.locator(".jd-figure__narrow [data-part=title]")
    expect(title).to_have_text("Step 12, update speed 0.01")
    figure.get_by_role("button", name="Stop").press("Enter")
    assert checks.live(figure).startswith("At step 12 ")
    page.wait_for_url("**step.12**")
