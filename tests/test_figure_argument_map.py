"""Does the map say what loses its support by its rule, from the records as they are?"""

import json
import random
import re
from collections.abc import Iterator

import figure_checks as checks
import pytest
from built import article
from click import ClickException
from figures.verdicts import WORDS as WORDS_OF
from playwright.sync_api import expect
from said import straight

NAME = "argument-map"
WORDS = ("true", "false", "unknown")
NOTHING = {"step": "all", "true": "none", "false": "none", "unknown": "none"}


@pytest.fixture(scope="module")
def model(docs):
    return checks.module(NAME, "model")


@pytest.fixture(scope="module")
def argument(docs):
    return checks.module(NAME, "records").read_argument()


@pytest.fixture(scope="module")
def numbers(docs):
    return checks.module(NAME, "tree").numbers()


def changed(model, supports):
    """The other claims whose standing one setting alone changes."""
    return lambda name, word: [
        other for other, own in model.standings(supports, {name: word}).items() if own != "stands" and other != name
    ]


def graph(rng: random.Random) -> dict[str, list[str]]:
    """Claims without a circle: each is supported by earlier ones only; keys in any order."""
    names = [f"claim-{at}" for at in range(rng.randint(1, 14))]
    made = {name: rng.sample(names[:at], min(at, rng.randint(0, 3))) for at, name in enumerate(names)}
    return dict(rng.sample(sorted(made.items()), len(made)))


def settings(rng: random.Random, supports: dict) -> dict[str, str]:
    """Some claims set to some words."""
    return {name: rng.choice(WORDS) for name in rng.sample(sorted(supports), rng.randint(0, len(supports)))}


@pytest.fixture(scope="module")
def cases(argument):
    rng = random.Random(6)
    made = [graph(rng) for _ in range(200)] + [argument.towards("supports")] * 40
    return [(supports, settings(rng, supports)) for supports in made]


def test_setting_back_restores(model, cases) -> None:
    for supports, chosen in cases:
        first = model.standings(supports, chosen)
        for name in supports:
            for word in WORDS:
                state = {**chosen, name: word}
                state = (
                    {**state, name: chosen[name]} if name in chosen else {k: v for k, v in state.items() if k != name}
                )
                assert state == chosen
        assert model.standings(supports, chosen) == first
        assert set(model.standings(supports, {}).values()) <= {"stands"}


def test_the_order_of_setting_does_not_matter(model, cases) -> None:
    rng = random.Random(7)
    for supports, chosen in cases:
        shuffled = dict(rng.sample(sorted(chosen.items()), len(chosen)))
        others = dict(rng.sample(sorted(supports.items()), len(supports)))
        assert model.standings(others, shuffled) == model.standings(supports, chosen)


def test_one_support_that_stands_is_enough_and_without_any_all_is_lost(model, cases) -> None:
    for supports, chosen in cases:
        standing = model.standings(supports, chosen)
        for name, below in supports.items():
            words = {standing[other] for other in below}
            if name in chosen:
                assert standing[name] == chosen[name]
            elif not below or words & {"stands", "true"}:
                assert standing[name] == "stands"
            else:
                assert standing[name] == ("open" if words & {"open", "unknown"} else "lost")


def test_taking_a_claim_away_never_helps_another(model, cases) -> None:
    order = {
        word: at
        for at, group in enumerate((("lost", "false"), ("open", "unknown"), ("stands", "true")))
        for word in group
    }
    for supports, chosen in cases:
        before = model.standings(supports, chosen)
        for name in sorted(supports)[:5]:
            after = model.standings(supports, {**chosen, name: "false"})
            assert all(order[after[other]] <= order[before[other]] for other in supports)


def test_a_circle_is_found_as_a_path(model) -> None:
    assert model.find_cycle({"a": ["b"], "b": ["c"], "c": ["b"]}) == ["b", "c", "b"]
    assert model.find_cycle({"a": ["a"]}) == ["a", "a"]
    assert model.find_cycle({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}) == []
    rng = random.Random(8)
    for _ in range(200):
        supports = graph(rng)
        assert model.find_cycle(supports) == []
        top = rng.choice(sorted(supports))
        leaf = next(iter(sorted(supports[top])), top)
        supports[leaf] = [*supports[leaf], top]
        path = model.find_cycle(supports)
        assert path[0] == path[-1] and all(
            below in supports[above] for above, below in zip(path, path[1:], strict=False)
        )


def test_a_circle_of_supports_stops_the_build_in_one_line(docs, argument) -> None:
    records = checks.module(NAME, "records")
    claim = next(iter(argument.claims.values()))
    turned = type(claim)(**{**vars(claim), "relations": (("supports", claim.id, ""),)})
    with pytest.raises(ClickException) as caught:
        records.refuse_cycle(type(argument)({**argument.claims, claim.id: turned}, argument.steps, argument.own))
    assert caught.value.message == (
        f"docs/claims/{claim.id}.md: its 'supports' lead in a circle: {claim.id} → {claim.id}. "
        "Delete or turn round one of these relations."
    )


def test_the_records_are_well_related(argument) -> None:
    relations = [
        (claim.id, kind, target, note) for claim in argument.claims.values() for kind, target, note in claim.relations
    ]
    assert len({(claim, target) for claim, _, target, _ in relations}) == len(relations)
    assert [claim for claim, _, target, note in relations if not note or claim == target] == []
    assert all(argument.towards("supports")[name] for name in argument.conclusions)
    assert len({claim.code for claim in argument.claims.values()}) == len(argument.claims)


def test_what_to_try_happens(docs, model, argument) -> None:
    """The claims that the page links in its four things to try are those that the map makes fall or keep."""
    text = (docs / "figures" / NAME / "index.md").read_text(encoding="utf-8")
    tried = [re.findall(r"claim:([\w-]+)", line) for line in re.findall(r"^[1-4]\. .*$", text, re.MULTILINE)]
    supports, presets, ends = argument.towards("supports"), argument.own["presets"], argument.conclusions
    graded = {name: presets[c.verdict] for name, c in argument.claims.items() if c.verdict in presets}
    standing = model.standings(supports, {name: word for name, word in graded.items() if name not in ends})
    assert {standing[name] for name in ends} == {"stands"}
    assert [name for name in supports[ends[1]] if standing[name] == "stands"] == sorted(tried[0])
    assert model.which(model.standings(supports, {ends[1]: "false"}), "lost") == tried[1]
    moved = changed(model, supports)
    against, after = argument.towards("attacks", "undercuts"), model.standings(supports, {tried[2][0]: "false"})
    fewer = [name for name in ends if model.remaining(against[name], after) == len(against[name]) - 1]
    assert fewer == ends[:3] and not set(moved(tried[2][0], "false")) & set(ends)
    assert moved(tried[3][0], "unknown") == []


def test_every_claim_stands_once_in_the_list_and_the_drawing(argument, numbers) -> None:
    drawing = checks.as_built(NAME)
    listed = []

    def walk(entries) -> None:
        for entry in entries:
            listed.extend([entry.name] if entry.page else [])
            walk(entry.entries)

    walk(drawing.outline)
    assert sorted(listed) == sorted(argument.claims) == sorted(numbers)
    assert len(drawing.rows) == sum(len(claim.relations) for claim in argument.claims.values())
    for at, name in enumerate(argument.conclusions):
        drawn = set(re.findall(rf'data-part="tile-{at}-([^"]+)"', drawing.wide))
        assert drawn == set(argument.bearing_on(name, "supports", "attacks", "undercuts")) - set(argument.conclusions)


def test_a_line_below_a_conclusion_counts_the_verdicts_of_its_rows(argument) -> None:
    drawing = checks.as_built(NAME)
    for name in argument.conclusions[:2]:
        rows = [each for each in argument.towards("supports")[name] if each not in argument.conclusions]
        verdicts = [argument.claims[each].verdict for each in rows]
        counts = [f"{verdicts.count(each)} of {len(verdicts)} {WORDS_OF[each].lower()}" for each in set(verdicts)]
        most = max(counts, key=lambda words: int(words.split()[0]))
        for svg in (drawing.wide, drawing.narrow):
            assert [words for words in counts if f">{words}<" in svg] == [most]


def test_a_box_names_the_conclusions_that_it_rests_on_and_counts_the_tiles_that_are_not(argument, numbers) -> None:
    drawing = checks.as_built(NAME)
    for at, name in enumerate(argument.conclusions):
        supports = argument.towards("supports")[name]
        letters = {numbers[each] for each in supports if each in argument.conclusions}
        for svg in (drawing.wide, drawing.narrow):
            said = re.search(rf'data-part="rests-{at}">rests on ([^<]+)<', svg)[1]
            tiles = len(re.findall(rf'class="(?!box)[a-z]+"[^>]*data-part="tile-{at}-', svg))
            assert set(re.findall("[A-D]", said)) == letters
            assert sum(map(int, re.findall(r"\d+", said))) == tiles == len(supports) - len(letters)


def test_the_list_says_of_each_relation_why(site, argument) -> None:
    listed = straight(article(site, checks.page_of(NAME)).select_one(".jd-outline").get_text()).casefold()
    notes = {straight(note).casefold() for claim in argument.claims.values() for _, _, note in claim.relations}
    assert notes and [note for note in notes if note not in listed] == []


def test_a_link_with_every_claim_set_stays_short(page, address, argument) -> None:
    figure = checks.open_figure(page, address, NAME)
    codes = "_".join(claim.code for claim in argument.claims.values())
    link = figure.evaluate("(f, unknown) => (f.update({ unknown }), f.address())", codes)
    assert len(link) < 2000 and sum(claim.code in link for claim in argument.claims.values()) == len(argument.claims)


@pytest.mark.parametrize("text", ["7c1a6_7c1a6", "7c1a6_", "zzzzz", "", "none_7c1a6", "__proto__", "<b>"])
def test_a_list_that_is_none_is_refused(javascript, text) -> None:
    field = {"kind": "list", "options": ["ae680", "7c1a6"]}
    assert javascript("figures/state.js", "accept", [[field, text], [field, "7c1a6_ae680"]]) == [None, "ae680_7c1a6"]


def falls(argument, model) -> Iterator[tuple[str, str]]:
    """Pairs of a claim and the only one that loses all its support with it."""
    supports = argument.towards("supports")
    for name in supports:
        fallen = changed(model, supports)(name, "false")
        if len(fallen) == 1:
            yield name, fallen[0]


@pytest.fixture(scope="module")
def pair(argument, model) -> tuple[str, str]:
    """Two claims of one step, of which the second falls with the first."""
    found = falls(argument, model)
    return next(two for two in found if argument.claims[two[0]].step == argument.claims[two[1]].step)


def state_of(argument, name: str, step: str = "all") -> str:
    return f"1~step.{step}~true.none~false.{argument.claims[name].code}~unknown.none"


def premises(figure):
    """The list of premises, of which one is at hand."""
    return figure.locator(".jd-controls select").first


def test_keys_flip_a_premise_and_map_and_list_say_what_follows(page, address, argument, numbers, pair) -> None:
    figure = checks.open_figure(page, address, NAME, state_of(argument, pair[0], argument.claims[pair[0]].step))
    assert premises(figure).input_value() == pair[0]
    entry = figure.locator(f"li:has(> #{NAME}-{pair[1]})")
    expect(entry.locator("> .jd-outline__state")).to_contain_text("lost all support")
    figure.get_by_role("radio", name="as argued").press(" ")
    expect(entry.locator("> .jd-outline__state")).to_have_text("")
    figure.get_by_role("radio", name="unknown").press(" ")
    expect(entry.locator("> .jd-outline__state")).to_contain_text("open")
    page.wait_for_url(f"**unknown.{argument.claims[pair[0]].code}")
    figure.get_by_role("button", name="Reset").press("Enter")
    assert figure.evaluate("f => ({ ...f.state })") == NOTHING


def test_a_row_of_the_drawing_takes_its_premise_at_hand_and_falls_with_it(page, address, argument) -> None:
    figure = checks.open_figure(page, address, NAME)
    name = argument.bearing_on(argument.conclusions[1], "supports")[0]
    figure.locator(f"svg:visible [data-part='label-1-{name}']").click()
    assert premises(figure).input_value() == name
    figure.get_by_role("radio", name="false").press(" ")
    expect(figure.locator(f"svg:visible [data-part='mark-1-{name}']")).to_have_text("✕")
    rests = len(argument.bearing_on(argument.conclusions[1], "supports"))
    expect(figure.locator("svg:visible [data-part='rests-1']")).to_have_text(f"rests on {rests - 1} of {rests}")


def test_a_step_leaves_its_premises_and_a_link_of_the_list_opens_what_hides_its_goal(page, address, argument) -> None:
    figure, step = checks.open_figure(page, address, NAME), list(argument.steps)[0]
    figure.locator(".jd-controls select").nth(1).select_option(step)
    offered = premises(figure).locator("option")
    assert {argument.claims[each.get_attribute("value")].step for each in offered.all()} == {step}
    assert figure.locator(f"[data-group={step}]").get_attribute("open") is not None
    links = figure.locator(f"#{NAME}-{argument.conclusions[0]} ~ .jd-outline__links")
    figure.locator("[data-group=conclusions] > summary").press("Enter")
    links.locator("summary").press("Enter")
    supports = argument.bearing_on(argument.conclusions[0], "supports")
    for goal in [name for name in supports if argument.claims[name].step != step][:2]:
        links.locator(f"a[href$='#{NAME}-{goal}']").first.press("Enter")
        expect(figure.locator(f"#{NAME}-{goal}")).to_be_in_viewport()


def test_the_state_is_json_too(page, address, argument, pair) -> None:
    figure = checks.open_figure(page, address, NAME, state_of(argument, pair[0]))
    figure.locator(".jd-figure__data summary").first.press("Enter")
    expect(figure.locator("pre")).to_contain_text(pair[1])
    state = json.loads(figure.locator("pre").text_content())
    assert state["set"] == {pair[0]: "false"} and state["lost"] == [pair[1]]
    with page.expect_download() as started:
        figure.get_by_role("link", name="Download the JSON").press("Enter")
    assert started.value.suggested_filename == "argument-map.json"
    with open(started.value.path(), encoding="utf-8") as kept:
        assert json.load(kept) == state


def test_every_entry_leads_to_its_page(site, argument) -> None:
    from built import article

    for path, up in ((f"figures/{NAME}/", "../../"), (f"figures/{NAME}/bare/", "../../../")):
        links = {link["id"]: link["href"] for link in article(site, path).select(".jd-outline li > a[id]")}
        assert links == {f"{NAME}-{name}": f"{up}claims/{name}/" for name in argument.claims}
