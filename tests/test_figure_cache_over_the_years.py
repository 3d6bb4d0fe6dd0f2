"""One company's cache over the years: printed numbers, both languages alike, the drawing, the figure at work."""

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

NAME = "cache-over-the-years"
VALUES = module(NAME, "drawing").draw().data


def rows(precision: str, context: int = 131072) -> dict:
    found = module(NAME, "words").shown(VALUES, {"precision": precision, "context": context})
    return {entry["name"]: entry for entry in found}


# V2 report (arXiv 2405.04434), Fig. 1(b): 389.1 and 25.9 KB. ISCA 2025 (2505.09343), Table 1: V3 70.272 KB.
# V4.1 report (2609.19969), at second hand: 890 bytes, 437 times less than DeepSeek's first model.
def test_bytes_are_those_printed():
    plain, served = rows("bf16"), rows("served")
    assert (plain["DeepSeek 67B"]["bytes"], served["V2"]["bytes"], plain["V3"]["bytes"]) == (389_120, 25_920, 70_272)
    assert served["V4.1-Flash"]["bytes"] == plain["V4.1-Flash"]["bytes"] == 890
    assert round(plain["DeepSeek 67B"]["bytes"] / 890) == 437


# V4 report (arXiv 2606.19348): about 10 % (Pro) and 7 % (Flash) of V3.2's cache at a million tokens.
def test_v4_keeps_a_tenth_of_v32_as_served():
    served = rows("served", 10**6)
    ratios = [served[name]["total"] / served["V3.2"]["total"] for name in ("V4-Pro", "V4-Flash")]
    assert [round(100 * ratio) for ratio in ratios] == [10, 7]


def test_the_page_counts_right():
    plain = rows("bf16")
    assert [plain[name]["bytes"] for name in ("V2", "V3.2", "V4-Pro")] == [69_120, 85_888, 9_848]
    assert round(100 * plain["V3.2"]["change"]) == 22
    steps = [round(1 / (1 + plain[name]["change"]), 1) for name in ("V2", "V4-Pro")]
    assert steps == [5.6, 8.7]
    assert round(plain["DeepSeek 67B"]["bytes"] / plain["V4-Pro"]["bytes"]) == 40


def test_unlike_forms_are_not_compared():
    served = rows("served")
    assert [name for name, entry in served.items() if entry["change"] is not None] == ["V4-Pro", "V4.1-Flash"]
    assert rows("bf16")["V4.1-Flash"]["change"] is None


def test_a_short_context_pays_for_v4s_windows():
    long, short = (rows("bf16", context)["V4-Pro"]["total"] / context for context in (1048576, 4096))
    assert short > 1.15 * long
    assert rows("bf16", 4096)["V3"]["total"] / 4096 == rows("bf16", 1048576)["V3"]["total"] / 1048576


def random_states(seed: int, count: int) -> list[dict]:
    rng = random.Random(seed)
    return [
        {"precision": rng.choice(["bf16", "served"]), "context": rng.randint(4096, 1048576)} for _ in range(count)
    ]


def test_python_and_javascript_agree(javascript):
    rng, model, path = random.Random(1), module(NAME, "model"), f"figures/{NAME}/model.js"
    calls = [[rng.choice(VALUES["models"]), state] for state in random_states(1, 300)]
    assert_same(javascript, path, "point", model.point, calls)
    places = [[10 ** rng.uniform(2.8, 6), 500, 1_000_000] for _ in range(200)]
    assert_same(javascript, path, "logPosition", model.log_position, places)
    pairs = [[rng.uniform(1, 9), rng.uniform(1, 9)] for _ in range(200)]
    assert_same(javascript, path, "change", model.change, pairs)


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    states = random_states(2, 60)
    script = javascript(f"figures/{NAME}/words.js", name, [[VALUES, state] for state in states])
    assert script == [getattr(module(NAME, "words"), name)(VALUES, state) for state in states]


def test_the_drawing_is_complete():
    points = {f"{part}-{index}" for part in ("dot", "number", "below") for index in range(7)}
    others = {f"path-{index}" for index in (1, 2, 3, 4, 6)} | {f"note-{index}" for index in range(3)}
    assert_complete(NAME, points | others, ["389,120", "69,120", "70,272", "85,888", "9,848", "6,880", "890 ‡"])


def test_the_models_stand_in_order_of_time():
    released, heights = [model["released"] for model in VALUES["models"]], VALUES["heights"]
    assert released == sorted(released) and heights == sorted(heights)
    gaps = [after - before for before, after in zip(heights, heights[1:], strict=False)]
    assert min(gaps) >= 38  # two lines of words


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert_key_changes(page, figure, figure.get_by_role("slider"))
    assert_key_changes(page, figure, figure.get_by_role("combobox"), "ArrowDown")
    assert f"{NAME}=1~precision.served~context.262144" in unquote(page.url)
    assert "A context of 262,144 tokens" in live(figure)
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


# Append only: what these links say was published.
LINKS = {
    "1~precision.bf16~context.4096": (
        "At 16 bits a further token costs in bytes: DeepSeek 67B (November 2023) 389,120, V3 (December 2024) 70,272, "
        "V4-Pro (April 2026) 9,848; the last 40 times less than the first. "
        "A context of 4,096 tokens takes 1.48 GiB, 0.27 GiB, 46 MiB."
    ),
    "1~precision.served~context.131072": (
        "As served, where that was published, a further token costs in bytes: DeepSeek 67B (November 2023) "
        "389,120 ‡, V3 (December 2024) 70,272 ‡, V4-Pro (April 2026) 5,031; the forms differ, so no ratio is given. "
        "A context of 131,072 tokens takes 47.50 GiB *, 8.58 GiB, 0.62 GiB."
    ),
    "1~context.1048576": (
        "At 16 bits a further token costs in bytes: DeepSeek 67B (November 2023) 389,120, V3 (December 2024) 70,272, "
        "V4-Pro (April 2026) 9,848; the last 40 times less than the first. "
        "A context of 1,048,576 tokens takes 380.00 GiB *, 68.63 GiB *, 9.62 GiB."
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, random_states(3, 40))
