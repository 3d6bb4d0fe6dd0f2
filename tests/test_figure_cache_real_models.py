"""Real models' caches: the printed numbers, both languages alike, the drawing, and the figure at work."""

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
from figures.base import model_config, model_configs
from figures.cache import GIB, bytes_at, bytes_per_token
from figures.precision import stored_bytes_at, stored_bytes_per_token, stored_form

NAME = "cache-real-models"
VALUES = module(NAME, "drawing").draw().data
CACHED = {key: config for key, config in model_configs().items() if "cache" in config}
PRECISIONS = ("bf16", "fp8", "served")


def cache(key: str) -> dict:
    return model_config(key)["cache"]


# Printed in ISCA 2025 (arXiv 2505.09343), Table 1, in KB of 1,000 bytes: 70.272, 327.680, 516.096.
@pytest.mark.parametrize(
    ("key", "printed"), [("deepseek-v3", 70_272), ("qwen2.5-72b", 327_680), ("llama-3.1-405b", 516_096)]
)
def test_bytes_per_token_are_those_printed(key, printed):
    assert bytes_per_token(cache(key)) == printed


def test_the_caption_counts_right():
    own = bytes_at(cache("deepseek-v3"), 131072)
    assert round(own / GIB, 2) == 8.58
    plain = [
        bytes_at(config["cache"], 131072) / own
        for config in CACHED.values()
        if config["cache"]["kind"] == "heads" and config["kv_heads"] == 8 and config["total_params"] >= 70e9
    ]
    assert (len(plain), round(min(plain), 1), round(max(plain), 1)) == (6, 4.7, 7.3)
    others = [c["cache"] for c in CACHED.values() if c["cache"]["kind"] in ("hybrid", "linear-hybrid", "compressed")]
    larger = [entry for entry in others if bytes_at(entry, 131072) > own]
    assert larger == [cache("gemma-3-27b")] and len(others) >= 10


def test_the_page_counts_right():
    needed = module(NAME, "model").gpus_needed
    assert needed(bytes_at(cache("llama-3.1-405b"), 2**20), 80) == 7
    assert needed(64 * bytes_at(cache("deepseek-v3"), 131072), 80) == 8
    v32 = model_config("deepseek-v3.2")
    assert round(100 * (1 - stored_bytes_per_token(v32["cache"], v32["served"], "served") / 85_888)) == 44
    assert round(bytes_per_token(cache("qwen3-235b-a22b")) / 70_272, 1) == 2.7
    assert round(bytes_at(cache("gemma-3-27b"), 131072) / GIB, 2) == 10.41
    assert round(bytes_at(cache("deepseek-v3"), 131072) / 1e9, 2) == 9.21


# V4 report (arXiv 2606.19348): at one million tokens about 10 % of V3.2's cache for Pro and 7 % for Flash.
@pytest.mark.parametrize(("key", "percent"), [("deepseek-v4-pro", 10), ("deepseek-v4-flash", 7)])
def test_served_bytes_give_the_printed_ratio(key, percent):
    new, old = model_config(key), model_config("deepseek-v3.2")
    ratio = stored_bytes_at(new["cache"], new["served"], "served", 10**6) / stored_bytes_at(
        old["cache"], old["served"], "served", 10**6
    )
    assert round(100 * ratio) == percent


def test_sparse_attention_stores_more():
    # V3.2-Exp, inference/config_671B_v3.2.json: an index key of 128 in each of 61 layers beside V3's 576.
    assert bytes_per_token(cache("deepseek-v3.2")) == 61 * (576 + 128) * 2 > bytes_per_token(cache("deepseek-v3"))


def test_windows_stop_growing_and_full_layers_do_not():
    for config in CACHED.values():
        for tokens in (2**17, 2**19):
            grown = bytes_at(config["cache"], tokens + 1) - bytes_at(config["cache"], tokens)
            assert grown == pytest.approx(bytes_per_token(config["cache"]))


def test_a_form_that_was_not_published_is_not_invented():
    assert stored_form(cache("deepseek-v4.1-flash"), None, "bf16") == "served"
    assert stored_form(cache("deepseek-v3"), None, "served") == "bf16"


def random_states(seed: int, count: int) -> list[dict]:
    rng = random.Random(seed)
    return [
        {
            "models": rng.choice(list(VALUES["lists"])),
            "context": rng.randint(4096, 1048576),
            "precision": rng.choice(PRECISIONS),
            "gpu": rng.choice(["80", "141"]),
            "sequences": rng.randint(1, 64),
        }
        for _ in range(count)
    ]


def test_python_and_javascript_agree(javascript):
    rng, states = random.Random(1), random_states(1, 300)
    model, path = module(NAME, "model"), f"figures/{NAME}/model.js"
    keys = list(VALUES["models"])
    assert_same(javascript, path, "row", model.row, [[VALUES["models"][rng.choice(keys)], state] for state in states])
    shares = [[10 ** rng.uniform(-4, 3)] for _ in range(200)]
    assert_same(javascript, path, "fullWidth", model.full_width, shares)


def test_every_registered_cache_is_the_same_in_both_languages(javascript):
    calls = [[config["cache"], config.get("served"), form] for config in CACHED.values() for form in PRECISIONS]
    assert_same(javascript, "figures/precision.js", "storedBytesPerToken", stored_bytes_per_token, calls)
    totals = [[*call, 100_003] for call in calls]
    assert_same(javascript, "figures/precision.js", "storedBytesAt", stored_bytes_at, totals)


def test_both_languages_say_the_same(javascript):
    for name in ("sentence", "alternative"):
        states = random_states(2, 40)
        script = javascript(f"figures/{NAME}/words.js", name, [[VALUES, state] for state in states])
        assert script == [getattr(module(NAME, "words"), name)(VALUES, state) for state in states]


def test_the_drawing_is_complete():
    rows = {f"{part}-{index}" for part in ("name", "design", "bar", "kept", "gpus") for index in range(10)}
    numbers = ["8.58 GiB", "63.00 GiB", "10.48 GiB", "1.21 GiB"]
    assert_complete(NAME, rows | {"title", "half", "full", "note"}, numbers)
    assert {len(models) for models in VALUES["lists"].values()} == {10}


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert_key_changes(page, figure, figure.get_by_role("slider").first)
    assert "262,144 tokens" in live(figure) and "17.16 GiB" in live(figure)
    assert_key_changes(page, figure, figure.get_by_role("slider").last)
    for index in range(3):
        assert_key_changes(page, figure, figure.get_by_role("combobox").nth(index), "ArrowDown")
    assert f"{NAME}=1~models.heads~context.262144~precision.fp8~gpu.141~sequences.2" in unquote(page.url)
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


def test_the_prediction_waits_and_can_be_skipped(page, address):
    figure = open_figure(page, address, NAME)
    told = figure.locator(".jd-prediction [role=status]")
    assert told.text_content() == ""
    figure.get_by_role("button", name="Skip, show me").press("Enter")
    assert "22 % more: 85,888 bytes a token at 16 bits against 70,272" in told.text_content()


# Append only: what these links say was published.
LINKS = {
    "1~models.heads~context.1048576~precision.bf16~gpu.80~sequences.1": (
        "One sequence of 1,048,576 tokens, stored at 16 bits: DeepSeek-V3 keeps 68.63 GiB, 92 % of a GPU of 80 GB. "
        "Of the models shown, Llama 3.1 405B keeps most (504.00 GiB, 7.3 times as much), Mixtral 8x7B least "
        "(128.00 GiB)."
    ),
    "1~models.latent~context.131072~precision.served~gpu.141~sequences.64": (
        "64 sequences of 131,072 tokens each, stored as served, where that was published: DeepSeek-V3 keeps "
        "549.00 GiB ‡, 5 GPUs of 141 GB. Of the models shown, GLM-5 keeps most (858.00 GiB, 1.6 times as much), "
        "DeepSeek-V4.1-Flash least (6.95 GiB)."
    ),
    "1~context.4096": (
        "One sequence of 4,096 tokens, stored at 16 bits: DeepSeek-V3 keeps 0.27 GiB, 0.4 % of a GPU of 80 GB. "
        "Of the models shown, Llama 3.1 405B keeps most (1.97 GiB, 7.3 times as much), DeepSeek-V4-Pro least "
        "(46 MiB)."
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, random_states(3, 40))
