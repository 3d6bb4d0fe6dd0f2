"""Do the numbers of the hero drawing of the cache follow from the register, and is what is made up called so?"""

import re
from itertools import product
from xml.etree import ElementTree

import figure_checks as checks
import pytest
from figures.base import NARROW, WIDE, model_config, svg
from figures.cache import GIB, bytes_at, bytes_per_token, head_elements, latent_elements
from playwright.sync_api import Page

NAME = "one-query-one-column"
SVG = "{http://www.w3.org/2000/svg}"
model, drawing = checks.module(NAME, "model"), checks.module(NAME, "drawing")
figure, config = drawing.draw(), model_config("deepseek-v3")
DATA, figure_words = figure.data, drawing.figure.words
STATES = [
    {"step": step, "cache": cache, "design": design}
    for step, cache, design in product((1, 4, 8), ("with", "without"), ("mha", "gqa", "mla", "mqa"))
]


def designs() -> dict[str, dict]:
    return {row["key"]: row for row in model.designs(DATA["shape"], 8)}


def drawn(variant: int, state: dict) -> ElementTree.Element:
    width = (WIDE, NARROW)[variant]
    looks = drawing.figure.look.looks(DATA, state, width)
    return ElementTree.fromstring(svg(width, *drawing.drawn(width, DATA, looks), "."))


def words(root: ElementTree.Element) -> str:
    return " ".join("".join(text.itertext()) for text in root.iter(SVG + "text"))


def parts(root: ElementTree.Element, kind: str) -> list[dict]:
    """The visible parts whose names begin so."""
    found = [each.attrib for each in root.iter() if each.get("data-part", "").split("-")[0] == kind]
    return [each for each in found if each.get("visibility") != "hidden"]


def generate(steps: int, cached: bool) -> int:
    """Columns computed in so many steps, by doing them: a layer's loop with its own store."""
    kept, computed = [], 0
    for step in range(1, steps + 1):
        kept = kept if cached else []
        while len(kept) < step:
            kept.append(len(kept) + 1)
            computed += 1
    return computed


def test_the_designs_are_those_of_the_papers() -> None:
    # DeepSeek-V2 report (arXiv 2405.04434), Table 1, with V3's 128 heads of 128 and 61 layers, at 2 bytes a number.
    rows = [(sum(row["parts"]), row["bytes"]) for row in designs().values()]
    assert rows == [(32_768, 3_997_696), (2_048, 249_856), (576, 70_272), (256, 31_232)]
    assert sum(designs()["gqa"]["parts"]) == head_elements(8, 128)


def test_latent_attention_is_what_the_register_stores() -> None:
    mla, cache = designs()["mla"], config["cache"]
    assert mla["parts"] == [cache["latent"], cache["rotary"]]
    assert sum(mla["parts"]) == latent_elements(cache["latent"], cache["rotary"])
    assert mla["bytes"] == bytes_per_token(cache)
    said = f"{bytes_at(cache, config['context_length']) / GIB:.3g} GiB for "
    assert said in words(ElementTree.fromstring(figure.narrow)) and said in figure.live
    assert f"({config['context_length']:,} tokens)" in figure.live


@pytest.mark.parametrize("cached", [True, False])
@pytest.mark.parametrize("steps", range(1, 10))
def test_columns_are_those_of_doing_it(steps: int, cached: bool) -> None:
    assert model.columns(steps, cached) == generate(steps, cached)


def test_the_book_is_as_long_as_the_model_takes() -> None:
    words_a_page = 0.75 * config["context_length"] / DATA["book"]  # three quarters of a word a token
    assert 300 <= words_a_page <= 350


@pytest.mark.parametrize("svg", [figure.wide, figure.narrow], ids=["wide", "narrow"])
def test_the_words_numbers_and_the_querys_have_a_noun(svg: str) -> None:
    told = words(ElementTree.fromstring(svg))
    assert f"word: {DATA['shape']['hidden']:,}" in told
    own = (
        DATA["shape"]["width"] + DATA["shape"]["rotary"]
    )  # one head's query; those of all heads are made of one list
    assert re.search(rf"query .*?{own}.*?{DATA['shape']['query']:,}", told)


def test_a_heads_query_is_as_long_as_its_keys_and_has_its_length_in_latent_attention_alone() -> None:
    assert DATA["shape"]["width"] == config["qk_nope_head_dim"]
    for state in STATES:
        said = figure_words.alternative(DATA, state)
        assert ("192 numbers" in said and "1,536" in said) == (state["design"] == "mla")


@pytest.mark.parametrize("variant", [0, 1])
def test_every_printed_number_follows_from_register_or_sums(variant: int) -> None:
    shape = {value for value in DATA["shape"].values() if isinstance(value, int)} | {16, DATA["book"]}  # bits, pages
    for state in STATES:
        known = shape | {DATA["shape"]["width"] + DATA["shape"]["rotary"]}  # a query of one head
        known |= {model.columns(state["step"], cached) for cached in (True, False)} | {1, 8}
        known |= {heads // 8 for heads in (config["heads"],)}
        for row in designs().values():
            known |= {round(row["bytes"] / 1000), sum(row["parts"])} | set(row["parts"])
        size = designs()[state["design"]]["bytes"] * config["context_length"] / GIB
        said = re.sub(f"GQA-8|{DATA['shape']['name']}", "", words(drawn(variant, state)))
        printed = re.findall(r"(?<![A-Za-z-])\d[\d,.]*\d|\d", said)
        assert {float(value.replace(",", "")) for value in printed} <= known | {float(f"{size:.3g}")}


def test_the_made_up_shares_are_all_and_are_said_to_be_made_up() -> None:
    for step, shares in enumerate(DATA["shares"], start=1):
        assert (len(shares), sum(shares)) == (step, 100)
    for variant in (figure.wide, figure.narrow):
        assert "made up" in words(ElementTree.fromstring(variant))
    assert "made-up shares" in figure.alternative and "made up" in figure.kind


@pytest.mark.parametrize("variant", [0, 1])
def test_the_newest_word_asks_and_reads_all_columns_its_own_too(variant: int) -> None:
    for state in STATES:
        root, shares = drawn(variant, state), DATA["shares"][state["step"] - 1]
        widths = [float(re.search(r"v([\d.]+)", band["d"])[1]) for band in parts(root, "band")]
        assert [width / sum(widths) * 100 for width in widths] == pytest.approx(shares, abs=0.2)
        now = [column for column in parts(root, "column") if "kept" not in column["class"]]
        assert len(parts(root, "column")) == state["step"]
        assert len(now) == (1 if state["cache"] == "with" else state["step"])
        assert len(parts(root, "once")) == state["step"]
        assert (
            sum(path["d"].count("M") for path in parts(root, "again"))
            == generate(state["step"], False) - state["step"]
        )


@pytest.mark.parametrize("variant", [0, 1])
def test_a_bracket_spans_the_words_that_the_cache_holds(variant: int) -> None:
    for state in STATES:
        root = drawn(variant, state)
        brackets, boxes = parts(root, "held"), parts(root, "box")[: state["step"]]
        assert len(brackets) == (state["step"] > 3 and state["cache"] == "with")
        for bracket in brackets:
            start, width = map(float, re.fullmatch(r"M(\S+) \S+v3h(\S+)v-3", bracket["d"]).groups())
            first, *_, last, now = (float(box["x"]) for box in boxes)
            assert (now + start, width) == (first, last + float(boxes[0]["width"]) - first)


@pytest.mark.parametrize("variant", [0, 1])
def test_columns_and_areas_are_to_scale(variant: int) -> None:
    sizes = {key: sum(row["parts"]) for key, row in designs().items()}
    heights = {}
    for key in sizes:
        root = drawn(variant, {"step": 8, "cache": "with", "design": key})
        column, place = (float(parts(root, kind)[0]["height"]) for kind in ("column", "place"))
        heights[key] = column + place
        assert bool(parts(root, "torn")) == (key == "mha")  # what is higher than there is room says so
        assert place / column == pytest.approx(64 / 512 if key == "mla" else 0, abs=0.002)
    for key in ("mla", "mqa"):
        assert heights[key] / heights["gqa"] == pytest.approx(sizes[key] / sizes["gqa"], abs=0.001)
    sides = {part["data-part"]: float(part["width"]) for part in parts(root, "area")}
    for key, size in sizes.items():
        assert sides[f"area-{key}"] / sides["area-mha"] == pytest.approx((size / sizes["mha"]) ** 0.5, abs=0.001)


def test_a_link_to_the_steps_leads_to_the_same_step(page: Page, address: str) -> None:
    page.goto(f"{address}figures/token-by-token/?token-by-token=1~step.5~cache.without")
    shown = checks.at_work(page, NAME)
    assert page.url.startswith(f"{address}figures/{NAME}/")
    assert shown.evaluate("figure => figure.stateText()") == "1~step.5~cache.without~design.mla"
