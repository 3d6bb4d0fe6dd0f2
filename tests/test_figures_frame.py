"""Does the frame of every figure that can be worked hold on a phone, and on paper?

A control and what it changes are in view together, and nothing else moves; a page does not grow when a figure wakes;
what answers a question is out of sight until it is answered; keys go where eyes go.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import Any

import figure_checks as checks
import pytest
from bs4 import Tag
from built import elements
from figure_checks import WORKED, asked
from figure_engine import engine
from playwright.sync_api import Locator

PROBE = (Path(__file__).parent / "frame_probe.js").read_text(encoding="utf-8")
STILL = 2  # CSS pixels
SHEET = {"width": 642, "height": 971}  # pixels between the margins of A4: 20 mm above and below, 20 at the sides
FEW = 4  # choices
SPARE = 1.2  # lines
EVERYDAY = 4  # letters: more, None, No
BLOCKS = ["p", "li", "td", "th", "h1", "h2", "h3"]
# The words that can be seen of a figure and of its page's heading, without the question itself.
VISIBLE = """(figure) => {
  const words = [];
  for (const root of [document.querySelector("h1"), figure]) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const { parentElement: holder, textContent } = walk.currentNode;
      const told = holder.closest(".jd-prediction, .jd-copy, title");
      if (!told && holder.checkVisibility({ visibilityProperty: true })) words.push(textContent);
    }
  }
  return words.join(" ");
}"""
STOPS = """(figure) => [...figure.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && (each.type !== "radio" || each.checked))
  .map((each) => { const { left, top, bottom } = each.getClientRects()[0]; return [left, top, bottom]; })"""
SPARE_LINES = """(figure) => {
  figure.reset();
  const said = figure.querySelector(".jd-figure__live");
  const words = document.createRange();
  words.selectNodeContents(said);
  const below = said.parentElement.getBoundingClientRect().bottom - words.getBoundingClientRect().bottom;
  return below / parseFloat(getComputedStyle(said).lineHeight);
}"""
# How many choices stand in each line of a control.
LINES = """(figure) => [...figure.querySelectorAll(".jd-choice__row")].map((row) => {
  const tops = [...row.querySelectorAll(".jd-choice__one")].map((one) => one.getBoundingClientRect().top);
  return [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
})"""
CHOICES = "(figure) => [...figure.querySelectorAll('.jd-controls select')].map(({ options }) => options.length)"
# The choices of lists that are not shown whole when they are chosen.
CUT = """(figure) => [...figure.querySelectorAll(".jd-controls select")].flatMap((select) => [...select.options].filter((option) => {
  select.value = option.value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  const { textContent, parentElement: face } = select.parentElement.firstElementChild;
  return textContent !== option.textContent || face.scrollWidth > face.clientWidth || face.scrollHeight > face.clientHeight;
}).map(({ text }) => text))"""
TARGETS = """(figure) => [...figure.querySelectorAll(
  ".jd-controls :is(input, select, button), .jd-prediction button, .jd-figure__data > :is(button, details, p > *)",
)].filter((each) => each.checkVisibility()).map((each) => [each, each.getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.min(width, height) < 24).map(([each]) => each.outerHTML)"""
ASKED = [name for name in WORKED if asked(name)]


def working(names: list[str]) -> Any:  # noqa: ANN401 - a decorator
    """Run a test once for each of some figures, opened before."""
    return pytest.mark.parametrize("opened", names, indirect=True)


@pytest.fixture(scope="session")
def used(opened: checks.Opened) -> list[dict]:
    """What happens when each control of the figure is used on a phone, from its first state."""
    found = opened.figure.page.evaluate(PROBE)
    assert found
    return found


@working(WORKED)
def test_a_control_and_what_it_changes_are_in_view_together(used: list[dict]) -> None:
    assert [each for each in used if not each["within"]] == []


@working(WORKED)
def test_nothing_else_moves_when_a_control_is_used(used: list[dict]) -> None:
    assert not [each for each in used if each["moved"] > STILL]


@working(WORKED)
@pytest.mark.parametrize("width", [360, 1280])
def test_little_room_is_kept_below_the_sentence(figure: Locator, width: int) -> None:
    """The room of the longest sentence is at most so many lines more than the first one takes."""
    figure.page.set_viewport_size({"width": width, "height": 760})
    assert figure.evaluate(SPARE_LINES) < SPARE


@working(WORKED)
def test_few_choices_stand_side_by_side_and_a_thumb_can_meet_each(figure: Locator) -> None:
    assert [count for count in figure.evaluate(CHOICES) if count <= FEW] == []
    assert figure.evaluate(TARGETS) == []
    assert [lines for lines in figure.evaluate(LINES) if max(lines) - min(lines) > 1] == []


@working(WORKED)
def test_a_list_shows_the_whole_of_what_is_chosen(figure: Locator) -> None:
    figure.page.set_viewport_size({"width": 360, "height": 760})
    assert figure.evaluate(CUT) == []


@working(WORKED)
def test_a_page_does_not_grow_when_a_figure_wakes(opened: checks.Opened) -> None:
    assert abs(opened.grown) <= STILL


def given_away(question: dict, words: str) -> list[str]:
    """What can be seen of the right answer: its words, its numbers, what else the question names as giving it away.

    Words that every option has in sight say nothing, nor does an answer of one everyday word.
    """
    words = " ".join(words.replace("\N{NO-BREAK SPACE}", " ").split())
    right = question["options"][question["answer"]]
    telling = re.findall(r"\d[\d,.]*\d(?: %)?|\d %", right) + question.get("gives", [])
    telling += [f"{float(share):.0f}" for share in re.findall(r"(\d\d\.\d) %", right)]
    if len(right) > EVERYDAY and not all(seen(option, words) for option in question["options"]):
        telling.append(right)
    return [each for each in telling if seen(each, words)]


def seen(phrase: str, words: str) -> bool:
    """Whether a phrase stands among some words, in capitals or not, and not as a part of a longer word or number."""
    return bool(re.search(rf"(?<![\w.,]){re.escape(phrase)}(?!\w|[.,]\d)", words, re.IGNORECASE))


def asking(folder: Path) -> Iterator[tuple[str, Tag, dict]]:
    """The figures on the pages of a folder that ask a question: the page's name, the figure, the question."""
    for page in sorted(folder.rglob("*.html")):
        for figure in elements(page, "[data-asks]"):
            name = figure["data-figure"]
            yield page.parent.name, figure, checks.words_of(name).question(engine(name).drawing.data)


def test_no_message_on_any_page_answers_its_figures_question(site: Path) -> None:
    told = ((name, given_away(question, figure.figcaption.get_text())) for name, figure, question in asking(site))
    assert [each for each in told if each[1]] == []


def read_before(figure: Tag) -> str:
    """The text of an article that stands before a figure, without folds that a reader passes by."""
    page, around = figure.find_parent("article"), set(map(id, figure.find_parents("details")))
    folds = [fold for fold in page.find_all("details") if id(fold) not in around]
    passed = {id(block) for fold in folds for block in fold.find_all(BLOCKS)}
    before = takewhile(lambda each: each is not figure, page.find_all([*BLOCKS, figure.name]))
    return " ".join(each.get_text(" ") for each in before if each.name in BLOCKS and id(each) not in passed)


def test_no_step_answers_a_figures_question_before_it_asks(site: Path) -> None:
    steps = asking(site / "argument")
    told = [(name, given_away(question, read_before(figure))) for name, figure, question in steps]
    assert told and [each for each in told if each[1]] == []


UNTOLD = "figure => { delete figure.dataset.told; figure.label(); }"


@pytest.mark.parametrize("opened", checks.HOMES, indirect=True)
def test_nothing_is_hidden_on_paper_and_a_figure_fits_on_one_sheet(figure: Locator, figure_name: str) -> None:
    """Of pages without scripts see test_figures_in_browser."""
    page, drawn = figure.page, figure.page.locator(f"#figure-{figure_name} > figure")
    if figure_name in ASKED:
        figure.evaluate(UNTOLD)
    page.set_viewport_size(SHEET)
    page.emulate_media(media="print")
    if figure_name in ASKED:
        checks.assert_nothing_hidden(figure)
    assert drawn.locator(".jd-figure__wide svg").is_visible()
    below = drawn.locator(".jd-outline, .jd-figure__data").first.bounding_box()["y"]
    assert below - drawn.bounding_box()["y"] < SHEET["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= SHEET["width"]
    page.emulate_media(media="screen")


@working([name for name, home in checks.HOMES.items() if home == "lab"])
@pytest.mark.parametrize(("width", "height"), [(360, 760), (1280, 800)])
def test_the_drawing_of_an_experiment_begins_in_its_first_screen(figure: Locator, width: int, height: int) -> None:
    figure.page.set_viewport_size({"width": width, "height": height})
    figure.page.evaluate("scrollTo(0, 0)")
    assert figure.page.locator(".jd-figure svg.jd-draw:visible").first.bounding_box()["y"] + 50 < height


@working(WORKED)
def test_keys_go_as_eyes_go(figure: Locator) -> None:
    """What can have the focus stands in the order of the lines that it is read in, and from left to right in a line."""
    stops = figure.evaluate(STOPS)
    for (left, top, bottom), (after, below, _) in zip(stops, stops[1:], strict=False):
        middle = (top + bottom) / 2
        assert below >= middle or (below > top - 40 and after > left), stops


@working(ASKED)
def test_an_answer_is_out_of_sight_until_it_is_given(figure: Locator, figure_name: str) -> None:
    question = checks.words_of(figure_name).question(engine(figure_name).drawing.data)
    figure.evaluate(UNTOLD)
    assert given_away(question, figure.evaluate(VISIBLE)) == []
    said = figure.locator(".jd-figure__live")
    assert not said.is_visible()
    aloud = {drawing.get_attribute("aria-label") for drawing in figure.locator("svg.jd-draw").all()}
    assert aloud == {figure.get_attribute("data-title")}
    figure.locator(".jd-prediction button").first.press("Enter")
    assert said.is_visible()
    assert not figure.locator("[data-answer]:visible").evaluate_all(
        "parts => parts.filter((part) => getComputedStyle(part).visibility === 'hidden').length"
    )
