"""Does the drawing of one layer obey the released rule, and does every number in it follow from the register?"""

import gzip
import re
from xml.etree import ElementTree

import figure_checks as checks
import pytest

NAME = "eight-of-256"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def values(docs):
    return checks.module(NAME, "values").figure_values()


@pytest.fixture(scope="module")
def figure(docs):
    return checks.module(NAME, "drawing").draw()


def tags(svg: str, tag: str, classes: str) -> list:
    """The parts of a drawing by tag and class."""
    return [part for part in ElementTree.fromstring(svg).iter(SVG + tag) if part.get("class") == classes]


def rule(affinities: list[float], biases: list[float]) -> tuple[set[int], dict[int, float]]:
    """Groups and weights, in hundredths without rounding errors: V3 report, 2.1.2, and config_671B.json."""
    scores = [round(100 * (a + b)) for a, b in zip(affinities, biases, strict=True)]
    sums = [sum(sorted(scores[start : start + 32])[-2:]) for start in range(0, 256, 32)]
    kept = set(sorted(range(8), key=lambda group: -sums[group])[:4])
    chosen = sorted((e for e in range(256) if e // 32 in kept), key=lambda e: -scores[e])[:8]
    total = sum(affinities[e] for e in chosen)
    return kept, {e: 2.5 * affinities[e] / total for e in chosen}


def test_the_shape_is_the_released_one(values) -> None:
    # V3 report, section 4.2; n_expert_groups, n_limited_groups and route_scale in config_671B.json
    shape = [values[key] for key in ("experts", "top", "shared", "layers", "hidden", "groups", "kept", "scale")]
    assert shape == [256, 8, 1, 58, 7168, 8, 4, 2.5]


def test_groups_choice_and_weights_follow_from_the_made_up_scores(values) -> None:
    kept, weights = rule(values["drawn"].affinities, values["biases"])
    assert set(values["drawn"].kept_groups) == kept
    assert values["drawn"].weights == pytest.approx(weights)
    assert sum(weights.values()) == pytest.approx(2.5)


def test_the_best_expert_is_passed_over_for_its_bias_alone(values) -> None:
    affinities, busy = values["drawn"].affinities, values["busy"]
    assert affinities.count(max(affinities)) == 1 and affinities[busy] == max(affinities)
    assert busy // 32 in values["drawn"].kept_groups and busy not in values["drawn"].weights
    assert busy in rule(affinities, [b * (e != busy) for e, b in enumerate(values["biases"])])[1]


def test_the_printed_totals_are_the_counted_ones(values, figure) -> None:
    assert (values["expert"], values["total"], values["active"]) == (44_040_192, 671_026_419_200, 37_552_297_472)
    assert (58 * 256, 58 * 8, 464 + 58, 522 * values["expert"]) == (14_848, 464, 522, 22_988_980_224)
    for said in ("14,848", "464", "44,040,192", "671\u00a0billion", "37.6\u00a0billion", "7,168"):
        assert all(said in svg.split(">", 1)[1] for svg in (figure.wide, figure.narrow)), said


def test_what_is_drawn_is_what_was_chosen(values, figure) -> None:
    counts = [values["experts"] // 2, values["experts"] // 2 - 8]
    for svg in (figure.wide, figure.narrow):
        assert [tags(svg, "path", name)[0].get("d").count("z") for name in ("hollow", "faint")] == counts
        assert [path.get("d").count("z") for path in tags(svg, "path", "s1")] == [8, 464]
        widths = sorted(float(path.get("stroke-width")) for path in tags(svg, "path", "flow"))
        unit = sum(widths) / 2.5
        assert widths == pytest.approx(sorted(unit * weight for weight in values["drawn"].weights.values()), abs=0.02)
        assert any(float(bar.get("height")) == pytest.approx(unit, abs=0.01) for bar in tags(svg, "rect", "s4"))


def test_the_share_at_work_is_drawn_to_scale(values, figure) -> None:
    for svg in (figure.wide, figure.narrow):
        stored, active = (float(tags(svg, "rect", name)[-1].get("width")) for name in ("faint", "s1"))
        assert active / stored == pytest.approx(values["active"] / values["total"], abs=1e-3)


def test_the_drawing_says_that_scores_are_made_up_and_the_printed_sum_comes_out(figure) -> None:
    for svg in (figure.wide, figure.narrow):
        assert "scores" in svg and "made up" in svg.split(">", 1)[1]
        affinity, bias, left = map(
            float, re.findall(r"(\d\.\d\d)\u00a0−\u00a0(\d\.\d\d)\u00a0=\u00a0(\d\.\d\d)", svg)[-1]
        )
        assert affinity - bias == pytest.approx(left)


def test_both_drawings_are_light(figure) -> None:
    assert len(gzip.compress((figure.wide + figure.narrow).encode(), 6)) <= 6000
    assert float(ElementTree.fromstring(figure.narrow).get("viewBox").split()[3]) <= 480
