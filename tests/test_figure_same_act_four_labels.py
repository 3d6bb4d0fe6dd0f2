"""Same act, four labels: rules that answer every case, as steps 4 and 12 say."""

import itertools

from figure_checks import as_built, module, words_of

NAME = "same-act-four-labels"
VALUES = as_built(NAME).data
MODEL, WORDS = module(NAME, "model"), words_of(NAME)
OPTIONS = {name: list(fact["options"]) for name, fact in VALUES["facts"].items()}
CASES = [dict(zip(OPTIONS, case, strict=True)) for case in itertools.product(*OPTIONS.values())]
LABELS = [label["id"] for label in VALUES["labels"]]


def states(**changes: str) -> dict[str, str]:
    return dict(zip(LABELS, MODEL.answers(VALUES["labels"], {**VALUES["first"], **changes}), strict=True))


def test_there_are_thirty_two_cases_and_each_has_an_answer_with_sources(registers):
    assert len(CASES) == 32
    for case in CASES:
        for label in VALUES["labels"]:
            rule = WORDS.rule_of(label, case)
            assert (
                rule["state"] in VALUES["states"]
                and rule["sources"]
                and set(rule["sources"]) <= registers.sources.keys()
            )


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


def test_words_of_one_strength_stand_as_far_from_the_middle_on_either_side():
    level = {name: state["level"] for name, state in VALUES["states"].items()}
    last = module(NAME, "drawing").look.STEPS
    assert level["unlikely"] + level["broken"] == level["weak"] + level["helped"] == 2 * level["open"] == last
    assert level["disputed"] == level["open"] and max(level.values()) < last


def test_every_sentence_says_what_it_is_not():
    for case in CASES:
        said = WORDS.sentence(VALUES, case)
        assert "We found no American court’s ruling" in said and "no legal advice" in said
        assert "illegal" not in said and "theft" not in said and "unlawful" not in said
