"""Does the figure of finer experts count exactly?"""

import figure_checks as checks
import pytest

NAME = "cut-finer"


@pytest.fixture(scope="module")
def model(docs):
    return checks.module(NAME, "model")


def test_the_counts_are_those_of_the_papers(model) -> None:
    assert model.teams(16, 2, 1, 0) == 120  # DeepSeekMoE, section 3.1
    assert model.teams(16, 2, 4, 0) == 4_426_165_368  # DeepSeekMoE, section 3.1
    assert model.teams(256, 8, 1, 0) == 409_663_695_276_000  # 8 of 256: V3 report, section 4.2; counted
    assert model.teams_in_groups(256, 8, 4, 8) == 71_614_201_382_880  # config_671B.json: 4 of 8 groups; counted


def test_all_groups_allow_all_teams(model) -> None:
    assert model.teams_in_groups(256, 8, 8, 8) == model.teams(256, 8, 1, 0)
    assert model.teams_in_groups(256, 8, 1, 8) == 8 * model.teams(32, 8, 1, 0)


def test_layers_make_14848_routed_and_58_shared_blocks(docs) -> None:
    words = checks.as_built(NAME).alternative
    assert "14,848 routed and 58 shared" in words  # V3 report, section 4.2: 256 + 1 in each of 58 layers


def test_cut_pieces_keep_the_area_at_work(page, address) -> None:
    figure = checks.open_figure(page, address, NAME)
    counts = []
    for cut in ("1", "2", "4", "8"):
        figure.evaluate("(figure, cut) => figure.update({ cut })", cut)
        counts.append(
            [
                figure.locator(f"[data-part={part}-cut]").first.get_attribute("d").count("M")
                for part in ("team", "all")
            ]
        )
    assert counts == [[2, 16], [4, 32], [8, 64], [16, 128]]
