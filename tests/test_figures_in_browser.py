"""What holds of every figure that can be worked, in a browser: what it draws, its controls, its links, its question.

The figures are found, as in test_figures_worked. Each is opened once for all tests that only work it.
"""

import figure_checks as checks
import pytest
from figure_checks import WORKED, asked
from figure_engine import engine, states
from playwright.sync_api import Locator, Page

TOLD = """option => {
  const status = option.closest(".jd-prediction").querySelector("[role=status]");
  return [status.textContent, option.getAttribute("aria-pressed")];
}"""


def every(function):
    """Run a test once for each figure that can be worked."""
    return pytest.mark.parametrize("name", WORKED)(function)


def working(function):
    """Run a test once for each figure that can be worked, opened before."""
    return pytest.mark.parametrize("opened", WORKED, indirect=True)(function)


@working
def test_a_browser_draws_and_says_first_what_was_built(figure: Locator, figure_name: str) -> None:
    drawn = engine(figure_name).drawing
    assert (checks.live(figure), checks.words(figure)) == (drawn.live, drawn.alternative)
    for after, built in zip(checks.looks(figure), checks.built_looks(drawn), strict=True):
        assert checks.alike(after, built), (after, built)


@working
def test_every_part_with_a_name_changes_in_some_state(figure: Locator, figure_name: str) -> None:
    """A bar that no control moves is drawn without a name, or is forgotten by the behaviour's render."""
    still = figure.evaluate(checks.STILL, states(figure_name))
    assert not still, f"no state changes {still}: have render change these parts, or draw them without a name"


@working
def test_each_control_works_by_keyboard(figure: Locator, figure_name: str) -> None:
    controls = figure.locator(checks.CONTROLS).element_handles()
    assert controls, "there is nothing to set"
    for control in controls:
        worked = checks.key_changes(figure, control, states(figure_name))
        assert worked, control.evaluate("control => control.outerHTML")


@working
def test_it_fits_a_small_screen(figure: Locator) -> None:
    """At 320 pixels nothing scrolls sideways; of its bare page see test_embedding."""
    figure.page.set_viewport_size({"width": 320, "height": 700})
    assert figure.page.evaluate("document.documentElement.scrollWidth") <= 320


@working
def test_a_link_shows_its_state(page: Page, figure: Locator, figure_name: str) -> None:
    state = next(state for state in reversed(states(figure_name)) if state != states(figure_name)[0])
    link = figure.evaluate("(figure, state) => { figure.update(state); return figure.address(); }", state)
    said = checks.live(figure), checks.words(figure)
    page.goto(link)
    figure = checks.at_work(page, figure_name)
    assert (checks.live(figure), checks.words(figure)) == said
    figure.get_by_role("button", name="Reset").press("Enter")
    assert checks.live(figure) == engine(figure_name).drawing.live


@every
def test_a_hostile_address_changes_nothing(page: Page, address: str, name: str) -> None:
    """A malformed state gives the first state and one quiet line; nothing of it becomes markup."""
    figure = checks.open_figure(page, address, name, checks.HOSTILE[0])
    assert checks.live(figure) == engine(name).drawing.live
    assert figure.locator(".jd-notice").all_text_contents() == [checks.NOTICE]
    assert figure.locator("img, script").count() == 0


@pytest.mark.parametrize("opened", [name for name in WORKED if asked(name)], indirect=True)
def test_the_right_answer_is_told_so(figure: Locator, figure_name: str) -> None:
    question = checks.words_of(figure_name).question(engine(figure_name).drawing.data)
    right, options = (
        question["options"][question["answer"]],
        figure.locator(".jd-prediction button").element_handles(),
    )
    for place, option in enumerate(options):
        option.focus()
        figure.page.keyboard.press("Enter")
        told, pressed = option.evaluate(TOLD)
        verdict = "Yes. " if place == question["answer"] else f"Not quite. Answer: {right}. "
        skipped = place == len(question["options"])
        assert told.replace("\N{NO-BREAK SPACE}", " ") == ("" if skipped else verdict) + question["because"]
        assert pressed == "true"


@every
def test_it_is_complete_without_scripts(unscripted: Page, address: str, name: str) -> None:
    """Where JavaScript is off the drawing, its caption, the sentence and the table are there, nothing hidden, no controls."""
    unscripted.goto(address + checks.page_of(name))
    figure = unscripted.locator(f"jd-{name}")
    assert all(figure.locator(part).first.is_visible() for part in ("svg:visible", "figcaption", ".jd-figure__live"))
    counts = [figure.locator(part).count() for part in ("table td", ".jd-controls:visible", ".jd-prediction:visible")]
    assert counts[0] and counts[1:] == [0, 0]
    checks.assert_nothing_hidden(figure)
