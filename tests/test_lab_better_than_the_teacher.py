"""Does better-than-the-teacher reproduce, and does its page say what was measured?"""

import numpy as np
import pytest
from lab_checks import load, missing, result

NAME = "better-than-the-teacher"
RESULT = result(NAME)
WRONG, TWINS = RESULT["measured"]["wrong"], RESULT["measured"]["twins"]


def experiment():
    return load(NAME)


def percent(value):
    return f"{100 * value:.1f}".replace("-", "−")


def at(kind, rate, key, part="mean"):
    return percent(WRONG[kind][rate][key][part])


def over_teacher(name):
    pairs = zip(TWINS[name]["per_seed"], TWINS["generation_0"]["per_seed"], strict=True)
    return [other - teacher for other, teacher in pairs]


def phrases():
    generations = [percent(TWINS[f"generation_{index}"]["mean"]) for index in range(4)]
    slips, renamed, own = ((kind, "0.4") for kind in ("slips", "renamed", "scrambled"))
    mild, again = ("scrambled", "0.3", "gain"), over_teacher("rerun")
    return [
        f"answers {at(*slips, 'teacher')} % right a student reaches {at(*slips, 'student')} % if the errors are random",
        f"renamed, {at(*renamed, 'teacher')} % stays {at(*renamed, 'student')} %",
        f"answers are {at(*slips, 'teacher')} % right and the student {at(*slips, 'student')} % "
        f"({at(*slips, 'student', 'min')} to {at(*slips, 'student', 'max')})",
        f"they are {at('slips', '0.6', 'teacher')} % right and the student {at('slips', '0.6', 'student')} %",
        f"repeats {at('slips', '0.6', 'copied')} % of the teacher’s wrong answers",
        f"sound network behind the slips ({generations[0]} %)",
        f"teacher {at(*renamed, 'teacher')} %, student {at(*renamed, 'student')} %",
        f"both stand at {at('renamed', '0.6', 'teacher')} %",
        f"both stand at {at('renamed', '0.6', 'student')} %",
        f"repeats {at('renamed', '0.6', 'copied')} % of the wrong answers",
        f"{at(*mild)} points at 30 %, from {at(*mild, 'min')} to {at(*mild, 'max')}",
        f"gains {at('scrambled', '0.6', 'gain')} points ({at('scrambled', '0.6', 'teacher')} % to "
        f"{at('scrambled', '0.6', 'student')} %)",
        f"still repeats {at('scrambled', '0.6', 'copied')} % of the errors",
        f"stands at {generations[0]} %, its first twin at {generations[1]} %, the second at {generations[2]} %, the "
        f"third at {generations[3]} %",
        f"{percent(TWINS['rerun']['mean'])} % on average, between {percent(-min(again))} points lower and "
        f"{percent(max(again))} higher",
        f"600 fresh ones for the student, {RESULT['measured']['test_images']} for the test",
        "from seeds 30 to 37",
    ]


def test_page_says_what_was_measured():
    assert missing(NAME, phrases()) == []


def test_what_the_page_claims():
    sound = TWINS["generation_0"]["per_seed"]
    for values in WRONG["slips"].values():
        assert values["gain"]["min"] > 0
        assert all(one <= other for one, other in zip(values["student"]["per_seed"], sound, strict=True))
    assert all(abs(values["gain"]["mean"]) < 0.015 for values in WRONG["renamed"].values())
    assert all(values["copied"]["mean"] > 0.8 for values in WRONG["renamed"].values())
    assert all(WRONG["scrambled"][rate]["gain"]["min"] > 0 for rate in ("0.4", "0.5", "0.6"))
    assert all(WRONG["scrambled"][rate]["gain"]["min"] < 0 for rate in ("0.1", "0.2", "0.3"))
    assert sum(gain > 0 for gain in over_teacher("generation_1")) == 2
    assert max(np.mean(over_teacher(f"generation_{index}")) for index in (1, 2, 3)) < 0


def test_wrong_answers():
    module, answers = experiment(), np.arange(10).repeat(1000)
    slips = module.slipped(answers, 0.3, np.random.default_rng(0))
    assert (slips != answers).mean() == pytest.approx(0.3, abs=0.02)
    names = module.renamed(answers, np.array([2, 9]))
    assert set(names[answers == 2]) == {3} and set(names[answers == 9]) == {0} and (names != answers).mean() == 0.2


@pytest.mark.parametrize("kind", ["slips", "renamed", "scrambled"])
def test_one_seed_again(kind):
    found, one = experiment().pair(kind, 0.4, 30), 1.01 / RESULT["measured"]["test_images"]
    for name in ("teacher", "student"):
        assert found[name] == pytest.approx(WRONG[kind]["0.4"][name]["per_seed"][0], abs=one)


def test_twins_again():
    found, one = experiment().twins(30), 1.01 / RESULT["measured"]["test_images"]
    for index, value in enumerate(found["generations"]):
        assert value == pytest.approx(TWINS[f"generation_{index}"]["per_seed"][0], abs=one)
