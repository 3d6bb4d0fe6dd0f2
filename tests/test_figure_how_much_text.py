"""How much text is that? Published and alleged numbers, both languages alike, the drawing, and the figure at work."""

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
    module,
    open_figure,
)
from figures.base import model_config, read_data
from figures.numbers import amount, percent

NAME = "how-much-text"
MODEL, WORDS, DRAWING = (module(NAME, part) for part in ("model", "words", "drawing"))
VALUES = DRAWING.draw().data
FIRST, ALLEGED, SETS = (VALUES[key] for key in ("first", "alleged", "published"))


# Anthropic, 23 February 2026: over 150,000, 3.4 and 13 million. Anthropic, 10 September 2026, pp. 143-154: over 151, 23,
# 12.1 and 3.4 million, 400,000. Letter, public 24 June 2026: over 28.8 million. Google, 12 February 2026: over 100,000.
def test_counts_are_the_reports():
    counts = {name: entry["count"] for name, entry in ALLEGED.items()}
    assert counts == {
        "google-february": 100_000,
        "deepseek-february": 150_000,
        "moonshot-february": 3_400_000,
        "minimax-february": 13_000_000,
        "alibaba-june": 28_800_000,
        "alibaba-september": 151_000_000,
        "moonshot-september": 23_000_000,
        "deepseek-september": 12_100_000,
        "zhipu-september": 3_400_000,
        "xiaomi-september": 400_000,
    }


# V3 report, abstract: 14.8T tokens. R1 report, version 2, Table 5: 804,745 samples, 5,355.3 tokens on average.
def test_published_sets_have_their_published_sizes():
    assert SETS["v3"]["tokens"] == model_config("deepseek-v3")["training_tokens"] == 14_800_000_000_000
    assert amount(WORDS.set_tokens(SETS["r1"], 100)) == "4.3 billion"
    assert percent(WORDS.set_tokens(SETS["r1"], 100) / SETS["v3"]["tokens"]) == "0.03 %"
    assert round(ALLEGED["deepseek-february"]["count"] / SETS["r1"]["samples"], 2) == 0.19
    assert round(ALLEGED["deepseek-september"]["count"] / SETS["r1"]["samples"]) == 15


def test_only_alibabas_largest_volume_passes_v3_at_the_longest_exchange():
    longest = max(VALUES["lengths"])
    passing = [name for name, entry in ALLEGED.items() if entry["count"] * longest > SETS["v3"]["tokens"]]
    assert passing == ["alibaba-september"]


def test_every_volume_is_dated_labelled_and_alone():
    for entry in read_data(DRAWING.Path(DRAWING.__file__).parent)["alleged"].values():
        assert {"by", "public", "short", "when", "source"} <= set(entry)
        assert WORDS.report(entry).startswith("alleged: ")
    sums = [ALLEGED[a]["count"] + ALLEGED[b]["count"] for a in ALLEGED for b in ALLEGED if a < b]
    assert not [total for total in sums if f"{total:,}" in DRAWING.draw().alternative]


def test_what_was_said_in_words_is_no_number():
    assert "count" not in VALUES["words_only"]
    assert "“billions of tokens”, no count" in DRAWING.draw().alternative


def test_python_and_javascript_agree(javascript):
    rng = random.Random(1)
    path = f"figures/{NAME}/model.js"
    pairs = [[10 ** rng.uniform(3, 14), 10 ** rng.uniform(2, 5)] for _ in range(200)]
    for name, function in (("tokensOf", "tokens_of"), ("shareOf", "share_of"), ("breakEven", "break_even")):
        assert_same(javascript, path, name, getattr(MODEL, function), pairs)
    assert_same(javascript, path, "position", MODEL.position, [[10 ** rng.uniform(2, 16), 5, 14] for _ in range(200)])


def test_numbers_are_written_alike(javascript):
    rng = random.Random(4)
    numbers = [[10 ** rng.uniform(-7, 15)] for _ in range(300)] + [[0], [0.5], [2.5], [999_950_000], [0.0095]]
    for name, function in (("amount", amount), ("percent", percent)):
        assert javascript("figures/numbers.js", name, numbers) == [function(*number) for number in numbers]


def states() -> list[dict]:
    return [{"row": row, "length": length} for row in ALLEGED for length in VALUES["lengths"]]


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    script = javascript(f"figures/{NAME}/words.js", name, [[VALUES, state] for state in states()])
    assert script == [getattr(WORDS, name)(VALUES, state) for state in states()]


def test_the_drawing_is_complete():
    parts = {f"{kind}-{name}" for kind in ("mark", "tail", "tokens", "label") for name in ALLEGED}
    parts |= {f"{kind}-{name}" for kind in ("mark", "tokens") for name in SETS}
    assert_complete(NAME, parts, ["14.8 trillion", "60.5 billion", "0.4 %", "15 times", "no count"])


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert figure.evaluate("figure => figure.state") == FIRST
    assert_key_changes(page, figure, figure.get_by_role("slider"))
    assert_key_changes(page, figure, figure.get_by_role("combobox"), "ArrowDown")
    assert f"{NAME}=1~row.zhipu-september~length.10000" in unquote(page.url)


# Append only: what these links say was published.
LINKS = {
    "1~row.deepseek-february~length.1000": (
        "As alleged by Anthropic (public 23 February 2026), DeepSeek made over 150,000 exchanges (no period given). At "
        "1,000 tokens each, all kept, that is over 150 million tokens: 0.001 % of V3’s pre-training text, and by count "
        "19 % of R1’s fine-tuning samples. To equal V3’s text each would need 98.7 million tokens."
    ),
    "1~row.alibaba-september~length.100000": (
        "As alleged by Anthropic (public 10 September 2026), Alibaba made over 151 million exchanges (May to July "
        "2026). At 100,000 tokens each, all kept, that is over 15.1 trillion tokens: 102 % of V3’s pre-training text, "
        "and by count 188 times R1’s fine-tuning samples. To equal V3’s text each would need 98,000 tokens. The "
        "traffic is later than R1, of January 2025."
    ),
    "1~row.google-february~length.500": (
        "As alleged by Google (public 12 February 2026), one campaign made over 100,000 prompts (no lab named). At 500 "
        "tokens each, all kept, that is over 50 million tokens: under 0.001 % of V3’s pre-training text, and by count "
        "12 % of R1’s fine-tuning samples. To equal V3’s text each would need 148 million tokens."
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, random.Random(3).sample(states(), 10))
