"""What holds of every figure that can be worked: both languages agree, words, controls, addresses, its question.

The figures are found: a folder of docs/figures or docs/lab with an element.js is held to all of this without a line
of its own. What needs no browser asks the behaviour in an engine, see figure_engine.
"""

import json
from functools import cache
from pathlib import Path

import figure_checks as checks
import pytest
from explainer.figures import has_behaviour
from figure_engine import engine, functions, has_twin, same, snake_case, states, twin
from playwright.sync_api import Page

DOCS, HOMES = checks.DOCS, checks.HOMES
# Links that were published, append only, each with the state that it has to give for ever; what it says may be reworded.
OLD_LINKS = json.loads((Path(__file__).parent / "old_links.json").read_text(encoding="utf-8"))
WORKED = sorted(name for name in HOMES if has_behaviour(DOCS, name))


def folder(name: str) -> Path:
    return DOCS / HOMES[name] / name


def asked(name: str) -> bool:
    """Whether a figure asks a question before it answers."""
    return "question" in functions(folder(name) / "words.js")


@cache
def worked(name: str) -> list:
    """What each state of a figure gives: itself from the address, the sentence, the alternative."""
    return engine(name).ask("worked", states(name))


def every(function):
    """Run a test once for each figure that can be worked."""
    return pytest.mark.parametrize("name", WORKED)(function)


def test_the_figures_are_found() -> None:
    assert len(WORKED) >= 21


@every
def test_the_first_state_says_what_was_drawn(name: str) -> None:
    drawn, (_, sentence, alternative) = engine(name).drawing, worked(name)[0]
    assert (sentence, alternative) == (drawn.live, drawn.alternative)


@every
def test_every_state_comes_back_from_its_address(name: str) -> None:
    assert [found for found, _, _ in worked(name)] == states(name)


@every
def test_an_address_that_is_not_of_the_schema_gives_the_first_state(name: str) -> None:
    malformed = [*checks.HOSTILE, *(f"1~{field['name']}.@@" for field in engine(name).ask("fields")), "1~nobody.1"]
    assert engine(name).ask("read", malformed) == [states(name)[0]] * len(malformed)


@pytest.mark.parametrize("name", OLD_LINKS)
def test_a_published_link_keeps_its_state(name: str) -> None:
    links = OLD_LINKS[name]
    assert dict(zip(links, engine(name).ask("read", list(links)), strict=True)) == links


@every
def test_both_languages_agree(name: str) -> None:
    """Whatever the models are asked for in drawn states, model.js gives what model.py gives."""
    worked(name)
    for path, function, arguments, result in engine(name).calls():
        other = twin(path, function)
        assert other, (
            f"docs/{path} exports {function}, and its twin in Python lacks {snake_case(function)}: write it."
        )
        assert same(other(*arguments), result), (path, function, arguments)


@every
def test_every_function_of_a_model_is_compared(name: str) -> None:
    """A figure's mathematics stands in model.js and model.py; an experiment's numbers come from its result."""
    own = [path for path in folder(name).glob("*.js") if has_twin(path)]
    if not (folder(name) / "result.json").is_file():
        assert own, f"docs/{HOMES[name]}/{name} has an element.js but no model.js with its twin model.py: write both."
    worked(name)
    reached = {(path, function) for path, function, _, _ in engine(name).calls()}
    for path in own:
        missed = [each for each in functions(path) if (path.relative_to(DOCS).as_posix(), each) not in reached]
        assert not missed, f"{path.name} exports {missed}, which no state uses: use them or do not export them."


@every
def test_the_answer_follows_from_the_numbers(name: str) -> None:
    if not asked(name):
        pytest.skip("asks no question")
    data = engine(name).drawing.data
    question = checks.words_of(name).question(data)
    assert "answer" in functions(folder(name) / "words.js"), "words.js asks a question: export answer(values) too."
    assert question["answer"] == checks.words_of(name).answer(data)
    assert len(set(question["options"])) == len(question["options"]) > 1


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
    link = figure.evaluate("(figure, state) => { figure.update(state); return figure.address(); }", states(name)[-1])
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
    told, options = figure.locator(".jd-prediction p"), figure.locator(".jd-prediction button")
    assert told.text_content() == ""
    right = question["options"][question["answer"]]
    for place in range(len(question["options"])):
        options.nth(place).press("Enter")
        verdict = "Yes. " if place == question["answer"] else f"Most likely not: {right}. "
        assert told.text_content() == verdict + question["because"]
    options.last.press("Enter")
    assert told.text_content() == question["because"]


@every
def test_it_fits_a_small_screen(page: Page, address: str, name: str) -> None:
    checks.assert_fits_small_screens(page, address, name)


@every
def test_it_is_complete_without_scripts(unscripted: Page, address: str, name: str) -> None:
    checks.assert_works_without_scripts(unscripted, address, name)
