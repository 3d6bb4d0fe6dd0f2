"""Does the KV cache figure give the printed numbers, the same in both languages, and can it be worked?"""

import random

import figure_checks as checks
import pytest
from figures.base import model_config, read_data
from playwright.sync_api import Page

NAME = "kv-cache"
model, words = checks.module(NAME, "model"), checks.module(NAME, "words")
SHAPE = words.shape_of(model_config("deepseek-v3"))
GROUPS = [1, 2, 4, 8, 16, 32, 64, 128]
PARTS = [
    *(f"{key}-gib" for key in ("mha", "gqa", "mla", "mqa")),
    *("gqa-name", "gqa-keeps", "gqa-bytes", "scope"),
    *(f"gqa-{kind}-{row}" for kind in ("keys", "values") for row in range(4)),
]
OLD_LINKS = {
    "1~groups.2~context.131072": "With 2 groups GQA keeps 62,464 bytes a token, 0.89 times MLA’s 70,272. "
    "At 131,072 tokens that is 7.63 GiB against 8.58 GiB.",
    "1~groups.128~context.1024": "With 128 groups GQA is MHA and keeps 3,997,696 bytes a token, "
    "56.89 times MLA’s 70,272. At 1,024 tokens that is 3.81 GiB against 0.07 GiB.",
    "1~groups.1~context.65536": "With 1 group GQA is MQA and keeps 31,232 bytes a token, "
    "0.44 times MLA’s 70,272. At 65,536 tokens that is 1.91 GiB against 4.29 GiB.",
}


def test_bytes_are_those_that_the_papers_print() -> None:
    # ISCA 2025 (arXiv 2505.09343), Table 1: 70.272, 327.680 and 516.096 KB a token (KB = 1,000 bytes).
    assert model.cache_bytes(model.latent_elements(512, 64), 61) == 70_272  # DeepSeek-V3
    assert model.cache_bytes(model.head_elements(8, 128), 80) == 327_680  # Qwen-2.5 72B
    assert model.cache_bytes(model.head_elements(8, 128), 126) == 516_096  # Llama-3.1 405B
    # DeepSeek-V2 report (arXiv 2405.04434), Table 1, p. 9: "equal to GQA with only 2.25 groups".
    assert model.equal_groups(model.latent_elements(512, 64), 128) == 2.25
    # The same report, Fig. 1(b): DeepSeek 67B, 95 layers of 8 groups, about 390 KB a token.
    assert model.cache_bytes(model.head_elements(8, 128), 95) == 389_120


def test_mla_is_small_but_mqa_is_smaller() -> None:
    sizes = {design.key: design.bytes for design in words.designs(SHAPE, 8)}
    assert sizes["mqa"] < sizes["mla"] < sizes["gqa"] < sizes["mha"]


def test_the_control_offers_every_divisor_of_the_heads(docs) -> None:
    divisors = [groups for groups in range(1, SHAPE.heads + 1) if SHAPE.heads % groups == 0]
    script = (docs / "figures" / NAME / "element.js").read_text(encoding="utf-8")
    assert divisors == GROUPS == read_data(docs / "figures" / NAME)["group_choices"]
    assert "[" + ", ".join(f'"{groups}"' for groups in divisors) + "]" in script


@pytest.mark.parametrize(
    ("function", "twin", "limits"),
    [
        ("headElements", model.head_elements, (256, 512)),
        ("latentElements", model.latent_elements, (2048, 256)),
        ("cacheBytes", model.cache_bytes, (65536, 200, 2**20, 4)),
        ("equalGroups", model.equal_groups, (4096, 512)),
    ],
)
def test_both_languages_agree(javascript, function, twin, limits) -> None:
    draw = random.Random(7)
    calls = [[draw.randint(1, limit) for limit in limits] for _ in range(200)]
    checks.assert_same(javascript, f"figures/{NAME}/model.js", function, twin, calls)


def test_the_drawing_is_complete() -> None:
    checks.assert_complete(NAME, PARTS, ["3,997,696", "249,856", "70,272", "31,232", "8.58 GiB", "2.25 groups"])


def test_the_page_says_what_python_says(page: Page, address: str) -> None:
    checks.assert_unchanged_by_loading(page, address, NAME)
    figure, draw = checks.open_figure(page, address, NAME), random.Random(8)
    for groups, context in [(draw.choice(GROUPS), draw.randint(1, 131072)) for _ in range(40)]:
        said = figure.evaluate("(figure, state) => figure.render(state)", {"groups": str(groups), "context": context})
        assert said["sentence"] == words.sentence(SHAPE, groups, context)
        assert said["alternative"] == words.alternative(SHAPE, groups, context)


def test_keys_work_both_controls_and_fill_the_cells(page: Page, address: str) -> None:
    figure = checks.open_figure(page, address, NAME)
    checks.assert_key_changes(page, figure, figure.get_by_role("slider", name="Groups of GQA"))
    checks.assert_key_changes(page, figure, figure.get_by_role("slider", name="Context, in tokens"), "ArrowLeft")
    assert page.url.endswith("?kv-cache=1%7Egroups.16%7Econtext.65536")
    row = figure.locator("svg:visible [data-part='gqa-keys-0']")
    half = float(row.get_attribute("width")) * 2
    figure.get_by_role("slider", name="Groups of GQA").press("End")
    assert float(row.get_attribute("width")) == pytest.approx(half)


def test_the_prediction_can_be_answered_or_skipped(page: Page, address: str) -> None:
    figure = checks.open_figure(page, address, NAME)
    figure.get_by_role("button", name="Skip, show me").press("Enter")
    assert "2.25 groups" in figure.locator(".jd-prediction p").text_content()


def test_addresses(page: Page, address: str) -> None:
    draw = random.Random(9)
    states = [{"groups": str(draw.choice(GROUPS)), "context": draw.randint(1, 131072)} for _ in range(50)]
    checks.assert_states_return(page, address, NAME, states)
    checks.assert_keeps_old_links(page, address, NAME, OLD_LINKS)
