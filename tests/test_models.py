"""Do the bytes of the caches equal those that papers print and that were computed independently?"""

from pathlib import Path

import pytest
from built import article
from explainer.records.errors import RecordError
from explainer.records.models import CONTEXT, model_from
from explainer.records.places import Place
from said import straight

PRINTED = {"deepseek-v3": 70_272, "qwen2.5-72b": 327_680, "llama-3.1-405b": 516_096}  # arXiv 2505.09343, Table 1
COMPUTED = {  # id: bytes per token and bytes at 131,072 tokens, from an independent calculation
    "llama-2-70b": (327680, 42949672960),
    "llama-3.1-8b": (131072, 17179869184),
    "llama-3.1-70b": (327680, 42949672960),
    "llama-3.1-405b": (516096, 67645734912),
    "llama-4-maverick": (49152, 7650410496),
    "qwen2.5-72b": (327680, 42949672960),
    "qwen3-235b-a22b": (192512, 25232932864),
    "qwen3-next-80b-a3b": (24576, 3221225472),
    "mistral-large-2": (360448, 47244640256),
    "mixtral-8x7b": (131072, 17179869184),
    "deepseek-67b": (389120, 51002736640),
    "deepseek-moe-16b": (229376, 30064771072),
    "deepseek-v2": (69120, 9059696640),
    "deepseek-v3": (70272, 9210691584),
    "deepseek-r1": (70272, 9210691584),
    "deepseek-v3.2": (85888, 11257511936),
    "deepseek-v4-flash": (6880, 907411456),
    "deepseek-v4-pro": (9848, 1298792448),
    "kimi-k2": (70272, 9210691584),
    "kimi-k3": (27648, 3623878656),
    "glm-4.5": (376832, 49392123904),
    "glm-5": (109824, 14394851328),
    "longcat-flash": (64512, 8455716864),
    "mistral-small-4": (23040, 3019898880),
    "gpt-oss-120b": (36864, 4836556800),
    "gemma-3-27b": (81920, 11173625856),
    "nemotron-3-ultra": (12288, 1610612736),
    "inkling": (45056, 6136266752),
    "beam-1.0": (36864, 4922015744),
    "muse-spark-open": (65536, 8975810560),
}
SERVED = {
    "deepseek-v2": 25_920,
    "deepseek-v3.2": 48_068,
    "deepseek-v4-flash": 3_514.25,
    "deepseek-v4-pro": 5_031.4375,
}
GOOD = {
    "id": "small",
    "name": "Small",
    "lab": "A lab",
    "attention": "MHA",
    "cache": {"kind": "heads", "layers": 2, "kv_heads": 3, "head_dim": 5},
    "sources": {"config": {"source": "https://example.org/config", "read": "part"}},
}
HEADS = {"layers": 2, "kv_heads": 3, "head_dim": 5}


@pytest.mark.parametrize("model", PRINTED)
def test_bytes_per_token_equal_the_printed_table(registers, docs, model):
    assert registers.sizes[model].per_token == PRINTED[model]


@pytest.mark.parametrize("model", COMPUTED)
def test_bytes_equal_the_independent_calculation(registers, docs, model):
    size = registers.sizes[model]
    assert (size.per_token, size.at_context) == COMPUTED[model]


@pytest.mark.parametrize("model", SERVED)
def test_served_bytes_equal_what_was_published(registers, docs, model):
    assert registers.sizes[model].served == SERVED[model]


def test_the_context_is_the_one_compared(docs):
    assert CONTEXT == 131_072 == 2**17


def test_a_layout_in_bytes_is_taken_as_stored(registers, docs):
    size = registers.sizes["deepseek-v4.1-flash"]
    assert size.as_stored and size.per_token == 890


def test_every_described_cache_is_computed_or_left_out_on_purpose(registers, docs):
    blank = {model.id for model in registers.models.values() if registers.sizes[model.id] is None}
    assert blank == {"mistral-large-3", "mistral-large-4"}


PLACE = Place(Path("docs/data/models.yml"))
LAYER = {"layers": 1, "entry": 2}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"colour": "red"}, "Unknown field 'colour'"),
        ({"haeds": 3}, "Unknown field 'haeds'. Did you mean 'heads'?"),
        ({"name": ""}, "'name' is empty"),
        ({"heads": "eight"}, "'heads' is 'eight'. Write a whole number."),
        ({"heads": -8}, "'heads' is -8. Write a number >= 0."),
        ({"country": "USA"}, "'country' is 'USA'. Write two capitals as US."),
        ({"released": "2026-13"}, "'released' is '2026-13', no date"),
        ({"sources": {"rumour": {"source": "https://example.org", "read": "part"}}}, "Unknown field 'rumour'"),
        ({"sources": {"config": {"source": "https://x.org", "read": "parts"}}}, "'parts'. Did you mean 'part'?"),
        ({"sources": {"config": "https://example.org"}}, "Write 'source: …', 'read: …'."),
        ({"cache": {"kind": "magic"}}, "Unknown kind 'magic'. Use one of heads, mla, hybrid"),
        ({"cache": {"kind": "mla", "layers": 2}}, "the field 'latent' is missing"),
        ({"cache": {"kind": "hybrid", "full": HEADS}}, "the field 'windowed' is missing"),
        ({"cache": {"kind": "compressed", "groups": [LAYER | {"ration": 2}]}}, "Did you mean 'ratio'?"),
    ],
)
def test_a_faulty_model_stops_the_build(change, said):
    with pytest.raises(RecordError) as error:
        model_from({**GOOD, **change}, PLACE)
    assert said in error.value.message and "docs/data/models.yml" in error.value.message


@pytest.fixture(scope="module")
def table(site):
    return article(site, "models/").select_one("table.jd-models")


def test_the_table_shows_every_model_with_its_bytes(table, registers, docs):
    rows = {row["id"]: row for row in table.select("tbody tr")}
    assert rows.keys() == registers.models.keys()
    for name, (per_token, at_context) in COMPUTED.items():
        cells = [cell.text for cell in rows[name].find_all("td")]
        assert cells[0].startswith(f"{per_token:,}") and cells[1].startswith(f"{at_context / 2**30:,.2f}"), name


def test_the_table_says_what_its_parts_are_however_they_are_laid_out(table):
    titles = [straight(head.text) for head in table.select("thead th")]
    assert table["role"] == "table"
    assert all((head["scope"], head["role"]) == ("col", "columnheader") for head in table.select("thead th"))
    for row in table.select("tbody tr"):
        roles = ["rowheader", *["cell"] * (len(titles) - 1)]
        assert (row["role"], row.th["scope"], [cell["role"] for cell in row(["th", "td"])]) == (
            "row",
            "row",
            roles,
        ), row["id"]
        assert [cell["data-label"] for cell in row(["th", "td"])] == titles, row["id"]


def test_the_bars_are_as_long_as_the_bytes(table):
    cells = [cell for cell in table.select("tbody td:nth-child(2)") if cell["data-value"]]
    longest = max(float(cell["data-value"]) for cell in cells)
    for cell in cells:
        share = 100 * float(cell["data-value"]) / longest
        assert float(cell.rect["width"]) == pytest.approx(share, abs=0.06), cell.text


@pytest.mark.parametrize("visited", [pytest.param("models", id=pytest.HIDDEN_PARAM)], indirect=True)
@pytest.mark.parametrize("width", [320, 360, 1000, 1280])
def test_nothing_of_the_table_is_cut_or_slides(visited, width):
    visited.set_viewport_size({"width": width, "height": 760})
    cut = "cells => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.getBoundingClientRect().right > innerWidth).length"
    assert visited.locator(".jd-models :is(th, td):visible").evaluate_all(cut) == 0
    assert visited.evaluate("[...document.querySelectorAll('.jd-models')].every(e => e.scrollWidth <= e.clientWidth)")


def test_each_row_links_where_its_numbers_were_read(table, registers):
    for row in table.select("tbody tr"):
        links = [link["href"] for link in row.select("td:last-child a")]
        assert len(links) >= len({origin.source for origin in registers.models[row["id"]].sources.known().values()})
        assert links
