"""What holds of every figure that can be worked: both languages agree, first words, addresses, the answer it tells.

The figures are found: a folder of docs/figures or docs/lab with an element.js is held to this, and to
test_figures_in_browser, without a line of its own. Here the behaviour works in an engine: see figure_engine.
"""

from collections.abc import Callable
from pathlib import Path

import figure_checks as checks
import pytest
from explainer.records.words import unbroken
from figure_checks import WORKED, asked
from figure_engine import engine, functions, has_twin, same, snake_case, states, twin, worked
from finish.moves import Place, chain, read_moves

DOCS, HOMES = checks.DOCS, checks.HOMES
# Published links, append only: a figure, the text of a state and, where that leaves fields out or another figure took
# the place of this one, the whole state that it has to give for ever. What a figure says of it may be reworded.
OLD_LINKS = [
    line.split() for line in (Path(__file__).parent / "old_links.txt").read_text(encoding="utf-8").splitlines()
]


def folder(name: str) -> Path:
    return DOCS / HOMES[name] / name


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


def heir(name: str) -> str:
    """The figure that is at the address of a name now."""
    old = Place(f"figures/{name}/")
    return name if name in WORKED else chain(old, read_moves(DOCS / "data" / "moved.yml"))[-1].page.split("/")[1]


@pytest.mark.parametrize("link", OLD_LINKS, ids=" ".join)
def test_a_published_link_keeps_its_state(link: list[str]) -> None:
    (name, text), whole = link[:2], link[-1]
    found = engine(heir(name)).ask("read", [text if name in WORKED else f"?{name}={text}"])[0]
    assert "~".join(["1", *(f"{field}.{value}" for field, value in found.items())]) == whole


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
def test_numbers_keep_their_units_by_the_same_rule_in_both_languages(name: str, javascript: Callable) -> None:
    said = [sentence for _, sentence, _ in worked(name)] + [
        "T = 8, 5 % of 3 hours, 2 hour-long, x = 3, 8 GiB and 40 times, p. 3, pp. 4, Fig. 5, Table 6, App. B and tap. 7, 3 × 10⁻⁵ and 5 : 1, 3 → 4 %, 7 May, 9 Sept 2026, 3 Mays, 24 December, step 6 and Step 13"
    ]
    kept = javascript("figures/units.js", "unbroken", [[each] for each in said])
    assert kept == [unbroken(each) for each in said]
    assert kept[-1].count("\N{NO-BREAK SPACE}") == 23


@pytest.mark.parametrize("name", [name for name in WORKED if asked(name)])
def test_the_answer_follows_from_the_numbers(name: str) -> None:
    data = engine(name).drawing.data
    question = checks.words_of(name).question(data)
    assert "answer" in functions(folder(name) / "words.js"), "words.js asks a question: export answer(values) too."
    assert question["answer"] == checks.words_of(name).answer(data)
    assert len(set(question["options"])) == len(question["options"]) > 1


def stands_out(look: list[str]) -> list[bool]:
    """Whether a part stands out by its class, and whether it is seen."""
    return [bool({"strong", "open"} & set(look[0].split())), look[1] != "hidden"]


@every
def test_what_is_named_after_a_choice_stands_out_when_it_is_chosen(name: str) -> None:
    """Of a part `row-x`, where `x` is an option: what it is for any option of the field, it is for its own."""
    for field in (field for field in engine(name).ask("fields") if field["kind"] == "choice"):
        tried = [{**states(name)[0], field["name"]: option} for option in field["options"]]
        found = dict(zip(field["options"], engine(name).ask("dressed", tried), strict=True))
        for option, looks in found.items():
            for part in (part for part in looks if part.partition("-")[2] == option):
                ever = map(
                    any, zip(*(stands_out(each[part]) for each in found.values() if part in each), strict=True)
                )
                assert stands_out(looks[part]) == list(ever), f"{part}, where {field['name']} is {option}"
