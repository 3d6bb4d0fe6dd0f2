"""Same act, four labels: rules that answer every case, as steps 4 and 12 say; both languages alike; the figure at work."""

import itertools
import random
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from figure_checks import (
    assert_complete,
    assert_keeps_old_links,
    assert_key_changes,
    assert_states_return,
    assert_unchanged_by_loading,
    live,
    module,
    open_figure,
    words,
)

NAME = "same-act-four-labels"
DOCS = Path(__file__).parent.parent / "docs"
VALUES = module(NAME, "drawing").draw().data
MODEL, WORDS = module(NAME, "model"), module(NAME, "words")
OPTIONS = {name: list(fact["options"]) for name, fact in VALUES["facts"].items()}
CASES = [dict(zip(OPTIONS, case, strict=True)) for case in itertools.product(*OPTIONS.values())]
LABELS = [label["id"] for label in VALUES["labels"]]


def states(**changes: str) -> dict[str, str]:
    return dict(zip(LABELS, MODEL.answers(VALUES["labels"], {**VALUES["first"], **changes}), strict=True))


def test_there_are_thirty_two_cases_and_each_has_an_answer_with_sources(registers):
    assert len(CASES) == 32
    known = {entry["id"] for entry in yaml.safe_load((DOCS / "data/sources.yml").read_text(encoding="utf-8"))}
    for case in CASES:
        for label in VALUES["labels"]:
            rule = WORDS.rule_of(label, case)
            assert rule["state"] in VALUES["states"] and rule["sources"] and set(rule["sources"]) <= known


def test_every_rule_decides_some_case():
    for label in VALUES["labels"]:
        assert {MODEL.deciding(label["rules"], case) for case in CASES} == set(range(len(label["rules"]))), label[
            "id"
        ]


def test_rules_name_only_facts_and_options_that_exist():
    for label in VALUES["labels"]:
        for rule in label["rules"]:
            assert all(set(allowed) <= set(OPTIONS[name]) for name, allowed in rule["when"].items())


# Step 12, "One act under four bodies of US law": contract very likely broken, copyright probably not, the others open.
def test_the_accusers_version_is_graded_as_step_12_does():
    assert states() == {
        "contract": "broken",
        "copyright": "unlikely",
        "secret": "helped",
        "access": "helped",
        "norm": "wrong",
    }


# "With true names and ordinary payment, the last two routes weaken and the first remains."
def test_true_names_weaken_the_last_two_routes():
    assert states(names="true") == {
        "contract": "broken",
        "copyright": "unlikely",
        "secret": "weak",
        "access": "weak",
        "norm": "disputed",
    }


# "With DeepSeek as the teacher, whose terms allow distillation, the first falls away as well." Step 4: own model, nobody objects.
def test_permission_silences_the_contract():
    assert states(names="true", teacher="allows")["contract"] == "clear"
    assert set(states(teacher="own").values()) == set(states(teacher="open").values()) == {"clear", "accepted"}


def test_volume_changes_no_state():
    assert all(MODEL.changed_by(VALUES["labels"], case, "volume", OPTIONS["volume"]) == 0 for case in CASES)


def test_the_prediction_is_right():
    counts = {name: MODEL.changed_by(VALUES["labels"], VALUES["first"], name, OPTIONS[name]) for name in OPTIONS}
    assert counts == {"teacher": 5, "names": 3, "volume": 0, "purpose": 0}


def test_false_names_never_soften_an_answer():
    level = {name: state["level"] for name, state in VALUES["states"].items()}
    for case in CASES:
        honest, false = (MODEL.answers(VALUES["labels"], {**case, "names": names}) for names in ("true", "false"))
        assert all(level[one] <= level[other] for one, other in zip(honest, false, strict=True)), case


def test_every_sentence_says_what_it_is_not():
    for case in CASES:
        said = WORDS.sentence(VALUES, case)
        assert WORDS.RULING in said and "no legal advice" in said
        assert "illegal" not in said and "theft" not in said and "unlawful" not in said


def test_python_and_javascript_agree(javascript):
    path, labels = f"figures/{NAME}/model.js", VALUES["labels"]
    assert javascript(path, "answers", [[labels, case] for case in CASES]) == [
        MODEL.answers(labels, case) for case in CASES
    ]
    calls = [[labels, case, name, OPTIONS[name]] for case in CASES for name in OPTIONS]
    assert javascript(path, "changedBy", calls) == [MODEL.changed_by(*call) for call in calls]


def random_rules(rng: random.Random) -> list[dict]:
    def when() -> dict:
        return {name: rng.sample("abc", rng.randint(1, 2)) for name in rng.sample("xyz", rng.randint(0, 3))}

    return [*({"when": when(), "state": str(i)} for i in range(rng.randint(0, 6))), {"when": {}, "state": "last"}]


def test_any_table_is_decided_alike(javascript):
    rng = random.Random(1)
    calls = [[random_rules(rng), {name: rng.choice("abc") for name in "xyz"}] for _ in range(300)]
    assert javascript(f"figures/{NAME}/model.js", "deciding", calls) == [MODEL.deciding(*call) for call in calls]


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    script = javascript(f"figures/{NAME}/words.js", name, [[VALUES, case] for case in CASES])
    assert script == [getattr(WORDS, name)(VALUES, case) for case in CASES]


def test_the_drawing_is_complete():
    parts = {f"state-{label}" for label in LABELS} | {f"fact-{name}" for name in OPTIONS}
    parts |= {f"line-{label}-{index}" for label in LABELS for index in range(3)}
    parts |= {f"step-{label}-{index}" for label in LABELS for index in range(5)}
    assert_complete(NAME, parts, ["probably broken", "probably not", "the account 3", WORDS.RULING])


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert_key_changes(page, figure, figure.get_by_role("combobox").nth(0), "ArrowUp")
    assert_key_changes(page, figure, figure.get_by_role("combobox").nth(1), "ArrowUp")
    assert f"{NAME}=1~teacher.allows~names.true~volume.millions~purpose.rival" in unquote(page.url)
    assert "Contract: nothing to claim seen" in live(figure) and "DeepSeek’s terms allow distillation" in words(
        figure
    )
    figure.locator("summary", has_text="The answers with their sources").press("Enter")
    links = figure.locator("details li a").evaluate_all("links => links.map((link) => link.href)")
    assert f"{address}sources/#deepseek-2025-terms" in links
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


TAIL = f" {WORDS.RULING}"
# Append only: what these links say was published.
LINKS = {
    "1~teacher.forbids~names.true~volume.few~purpose.rival": (
        "Suppose answers of a service whose terms forbid it, taken in your true name, a few thousand answers, "
        "for a model that competes with the teacher. Contract: probably broken; Copyright: probably not; "
        "Trade secret: weak; Computer access: weak; Research norm: disputed. "
        "Changing one fact changes, of the five answers: the teacher 5, the account 3, how much 0, what for 1." + TAIL
    ),
    "1~teacher.open~names.true~volume.millions~purpose.rival": (
        "Suppose answers of open weights whose licence allows it, taken in your true name, millions of answers, "
        "for a model that competes with the teacher. Contract: nothing to claim seen; Copyright: nothing to claim seen; "
        "Trade secret: nothing to claim seen; Computer access: nothing to claim seen; Research norm: accepted practice. "
        "Changing one fact changes, of the five answers: the teacher 5, the account 0, how much 0, what for 0." + TAIL
    ),
    "1~teacher.allows~names.false~volume.millions~purpose.other": (
        "Suppose answers of a service whose terms allow it, taken under false names, millions of answers, "
        "for one that does not, such as a classifier. Contract: open; Copyright: probably not; "
        "Trade secret: open, with facts for the claim; Computer access: open, with facts for the claim; "
        "Research norm: called wrong, by critics too. "
        "Changing one fact changes, of the five answers: the teacher 5, the account 4, how much 0, what for 0." + TAIL
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, CASES)
