"""What holds of every figure that can be worked, in a browser: what it draws, its controls, its links, its question.

The figures are found, as in test_figures_worked.
"""

import figure_checks as checks
import pytest
from figure_checks import WORKED, asked
from figure_engine import engine, states
from playwright.sync_api import Page


def every(function):
    """Run a test once for each figure that can be worked."""
    return pytest.mark.parametrize("name", WORKED)(function)


@every
def test_a_browser_draws_and_says_first_what_was_built(page: Page, address: str, name: str) -> None:
    drawn = engine(name).drawing
    figure = checks.open_figure(page, address, name)
    assert (checks.live(figure), checks.words(figure)) == (drawn.live, drawn.alternative)
    for after, built in zip(checks.looks(figure), checks.built_looks(drawn), strict=True):
        assert checks.alike(after, built), (after, built)


@every
def test_every_part_with_a_name_changes_in_some_state(page: Page, address: str, name: str) -> None:
    """A bar that no control moves is drawn without a name, or is forgotten by the behaviour's render."""
    figure = checks.open_figure(page, address, name)
    still = figure.evaluate(checks.STILL, states(name))
    assert not still, f"no state changes {still}: have render change these parts, or draw them without a name"


@every
def test_each_control_works_by_keyboard(page: Page, address: str, name: str) -> None:
    figure = checks.open_figure(page, address, name)
    assert figure.locator(checks.CONTROLS).count(), "there is nothing to set"
    for control in figure.locator(checks.CONTROLS).all():
        assert checks.key_changes(figure, control, states(name)), control.evaluate("control => control.outerHTML")


@every
def test_a_link_shows_its_state(page: Page, address: str, name: str) -> None:
    figure = checks.open_figure(page, address, name)
    state = next(state for state in reversed(states(name)) if state != states(name)[0])
    link = figure.evaluate("(figure, state) => { figure.update(state); return figure.address(); }", state)
    said = checks.live(figure), checks.words(figure)
    page.goto("about:blank")
    page.goto(link)
    figure = checks.at_work(page, name)
    assert (checks.live(figure), checks.words(figure)) == said
    figure.get_by_role("button", name="Reset").press("Enter")
    assert checks.live(figure) == engine(name).drawing.live


@every
def test_a_hostile_address_changes_nothing(page: Page, address: str, name: str) -> None:
    """A malformed state gives the first state and one quiet line; nothing of it becomes markup."""
    figure = checks.open_figure(page, address, name, checks.HOSTILE[0])
    assert checks.live(figure) == engine(name).drawing.live
    assert figure.locator(".jd-notice").all_text_contents() == [checks.NOTICE]
    assert figure.locator("img, script").count() == 0


@pytest.mark.parametrize("name", [name for name in WORKED if asked(name)])
def test_the_right_answer_is_told_so(page: Page, address: str, name: str) -> None:
    question = checks.words_of(name).question(engine(name).drawing.data)
    figure = checks.open_figure(page, address, name)
    told, options = figure.locator(".jd-prediction [role=status]"), figure.locator(".jd-prediction button")
    right = question["options"][question["answer"]]
    for place in range(len(question["options"])):
        options.nth(place).press("Enter")
        verdict = "Yes. " if place == question["answer"] else f"Not quite. Answer: {right}. "
        assert checks.plain(told) == verdict + question["because"]
        assert options.nth(place).get_attribute("aria-pressed") == "true"
    options.last.press("Enter")
    assert checks.plain(told) == question["because"]


@every
def test_it_fits_a_small_screen(page: Page, address: str, name: str) -> None:
    checks.assert_fits_small_screens(page, address, name)


@every
def test_it_is_complete_without_scripts(unscripted: Page, address: str, name: str) -> None:
    checks.assert_works_without_scripts(unscripted, address, name)
