"""Does the KV cache figure give the printed numbers, and draw them to scale?"""

import re

import figure_checks as checks
import pytest
from figures.cache import cache_bytes, head_elements, latent_elements

NAME = "kv-cache"
model, words, drawing = checks.module(NAME, "model"), checks.words_of(NAME), checks.module(NAME, "drawing")
SHAPE = drawing.draw().data


def test_bytes_are_those_that_the_papers_print() -> None:
    # ISCA 2025 (arXiv 2505.09343), Table 1: 70.272, 327.680 and 516.096 KB a token (KB = 1,000 bytes).
    assert cache_bytes(latent_elements(512, 64), 61) == 70_272  # DeepSeek-V3
    assert cache_bytes(head_elements(8, 128), 80) == 327_680  # Qwen-2.5 72B
    assert cache_bytes(head_elements(8, 128), 126) == 516_096  # Llama-3.1 405B
    # DeepSeek-V2 report (arXiv 2405.04434), Table 1, p. 9: "equal to GQA with only 2.25 groups".
    assert model.equal_groups(latent_elements(512, 64), 128) == 2.25
    # The same report, Fig. 1(b): DeepSeek 67B, 95 layers of 8 groups, about 390 KB a token.
    assert cache_bytes(head_elements(8, 128), 95) == 389_120


def test_mla_is_small_but_mqa_is_smaller() -> None:
    sizes = {design["key"]: design["bytes"] for design in words.designs(SHAPE, 8)}
    assert sizes["mqa"] < sizes["mla"] < sizes["gqa"] < sizes["mha"]


@pytest.mark.parametrize("width", [600, 328])
@pytest.mark.parametrize("groups", [1, 2, 8, 64, 128])
def test_bars_are_to_scale_and_each_head_has_a_line(width: int, groups: int) -> None:
    looks = drawing.look.looks(SHAPE, {"groups": str(groups), "context": 1024}, width)
    area = {
        key: sum(float(long) * float(high) for long, high in re.findall(r"h(\d[\d.]*)v([\d.]+)", look["d"]))
        for key, look in looks.items()
        if key.startswith("kept")
    }
    kept = {design["key"]: design["elements"] for design in words.designs(SHAPE, groups)}
    for key in ("gqa", "mla", "mqa"):
        bar = area[f"kept-{key}"] + area.get(f"kept-{key}-place", 0)
        assert bar / area["kept-mha"] == pytest.approx(kept[key] / kept["mha"], abs=0.003)
    fans = [look["d"] for key, look in looks.items() if key.startswith("fan")]
    assert {fan.count("l") for fan in fans} == {SHAPE["heads"]}
    assert len(re.findall(r"m[\d.]+ 0", looks["fan-gqa"]["d"])) == groups - 1
