"""Does what-n-answers-buy reproduce, and does its page say what was measured?"""

import numpy as np
import pytest
from lab_checks import load, missing, result

NAME = "what-n-answers-buy"
RESULT = result(NAME)
MEASURED = RESULT["measured"]
ACCURACY, BEFORE, WORTH = MEASURED["accuracy"], MEASURED["before"], MEASURED["worth_in_answers"]


def experiment():
    return load(NAME)


def at(kind, count, part="mean"):
    return f"{100 * ACCURACY[kind][count][part]:.1f}"


def phrases():
    plain, warm, able = (at(kind, "40") for kind in ("answer", "warm", "translating"))
    ranges = {kind: f"({at(kind, '40', 'min')} to {at(kind, '40', 'max')})" for kind in ACCURACY}
    other, right = (f"{100 * BEFORE[f'able_{which}_names']['mean']:.1f}" for which in ("other", "right"))
    return [
        f"40 warm answers are worth {WORTH['warm']['40']:.0f} plain ones",
        f"40 plain answers: {plain} % right. 40 warm ones: {warm} %.",
        f"under other names: {able} %",
        f"reads {100 * BEFORE['teacher']['mean']:.1f} % of it",
        f"reads {plain} % from top answers {ranges['answer']}, {at('cold', '40')} % from probabilities",
        f"{warm} % from warm scores {ranges['warm']}",
        f"20 warm ones are worth {WORTH['warm']['20']:.0f}, and 40 are worth {WORTH['warm']['40']:.0f}",
        f"{at('answer', '600')} % against {at('warm', '600')} %",
        f"read {right} % under the teacher’s names before the first answer, and {other} % under its own",
        f"take it to {able} % {ranges['translating']}, as good as {WORTH['translating']['40']:.0f} for",
        f"80 take it to {at('translating', '80')} %, and there it stays: {at('translating', '600')} %",
        f"{at('relearning', '40')} % after 40. The control gets {at('nonsense', '40')} %",
        f"only {BEFORE['classes_in_10']['mean']:.1f} of the ten digits",
        f"600 of the student’s own, {MEASURED['test_images']} for the test",
        "from seeds 40 to 47",
    ]


def test_page_says_what_was_measured():
    assert missing(NAME, phrases()) == []


def gains(kind, over, count):
    pairs = zip(ACCURACY[kind][count]["per_seed"], ACCURACY[over][count]["per_seed"], strict=True)
    return [one - other for one, other in pairs]


def test_what_the_page_claims():
    for count in ("20", "40", "80"):
        assert min(gains("warm", "answer", count)) > 0 and min(gains("translating", "answer", count)) > 0
        assert min(gains("translating", "warm", count)) < 0 < max(gains("translating", "warm", count))
    assert 2.5 < WORTH["warm"]["20"] / 20 < WORTH["warm"]["40"] / 40 < 4
    final = [ACCURACY[kind]["600"]["mean"] for kind in ("answer", "warm", "translating")]
    assert max(final) - min(final) < 0.01
    assert abs(ACCURACY["translating"]["600"]["mean"] - BEFORE["able_other_names"]["mean"]) < 0.005
    assert ACCURACY["relearning"]["40"]["mean"] - ACCURACY["answer"]["40"]["mean"] < 0.04


def test_names_and_worth():
    module = experiment()
    names = module.other_names(np.arange(10), 3)
    assert sorted(names) == list(range(10)) and (names != np.arange(10)).all()
    assert module.worth({"10": 0.5, "40": 0.7}, 0.6) == pytest.approx(20)


def test_one_seed_again():
    found, one = experiment().one_seed(40, counts=(20, 40)), 1.01 / MEASURED["test_images"]
    for kind, cells in ACCURACY.items():
        for count in ("20", "40"):
            assert found[kind][count] == pytest.approx(cells[count]["per_seed"][0], abs=one)
