"""How strong is this evidence? Step 5's numbers, both languages alike, the drawing, and the figure at work."""

import random
from math import isclose
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

NAME = "how-strong-is-this-evidence"
MODEL, WORDS = module(NAME, "model"), module(NAME, "words")
VALUES = module(NAME, "drawing").draw().data
FIRST = VALUES["first"]


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
    assert WORDS.base_words(VALUES, FIRST) == (
        "Base rate, 320 tries: 108/179 = 60.3 %",
        "API to base rate: × 1.49 (were it certain: × 1.66)",
    )
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
    assert "Every prior is 0" in WORDS.sentence(VALUES, FIRST | {"prior": "0-0-0-0"})


def test_evenly_spread_slips_would_show_in_practically_every_model():
    assert MODEL.at_least_once(0.072, 320) > 0.99999


def test_cards_of_one_cause_bring_a_warning():
    said = WORDS.sentence(VALUES, FIRST | {"style": "own-20-50-55-60"})
    assert "self-naming and style share a cause" in said
    said = WORDS.sentence(VALUES, FIRST | {"telemetry": "in-30-30-60-60"})
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


def random_state(rng: random.Random) -> dict:
    def numbers(least: int, most: int) -> str:
        return "-".join(str(rng.randint(least, most)) for _ in range(4))

    cards = {name: f"{rng.choice(['out', 'in', 'own'])}-{numbers(1, 100)}" for name in WORDS.CARDS}
    return {"open": rng.choice(WORDS.CARDS), "event": rng.choice(["many", "one"]), "prior": numbers(0, 100)} | cards


def test_python_and_javascript_agree(javascript):
    rng = random.Random(1)
    path = f"figures/{NAME}/model.js"
    chances = [[rng.uniform(0.001, 1) for _ in range(4)] for _ in range(220)]
    priors = [[rng.uniform(0, 100) for _ in range(4)] for _ in chances]
    assert_same(javascript, path, "separations", MODEL.separations, [[row] for row in chances])
    assert_same(
        javascript, path, "posterior", MODEL.posterior, [list(pair) for pair in zip(priors, chances, strict=True)]
    )
    decks = [
        [[{"use": rng.choice(["out", "in", "own"]), "likelihoods": row} for row in rng.sample(chances, 5)], 4]
        for _ in range(200)
    ]
    assert_same(javascript, path, "combined", MODEL.combined, decks)
    assert javascript(path, "effective", [deck[:1] for deck in decks]) == [MODEL.effective(deck[0]) for deck in decks]
    tries = [[rng.random(), rng.randint(1, 400)] for _ in range(200)]
    assert_same(javascript, path, "atLeastOnce", MODEL.at_least_once, tries)


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    rng = random.Random(2)
    states = [FIRST, *(FIRST | preset["state"] for preset in VALUES["presets"].values())]
    states += [random_state(rng) for _ in range(60)]
    script = javascript(f"figures/{NAME}/words.js", name, [[VALUES, state] for state in states])
    assert script == [getattr(WORDS, name)(VALUES, state) for state in states]


def test_the_drawing_is_complete():
    parts = {f"{kind}-{index}" for kind in ("before", "after", "change") for index in range(4)}
    parts |= {f"pair-{card}-{index}" for card in (*WORDS.CARDS, "all") for index in range(6)}
    assert_complete(
        NAME, parts | {"base-0", "base-1", "use-naming"}, ["25 % → 34 %", "19.0", "0.5", "60.3 %", "1.49"]
    )


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert figure.evaluate("figure => figure.state") == FIRST
    assert_key_changes(page, figure, figure.get_by_role("slider").first)
    assert_key_changes(page, figure, figure.get_by_label("if API"), "ArrowUp")
    assert_key_changes(page, figure, figure.get_by_label("Another name …"), "ArrowDown")
    assert_key_changes(page, figure, figure.get_by_label("What to do with it"), "ArrowUp")
    assert "naming.out-0.1-18-20-50" in unquote(page.url)
    assert_key_changes(page, figure, figure.get_by_role("button", name="an accuser"), "Enter")
    assert figure.get_by_label("if web").input_value() == "60"
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


# Append only: what these links say was published.
LINKS = {
    "1~open.naming~event.one~naming.in-0.1-18-20-50": (
        "With these numbers, counting self-naming (another name in one answer): none 25 % → 0.1 %, web 25 % → 20 %, "
        "API 25 % → 23 %, copy 25 % → 57 %. What is counted separates none from web by 22.6 decibans and web from API "
        "by 0.5."
    ),
    "1~prior.0-70-30-0~naming.in-1-35.3-90-95": (
        "With these numbers, counting self-naming (another name at least once in 320 tries): none 0 % → 0 %, web 70 % "
        "→ 48 %, API 30 % → 52 %, copy 0 % → 0 %. What is counted separates none from web by 15.5 decibans and web "
        "from API by 4.1."
    ),
    "1~naming.out-1-80-90-95~report.own-60-60-60-20~architecture.own-60-60-60-5": (
        "With these numbers, counting the long report and published design: none 25 % → 33 %, web 25 % → 33 %, API "
        "25 % → 33 %, copy 25 % → 0.9 %. What is counted separates none from web by 0.0 decibans and web from API by "
        "0.0. Warning: the long report and published design share a cause, one and the same disclosure; multiplied, "
        "it is counted twice."
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    rng = random.Random(3)
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, [random_state(rng) for _ in range(8)])
    assert len(page.url) < 500
    for state in ("1~prior.1-2-3", "1~prior.101-0-0-0", "1~naming.in-0-80-90-95", "1~naming.in-1-80-90-95-5"):
        assert open_figure(page, address, NAME, state).locator(".jd-notice").count() == 1, state
