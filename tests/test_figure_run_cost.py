"""What 5.576 million dollars buys: the reports' sums."""

import pytest
from figure_checks import as_built, module, words_of
from figures.base import model_config

NAME = "run-cost"
MODEL, WORDS = module(NAME, "model"), words_of(NAME)
VALUES = as_built(NAME).data
FIRST = VALUES["first"]
STAGES = [stage["hours"] for stage in VALUES["stages"]]


# V3 report (arXiv 2412.19437), Table 1, p. 5: 2664K + 119K + 5K = 2788K hours, $5.328M + $0.238M + $0.01M = $5.576M.
def test_the_sum_is_the_reports():
    assert MODEL.total_hours(STAGES, []) == 2_788_000 == model_config("deepseek-v3")["gpu_hours"]
    assert [MODEL.cost(hours, 2) for hours in STAGES] == [5_328_000, 238_000, 10_000]
    assert MODEL.cost(sum(STAGES), 2) == 5_576_000
    assert WORDS.total(VALUES, FIRST) == "at least $5.576 million"


# R1 report, version 2, App. B.4.4, Table 7: 101K + 5K + 41K = 147K hours, $294K.
def test_r1s_stage_is_147_thousand_hours_and_294_thousand_dollars():
    hours = VALUES["added"]["r1"]["hours"]
    assert hours == 147_000 == model_config("deepseek-r1")["gpu_hours"]
    assert WORDS.dollars(MODEL.cost(hours, 2)) == "$294 thousand"


# V2 report (arXiv 2405.04434), p. 16: 172.8K hours a trillion tokens; 8.1T tokens. The product is ours.
def test_v2s_run_is_1_4_million_hours():
    assert VALUES["added"]["v2"]["hours"] == pytest.approx(1_399_680)


# Llama 3.1 card: 30.84M H100 hours; the paper states 3.8e25 operations. Llama 4 card: 2.38M and 5.0M hours.
# gpt-oss card, as quoted: 2.1M. Claims small-fraction-of-cost and less-compute: 11.1, 0.85, 0.75; 11.5.
@pytest.mark.parametrize(
    ("name", "hours", "flops"),
    [
        ("llama-3.1-405b", 11.06, 11.54),
        ("llama-4-scout", 1.79, 1.24),
        ("llama-4-maverick", 0.85, 0.68),
        ("gpt-oss-120b", 0.75, None),
    ],
)
def test_runs_compare_as_their_sources_say(name, hours, flops):
    found = MODEL.ratio(VALUES["runs"][name], VALUES["run"])
    assert round(found["hours"], 2) == hours
    assert (found["flops"] if flops is None else round(found["flops"], 2)) == flops


def test_operations_are_near_what_the_papers_state():
    run, llama = VALUES["run"], VALUES["runs"]["llama-3.1-405b"]
    assert MODEL.training_flops(run["active"], run["tokens"]) == pytest.approx(3.29e24, rel=0.01)
    assert MODEL.training_flops(llama["active"], llama["tokens"]) == pytest.approx(3.8e25, rel=0.01)


def test_no_ratio_where_the_scope_differs_or_nothing_is_published():
    for name in (*VALUES["closed"], *VALUES["company"]):
        said = WORDS.sentence(VALUES, FIRST | {"compare": name})
        assert "times" not in said
    assert "Not comparable" in WORDS.sentence(VALUES, FIRST | {"compare": "servers"})
    assert VALUES["runs"]["gpt-oss-120b"]["quoted"]


def test_every_total_says_at_least_and_empty_boxes_hold_no_number():
    for add in VALUES["choices"]:
        assert "at least" in WORDS.sentence(VALUES, FIRST | {"add": add})
    empty = [line for line in VALUES["outside"] if "figure" not in line]
    assert len(empty) == 5
    assert not any(set(line) & {"hours", "dollars", "figure"} for line in empty)


def test_a_ratio_below_two_keeps_two_decimals():
    assert [WORDS.decimals(ratio) for ratio in (0.852, 11.06)] == ["0.85", "11.1"]
