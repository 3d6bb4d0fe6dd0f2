"""The name curve at work: numbers from the record, both languages alike, and the figure in the browser."""

import json
import random
import re
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
    words,
)

NAME = "whose-name-is-it"
FOLDER = Path(__file__).parent.parent / "docs" / "lab" / NAME
SEEDS = json.loads((FOLDER / "result.json").read_text(encoding="utf-8"))["measured"]["per_seed"]
VALUES = module(NAME, "drawing").draw().data
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
    offered = re.search(r"COUNTS = (\[.*\])", (FOLDER / "element.js").read_text(encoding="utf-8"))[1]
    assert json.loads(offered) == COUNTS  # the doses that ran, no others


def test_the_posterior_is_odds_times_ratio(javascript):
    posterior, chance = module(NAME, "posterior").posterior, random.Random(5)
    assert posterior(0.5, 1) == 0.5 and posterior(0.5, 3) == 0.75 and posterior(0.2, 4) == pytest.approx(0.5)
    calls = [[chance.random(), 10 ** chance.uniform(-2, 3)] for _ in range(200)]
    for prior, ratio in calls:
        after = posterior(prior, ratio)
        assert after / (1 - after) == pytest.approx(ratio * prior / (1 - prior))
    assert_same(javascript, f"lab/{NAME}/posterior.js", "posterior", posterior, calls)


def test_the_page_says_what_the_guess_becomes():
    page = (FOLDER / "index.md").read_text(encoding="utf-8")
    said = module(NAME, "words")
    at = {n: said.held(said.after(VALUES, {"count": n, "prior": 50})[0]) for n in ("0", "30", "1000")}
    assert f"{at['0']} on the clean web, at {at['30']} after 30 self-descriptions and at {at['1000']} after" in page


def test_a_belief_never_reads_as_certainty():
    said = module(NAME, "words")
    found = {said.held(share) for state in STATES for share in said.after(VALUES, state)}
    assert not found & {"100 %", "100.0 %", "0 %", "0.0 %"}
    assert said.held(0.742) == "74 %" and said.held(0.9965) == "99.7 %" and said.held(0.9999) == "over 99.9 %"


def test_the_sorting_is_what_was_measured():
    clean, leaked, kept, filtered = VALUES["cells"].values()  # smallest and largest over seeds: no overlap
    assert max(clean["name"][2], filtered["name"][2]) < min(leaked["name"][1], kept["name"][1])
    assert max(clean["habit"][2], leaked["habit"][2]) < min(kept["habit"][1], filtered["habit"][1])


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    script = javascript(f"lab/{NAME}/words.js", name, [[VALUES, state] for state in STATES])
    assert script == [getattr(module(NAME, "words"), name)(VALUES, state) for state in STATES]


def test_the_drawing_is_complete():
    parts = {"chosen-dose", "chosen-ratio", "sign-name", "sign-habit", "sorting-0", "sorting-1"}
    parts |= {"prior", "prior-read", "after", "after-read", "after-range"}
    numbers = [
        "44 % (28 % to 72 %)",
        "57 %",
        "1000: 98 %",
        "286.7",
        "24 %",
        "2.9 times as likely",
        "74 % (65 % to 83 %)",
    ]
    assert_complete(NAME, parts, numbers)


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert_key_changes(page, figure, figure.get_by_role("slider").first)
    assert_key_changes(page, figure, figure.get_by_role("slider").last)
    assert_key_changes(page, figure, figure.get_by_role("combobox"), "ArrowDown")
    assert f"{NAME}=1~count.100~prior.51~sign.name" in unquote(page.url)
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


def test_one_sign_hides_the_other_and_leaves_the_words(page, address):
    figure = open_figure(page, address, NAME, "1~count.0~prior.10~sign.habit")
    seen = {sign: figure.locator(f'svg:visible [data-part="sign-{sign}"]').first for sign in ("name", "habit")}
    assert seen["habit"].is_visible() and not seen["name"].is_visible()
    assert "name 44 %" not in words(figure) and "habit 57 %" in words(figure)
    told = [part.text_content() for part in figure.locator('svg:visible [data-part="after-read"]').all()]
    assert told == ["97 %"]  # odds of 1 : 9 times 287


def test_the_prediction_waits_and_is_answered(page, address):
    figure = open_figure(page, address, NAME)
    told = figure.locator(".jd-prediction [role=status]")
    assert told.text_content() == ""
    figure.get_by_role("button", name="50 %, as before").press("Enter")
    assert told.text_content().startswith("Yes. There the name is 1.01 times as likely")


# Append only: what these links say was published.
LINKS = {
    "1~count.0~prior.10~sign.habit": (
        "No self-descriptions in the web: with no teacher the name is in 0.3 % of answers (0.2 % to 0.4 %). After "
        "post-training it is 287 times as likely with distillation, names kept, as without (130 to 492). So a guess of "
        "10 % that a model was so distilled becomes 97 % (94 % to 98 %) once it gives the name, if only these two "
        "histories are possible. By habit: both taught show it (61 %, 57 %), the others not (under 0.1 %, under 0.1 %)."
    ),
    "1~count.1000~prior.50~sign.name": (
        "1,000 self-descriptions in the web: with no teacher the name is in 98 % of answers (96 % to 99 %). After "
        "post-training it is 1.01 times as likely with distillation, names kept, as without (0.92 to 1.09). So a guess "
        "of 50 % that a model was so distilled becomes 50 % (48 % to 52 %) once it gives the name, if only these two "
        "histories are possible. By name: the leaked web looks taught (44 %), the filtered student untaught (0.3 %)."
    ),
    "1~count.1~prior.99~sign.both": (
        "1 self-description in the web: with no teacher the name is in 3.9 % of answers (1.5 % to 5.7 %). After "
        "post-training it is 65 times as likely with distillation, names kept, as without (8.7 to 103). So a guess of "
        "99 % that a model was so distilled becomes over 99.9 % (99.9 % to over 99.9 %) once it gives the name, if only "
        "these two histories are possible. The name sorts two of the four wrongly, the habit none."
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, random.Random(6).sample(STATES, 8))
