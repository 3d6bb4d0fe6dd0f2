"""Does the drawing of one layer obey the released rule, and does every number in it follow from the register?"""

import random
import re
from xml.etree import ElementTree

import figure_checks as checks
import pytest

NAME = "eight-of-256"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def figure(docs):
    return checks.as_built(NAME)


@pytest.fixture(scope="module")
def words():
    return checks.words_of(NAME)


@pytest.fixture(scope="module")
def model(docs):
    return checks.module(NAME, "model")


def tags(svg: str, tag: str, part: str) -> list:
    """The parts of a drawing by tag and name, or the beginning of a name."""
    found = ElementTree.fromstring(svg).iter(SVG + tag)
    return [each for each in found if re.fullmatch(rf"{part}(-\d+)?", each.get("data-part", ""))]


def rule(affinities: list[int], biases: list[int]) -> tuple[set[int], dict[int, float]]:
    """Groups and weights by another way: V3 report, 2.1.2, and config_671B.json."""
    scores = [a + b for a, b in zip(affinities, biases, strict=True)]
    sums = [sum(sorted(scores[start : start + 32])[-2:]) for start in range(0, 256, 32)]
    kept = set(sorted(range(8), key=lambda group: -sums[group])[:4])
    chosen = sorted((e for e in range(256) if e // 32 in kept), key=lambda e: -scores[e])[:8]
    total = sum(affinities[e] for e in chosen)
    return kept, {e: 2.5 * affinities[e] / total for e in chosen}


def drawn_tokens(count: int) -> list[list]:
    """Argument lists for 256 experts in 8 groups, 4 groups kept, 8 chosen."""
    rng = random.Random(8)
    affinities = [[rng.randint(1, 99) for _ in range(256)] for _ in range(count)]
    biases = [[rng.randint(-20, 20) for _ in range(256)] for _ in range(count)]
    return [[scores, bias, 32, 4, 8, 2.5] for scores, bias in zip(affinities, biases, strict=True)]


def state(word: str, bias: int = -24) -> dict:
    return {"word": word, "layer": 30, "bias": bias}


def chosen(words, figure, word: str, bias: int = -24) -> set[int]:
    return set(map(int, words.moment(figure.data, state(word, bias))["weights"]))


def test_the_shape_is_the_released_one(figure) -> None:
    # V3 report, section 4.2; n_expert_groups, n_limited_groups and route_scale in config_671B.json
    names = ("experts", "top", "shared", "layers", "depth", "hidden", "groups", "kept", "scale")
    assert [figure.data[key] for key in names] == [256, 8, 1, 58, 61, 7168, 8, 4, 2.5]


@pytest.mark.parametrize("word", ["ate", "the", "cat", "mat"])
def test_groups_choice_and_weights_follow_from_the_made_up_scores(words, figure, word: str) -> None:
    found = words.moment(figure.data, state(word))
    kept, weights = rule(found["affinities"], found["biases"])
    assert set(found["keptGroups"]) == kept
    assert {int(e): weight for e, weight in found["weights"].items()} == pytest.approx(weights)


def test_weights_sum_to_the_scale_and_a_constant_in_every_bias_changes_nothing(model) -> None:
    for affinities, biases, *rest in drawn_tokens(100):
        result = model.route(affinities, biases, *rest)
        assert sum(result.weights.values()) == pytest.approx(2.5)
        assert model.route(affinities, [bias + 25 for bias in biases], *rest).weights == result.weights


def test_one_bias_changes_a_weight_only_through_the_chosen_set(model) -> None:
    rng, same = random.Random(3), 0
    for affinities, biases, *rest in drawn_tokens(200):
        before = model.route(affinities, biases, *rest).weights
        raised = list(biases)
        raised[rng.choice(sorted(before))] += rng.randint(0, 30)
        after = model.route(affinities, raised, *rest).weights
        same += set(after) == set(before)
        assert set(after) != set(before) or after == before
    assert same > 50


def test_the_words_show_what_the_page_promises(words, figure) -> None:
    found = words.moment(figure.data, state("ate"))
    busy = found["busy"]
    assert found["affinities"][busy] == max(found["affinities"])
    assert busy not in chosen(words, figure, "ate", -21) and busy in chosen(words, figure, "ate", -20)
    assert busy in chosen(words, figure, "the")
    assert chosen(words, figure, "cat", -30) == chosen(words, figure, "cat", 10)
    mat = words.moment(figure.data, state("mat"))
    assert mat["affinities"].index(max(mat["affinities"])) // 32 not in mat["keptGroups"]


def test_no_sum_of_a_group_is_the_framed_experts_number_by_chance(words, figure) -> None:
    found = words.moment(figure.data, state("ate"))
    busy = found["busy"]
    assert not {found["affinities"][busy], found["scores"][busy]} & set(found["groupSums"])


def test_untouched_it_says_who_works_and_then_what_a_bias_does(words, figure) -> None:
    assert "bias" not in figure.live and "8 of 256" in figure.live
    for bias, chosen in ((-23, "would be"), (-20, "is")):
        assert f"bias of −0.20 up it {chosen} chosen" in words.sentence(figure.data, state("ate", bias))


def test_the_makers_own_count_stands_beside_ours(figure) -> None:
    assert figure.data["said"] == 37_000_000_000  # V3 report, abstract: 37B activated
    assert all("DeepSeek counts 37" in svg.split(">", 1)[1] for svg in (figure.wide, figure.narrow))


def test_the_printed_totals_are_the_counted_ones(figure) -> None:
    counted = [figure.data[key] for key in ("expert", "total", "active")]
    assert counted == [44_040_192, 671_026_419_200, 37_552_297_472]
    assert (58 * 256, 58 * 8, 464 + 58, 522 * counted[0]) == (14_848, 464, 522, 22_988_980_224)
    for said in ("14,848", "464", "44,040,192", "671 billion", "37.6 billion"):
        assert all(said in svg.split(">", 1)[1] for svg in (figure.wide, figure.narrow)), said


def test_what_is_drawn_is_what_was_chosen(words, figure) -> None:
    weights = words.moment(figure.data, state("ate"))["weights"].values()
    for svg in (figure.wide, figure.narrow):
        kept = [path.get("class") for path in tags(svg, "path", "group")]
        assert (kept.count("faint"), kept.count("hollow")) == (4, 4)
        assert [tags(svg, "path", part)[0].get("d").count("m") for part in ("chosen", "marks")] == [8, 464]
        widths = sorted(float(path.get("stroke-width")) for path in tags(svg, "path", "flow"))
        unit = sum(widths) / 2.5
        assert widths == pytest.approx(sorted(unit * weight for weight in weights), abs=0.02)
        shared = [float(part.get("height")) for part in ElementTree.fromstring(svg).iter(SVG + "rect")]
        assert any(height == pytest.approx(unit, abs=0.01) for height in shared)


def test_the_weights_behind_the_widths_are_printed(words, figure) -> None:
    weights = words.moment(figure.data, state("ate"))["weights"].values()
    for svg in (figure.wide, figure.narrow):
        printed = re.findall(r"(0\.\d\d) to (0\.\d\d)", svg.split(">", 1)[1])
        assert [list(map(float, each)) for each in printed] == [[round(min(weights), 2), round(max(weights), 2)]]


def test_the_share_at_work_is_drawn_to_scale(figure) -> None:
    for svg in (figure.wide, figure.narrow):
        bars = [part for part in ElementTree.fromstring(svg).iter(SVG + "rect")][-2:]
        stored, active = (float(bar.get("width")) for bar in bars)
        assert active / stored == pytest.approx(figure.data["active"] / figure.data["total"], abs=1e-3)


def test_the_drawing_says_that_scores_are_made_up_and_the_printed_sum_comes_out(figure) -> None:
    for svg in (figure.wide, figure.narrow):
        assert "all scores" in svg.split(">", 1)[1] and "made up" in svg.split(">", 1)[1]
        printed = re.findall(r"(\d\.\d\d) − (\d\.\d\d) = (\d\.\d\d)<", svg)
        found = printed or re.findall(r"(\d\.\d\d) − (\d\.\d\d) = (\d\.\d\d)", svg)
        affinity, bias, left = map(float, found[-1])
        assert affinity - bias == pytest.approx(left)
