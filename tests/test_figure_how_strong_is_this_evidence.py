"""How strong is this evidence? Step 5's numbers, and when cards multiply."""

import re
from math import isclose

import pytest
from figure_checks import as_built, module, words_of
from figures.javascript import Script

NAME = "how-strong-is-this-evidence"
MODEL, WORDS = module(NAME, "model"), words_of(NAME)
VALUES = as_built(NAME).data
FIRST = VALUES["first"]
FOUR = FIRST | {"view": "four"}
LOOK = Script(WORDS.path.parent / "look.js")


def after(prior: float, if_true: float, otherwise: float) -> int:
    """Two hypotheses, in whole per cent."""
    return round(100 * MODEL.posterior([1 - prior, prior], [otherwise, if_true])[1])


# The brief's arithmetic test: Jord, March 2026, 36 of 102 models; 0.9 is assumed.
# The ratios of step 5 (docs/argument/i-am-chatgpt.md): Jord, July 2026, 108 of 179 in 320 tries, 7.2 % of answers pooled.
@pytest.mark.parametrize(
    ("if_true", "otherwise", "expected"),
    [
        (0.9, 36 / 102, [22, 52, 72]),
        (0.9, 108 / 179, [14, 39, 60]),
        (0.2, 0.072, [24, 54, 74]),
        (0.5, 0.072, [44, 75, 87]),
    ],
)
def test_priors_of_10_30_and_50_per_cent_become(if_true, otherwise, expected):
    assert [after(prior, if_true, otherwise) for prior in (0.1, 0.3, 0.5)] == expected


# Step 5, "Web against API": 0.9, 0.8 and 0.01; the ratio is 1.125, which makes 33 % of 30 %; against none it is 90.
def test_the_first_state_uses_step_5s_chances():
    none, web, api, _ = WORDS.read_card(FIRST["naming"])["likelihoods"]
    assert (none, web, api) == (0.01, 0.8, 0.9)
    assert after(0.3, api, web) == 33
    assert isclose(api / none, 90)


# Step 5: 0.9/0.603 = 1.49, were it certain 1.66; one answer: 0.2/0.072 = 2.78.
def test_base_rates_are_the_surveys():
    assert WORDS.base_words(VALUES, FIRST) == [
        "Base rate, 320 tries: 108/179 = 60.3 %",
        "API to base rate: × 1.49 (were it certain: × 1.66)",
    ]
    one = FIRST | {"event": "one", "naming": "in-" + VALUES["events"]["one"]["likelihoods"]}
    assert "× 2.78" in WORDS.base_words(VALUES, one)[1]


def test_the_name_separates_none_from_the_rest_and_hardly_the_web_from_the_api():
    for event in VALUES["events"].values():
        pairs = MODEL.separations([float(number) / 100 for number in event["likelihoods"].split("-")])
        assert min(pairs[:3]) > 18
        assert 0 < pairs[3] < 1


def test_only_declared_independence_multiplies():
    weak, strong = [0.5, 0.5, 0.6, 0.6], [0.1, 0.5, 0.5, 0.9]

    def together(*uses: str) -> list[float]:
        cards = [{"use": use, "likelihoods": chances} for use, chances in zip(uses, (weak, strong), strict=True)]
        return MODEL.combined(cards, 4)

    assert together("in", "in") == strong
    assert together("out", "out") == [1, 1, 1, 1]
    assert together("own", "own") == together("own", "in") == [a * b for a, b in zip(weak, strong, strict=True)]


def test_any_posterior_can_be_reached():
    for index in range(4):
        prior = "-".join("100" if place == index else "0" for place in range(4))
        assert WORDS.result_of(FIRST | {"prior": prior})["after"][index] == 1
    assert "Every prior is 0" in WORDS.sentence(VALUES, FOUR | {"prior": "0-0-0-0"})


# Step 5 counts them: 300 of 1,000, nine in ten of these, and 108 of 179 of the others.
def test_the_first_view_counts_what_step_5_counts():
    found = WORDS.groups(VALUES, FIRST)
    assert [(group["models"], group["shows"]) for group in found] == [(300, 270), (700, round(700 * 108 / 179))]
    assert round(100 * found[0]["after"]) == after(0.3, 0.9, 108 / 179)


STATES = [FIRST, FIRST | {"before": 7, "slip": 0}, FIRST | {"before": 1000}, FOUR, FOUR | {"prior": "1-70-29-3"}]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("width", [600, 328])
def test_as_many_dots_are_drawn_as_there_are_models(state, width):
    looks, pitch = LOOK.looks(VALUES, state, width), LOOK.LAYOUT[str(width)]["pitch"]

    def dots(name: str) -> int:
        return sum(round(float(run) / pitch) + 1 for run in re.findall(r"h([\d.]+)", looks[name]["d"]))

    found = WORDS.groups(VALUES, state)
    drawn = [(dots(f"slip-{at}") + dots(f"rest-{at}"), dots(f"slip-{at}")) for at in range(len(found))]
    assert drawn == [(group["models"], group["shows"]) for group in found]
    assert sum(models for models, _ in drawn) == 1000


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("width", [600, 328])
def test_what_slips_falls_into_its_part_of_the_bar(state, width):
    looks = LOOK.looks(VALUES, state, width)
    for at, group in enumerate(WORDS.groups(VALUES, state)[:2]):
        falls, part = looks[f"fall-{at}"], looks[f"bar-{at}"]
        assert (falls["visibility"] == "visible") == (state["view"] == "two" and group["shows"] > 0)
        end, begin = map(float, re.search(r"L([\d.]+) [\d.]+H([\d.]+)z", falls["d"]).groups())
        assert (begin, end - begin) == pytest.approx((part["x"], part["width"]), abs=0.11)


def test_a_group_without_models_has_no_dots_and_no_share():
    found = WORDS.groups(VALUES, FIRST | {"slip": 0, "others": 0})
    assert [group["after"] for group in found] == [0, 0]
    assert "no slip to judge by" in WORDS.sentence(VALUES, FIRST | {"slip": 0, "others": 0})


def test_evenly_spread_slips_would_show_in_practically_every_model():
    assert 1 - (1 - 0.072) ** 320 > 0.99999


def test_cards_of_one_cause_bring_a_warning():
    said = WORDS.sentence(VALUES, FOUR | {"style": "own-20-50-55-60"})
    assert "self-naming and style share a cause" in said
    said = WORDS.sentence(VALUES, FOUR | {"telemetry": "in-30-30-60-60"})
    assert "Not multiplied, because nobody declared independence: alleged API traffic." in said


# Shown with the open card and in the table: which pair a card separates and which not.
def test_each_card_says_which_pairs_it_separates(javascript):
    texts = [FIRST[name] for name in WORDS.CARDS]
    said = [WORDS.separated(VALUES, text) for text in texts]
    assert said[0] == "Separates none/web, none/API and none/copy; hardly or not web/API, web/copy and API/copy."
    assert said[1] == "Separates none/API, none/copy, web/API and web/copy; hardly or not none/web and API/copy."
    assert said[5].startswith("Separates no pair;")
    path = f"figures/{NAME}/words.js"
    assert javascript(path, "separated", [[VALUES, text] for text in texts]) == said
