"""Real models' caches: the printed numbers."""

import pytest
from figure_checks import as_built, module, words_of
from figure_engine import same
from figures.base import model_config, model_configs
from figures.cache import GIB, bytes_at, bytes_per_token
from figures.precision import stored_bytes_at, stored_bytes_per_token, stored_form

NAME = "cache-real-models"
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


@pytest.mark.parametrize(("gpu", "size"), [("80", "74.5"), ("141", "131")])
def test_a_gpus_memory_is_said_in_the_unit_of_the_caches_too(gpu, size):
    state = {"models": "mixed", "context": 131072, "precision": "bf16", "gpu": gpu, "sequences": 1}
    first, *_ = words_of(NAME).notes(words_of(NAME).shown(as_built(NAME).data, state), state)
    assert f"{gpu} GB = {size} GiB" in first and round(float(gpu) * 1e9 / GIB, 1) == pytest.approx(
        float(size), abs=0.5
    )


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


@pytest.mark.parametrize(
    ("name", "function", "more"),
    [("storedBytesPerToken", stored_bytes_per_token, []), ("storedBytesAt", stored_bytes_at, [100_003])],
)
def test_every_registered_cache_is_the_same_in_both_languages(javascript, name, function, more):
    calls = [
        [config["cache"], config.get("served"), form, *more] for config in CACHED.values() for form in PRECISIONS
    ]
    assert same(javascript("figures/precision.js", name, calls), [function(*call) for call in calls])
