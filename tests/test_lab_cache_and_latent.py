"""Cached attention gives the same answer, costs what the formulae say, and the page says what was measured."""

from xml.etree import ElementTree

import numpy as np
import pytest
from figure_checks import as_built
from figures.cache import head_elements, latent_elements
from lab_checks import alone, missing, result

NAME = "cache-and-latent"
RESULT = result(NAME)
MEASURED = RESULT["measured"]
COUNTS, IDENTITIES, ABSORPTION = (MEASURED[key] for key in ("counts", "identities", "absorption"))


@pytest.fixture(scope="module")
def experiment():
    return alone(NAME)


def each(key, group=IDENTITIES):
    return [seed[key] for seed in group.values()]


def worst_cached():
    return max(value for seed in each("cached_against_uncached") for value in seed.values())


def percent(key):
    values = each(key, ABSORPTION)
    return f"{min(values) * 100:.0f} to {max(values) * 100:.0f} %"


def logits_band(key, places):
    return f"{min(each(key)):.{places}f} to {max(each(key)):.{places}f}"


def flops(name, steps="64", place=-1, kind="flops_with_cache"):
    return COUNTS[name][steps][kind][place]


def slope(name):
    return flops(name) - flops(name, place=-2)


def prose():
    short, kept = COUNTS["MHA"]["8"], {name: counts["64"]["numbers_kept"] for name, counts in COUNTS.items()}
    fresh, cached = short["flops_without_cache"], short["flops_with_cache"]
    return [
        f"at most {np.ceil(worst_cached() * 1e14):.0f} × 10⁻¹⁴",
        f"saves {100 - 100 * cached[-1] / fresh[-1]:.0f} %",
        f"by {min(each('rotated_best_fixed_matrix', ABSORPTION)) * 100:.0f} % even at best",
        f"keeps {kept['MLA absorbed']} numbers where full heads keep {kept['MHA']}",
        f"{flops('MLA absorbed') / flops('MHA'):.2f} times the FLOPs of full heads",
        f"logits reach {logits_band('largest_logit', 0)}",
        f"is off by {logits_band('stale_position', 1)}",
        f"takes {fresh[-1]:,} FLOPs without a cache and {cached[-1]:,} with it",
        f"{sum(fresh):,} against {sum(cached):,}, or {sum(fresh) / sum(cached):.1f} times",
        f"by {slope('MHA'):,} FLOPs a word",
        f"MHA {kept['MHA']}, GQA {kept['GQA']}, MLA {kept['MLA absorbed']}, MQA {kept['MQA']}",
        f"absorbed form reads {COUNTS['MLA absorbed']['64']['bytes_read'][-1]:,} bytes, "
        f"the unpacked one {COUNTS['MLA unpacked']['64']['bytes_read'][-1]:,}",
        f"takes {flops('MLA absorbed'):,} FLOPs against {flops('MLA unpacked'):,}",
        f"costs it {slope('MLA absorbed') / slope('MLA unpacked'):.1f} times as much",
        f"Rebuilding takes {flops('MLA rebuilt'):,}",
        f"is off by {percent('rotated')} of",
        f"still off by {percent('rotated_best_fixed_matrix')}",
        f"changes the scores by {percent('decoupled_without_positions')}",
        f"there must be {MEASURED['long']} of them",
    ]


def test_prose_says_what_was_measured():
    assert missing(NAME, prose()) == []


def test_committed_identities_hold():
    assert worst_cached() < 1e-12
    for key in ("absorbed_against_unpacked", "rebuilt_against_unpacked", "moved_by_1000"):
        assert max(each(key)) < 1e-12
    for key in ("without_rotation", "rotated_matrix_a_distance", "decoupled"):
        assert max(each(key, ABSORPTION)) < 1e-12


def test_committed_controls_break():
    assert min(each("stale_position")) > 1
    assert min(each("rotated", ABSORPTION)) > 0.9
    assert min(each("rotated_best_fixed_matrix", ABSORPTION)) > 0.5
    assert min(each("decoupled_without_positions", ABSORPTION)) > 0.5


@pytest.mark.parametrize("counts", [both[steps] for both in COUNTS.values() for steps in ("8", "64")])
def test_counted_integers_equal_formulae(counts):
    for key in ("flops_with_cache", "flops_without_cache", "bytes_held", "bytes_read"):
        assert counts[key] == counts[f"{key}_formula"]


def test_numbers_kept_are_those_of_the_site_figure():
    assert COUNTS["MHA"]["8"]["numbers_kept"] == head_elements(16, 8)
    assert COUNTS["MLA absorbed"]["8"]["numbers_kept"] == latent_elements(32, 4)


@pytest.mark.parametrize("name", list(COUNTS))
def test_counts_again(experiment, name):
    assert experiment.counted(name, 8) == COUNTS[name]["8"]


def test_one_seed_again(experiment):
    tokens = experiment.sentence(9, 12)
    answers = {name: experiment.stepped(experiment.decoder(name, 9), tokens)[0] for name in experiment.DESIGNS}
    for name, answer in answers.items():
        assert experiment.gap(answer, experiment.recomputed(experiment.decoder(name, 9), tokens)[0]) < 1e-12
    assert experiment.gap(answers["MLA absorbed"], answers["MLA unpacked"]) < 1e-12
    first = experiment.absorption(RESULT["seeds"][0])
    committed = ABSORPTION[str(RESULT["seeds"][0])]
    for key, value in committed.items():
        assert np.allclose(first[key], value, rtol=1e-9, atol=1e-12)


def test_columns_and_bars_are_as_long_as_what_was_counted():
    kept = {name.split()[0]: counts["64"]["numbers_kept"] for name, counts in COUNTS.items()}  # of MLA the last
    work = COUNTS["MHA"]["8"]
    counted = {
        ("s1", "height", max(work["flops_without_cache"])): work["flops_with_cache"],
        ("s2", "height", max(work["flops_without_cache"])): work["flops_without_cache"],
        ("s3", "width", max(kept.values())): sorted(kept.values(), reverse=True),
    }
    for svg in (as_built(NAME).wide, as_built(NAME).narrow):
        rects = [part.attrib for part in ElementTree.fromstring(svg).iter() if part.tag.endswith("rect")]
        longest = {
            size: max(float(each[size]) for each in rects if each["class"] in kinds)
            for size, kinds in (("height", ("s1", "s2")), ("width", ("s3",)))
        }
        for (kind, size, most), numbers in counted.items():
            drawn = [float(each[size]) / longest[size] for each in rects if each["class"] == kind]
            assert drawn == pytest.approx([each / most for each in numbers], abs=0.01)
