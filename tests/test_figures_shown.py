"""What a figure that can be worked shows: its controls, how parts look in its states, and the numbers that it draws and says.

The figures are found, as in test_figures_worked, and work in the same engine.
"""

import json
import re
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from figure_checks import DOCS, HOMES, WORKED, words_of
from figure_engine import LOOKED, drawn, engine, states, worked

STEM = re.compile(r"\b[a-z]{1,4}", re.IGNORECASE)  # the beginning of a word, which its other forms share


@pytest.mark.parametrize("name", WORKED)
def test_a_control_is_called_by_words_of_its_page_and_no_two_alike(name: str) -> None:
    found = engine(name).ask("controls")
    labels = [*found["labels"], *found["pressed"]]
    pages = [
        path
        for path in (DOCS / HOMES[name] / name).glob("*.*")
        if path.suffix in (".md", ".yml") or path.stem == "words"
    ]
    told = {stem.lower() for path in pages for stem in STEM.findall(path.read_text(encoding="utf-8"))}
    assert {
        label: missed for label in labels if (missed := {stem.lower() for stem in STEM.findall(label)} - told)
    } == {}
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("name", WORKED)
def test_a_button_that_goes_on_takes_the_next(name: str) -> None:
    """What changes one field at each press gives what stands next in its list, or is one more, or the first again."""
    asked_for = engine(name).ask("controls")
    fields = {field["name"]: field for field in engine(name).ask("fields")}
    for words, found in asked_for["pressed"].items():
        moved = [{key for key in one if one[key] != other[key]} for one, other in pairwise(found)]
        if len(moved[0]) == 1 and moved == [moved[0]] * len(moved):
            (field,) = moved[0]
            order = asked_for["lists"].get(field) or list(range(fields[field]["min"], fields[field]["max"] + 1))
            places = [order.index(each[field]) for each in found]
            assert all(other == (one + 1) % len(order) for one, other in pairwise(places)), (words, places)


def pale(look: list[str]) -> bool:
    """Whether a part steps back by its class."""
    return bool({"soft", "faint", "yet", "gone"} & set(look[0].split()))


@pytest.mark.parametrize("name", WORKED)
def test_parts_of_one_thing_are_not_pale_in_turn(name: str) -> None:
    """Of parts such as `cost-x` and `bar-x`, it is not always exactly one that steps back."""
    dressed = engine(name).ask("dressed", states(name)[:20])
    for one, other in combinations(sorted({part for looks in dressed for part in looks}), 2):
        if one.partition("-")[2] == other.partition("-")[2] and not one.rpartition("-")[2].isdigit():
            found = {(pale(looks[one]), pale(looks[other])) for looks in dressed if {one, other} <= looks.keys()}
            assert found != {(True, False), (False, True)}, f"{one} and {other}"


DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
SCALES = ("line-", "fold-", "all-module")  # names of lines, steps of a sum and a sum whose parts are said


def numbers(text: str) -> set[float]:
    """The numbers of a text, however they are written."""
    return {float(each.replace(",", "")) for each in DIGITS.findall(text)}


@pytest.mark.parametrize("name", LOOKED)
def test_a_number_that_is_drawn_is_said_or_stands_in_the_table(name: str) -> None:
    drawing, words = engine(name).drawing, words_of(name)
    held = numbers(f"{json.dumps(drawing.data)} {drawing.rows} {drawing.headers}")
    for state, variants in drawn(name):
        said = held | numbers(words.sentence(drawing.data, state) + words.alternative(drawing.data, state))
        for part, look in (each for parts in variants for each in parts.items() if not each[0].startswith(SCALES)):
            assert said >= numbers(str(look.get("words", ""))), (part, look, state)


PERCENT = re.compile(r"(?<![\w.])(\d[\d,]*(?:\.(\d+))?)(?=[ \u00a0]%)")


@pytest.mark.parametrize("name", WORKED)
def test_a_share_is_at_most_the_whole_and_one_of_an_experiment_was_measured(name: str) -> None:
    """Per cent beyond a hundred are above something; those with decimals in an experiment's sentence are in its result."""
    for _, sentence, alternative in worked(name):
        shares = [float(each.replace(",", "")) for each, _ in PERCENT.findall(sentence + alternative)]
        assert max(shares, default=0) <= 100 or "above" in sentence, sentence
    if (result := (DOCS / HOMES[name] / name) / "result.json").is_file():
        measured = re.findall(r"(?<=[ :])0\.\d+(?:e-\d+)?", result.read_text(encoding="utf-8"))
        for sentence, (printed, decimals) in (
            (each[1], found) for each in worked(name) for found in PERCENT.findall(each[1])
        ):
            known = {
                f"{100 * value:.{len(decimals)}f}" for each in measured for value in (float(each), 1 - float(each))
            }
            assert not decimals or printed in known, (printed, sentence)


def edges(look: dict) -> list[float]:
    """The left, upper, right and lower edge of a rectangle or circle, or where a text begins, all in pixels."""
    x, y, wide, high = (float(look.get(key, 0)) for key in ("x", "y", "width", "height"))
    if "cx" in look:
        x, y, radius = (float(look.get(key, 0)) for key in ("cx", "cy", "r"))
        return [x - radius, y - radius, x + radius, y + radius]
    return [x, y, x + wide, y + high]


@pytest.mark.parametrize("name", LOOKED)
def test_every_part_stays_within_the_drawing_in_every_state(name: str) -> None:
    drawing = engine(name).drawing
    for at, svg in enumerate((drawing.wide, drawing.narrow)):
        root = ElementTree.fromstring(svg)
        width, height = map(float, root.get("viewBox").split()[2:])
        moved = {part for group in root.iter() if group.tag.endswith("}g") and group.attrib for part in group.iter()}
        own = {each.get("data-part"): each.attrib for each in root.iter() if each not in moved}
        for state, variants in drawn(name):
            for part, look in ((part, look) for part, look in variants[at].items() if part in own):
                whole = {**own[part], **look}
                if "transform" in whole or whole.get("visibility") == "hidden" or whole.get("words") == "":
                    continue
                left, top, right, low = edges(whole)
                assert -1 <= left <= right <= width + 1 and -1 <= top <= low <= height + 1, (part, whole, state)
