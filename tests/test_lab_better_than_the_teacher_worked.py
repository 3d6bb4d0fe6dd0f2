"""Random against steady error at work: numbers from the record, and what stands out."""

import pytest
from figure_checks import as_built, module, open_figure
from lab_checks import result

NAME = "better-than-the-teacher"
WRONG = result(NAME)["measured"]["wrong"]
VALUES = as_built(NAME).data
KINDS = ("slips", "renamed", "scrambled")
RATES = [f"{100 * float(rate):.0f}" for rate in WRONG["slips"]]


def test_the_values_are_the_experiments():
    for kind in KINDS:
        assert list(VALUES["wrong"][kind]) == RATES
        for rate, cell in WRONG[kind].items():
            seeds = cell["student"]["per_seed"]
            found = VALUES["wrong"][kind][f"{100 * float(rate):.0f}"]["student"]
            assert found == pytest.approx([sum(seeds) / len(seeds), min(seeds), max(seeds)])


def test_a_box_holds_the_marks_of_its_rate():
    drawing = module(NAME, "drawing")
    for kind in KINDS:
        cell = WRONG[kind]["0.4"]
        for width in (600, 328):
            x, y, across, high = VALUES["boxes"][width][kind]["40"]
            for pair in zip(cell["teacher"]["per_seed"], cell["student"]["per_seed"], strict=True):
                at = drawing.place(width, *pair)
                assert x < at[0] < x + across and y < at[1] < y + high


def test_an_arrow_rises_from_the_line_to_the_mean_of_the_students():
    for width, kinds in VALUES["rises"].items():
        across = {rate: [kinds[kind][rate] for kind in KINDS] for rate in RATES}
        for rate, rises in across.items():
            gains = [VALUES["wrong"][kind][rate]["gain"][0] for kind in KINDS]
            long = (min(int(width) - 42, 380)) / 0.7
            assert [(line - mean) / long for _, line, mean in rises] == pytest.approx(gains, abs=0.002)


def test_a_chosen_kind_stands_out_and_the_corner_follows_the_rate(page, address):
    figure = open_figure(page, address, NAME, "1~kind.renamed~rate.20")
    shown = {kind: figure.locator(f'svg:visible [data-part="box-{kind}"]').is_visible() for kind in KINDS}
    assert shown == {"slips": False, "renamed": True, "scrambled": False}
    corner = [figure.locator(f'svg:visible [data-part="{part}"]').text_content() for part in ("rate", "pair-slips")]
    assert corner == ["rate of error 20 %", "random slips 75.8 → 91.5"]
