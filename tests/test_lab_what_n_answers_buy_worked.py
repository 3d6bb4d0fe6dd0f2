"""What n answers buy at work: numbers from the record."""

import pytest
from figure_checks import as_built, words_of
from lab_checks import result

NAME = "what-n-answers-buy"
MEASURED = result(NAME)["measured"]
VALUES = as_built(NAME).data
COUNTS = [str(count) for count in MEASURED["counts"]]


def test_the_values_are_the_experiments():
    for kind, cells in VALUES["accuracy"].items():
        assert list(cells) == COUNTS
        for count, found in cells.items():
            seeds = MEASURED["accuracy"][kind][count]["per_seed"]
            assert found == pytest.approx([sum(seeds) / len(seeds), min(seeds), max(seeds)])


def test_worth_ends_where_the_curve_of_plain_answers_ends():
    said = words_of(NAME)
    assert [MEASURED["counts"][0], MEASURED["counts"][-1]] == [said.FEWEST, said.MOST]
    assert [said.worth(number) for number in (10, 152.8, 600)] == ["10 or fewer", "about 153", "600 or more"]
    assert VALUES["worth"]["warm"] == MEASURED["worth_in_answers"]["warm"]
