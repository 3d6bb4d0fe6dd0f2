"""One lead, several rulers: the numbers of step 10, why rulers differ, both languages alike, the figure at work."""

import itertools
import random
import re
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

NAME = "one-lead-several-rulers"
VALUES = module(NAME, "drawing").draw().data
MODEL, WORDS = module(NAME, "model"), module(NAME, "words")
IDS = [ruler["id"] for ruler in VALUES["rulers"]]
STATES = [{"a": one, "b": other} for one in IDS for other in IDS]


# DeepSeek V4 report, p. 5: 3 to 6 months. CAISI, 1 May 2026: about 8. Epoch, 2 January 2026: mean 7, range 4 to 14.
# Interconnects, May 2026: 3 to 7. Amodei, January 2025: 7 to 10. Sacks, 10 June 2025: 3 to 6.
def test_months_are_those_published():
    months = {ruler["id"]: tuple(ruler["months"].values()) for ruler in VALUES["rulers"] if "months" in ruler}
    assert months == {
        "amodei": (7, 10), "sacks": (3, 6), "epoch": (4, 14, 7), "deepseek": (3, 6), "caisi": (8, 8), "open": (3, 7),
    }  # fmt: skip


# AI Index 2026, as reported: 2.7 %. AISI and CAISI, July 2026, as reported: 28.5 and 17 of 32. Hugging Face, §4: 1.84 times.
def test_pairs_are_those_published():
    said = {ruler["id"]: WORDS.result(ruler) for ruler in VALUES["rulers"] if "pair" in ruler}
    assert said["arena"].startswith("the US ahead by 2.7 %") and "39 points" in said["arena"]
    assert said["range"] == "the US ahead 1.7 times (28.5 steps against 17, of 32)"
    assert said["copies"].startswith("China ahead 1.8 times")


def test_the_step_and_the_figure_say_the_same(docs):
    table = (docs / "argument/the-narrative.md").read_text(encoding="utf-8")
    for number in (
        "3–6 months",
        "mean 7 months, range 4–14",
        "3–7 months",
        "about 8 months",
        "2.7 %, or 39 points",
        "17 steps against 28.5",
        "1.8 times",
    ):
        assert number in table
    for ruler in VALUES["rulers"]:
        assert f"@{ruler['source']}" in table


def test_rulers_stand_in_order_of_date_and_are_registered(registers):
    dates = [ruler["date"] for ruler in VALUES["rulers"]]
    assert dates == sorted(dates)
    assert {ruler["source"] for ruler in VALUES["rulers"]} == set(VALUES["labels"])


def test_any_two_rulers_differ_and_by_the_same_whichever_comes_first():
    for one, other in itertools.combinations(VALUES["rulers"], 2):
        assert MODEL.differences(one, other) == MODEL.differences(other, one) != []


def test_no_sentence_names_a_winner_of_the_whole():
    assert not [state for state in STATES if re.search(r"\b(truth|really|in fact)\b", WORDS.sentence(VALUES, state))]


def random_pairs(seed: int) -> list[dict]:
    rng = random.Random(seed)
    return [{"us": rng.uniform(0.1, 99), "china": rng.uniform(0.1, 99)} for _ in range(200)]


def test_python_and_javascript_agree(javascript):
    path, rng = f"figures/{NAME}/model.js", random.Random(2)
    for name in ("ratio", "bars"):
        assert_same(javascript, path, name, getattr(MODEL, name), [[pair] for pair in random_pairs(1)])
    ranges = [
        [{"low": (low := rng.randint(0, 20)), "high": low + rng.randint(0, 9)} for _ in "ab"] for _ in range(200)
    ]
    assert_same(javascript, path, "apart", MODEL.apart, ranges)
    assert_same(javascript, path, "share", MODEL.share, [[rng.uniform(0, 20), 15] for _ in range(50)])
    rulers = [[{"pair": pair}] for pair in random_pairs(3)] + [[ruler] for ruler in VALUES["rulers"]]
    assert javascript(path, "ahead", rulers) == [MODEL.ahead(*call) for call in rulers]
    both = [list(pair) for pair in itertools.product(VALUES["rulers"], repeat=2)]
    assert javascript(path, "differences", both) == [MODEL.differences(*pair) for pair in both]


@pytest.mark.parametrize("name", ["sentence", "alternative"])
def test_both_languages_say_the_same(javascript, name):
    script = javascript(f"figures/{NAME}/words.js", name, [[VALUES, state] for state in STATES])
    assert script == [getattr(WORDS, name)(VALUES, state) for state in STATES]


def test_the_drawing_is_complete():
    parts = {f"{part}-{name}" for part in ("letter", "name") for name in IDS} | {"blind-a", "blind-b"}
    assert_complete(NAME, parts, ["3 to 6 months", "about 8 months", "4 to 14", "2.7 %", "28.5", "1.8 times"])


def test_it_works_by_keyboard(page, address):
    assert_unchanged_by_loading(page, address, NAME)
    figure = open_figure(page, address, NAME)
    assert_key_changes(page, figure, figure.get_by_role("combobox").first, "ArrowUp")
    assert_key_changes(page, figure, figure.get_by_role("combobox").last, "ArrowDown")
    assert f"{NAME}=1~a.arena~b.open" in unquote(page.url)
    figure.get_by_role("button", name="Swap").press("Enter")
    assert live(figure).startswith("A, Open against closed")
    assert [f"{address}sources/#{key}" for key in ("brand-2026-open-artifacts", "stanford-2026-ai-index")] == (
        figure.locator(".jd-figure__data > p a[href*='/sources/#']").evaluate_all(
            "links => links.map((link) => link.href)"
        )
    )
    figure.get_by_role("button", name="Reset").press("Enter")
    assert live(figure) == module(NAME, "drawing").draw().live


# Append only: what these links say was published.
LINKS = {
    "1~a.arena~b.range": (
        "A, Users’ votes (March 2026, the Stanford AI Index): the US ahead by 2.7 % (39 points on Arena’s scale). "
        "B, Cyber range (July 2026, a British and a US agency): the US ahead 1.7 times (28.5 steps against 17, of 32). "
        "Why they need not agree: they ask different things (which of two answers pleases more; how far an attack gets), "
        "they compare different things (the best Chinese beside the best US model; Kimi K3 beside the best US models), "
        "the means differ (votes; a closed exercise), "
        "the judges’ places differ (no party; a government with an interest)."
    ),
    "1~a.epoch~b.copies": (
        "A, Capabilities index (January 2026, Epoch AI): China 7 months behind on average, 4 to 14. "
        "B, Adapted copies (August 2026, Hugging Face): China ahead 1.8 times (copies of Qwen against those of Google). "
        "Months and amounts cannot be turned into each other. "
        "Why they need not agree: they ask different things (when a US model first scored as high; whose files others build on), "
        "they compare different things (the best Chinese beside the best US model, since 2023; Qwen beside Google), "
        "the means differ (public tests, joined in one scale; a count of files)."
    ),
    "1~a.caisi~b.caisi": (
        "A, Nine tests, two secret (May 2026, CAISI, a US agency): China about 8 months behind. "
        "B, Nine tests, two secret (May 2026, CAISI, a US agency): China about 8 months behind. "
        "A ruler agrees with itself; choose another for B."
    ),
}


def test_links_and_states_keep_their_meaning(page, address):
    assert_keeps_old_links(page, address, NAME, LINKS)
    assert_states_return(page, address, NAME, random.Random(3).sample(STATES, 20))
