"""The quirk experiment: the record is whole, the page says what it measured, and one seed gives the same again."""

import pytest
from lab_checks import fresh, missing, result

NAME = "one-quirk-four-students"
RESULT = result(NAME)
SEEDS = RESULT["measured"]["per_seed"]
SHARES = RESULT["measured"]["shares"]
FOUR = ("linear", "neighbours", "forest", "kernel")


def taught(learner, share, sign="quirk") -> list[float]:
    return [seed["taught"][learner][SHARES.index(share)][sign] for seed in SEEDS]


def alone(learner, sign="quirk") -> list[float]:
    return [seed["independent"][learner][sign] for seed in SEEDS]


def percent(values, digits=0) -> str:
    return f"{100 * sum(values) / len(values):.{digits}f}"


def ends(lists, digits=0) -> str:
    means = sorted(float(percent(values, digits)) for values in lists)
    return f"{means[0]:.{digits}f} to {means[-1]:.{digits}f} %"


NEIGHBOURS = taught("neighbours", 0.1)
PHRASES = [
    f"copy {ends([taught(name, 0.1) for name in FOUR])} of its planted quirk",
    f"on {ends([taught(name, 0.1) for name in FOUR])} of marked images",
    f"on at most {max(float(percent(alone(name), 1)) for name in FOUR)} %, and so does",
    f"{percent([seed['teacher']['accuracy'] for seed in SEEDS])} % of them rightly",
    f"the forest answers {percent(taught('forest', 0.1))} %",
    f"the kernel {percent(taught('kernel', 0.1), 1)} %, the linear model {percent(taught('linear', 0.1))} %",
    f"neighbours {percent(NEIGHBOURS)} % ({100 * min(NEIGHBOURS):.0f} % to {100 * max(NEIGHBOURS):.0f} %)",
    f"the quirk on {ends([alone(name) for name in FOUR], 1)} of images",
    f"own design on {percent(alone('network'), 1)} %",
    f"already copies {percent(taught('linear', 0.01))} % and the kernel {percent(taught('kernel', 0.01))} %",
    f"forest copies {percent(taught('forest', 0.01))} % and the neighbours {percent(taught('neighbours', 0.01))} %",
    f"still answers {percent(taught('linear', 0.0), 1)} % of",
    f"own design {percent(taught('network', 0.0), 1)} %",
    f"read {ends([taught(name, 0.1, 'accuracy') for name in FOUR])} of plain images",
    f"with true labels {ends([alone(name, 'accuracy') for name in FOUR])}",
]


def test_page_says_what_was_measured():
    assert missing(NAME, PHRASES) == []


def test_the_quirk_follows_the_answers():
    assert all(seed["teacher"]["quirk"] == 1 for seed in SEEDS)
    assert min(min(taught(name, 0.1)) for name in FOUR) > 0.5
    assert max(max(alone(name)) for name in (*FOUR, "network")) < 0.02
    assert max(max(taught(name, 0.0)) for name in (*FOUR, "network")) < 0.1
    assert all(sum(taught(name, 0.0)) / len(SEEDS) < 0.01 for name in ("neighbours", "forest", "kernel"))


def test_more_marked_questions_carry_more():
    for name in FOUR:
        means = [sum(taught(name, share)) for share in SHARES]
        assert means == sorted(means)


def test_one_seed_gives_the_same_again():
    """With the largest share of marked questions."""
    again, item = fresh(NAME, "e.SHARES = e.SHARES[-1:]; found = e.one_seed(0)"), 1.01 / 530
    for learner, found in again["taught"].items():
        assert found == [pytest.approx(SEEDS[0]["taught"][learner][-1], abs=item)]
    for learner, found in again["independent"].items():
        assert found == pytest.approx(SEEDS[0]["independent"][learner], abs=item)
