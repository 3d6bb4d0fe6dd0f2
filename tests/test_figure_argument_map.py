"""Does the map say what loses its support by its rule, alike in both languages, from the records as they are?"""

import json
import random
import re
from dataclasses import replace
from importlib import import_module
from itertools import combinations
from xml.etree import ElementTree

import figure_checks as checks
import pytest
from click import ClickException
from explainer.records.verdicts import VERDICTS
from playwright.sync_api import expect

NAME = "argument-map"
PATH = f"figures/{NAME}/model.js"
WORDS = ("true", "false", "unknown")
NOTHING = {"step": "all", "true": "none", "false": "none", "unknown": "none"}
# A code is the start of the SHA-256 of a claim's id, so it lasts as long as the id: 7c1a6 not-supported-by-evidence,
# ff289 kv-cache-standard, ae680 web-teaches-the-name, e8ce0 others-adopted-mla, 7f340 accounts-alleged-2026.
OLD_LINKS = {
    "1~step.all~true.none~false.7c1a6~unknown.none": ("not-supported-by-evidence false", "lost: largely-unfounded"),
    "1~step.kv-cache~true.none~false.ff289~unknown.none": ("kv-cache-standard false", "lost: cache-grows"),
    "1~step.all~true.e8ce0~false.none~unknown.ae680_7f340": (
        "accounts-alleged-2026 unknown, others-adopted-mla true, web-teaches-the-name unknown",
        "open: same-labs-accused",
    ),
    "1": ("", ""),
}


@pytest.fixture(scope="module")
def model(docs):
    return checks.module(NAME, "model")


@pytest.fixture(scope="module")
def argument(docs):
    return checks.module(NAME, "records").read_argument()


@pytest.fixture(scope="module")
def numbers(docs):
    return checks.module(NAME, "tree").numbers()


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


def test_what_a_setting_moved_is_what_differs_without_it(model, cases) -> None:
    for supports, chosen in cases:
        for name in list(chosen)[:3]:
            rest = {key: word for key, word in chosen.items() if key != name}
            one, two = model.standings(supports, chosen), model.standings(supports, rest)
            assert model.moved(supports, chosen, name) == [o for o in supports if o != name and one[o] != two[o]]


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
    claim = argument.claims["kv-cache-standard"]
    turned = type(claim)(**{**vars(claim), "relations": (("supports", "kv-cache-standard", ""),)})
    with pytest.raises(ClickException) as caught:
        records.refuse_cycle(type(argument)({**argument.claims, claim.id: turned}, argument.steps, argument.own))
    assert caught.value.message == (
        "docs/claims/kv-cache-standard.md: its 'supports' lead in a circle: kv-cache-standard → kv-cache-standard. "
        "Delete or turn round one of these relations."
    )


def test_python_and_javascript_agree(model, cases, javascript) -> None:
    pairs = [[supports, chosen] for supports, chosen in cases]
    for name in ("standings", "remaining", "which", "moved", "findCycle"):
        calls = {
            "standings": pairs,
            "remaining": [[list(supports), model.standings(supports, chosen)] for supports, chosen in cases],
            "which": [[model.standings(*pair), word] for pair in pairs for word in ("lost", "open")],
            "moved": [[*pair, name] for pair in pairs for name in list(pair[1])[:2]],
            "findCycle": [[supports] for supports, _ in cases] + [[{"a": ["b"], "b": ["a"]}]],
        }[name]
        function = getattr(model, re.sub(r"[A-Z]", lambda letter: f"_{letter[0].lower()}", name))
        assert javascript(PATH, name, calls) == [function(*call) for call in calls], name


def test_the_records_are_well_related(argument) -> None:
    relations = [
        (claim.id, kind, target, note) for claim in argument.claims.values() for kind, target, note in claim.relations
    ]
    assert relations
    assert len({(claim, target) for claim, _, target, _ in relations}) == len(relations)
    assert [claim for claim, _, target, note in relations if not note or claim == target] == []
    assert all(argument.towards("supports")[name] for name in argument.conclusions)
    assert len({claim.code for claim in argument.claims.values()}) == len(argument.claims)


def test_the_caption_says_what_the_records_say(docs, argument) -> None:
    supports = argument.towards("supports")
    first, second = ([argument.claims[name].verdict for name in supports[end]] for end in argument.conclusions[:2])
    assert first.count("supported") > len(first) / 2 and "overstated" not in first
    assert second.count("overstated") > len(second) / 2


def test_what_to_try_happens(model, argument) -> None:
    supports, presets = argument.towards("supports"), argument.own["presets"]
    graded = {name: presets[c.verdict] for name, c in argument.claims.items() if c.verdict in presets}
    chosen = {name: word for name, word in graded.items() if name not in argument.conclusions}
    standing = model.standings(supports, chosen)
    assert {standing[name] for name in argument.conclusions} == {"stands"}
    kept = {name for name in supports["not-supported-by-evidence"] if standing[name] == "stands"}
    page = (checks.DOCS / "figures/argument-map/index.md").read_text(encoding="utf-8")
    told = page.partition("1. Take this site")[2].partition("\n2. ")[0]
    assert kept == set(re.findall(r"\(claim:([\w-]+)\)", told))
    assert model.which(model.standings(supports, {"not-supported-by-evidence": "false"}), "lost") == [
        "largely-unfounded"
    ]
    assert model.moved(supports, {"web-teaches-the-name": "unknown"}, "web-teaches-the-name") == []
    gone = {"accounts-alleged-2026": "false"}
    against, after = argument.towards("attacks", "undercuts"), model.standings(supports, gone)
    fewer = [name for name in argument.conclusions if model.remaining(against[name], after) == len(against[name]) - 1]
    assert fewer == argument.conclusions[:3]


def test_every_claim_stands_once_in_the_list_and_the_drawing(argument, numbers) -> None:
    drawing = checks.module(NAME, "drawing").draw()
    listed = []

    def walk(entries) -> None:
        for entry in entries:
            listed.extend([entry.name] if entry.page else [])
            walk(entry.entries)

    walk(drawing.outline)
    assert sorted(listed) == sorted(argument.claims) == sorted(numbers)
    assert len(drawing.rows) == sum(len(claim.relations) for claim in argument.claims.values())
    parts = [f"node-{name}" for name in argument.claims]
    parts += [f"mark-{name}" for name in argument.claims if name not in argument.conclusions]
    parts += [f"{part}-{name}" for name in argument.conclusions for part in ("rests", "against")]
    parts += [f"edge-{step}-{name}" for step, name in drawing.data["lines"]]
    kept = [f"{numbers[name]} {len(argument.towards('supports')[name])} of" for name in argument.conclusions]
    checks.assert_complete(
        NAME, [*parts, *(f"row-{step}" for step in argument.steps)], [f"{len(argument.claims)} claims", *kept]
    )


SVG = "{http://www.w3.org/2000/svg}"
MODULES = ("records", "tree", "words", "table", "drawing")


@pytest.fixture(params=[(0, 0), (1, 0), (5, 2), (40, 2)], ids=lambda more: f"{more[0]} claims, {more[1]} steps")
def grown(request, argument, monkeypatch):
    """The argument with so many more claims in every step, and so many more steps."""
    claims, steps = request.param
    titles = argument.steps | {f"step-{at}": f"One more step, the {at}th of them" for at in range(steps)}
    template = next(claim for claim in argument.claims.values() if claim.id not in argument.conclusions)
    more = {
        f"{slug}-{at}": replace(template, id=f"{slug}-{at}", step=slug, relations=(), omission=at % 3 == 2)
        for slug in titles
        for at in range(claims)
    }
    made = type(argument)(argument.claims | more, titles, argument.own)
    tree = checks.module(NAME, "tree")
    cached = [tree.homes, tree.families, tree.order, tree.numbers]
    for name in MODULES:
        if hasattr(checks.module(NAME, name), "read_argument"):
            monkeypatch.setattr(checks.module(NAME, name), "read_argument", lambda: made)
    [function.cache_clear() for function in cached]
    yield made
    monkeypatch.undo()
    [function.cache_clear() for function in cached]


def test_with_more_claims_and_steps_nothing_leaves_the_drawing_or_covers_another(grown) -> None:
    drawing = checks.module(NAME, "drawing").draw()
    for drawn in (drawing.wide, drawing.narrow):
        svg = ElementTree.fromstring(drawn)
        width, height = map(float, svg.get("viewBox").split()[2:])
        nodes = {rect.get("data-part"): box(rect) for rect in svg.iter(f"{SVG}rect") if rect.get("data-part")}
        assert nodes.keys() == {f"node-{name}" for name in grown.claims}
        assert [name for name, (x, y, x2, y2) in nodes.items() if min(x, y) < 0 or x2 > width or y2 > height] == []
        assert [pair for pair in combinations(nodes.values(), 2) if overlap(*pair)] == []
        texts = [(float(words.get("x")), float(words.get("y"))) for words in svg.iter(f"{SVG}text")]
        assert all(0 <= x <= width and 0 <= y <= height for x, y in texts)


def box(rect) -> tuple[float, float, float, float]:
    x, y, width, height = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def overlap(one: tuple, two: tuple) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def test_a_link_with_every_claim_set_stays_short(page, address, argument) -> None:
    figure = checks.open_figure(page, address, NAME)
    set_all = "Object.fromEntries(f.map.names.map((name) => [name, 'unknown']))"
    link = figure.evaluate(f"f => (f.update(f.fields({set_all})), f.address())")
    assert len(link) < 2000 and sum(claim.code in link for claim in argument.claims.values()) == len(argument.claims)


def test_it_opens_as_drawn_and_keeps_old_links(page, address, numbers) -> None:
    checks.assert_unchanged_by_loading(page, address, NAME)
    figure = checks.open_figure(page, address, NAME)
    read = "(f, href) => { history.replaceState(null, '', href); f.update(f.readAddress()); }"
    for state, (chosen, follows) in OLD_LINKS.items():
        figure.evaluate(read, f"?{NAME}={state}")
        said = checks.live(figure)
        for name, word in (words.rsplit(" ", 1) for words in chosen.split(", ") if words):
            assert f"{numbers[name]} {word}" in said, said
        kind, _, name = follows.partition(": ")
        starts = {
            "lost": "Lost all support: ",
            "open": "Open, with only unknown supports left: ",
            "": "Nothing is set",
        }
        assert f"{starts[kind]}{numbers.get(name, '')}" in said


def test_states_return_and_hostile_ones_do_no_harm(page, address, argument) -> None:
    rng, names = random.Random(9), list(checks.module(NAME, "table").data(argument)["nodes"])
    codes, states = [node[1] for node in names], []
    for _ in range(25):
        words = [rng.choice((*WORDS, "", "")) for _ in codes]
        lists = {word: [code for code, own in zip(codes, words, strict=True) if own == word] for word in WORDS}
        steps = rng.choice(["all", *argument.steps])
        states.append({"step": steps, **{word: "_".join(lists[word]) or "none" for word in WORDS}})
    checks.assert_states_return(page, address, NAME, states)


@pytest.mark.parametrize("text", ["7c1a6_7c1a6", "7c1a6_", "zzzzz", "", "none_7c1a6", "__proto__", "<b>"])
def test_a_list_that_is_none_is_refused(javascript, text) -> None:
    field = {"kind": "list", "options": ["ae680", "7c1a6"]}
    assert javascript("figures/state.js", "accept", [[field, text], [field, "7c1a6_ae680"]]) == [None, "ae680_7c1a6"]


def test_keys_flip_a_premise_and_the_list_says_what_follows(page, address, numbers) -> None:
    figure = checks.open_figure(page, address, NAME)
    menu = figure.get_by_label(f"{numbers['not-supported-by-evidence']}: take it as", exact=True)
    checks.assert_key_changes(page, figure, menu, "f")  # the option that begins so
    assert menu.input_value() == "false"
    state = figure.locator("[data-entry=largely-unfounded] > .jd-outline__tools .jd-outline__state")
    expect(state).to_contain_text("has lost all its support")
    own = figure.locator("[data-entry=not-supported-by-evidence] > .jd-outline__tools .jd-outline__state")
    expect(own).to_contain_text(f"set to false by you, which changes {numbers['largely-unfounded']}")
    assert menu.get_attribute("aria-describedby") == own.get_attribute("id")
    assert figure.locator("[data-part=rests-largely-unfounded]").first.text_content() == "lost all its support"
    page.wait_for_url("**7c1a6**")
    page.reload()
    expect(state).to_contain_text("has lost all its support")
    figure.get_by_role("button", name="Reset").press("Enter")
    expect(state).to_contain_text("stands on 1 of 1 support")
    assert figure.evaluate("f => ({ ...f.state })") == NOTHING


@pytest.mark.parametrize("step", ["all", "kv-cache"])
def test_a_group_gets_its_menus_when_it_opens_and_they_say_the_state(page, address, numbers, step) -> None:
    figure = checks.open_figure(page, address, NAME, f"1~step.{step}~true.none~false.ff289~unknown.none")
    tools = figure.locator(".jd-outline__tools")
    assert tools.count() == figure.locator("[data-group][open] [data-entry]").count()
    group = figure.locator("[data-group=kv-cache]")
    presses = 1 if step == "all" else 2  # the link for one step comes with its group open
    for _ in range(presses):
        group.locator("> summary").press("Enter")
    expect(group.locator(".jd-outline__tools")).to_have_count(group.locator("[data-entry]").count())
    assert group.get_by_label(f"{numbers['kv-cache-standard']}: take it as", exact=True).input_value() == "false"
    lost = group.locator("[data-entry=cache-grows] > .jd-outline__tools .jd-outline__state")
    expect(lost).to_contain_text("has lost all its support")


def test_a_filter_leaves_one_step_and_a_link_opens_what_hides_its_goal(page, address, argument) -> None:
    figure = checks.open_figure(page, address, NAME)
    figure.locator(".jd-control select").select_option("kv-cache")
    groups = figure.locator("[data-group]:visible")
    assert [group.get_attribute("data-group") for group in groups.all()] == ["conclusions", "kv-cache"]
    assert figure.locator("[data-group=kv-cache]").get_attribute("open") is not None
    links = figure.locator("[data-entry=work-shows-innovation] > .jd-outline__links")
    links.locator("summary").press("Enter")
    links.get_by_role("link", name="Other labs", exact=False).first.press("Enter")
    expect(figure.locator("#argument-map-others-adopted-mla")).to_be_in_viewport()
    links.get_by_role("link", name="China has a genuinely", exact=False).first.press("Enter")
    expect(figure.locator("#argument-map-competitive-community")).to_be_in_viewport()


def test_the_state_is_json_too(page, address) -> None:
    figure = checks.open_figure(page, address, NAME, "1~step.all~true.none~false.7c1a6~unknown.none")
    figure.locator(".jd-outline__record summary").press("Enter")
    expect(figure.locator("pre")).to_contain_text("largely-unfounded")
    state = json.loads(figure.locator("pre").text_content())
    assert state["set"] == {"not-supported-by-evidence": "false"} and state["lost"] == ["largely-unfounded"]
    with page.expect_download() as started:
        figure.get_by_role("link", name="Download the JSON").press("Enter")
    assert started.value.suggested_filename == "argument-map.json"
    with open(started.value.path(), encoding="utf-8") as kept:
        assert json.load(kept) == state


def test_every_entry_leads_to_its_page(site, argument) -> None:
    from built import article

    for path, up in ((f"figures/{NAME}/", "../../"), (f"figures/{NAME}/bare/", "../../../")):
        links = {link["id"]: link["href"] for link in article(site, path).select("[data-entry] > a")}
        assert links == {f"{NAME}-{name}": f"{up}claims/{name}/" for name in argument.claims}


def test_drawings_name_the_verdicts_as_pages_do():
    shown = import_module("figures.verdicts")
    assert {name: (verdict.word, verdict.icon) for name, verdict in VERDICTS.items()} == {
        name: (shown.WORDS[name], shown.ICONS[name]) for name in shown.WORDS
    }
