"""What 5.576 million dollars buys: the reports' sums, both languages alike, the drawing, and the figure at work."""

import random
from urllib.parse import unquote

import pytest
from figure_checks import (
    assert_complete,
    assert_keeps_old_links,
    assert_key_changes,
    assert_same,
    assert_states_return,
    assert_unchanged_by_loading,
    live,
    module,
    open_figure,
)
from figures.base import model_config

NAME = "run-cost"
MODEL, WORDS = module(NAME, "model"), module(NAME, "words")
VALUES = module(NAME, "drawing").draw().data
FIRST = VALUES["first"]
STAGES = [stage["hours"] for stage in VALUES["stages"]]
COMPARED = [*VALUES["runs"], *VALUES["closed"], *VALUES["company"]]


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
        said = WORDS.compared(VALUES, FIRST | {"compare": name})
        assert "times" not in said
    assert "Not comparable" in WORDS.compared(VALUES, FIRST | {"compare": "servers"})
    assert VALUES["runs"]["gpt-oss-120b"]["quoted"]


def test_every_total_says_at_least_and_empty_boxes_hold_no_number():
    for add in VALUES["choices"]:
        assert "at least" in WORDS.sentence(VALUES, FIRST | {"add": add})
    empty = [line for line in VALUES["outside"] if "range" not in line]
    assert len(empty) == 5
    assert not any(set(line) & {"hours", "dollars", "box"} for line in empty)


def test_python_and_javascript_agree(javascript):
    rng = random.Random(1)
    path = f"figures/{NAME}/model.js"
    assert_same(javascript, path, "cost", MODEL.cost, [[rng.uniform(0, 1e8), rng.uniform(0, 9)] for _ in range(200)])
    sums = [
        [[rng.randint(0, 10**7) for _ in range(3)], [rng.random() for _ in range(rng.randint(0, 2))]]
        for _ in range(200)
    ]
    assert_same(javascript, path, "totalHours", MODEL.total_hours, sums)
    runs = [
        {"hours": rng.randint(1, 10**8), "active": rng.randint(1, 10**12), "tokens": rng.randint(1, 10**14)}
        for _ in range(201)
    ]
    pairs = [[runs[index], runs[index + 1]] for index in range(200)] + [[runs[0] | {"tokens": None}, runs[1]]]
    for pair, result in zip(pairs, javascript(path, "ratio", pairs), strict=True):
        assert result == pytest.approx(MODEL.ratio(*pair), rel=1e-9)


def states() -> list[dict]:
    return [
        {"price": price, "add": add, "compare": name}
        for price in (0.5, 2, 2.3, 6)
        for add in VALUES["choices"]
        for name in COMPARED
    ]


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    script = javascript(f"figures/{NAME}/words.js", name, [[VALUES, state] for state in states()])
    assert script == [getattr(WORDS, name)(VALUES, state) for state in states()]


def test_the_drawing_is_complete():
    parts = {f"cost-{name}" for name in ("pre-training", "context", "post-training", "r1", "v2")}
    parts |= {f"run-{name}" for name in VALUES["runs"]} | {"bar-r1", "bar-v2", "price", "total"}
    assert_complete(NAME, parts, ["2,664K h · $5.328M", "$5.576 million", "147K h · $0.294M", "11.5 × 6ND", "empty"])


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert figure.evaluate("figure => figure.state") == FIRST
    assert_key_changes(page, figure, figure.get_by_role("slider"))
    assert_key_changes(page, figure, figure.get_by_role("combobox").first, "ArrowDown")
    assert_key_changes(page, figure, figure.get_by_role("combobox").last, "End")
    assert f"{NAME}=1~price.2.1~add.r1~compare.servers" in unquote(page.url)
    assert "A ratio of the two would mean nothing" in live(figure)


# Append only: what these links say was published.
LINKS = {
    "1~price.2~add.r1~compare.llama-4-maverick": (
        "V3’s run with R1’s stage: 2,935,000 GPU hours at $2.00 make at least $5.870 million; 5 lines outside have no "
        "figure and cannot be added. Run with run: Llama 4 Maverick (student) took 2,380,000 H100 hours, $4.760 million at the "
        "same price; that is 0.85 times V3’s hours and 0.68 times its 6ND."
    ),
    "1~price.3.5~add.nothing~compare.gpt-oss-120b": (
        "V3’s run: 2,788,000 GPU hours at $3.50 make at least $9.758 million; 5 lines outside have no figure and "
        "cannot be added. Run with run: gpt-oss-120b took 2,100,000 H100 hours, as quoted, $7.350 million at the same "
        "price; that is 0.75 times V3’s hours; its tokens are not published."
    ),
    "1~compare.servers": (
        "V3’s run: 2,788,000 GPU hours at $2.00 make at least $5.576 million; 5 lines outside have no figure and "
        "cannot be added. Not comparable: the other figure is a company’s, over years, by an outside estimate of 0.5 "
        "to 1.6 billion dollars; the sum above is one run’s rent. A ratio of the two would mean nothing, so none is "
        "given."
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, random.Random(3).sample(states(), 10))
