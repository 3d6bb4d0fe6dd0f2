"""Who taught whom: every transfer has a primary source, and the filter leaves its kind."""

import re

import pytest
from figure_checks import DOCS, as_built, live, module, open_figure, words_of

NAME = "who-taught-whom"
VALUES = as_built(NAME).data
MODEL, WORDS = module(NAME, "model"), words_of(NAME)
TRANSFERS = VALUES["transfers"]
KINDS = ["all", *MODEL.KINDS]
CHINA = {"Alibaba", "ByteDance", "DeepSeek", "Hong Kong Univ.", "MiniMax", "Moonshot", "Zhipu"}


@pytest.mark.parametrize("transfer", TRANSFERS, ids=lambda transfer: transfer["id"])
def test_a_transfer_has_a_primary_source_that_is_no_older(transfer, registers):
    for key in {"source", "permission_source"} & set(transfer):
        assert registers.sources[transfer[key]].read != "quoted", "what was not read is no primary source"
    issued = registers.sources[transfer["source"]].issued
    shorter = min(len(issued), len(transfer["date"]))
    assert issued[:shorter] >= transfer["date"][:shorter], "a source cannot document what came after it"
    assert ("permission" in transfer) == ("permission_source" in transfer)


def test_ways_follow_from_the_labs():
    for transfer in TRANSFERS:
        inside = [{lab in CHINA for lab in transfer[end]} for end in ("from", "to")]
        assert [len(side) for side in inside] == [1, 1]
        way = {
            (False, True): "to-china",
            (True, False): "from-china",
            (True, True): "in-china",
            (False, False): "elsewhere",
        }
        assert transfer["way"] == way[inside[0].pop(), inside[1].pop()], transfer["id"]
        assert transfer["kind"] in MODEL.KINDS


def test_every_lab_has_its_box_and_no_box_is_idle():
    abroad, china, taught = (set(names) for names in VALUES["columns"])
    ends = {
        way: [{lab for t in TRANSFERS if t["way"] == way for lab in t[end]} for end in ("from", "to")]
        for way in MODEL.WAYS
    }
    assert abroad == ends["to-china"][0] | ends["elsewhere"][0]
    assert taught == ends["from-china"][1] | ends["elsewhere"][1]
    assert china == {lab for lab in CHINA if any(lab in labs for both in ends.values() for labs in both)}


@pytest.mark.parametrize("width", [600, 328])
def test_a_line_past_china_runs_between_its_boxes_and_has_a_gap_of_its_own(width):
    look = module(NAME, "drawing").look
    china = [box for box in look.boxes(VALUES, width) if box["column"] == 1]
    past = {each["id"] for each in TRANSFERS if each["way"] == "elsewhere"}
    ways = [re.search(r" (\S+)H(\S+)C", each["line"]) for each in look.flows(VALUES, width) if each["id"] in past]
    heights = [float(way[1]) for way in ways]
    assert len(set(heights)) == len(past)
    for y in heights:
        assert not [box["name"] for box in china if box["y"] - 1 < y < box["y"] + box["height"] + 1]


def test_pressing_a_lab_or_next_shows_what_was_passed_on(page, address):
    figure = open_figure(page, address, NAME)
    for _ in range(2):
        figure.locator("svg:visible [data-part=lab-0-3]").click()
        assert VALUES["columns"][0][3] in live(figure).partition(";")[0]
    for kind in MODEL.KINDS:
        figure.evaluate("(figure, kind) => figure.update({ kind, chosen: '0' })", kind)
        figure.get_by_role("button", name="Next of this kind").press("Enter")
        chosen = figure.evaluate("figure => figure.state.chosen")
        assert [each["kind"] for each in TRANSFERS if str(each["id"]) == chosen] == [kind]


def test_numbers_are_stable_and_rows_in_order_of_date():
    ids = [transfer["id"] for transfer in TRANSFERS]
    assert len(set(ids)) == len(ids) and min(ids) > 0 and max(ids) < 100
    for way in MODEL.WAYS:
        dates = [transfer["date"][:4] for transfer in TRANSFERS if transfer["way"] == way]
        assert dates == sorted(dates), way


def test_no_allegation_is_drawn():
    accusing = {"anthropic-2026-february", "anthropic-2026-september", "cisa-2026-aa26-251a", "openai-2026-memo"}
    assert not accusing & {transfer["source"] for transfer in TRANSFERS}


# Nvidia, teachers.md: 545,431 maths samples. Alpaca README: 52,000. OpenMathInstruct-1, abstract: 1.8 million. s1: 1,000.
def test_the_pages_count_right():
    into, out, *_ = MODEL.by_way(TRANSFERS, "all")
    ends = len(MODEL.on_both_ends(TRANSFERS, "all"))
    said = f"Of {len(TRANSFERS)} transfers that a primary source documents, {into} go to China, {out} come from it, and {ends} labs"
    for page in ("case.md", f"figures/{NAME}/index.md"):
        assert said in (DOCS / page).read_text(encoding="utf-8"), f"{page} should say: {said}"
    assert f"{into} into China and {out} out of it" in (DOCS / f"figures/{NAME}/index.md").read_text(encoding="utf-8")


def test_kinds_add_up():
    for index in range(4):
        assert MODEL.by_way(TRANSFERS, "all")[index] == sum(
            MODEL.by_way(TRANSFERS, kind)[index] for kind in MODEL.KINDS
        )
    assert sum(MODEL.by_kind(TRANSFERS)) == len(TRANSFERS)
