"""Does the token-by-token figure count right?"""

import figure_checks as checks
import pytest
from figures.cache import head_elements
from playwright.sync_api import Page

NAME = "token-by-token"
model = checks.module(NAME, "model")


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
    assert model.projections(8, True) * 128 == head_elements(1, 128)


def test_the_query_of_token_t_writes_token_t_plus_1() -> None:
    assert [model.asking_token(written) for written in range(2, 10)] == list(range(1, 9))


def test_each_step_adds_one_column_and_one_row(page: Page, address: str) -> None:
    figure = checks.open_figure(page, address, NAME)
    figure.get_by_role("button", name="First token").press("Enter")
    for step in range(1, 9):
        shown = figure.locator("svg:visible [data-part^='score-']:not([visibility='hidden'])")
        assert shown.count() == step * (step + 1) // 2
        assert figure.locator("svg:visible [data-part^='key-'].s1").count() == 1
        assert figure.locator("svg:visible [data-part^='key-'].e1").count() == step - 1
        figure.get_by_role("button", name="Next token").press("Enter")
