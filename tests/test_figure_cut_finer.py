"""Does the figure of finer experts count exactly, in both languages, and can it be worked?"""

import random

import figure_checks as checks
import pytest

NAME = "cut-finer"
PATH = f"figures/{NAME}/model.js"
OLD_LINKS = {
    "1~experts.16~cut.4~shared.0~draw.1": "8 of 64 work: 4,426,165,368 possible teams, against 120 uncut, at the "
    "same cost.",
    "1~experts.16~cut.1~shared.0~draw.7": "2 of 16 work: 120 possible teams.",
    "1~experts.16~cut.4~shared.1~draw.1": "1 always, 7 of 63 work: 553,270,671 possible teams, against 15 uncut, at "
    "the same cost.",
    "1~experts.8~cut.2~shared.0~draw.999": "4 of 16 work: 1,820 possible teams, against 28 uncut, at the same cost.",
}


@pytest.fixture(scope="module")
def model(docs):
    return checks.module(NAME, "model")


def same_numbers(javascript, name: str, function, calls: list[list]) -> None:
    """Both languages give the same whole numbers, whatever their size."""
    assert [int(found) for found in javascript(PATH, name, calls)] == [function(*call) for call in calls]


def test_the_counts_are_those_of_the_papers(model) -> None:
    assert model.teams(16, 2, 1, 0) == 120  # DeepSeekMoE, section 3.1
    assert model.teams(16, 2, 4, 0) == 4_426_165_368  # DeepSeekMoE, section 3.1
    assert model.teams(256, 8, 1, 0) == 409_663_695_276_000  # 8 of 256: V3 report, section 4.2; counted
    assert model.teams_in_groups(256, 8, 4, 8) == 71_614_201_382_880  # config_671B.json: 4 of 8 groups; counted


def test_all_groups_allow_all_teams(model) -> None:
    assert model.teams_in_groups(256, 8, 8, 8) == model.teams(256, 8, 1, 0)
    assert model.teams_in_groups(256, 8, 1, 8) == 8 * model.teams(32, 8, 1, 0)


def test_layers_make_14848_routed_and_58_shared_blocks(docs) -> None:
    words = checks.module(NAME, "drawing").draw().alternative
    assert "14,848 routed and 58 shared" in words  # V3 report, section 4.2: 256 + 1 in each of 58 layers


def test_python_and_javascript_count_alike(model, javascript) -> None:
    rng = random.Random(1)
    calls = [[rng.choice((8, 16, 32)), rng.randint(2, 4), rng.randint(1, 8), rng.randint(0, 1)] for _ in range(200)]
    same_numbers(javascript, "teams", model.teams, calls)
    groups = [[rng.choice((4, 8)) * 8, 4, rng.randint(1, 4), rng.randint(1, 8)] for _ in range(40)]
    same_numbers(javascript, "teamsInGroups", model.teams_in_groups, groups)


def test_python_and_javascript_draw_the_same_team(model, javascript) -> None:
    rng = random.Random(2)
    counts = [rng.randint(2, 128) for _ in range(200)]
    calls = [[count, rng.randint(1, min(count, 16)), rng.randint(1, 999)] for count in counts]
    checks.assert_same(javascript, PATH, "drawTeam", model.draw_team, calls)
    assert all(len(set(model.draw_team(*call))) == call[1] for call in calls)


def test_the_drawing_is_complete(docs) -> None:
    rows = [f"{part}-{cut}" for part in ("label", "count", "bar") for cut in (1, 2, 4, 8)]
    numbers = ["4,426,165,368", "409,663,695,276,000", "71,614,201,382,880"]
    checks.assert_complete(NAME, ["title", "all", "team", "shared", "share", *rows], numbers)


def test_it_opens_as_drawn_and_keeps_old_links(page, address) -> None:
    checks.assert_unchanged_by_loading(page, address, NAME)
    checks.assert_keeps_old_links(page, address, NAME, OLD_LINKS)


def test_keys_work_every_control(page, address) -> None:
    figure = checks.open_figure(page, address, NAME)
    checks.assert_key_changes(page, figure, figure.locator("input[type=range]"))
    for index, key in enumerate(("ArrowUp", "ArrowDown")):
        checks.assert_key_changes(page, figure, figure.locator("select").nth(index), key)
    before = checks.words(figure)
    figure.get_by_role("button", name="Another team").press("Enter")
    assert checks.words(figure) != before


def test_cut_pieces_keep_the_area_at_work(page, address) -> None:
    figure = checks.open_figure(page, address, NAME)
    counts = []
    for cut in ("1", "2", "4", "8"):
        figure.evaluate("(figure, cut) => figure.update({ cut })", cut)
        counts.append(
            [figure.locator(f"[data-part={part}]").first.get_attribute("d").count("M") for part in ("team", "all")]
        )
    assert counts == [[2, 16], [4, 32], [8, 64], [16, 128]]


def test_states_return_and_hostile_ones_do_no_harm(page, address) -> None:
    rng = random.Random(5)
    fields = {"experts": ("16", "8"), "cut": ("1", "2", "4", "8"), "shared": ("0", "1"), "draw": range(1, 1000)}
    states = [{name: rng.choice(values) for name, values in fields.items()} for _ in range(30)]
    checks.assert_states_return(page, address, NAME, states)
