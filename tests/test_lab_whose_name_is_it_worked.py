"""The name curve at work: numbers from the record, and what a guess becomes."""

import random

import pytest
from figure_checks import as_built, module, open_figure, words, words_of
from lab_checks import missing, result

NAME = "whose-name-is-it"
SEEDS = result(NAME)["measured"]["per_seed"]
VALUES = as_built(NAME).data
COUNTS = [str(row["count"]) for row in SEEDS[0]["doses"]]
STATES = [
    {"count": count, "prior": prior, "sign": sign}
    for count in COUNTS
    for prior in (1, 2, 10, 37, 50, 90, 99)
    for sign in ("both", "name", "habit")
]


def test_the_values_are_the_experiments():
    for index, count in enumerate(COUNTS):
        names = [seed["doses"][index]["network"]["seen"] for seed in SEEDS]
        ratios = [seed["ratios"][index]["ratio"] for seed in SEEDS]
        assert VALUES["name"][count] == pytest.approx((sum(names) / 5, min(names), max(names)))
        assert VALUES["ratio"][count] == pytest.approx((sum(ratios) / 5, min(ratios), max(ratios)))


def test_the_posterior_is_odds_times_ratio():
    posterior, chance = module(NAME, "posterior").posterior, random.Random(5)
    assert posterior(0.5, 1) == 0.5 and posterior(0.5, 3) == 0.75 and posterior(0.2, 4) == pytest.approx(0.5)
    for prior, ratio in [(chance.random(), 10 ** chance.uniform(-2, 3)) for _ in range(200)]:
        after = posterior(prior, ratio)
        assert after / (1 - after) == pytest.approx(ratio * prior / (1 - prior))


def test_the_page_says_what_the_guess_becomes():
    said = words_of(NAME)
    at = {n: said.held(said.after(VALUES, {"count": n, "prior": 50})[0]) for n in ("0", "30", "1000")}
    told = f"{at['0']} on the clean web, at {at['30']} after 30 self-descriptions and at {at['1000']} after"
    assert missing(NAME, [told]) == []


def test_a_belief_never_reads_as_certainty():
    said = words_of(NAME)
    found = {said.held(share) for state in STATES for share in said.after(VALUES, state)}
    assert not found & {"100 %", "100.0 %", "0 %", "0.0 %"}
    assert said.held(0.742) == "74 %" and said.held(0.9965) == "99.7 %" and said.held(0.9999) == "over 99.9 %"


def test_the_sorting_is_what_was_measured():
    clean, leaked, kept, filtered = VALUES["cells"].values()  # smallest and largest over seeds: no overlap
    assert max(clean["name"][2], filtered["name"][2]) < min(leaked["name"][1], kept["name"][1])
    assert max(clean["habit"][2], leaked["habit"][2]) < min(kept["habit"][1], filtered["habit"][1])


def test_one_sign_hides_the_other_and_leaves_the_words(page, address):
    figure = open_figure(page, address, NAME, "1~count.0~prior.10~sign.habit")
    seen = {sign: figure.locator(f'svg:visible [data-part="sign-{sign}"]').first for sign in ("name", "habit")}
    assert seen["habit"].is_visible() and not seen["name"].is_visible()
    assert "name 44 %" not in words(figure) and "habit 57 %" in words(figure)
    told = [part.text_content() for part in figure.locator('svg:visible [data-part="read"]').all()]
    assert told == ["97 %"]  # odds of 1 : 9 times 287
