"""Does the token-by-token figure count right, the same in both languages, and can it be worked?"""

import random

import figure_checks as checks
import pytest
from figures.base import read_data
from playwright.sync_api import Page

NAME = "token-by-token"
model, words = checks.module(NAME, "model"), checks.module(NAME, "words")
PARTS = [
    "heading",
    *(f"{kind}-{n}" for kind in ("word", "key", "value", "score", "asks", "writes") for n in range(1, 9)),
    *(
        f"{count}-{way}-{part}"
        for count in ("projections", "scores")
        for way in ("with", "without")
        for part in ("before", "now", "count")
    ),
]
OLD_LINKS = {
    "1~step.1~cache.with": "Step 1: the query of token 1, “The”, writes token 2, “cat”. With the cache it computes "
    "2 keys and values and 1 score; without it, 2 and 1. All steps so far: 2 and 1 against 2 and 1.",
    "1~step.5~cache.with": "Step 5: the query of token 5, “the”, writes token 6, “mat”. With the cache it computes "
    "2 keys and values and 5 scores; without it, 10 and 15. All steps so far: 10 and 15 against 30 and 35.",
    "1~step.8~cache.without": "Step 8: the query of token 8, “ate”, writes token 9, “fish”. Without the cache it "
    "computes 16 keys and values and 36 scores; with it, 2 and 8. All steps so far: 72 and 120 against 16 and 36.",
}


def generate(steps: int, cached: bool) -> tuple[int, int, int, int]:
    """Work of the last of some steps and of all, by doing them: a layer's loop with its own store."""
    kept, all_keys, all_scores, keys, products = [], 0, 0, 0, 0
    for step in range(1, steps + 1):
        keys = products = 0
        if not cached:
            kept = []
        for token in range(len(kept) + 1, step + 1):
            kept.append(token)
            keys += 2
            products += len(kept)
        all_keys, all_scores = all_keys + keys, all_scores + products
    return keys, products, all_keys, all_scores


@pytest.mark.parametrize("cached", [True, False])
@pytest.mark.parametrize("step", range(1, 13))
def test_counts_are_those_of_doing_it(step: int, cached: bool) -> None:
    functions = (model.projections, model.scores, model.total_projections, model.total_scores)
    assert tuple(function(step, cached) for function in functions) == generate(step, cached)


def test_one_key_and_one_value_a_head_and_token_are_kept() -> None:
    # DeepSeek-V2 report (arXiv 2405.04434), section 2.1.1: 2 n_h d_h l elements for each token, so 2 d_h a head.
    kv_cache = checks.module("kv-cache", "model")
    assert model.projections(8, True) * 128 == kv_cache.head_elements(1, 128)


def test_the_query_of_token_t_writes_token_t_plus_1() -> None:
    assert [model.asking_token(written) for written in range(2, 10)] == list(range(1, 9))


@pytest.mark.parametrize(
    ("function", "twin", "flag"),
    [
        ("askingToken", model.asking_token, False),
        ("projections", model.projections, True),
        ("scores", model.scores, True),
        ("totalProjections", model.total_projections, True),
        ("totalScores", model.total_scores, True),
    ],
)
def test_both_languages_agree(javascript, function, twin, flag) -> None:
    draw = random.Random(17)
    calls = [[draw.randint(1, 100_000), *([draw.random() < 0.5] if flag else [])] for _ in range(200)]
    checks.assert_same(javascript, f"figures/{NAME}/model.js", function, twin, calls)


def test_the_drawing_is_complete() -> None:
    checks.assert_complete(NAME, PARTS, ["16 (2 now)", "72 (16 now)", "36 (8 now)", "120 (36 now)"])


def test_the_page_says_what_python_says(page: Page, address: str, docs) -> None:
    checks.assert_unchanged_by_loading(page, address, NAME)
    figure, tokens = checks.open_figure(page, address, NAME), read_data(docs / "figures" / NAME)["words"]
    for step, cache in [(step, cache) for step in range(1, 9) for cache in ("with", "without")]:
        said = figure.evaluate("(figure, state) => figure.render(state)", {"step": step, "cache": cache})
        assert said["sentence"] == words.sentence(step, cache == "with", tokens)
        assert said["alternative"] == words.alternative(step, cache == "with", tokens)


def test_each_step_adds_one_column_and_one_row(page: Page, address: str) -> None:
    figure = checks.open_figure(page, address, NAME)
    figure.get_by_role("button", name="First token").press("Enter")
    for step in range(1, 9):
        shown = figure.locator("svg:visible [data-part^='score-']:not([visibility='hidden'])")
        assert shown.count() == step * (step + 1) // 2
        assert figure.locator("svg:visible [data-part^='key-'].s1").count() == 1
        assert figure.locator("svg:visible [data-part^='key-'].e1").count() == step - 1
        figure.get_by_role("button", name="Next token").press("Enter")


def test_keys_work_every_control(page: Page, address: str) -> None:
    figure = checks.open_figure(page, address, NAME)
    checks.assert_key_changes(page, figure, figure.get_by_role("slider", name="Newest token"), "ArrowLeft")
    checks.assert_key_changes(page, figure, figure.get_by_role("combobox", name="Colour the work"), "ArrowDown")
    checks.assert_key_changes(page, figure, figure.get_by_role("button", name="Back"), "Enter")
    assert page.url.endswith("?token-by-token=1%7Estep.6%7Ecache.without")


def test_addresses(page: Page, address: str) -> None:
    draw = random.Random(19)
    states = [{"step": draw.randint(1, 8), "cache": draw.choice(["with", "without"])} for _ in range(30)]
    checks.assert_states_return(page, address, NAME, states)
    checks.assert_keeps_old_links(page, address, NAME, OLD_LINKS)
