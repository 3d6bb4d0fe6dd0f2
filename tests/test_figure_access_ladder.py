"""The access ladder: printed limits, the experiment's numbers, both languages alike, and the figure at work."""

import json
import random
from pathlib import Path
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
from figures import shares

NAME = "access-ladder"
DOCS = Path(__file__).parent.parent / "docs"
RESULT = json.loads((DOCS / "lab" / "the-access-ladder" / "result.json").read_text(encoding="utf-8"))["measured"]
VALUES = module(NAME, "drawing").draw().data
ACCESS = [rung["id"] for rung in VALUES["rungs"]]
SAMPLES = ("1", "10", "100", "1000")
STATES = [
    {"access": access, "samples": samples, "bias": bias}
    for access in ACCESS
    for samples in SAMPLES
    for bias in ("without", "with")
]


# OpenAI's OpenAPI specification (commit f85dbe2), top_logprobs: an integer between 0 and 20.
# Microsoft Learn, Azure OpenAI reasoning models (30 January 2025), "Not Supported": logprobs and top_logprobs.
def test_the_short_list_is_said_with_its_limits():
    offer = VALUES["groups"]["list"]["offer"]
    assert "at most 20 per token" in offer and "as Microsoft served them in January 2025" in offer
    text = (DOCS / "figures" / NAME / "index.md").read_text(encoding="utf-8")
    assert "[@openai-api-specification]" in text and "[@microsoft-2025-reasoning-models]" in text


def test_heated_probabilities_are_heated_logits():
    model, logits = module(NAME, "model"), VALUES["logits"]
    soft = module("dark-knowledge", "model").softened(logits, VALUES["warm"])
    assert model.heated(model.softmax(logits), VALUES["warm"]) == pytest.approx(soft, rel=1e-12)
    assert RESULT["identity_error"] < 1e-12  # so the rungs of probabilities and of logits may share one measurement
    assert model.chance_to_show(0.5, 2) == pytest.approx(0.75)


def test_the_rungs_are_the_experiments():
    found = {rung["id"]: rung["cases"] for rung in VALUES["rungs"]}
    networks = RESULT["networks"]
    assert found["two"]["any"]["warm"]["plain"] == pytest.approx(
        networks["top_2_warm"]["plain_unseen"]["per_seed"], abs=1e-6
    )
    for samples in SAMPLES:
        wanted = networks[f"samples_{samples}"]["fixed_unseen"]["per_seed"]
        assert found["samples"][samples]["given"]["fixed"] == pytest.approx(wanted, abs=1e-6)
    assert found["rounded"]["any"]["given"] is None and found["top"]["any"]["warm"] is None


def test_the_answer_to_the_question_is_right():
    heated = {rung["id"]: rung["cases"].get("1000", rung["cases"].get("any"))["warm"] for rung in VALUES["rungs"]}
    assert min(heated["samples"]["plain"]) == 0.0
    assert min(heated["two"]["plain"]) > 0.8
    given = [case["given"]["plain"] for rung in VALUES["rungs"] for case in rung["cases"].values() if case["given"]]
    assert max(shares.mean(seeds) for seeds in given) < 0.005  # at T = 1 next to nothing, on any rung


def test_the_page_says_what_was_measured():
    page = (DOCS / "figures" / NAME / "index.md").read_text(encoding="utf-8")
    networks, visible = RESULT["networks"], RESULT["visible"]
    plain = {key: f"{100 * entry['plain_unseen']['mean']:.1f} %" for key, entry in networks.items()}
    fixed = {key: f"{100 * entry['fixed_unseen']['mean']:.1f} %" for key, entry in networks.items()}
    every = {key: f"{100 * entry['plain_all']['mean']:.1f} %" for key, entry in networks.items()}
    wanted = (
        f"teach {plain['top_2_warm']} of the unseen 3s and all ten {plain['logits_warm']}; sampled answers, {plain['samples_1000_warm']}",
        f"{shares.percent(visible['samples_1']['mean'])} of the images at first, in {shares.percent(visible['samples_1000']['mean'])}",
        f"so {plain['top_2_warm']} becomes {plain['top_2_rounded_warm']}",
        f"{fixed['top_answer']} from top answers, {fixed['samples_1000']} from a thousand samples, {fixed['all']} from all ten",
        f"read {every['top_2_warm']} of all digits right, those of all ten {every['logits_warm']}",
    )
    assert [phrase for phrase in wanted if phrase not in page] == []


def test_python_and_javascript_agree(javascript):
    rng, model, path = random.Random(4), module(NAME, "model"), f"figures/{NAME}/model.js"
    answers = [[rng.uniform(-12, 12) for _ in range(10)] for _ in range(250)]
    assert_same(javascript, path, "softmax", model.softmax, [[answer] for answer in answers])
    spread = [model.softmax(answer) for answer in answers]
    assert_same(javascript, path, "top", model.top, [[row, rng.randint(1, 10)] for row in spread])
    assert_same(javascript, path, "rounded", model.rounded, [[row] for row in spread])
    assert_same(javascript, path, "heated", model.heated, [[row, rng.uniform(1, 40)] for row in spread])
    chances = [[10 ** rng.uniform(-9, -0.1), rng.choice([1, 10, 100, 1000])] for _ in range(250)]
    assert_same(javascript, path, "chanceToShow", model.chance_to_show, chances)


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    script = javascript(f"figures/{NAME}/words.js", name, [[VALUES, state] for state in STATES])
    assert script == [getattr(module(NAME, "words"), name)(VALUES, state) for state in STATES]


def test_the_drawing_is_complete():
    rungs = {
        f"{part}-{key}" for part in ("name", "visible", "given", "warm", "given-read", "warm-read") for key in ACCESS
    }
    numbers = ["92.5 % (87.3 to 100.0 by seed)", "90.8 %", "25.7 % (0.0 to 60.0 by seed)", "18.6 %", "38.4 % heated"]
    assert_complete(NAME, rungs | {"chosen", "example", "fix"}, numbers)


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert_key_changes(page, figure, figure.get_by_role("combobox").first, "ArrowUp")
    assert_key_changes(page, figure, figure.get_by_role("slider"), "ArrowLeft")
    assert_key_changes(page, figure, figure.get_by_role("combobox").last, "ArrowDown")
    assert f"{NAME}=1~access.samples~samples.100~bias.with" in unquote(page.url)
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


def test_the_prediction_waits_and_is_answered(page, address):
    figure = open_figure(page, address, NAME)
    told = figure.locator(".jd-prediction [role=status]")
    assert told.text_content() == ""
    figure.get_by_role("button", name="The two largest probabilities").press("Enter")
    assert told.text_content().startswith("Yes. Heated, two probabilities teach 92.5 % of the 3s")


# Append only: what these links say was published.
LINKS = {
    "1~access.samples~samples.10~bias.without": (
        "10 answers sampled: a 3 shows in 0.4 % of the answers. Unseen 3s then read right: from targets as given, "
        "0.4 % (0.0 to 3.4 by seed); heated to T = 20, not run. Any API sells text."
    ),
    "1~access.rounded~samples.1000~bias.without": (
        "2 largest, rounded to 1 %: a 3 shows in 1.9 % of the answers. Unseen 3s then read right: from targets as "
        "given, not run; heated to T = 20, 0.0 % (on every seed). OpenAI’s interface lists at most 20 per token; for "
        "its reasoning models, as Microsoft served them in January 2025, there was no list."
    ),
    "1~access.logits~samples.1000~bias.with": (
        "All 10 logits: a 3 shows in 100.0 % of the answers. Unseen 3s then read right, with the bias fix: from "
        "targets as given, 74.7 % (60.8 to 84.6 by seed); heated to T = 20, 93.7 % (84.3 to 98.6 by seed). No API that "
        "we read of sells them."
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, random.Random(6).sample(STATES, 8))
