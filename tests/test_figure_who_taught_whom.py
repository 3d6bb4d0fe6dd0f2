"""Who taught whom: every transfer has a primary source; counts; both languages alike; the figure at work."""

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
)

NAME = "who-taught-whom"
DOCS = Path(__file__).parent.parent / "docs"
VALUES = module(NAME, "drawing").draw().data
MODEL, WORDS = module(NAME, "model"), module(NAME, "words")
TRANSFERS = VALUES["transfers"]
KINDS = ["all", *MODEL.KINDS]
CHINA = {"Alibaba", "ByteDance", "DeepSeek", "Hong Kong Univ.", "MiniMax", "Moonshot", "Zhipu"}
SOURCES = {entry["id"]: entry for entry in yaml.safe_load((DOCS / "data/sources.yml").read_text(encoding="utf-8"))}


@pytest.mark.parametrize("transfer", TRANSFERS, ids=lambda transfer: transfer["id"])
def test_a_transfer_has_a_primary_source_that_is_as_old(transfer):
    for key in {"source", "permission_source"} & set(transfer):
        assert SOURCES[transfer[key]]["read"] in ("full", "part"), (
            "an original that was not read is no primary source"
        )
    issued = str(SOURCES[transfer["source"]]["issued"])
    shorter = min(len(issued), len(transfer["date"]))
    assert issued[:shorter] == transfer["date"][:shorter]
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
def test_the_page_counts_right():
    assert MODEL.by_way(TRANSFERS, "all") == [9, 11, 6, 5]
    assert len(MODEL.on_both_ends(TRANSFERS, "all")) == 7
    assert MODEL.by_way(TRANSFERS, "data")[0] == 0
    told = " ".join(transfer["what"] for transfer in TRANSFERS)
    assert all(number in told for number in ("545,431", "52,000", "1.8 million", "1,000", "14 million"))


def test_kinds_add_up():
    for index in range(4):
        assert MODEL.by_way(TRANSFERS, "all")[index] == sum(
            MODEL.by_way(TRANSFERS, kind)[index] for kind in MODEL.KINDS
        )
    assert sum(MODEL.by_kind(TRANSFERS)) == len(TRANSFERS)


def random_transfers(seed: int) -> list[list]:
    rng = random.Random(seed)

    def one() -> dict:
        ends = {end: rng.sample("ABCDEFG", rng.randint(1, 3)) for end in ("from", "to")}
        return {**ends, "way": rng.choice(MODEL.WAYS), "kind": rng.choice(MODEL.KINDS)}

    return [[[one() for _ in range(rng.randint(0, 12))], rng.choice(KINDS)] for _ in range(200)]


def test_python_and_javascript_agree(javascript):
    path, calls = f"figures/{NAME}/model.js", random_transfers(1)
    assert javascript(path, "byWay", calls) == [MODEL.by_way(*call) for call in calls]
    assert javascript(path, "onBothEnds", calls) == [MODEL.on_both_ends(*call) for call in calls]
    assert javascript(path, "byKind", [call[:1] for call in calls]) == [MODEL.by_kind(call[0]) for call in calls]


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    states = [{"kind": kind, "chosen": str(number)} for kind in KINDS for number in range(0, 40, 3)]
    script = javascript(f"figures/{NAME}/words.js", name, [[VALUES, state] for state in states])
    assert script == [getattr(WORDS, name)(VALUES, state) for state in states]


def test_the_drawing_is_complete():
    rows = {f"{part}-{transfer['id']}" for transfer in TRANSFERS for part in ("row", "what")}
    assert_complete(
        NAME,
        rows | {f"{part}-{way}" for way in MODEL.WAYS for part in ("count", "head")},
        ["31", "545,431", "19 of methods"],
    )


def drawings() -> tuple[str, str]:
    figure = module(NAME, "drawing").draw()
    return figure.wide, figure.narrow


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert_key_changes(page, figure, figure.get_by_role("combobox").first, "ArrowDown")
    assert_key_changes(page, figure, figure.get_by_role("combobox").last, "ArrowDown")
    figure.get_by_role("combobox").first.press("ArrowDown")
    figure.get_by_role("button", name="Next of this kind").press("Enter")
    assert f"{NAME}=1~kind.data~chosen.12" in unquote(page.url)
    assert live(figure).startswith(
        "Chosen: DeepSeek to Hugging Face, data: R1’s solutions for Open-R1 (2025); source: Open-R1;"
    )
    assert figure.get_by_role("combobox").last.input_value() == "12"
    hidden = figure.locator(".jd-figure__narrow [visibility=hidden]").count()
    assert hidden == len(TRANSFERS) - MODEL.by_kind(TRANSFERS)[1]
    heights = "figure => [...figure.querySelectorAll('svg')].map((svg) => svg.viewBox.baseVal.height)"
    drawn = [float(svg.split('viewBox="0 0 ')[1].split('"')[0].split()[1]) for svg in drawings()]
    rows = VALUES["row_heights"]
    assert figure.evaluate(heights) == [height - hidden * row for height, row in zip(drawn, rows, strict=True)]
    assert figure.locator(".jd-figure__data > p a").first.get_attribute("href") == f"{address}sources/#openr1-2025"
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


# Append only: what these links say was published. New transfers change the counts, so only the chosen one is fixed.
LINKS = {
    "1~kind.all~chosen.19": (
        "Chosen: DeepSeek to Nvidia, data: 545,431 maths solutions (August 2026); "
        "source: Nemotron repository; permission: MIT licence. "
    ),
    "1~kind.method~chosen.6": (
        "Chosen: Muon’s authors to Moonshot, the Muon optimiser (February 2025); "
        "source: Moonlight 2025; permission: published. "
    ),
    "1~kind.weights~chosen.5": (
        "Chosen: Meta to DeepSeek, weights: Llama for two students of R1 (January 2025); "
        "source: R1 report; permission: the Llama licence. "
    ),
    "1~kind.data~chosen.99": "",
}


def test_links_and_states_keep_their_meaning(page, address):
    kinds = {state: state.split("~")[1].split(".")[1] for state in LINKS}
    links = {state: said + WORDS.overview(VALUES, kinds[state]) for state, said in LINKS.items()}
    assert_keeps_old_links(page, address, NAME, links)
    rng = random.Random(3)
    states = [{"kind": rng.choice(KINDS), "chosen": str(rng.randint(0, 99))} for _ in range(30)]
    assert_states_return(page, address, NAME, states)
