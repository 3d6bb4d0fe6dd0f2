"""The access ladder: printed limits and the experiment's numbers."""

import json
from pathlib import Path

import pytest
from figure_checks import module
from figures.javascript import numbers
from figures.strips import mean

NAME = "access-ladder"
DOCS = Path(__file__).parent.parent / "docs"
RESULT = json.loads((DOCS / "lab" / "the-access-ladder" / "result.json").read_text(encoding="utf-8"))["measured"]
VALUES = module(NAME, "drawing").draw().data
SAMPLES = ("1", "10", "100", "1000")


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
    assert max(mean(seeds) for seeds in given) < 0.005  # at T = 1 next to nothing, on any rung


def test_the_page_says_what_was_measured():
    page = (DOCS / "figures" / NAME / "index.md").read_text(encoding="utf-8")
    networks, visible = RESULT["networks"], RESULT["visible"]
    plain = {key: f"{100 * entry['plain_unseen']['mean']:.1f} %" for key, entry in networks.items()}
    fixed = {key: f"{100 * entry['fixed_unseen']['mean']:.1f} %" for key, entry in networks.items()}
    every = {key: f"{100 * entry['plain_all']['mean']:.1f} %" for key, entry in networks.items()}
    wanted = (
        f"teach {plain['top_2_warm']} of the unseen 3s and all ten {plain['logits_warm']}; ",
        f"sampled answers, {plain['samples_1000_warm']}",
        f"{numbers.chance(visible['samples_1']['mean'])} of the images at first, in {numbers.chance(visible['samples_1000']['mean'])}",
        f"so {plain['top_2_warm']} becomes {plain['top_2_rounded_warm']}",
        f"{fixed['top_answer']} from top answers, {fixed['samples_1000']} from a thousand samples, {fixed['all']} from all ten",
        f"read {every['top_2_warm']} of all digits right, those of all ten {every['logits_warm']}",
    )
    assert [phrase for phrase in wanted if phrase not in page] == []
