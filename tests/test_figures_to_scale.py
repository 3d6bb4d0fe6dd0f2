"""Is what a figure draws, in states beside the first too, as long, as far and as bright as its numbers say?"""

import re
from itertools import pairwise, product
from statistics import median
from xml.etree import ElementTree

import pytest
from figure_checks import DOCS, HOMES, as_built, module
from figure_engine import LOOKED, drawn
from figures.javascript import Script

WIDTHS = (600, 328)
LEGIBLE = 8  # pixels from which on a tenth of one matters little
TENTH = 0.051  # drawings are written in tenths of a pixel


def looks_of(name: str, state: dict) -> tuple[dict, list[dict]]:
    """A figure's values, and its parts in its first state with some changes: wide and narrow."""
    values, look = as_built(name).data, Script(DOCS / HOMES[name] / name / "look.js")
    whole = {**values.get("first", {}), **state}
    return values, [look.looks(values, whole, width) for width in WIDTHS]


AMOUNT = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*([KMG]iB)?")
POWERS = {"": 1, "KiB": 2**10, "MiB": 2**20, "GiB": 2**30}
# Kinds of parts that are as long as a number says, in any figure, and the words with that number: of `bar-x` in `cost-x`.
LONG = {
    "bar": ("kept", "count", "cost"),
    "topic": ("share",),
    "way": ("tokens",),
    "queue": ("tokens",),
    "bias": ("signed",),
}


def amount(words: str) -> float:
    """The first number of some words, in units."""
    number, unit = AMOUNT.search(words).groups("")
    return float(number.replace(",", "")) * POWERS[unit]


def length(look: dict) -> float:
    """What is read of a part as its amount, in pixels: how thick, wide or high it is, or how long a line from side to side."""
    for name in ("stroke-width", "width", "height"):
        if name in look:
            return float(look[name])
    ends = re.fullmatch(r"M(\S+) (\S+?)(?:([HV])(\S+))?", look["d"])
    return abs(float(ends[4]) - float(ends[1] if ends[3] == "H" else ends[2])) if ends[3] else 0


def beyond(parts: dict) -> list[float]:
    """How much of each queue is beyond the even load, in pixels: the lines of one path."""
    ends = re.findall(r"M\S+ ([\d.]+)V([\d.]+)", parts["over"]["d"])
    return [float(low) - float(high) for low, high in ends]


def units(parts: dict, kind: str) -> dict[str, float]:
    """The pixels of a unit by each part of a kind that is long enough and has a number beside it."""
    found = {}
    for key in (name.removeprefix(f"{kind}-") for name in parts if name.startswith(f"{kind}-")):
        beside = [parts[f"{words}-{key}"]["words"] for words in LONG[kind] if f"{words}-{key}" in parts]
        if beside and AMOUNT.search(beside[0]) and amount(beside[0]):
            pixels = length(parts[f"{kind}-{key}"]) + (beyond(parts)[int(key)] if kind == "queue" else 0)
            found |= {key: pixels / amount(beside[0])} if pixels > LEGIBLE else {}
    return found


def test_a_part_is_as_long_as_the_number_beside_it_says() -> None:
    seen = set()
    for name in LOOKED:
        for kind, (state, variants) in product(LONG, drawn(name)):
            for found in (units(parts, kind) for parts in variants):
                odd = [key for key, unit in found.items() if unit != pytest.approx(median(found.values()), rel=0.06)]
                assert not odd, (name, kind, state)
                seen |= {kind} if len(found) > 1 else set()
    assert seen == LONG.keys()


MOVING = {
    "box",
    "square",
    "step",
    "column",
    "place",
    "bias",
    "unpacked",
    "translated",
}  # kinds that are elsewhere in each state


@pytest.mark.parametrize("name", LOOKED)
def test_what_grows_keeps_one_end(name: str) -> None:
    ends = {}
    for _, variants in drawn(name):
        for (at, parts), (low, size) in product(enumerate(variants), (("x", "width"), ("y", "height"))):
            for part, look in parts.items():
                if (
                    {low, size} <= look.keys()
                    and look.get("visibility") != "hidden"
                    and part.split("-")[0] not in MOVING
                ):
                    ends.setdefault((at, part, size), []).append((look[low], look[low] + look[size]))
    for part, found in ends.items():
        grown = len({round(end - begin, 1) for begin, end in found}) > 1
        assert not grown or min(max(each) - min(each) for each in zip(*found, strict=True)) < 3 * TENTH, part


def test_a_band_of_verdicts_ends_with_the_day_or_with_its_verdict() -> None:
    name = "two-clocks"
    model, look = module(name, "model"), Script(DOCS / "figures" / name / "look.js")
    days = as_built(name).data["stands"]
    for day in days:
        values, variants = looks_of(name, {"on": day})
        for width, parts in zip(WIDTHS, variants, strict=True):
            for index, claim in enumerate(values["claims"]):
                for place, band in enumerate(model.segments(claim["readings"], values["stands"])):
                    begin, end = (look.along(values, width, each) for each in (band["from"], min(band["until"], day)))
                    long = max(end - begin, look.BAND)
                    assert parts[f"band-{index}-{place}"]["width"] == pytest.approx(long, abs=TENTH), (day, claim)
        assert [parts[f"when-{at}"]["visibility"] == "visible" for at in range(len(days))] == [d <= day for d in days]


def test_the_newest_event_is_told_first() -> None:
    name = "two-clocks"
    values, model = as_built(name).data, module(name, "model")
    for day in values["stands"]:
        said = Script(DOCS / "figures" / name / "words.js").alternative(values, {"on": day})
        told = [
            said.index(f"{event['title']} (") for event in model.public_by(values["events"], day)[-values["latest"] :]
        ]
        assert told == sorted(told, reverse=True)


def test_two_runs_are_as_long_as_their_hours() -> None:
    values = as_built("run-cost").data
    for run, found in values["runs"].items():
        for parts in looks_of("run-cost", {"compare": run})[1]:
            ratio = parts["other"]["width"] / parts["own"]["width"]
            assert ratio == pytest.approx(found["hours"] / values["run"]["hours"], rel=0.01)


def test_a_bias_is_drawn_above_or_below_zero_as_it_is_said() -> None:
    layout = Script(DOCS / "figures/load-controller/look.js").LAYOUT
    for width, parts in zip(WIDTHS, looks_of("load-controller", {"step": 20})[1], strict=True):
        signs = {name.removeprefix("signed-"): part["words"][0] for name, part in parts.items() if "signed-" in name}
        assert {"+", "−"} <= set(signs.values())
        for index, sign in signs.items():
            bar, zero = parts[f"bias-{index}"], layout[str(width)]["zero"]
            edge = bar["y"] + (bar["height"] if sign == "+" else 0)
            assert sign not in "+−" or edge == pytest.approx(zero, abs=2 * TENTH), (width, index)


def test_a_group_of_the_bar_has_the_number_that_its_words_have() -> None:
    for view in ("two", "four"):
        values, variants = looks_of("how-strong-is-this-evidence", {"view": view})
        for parts in variants:
            rows = [part["words"] for name, part in parts.items() if name.startswith("row-")]
            for name in (name for name in parts if name.startswith("count-") and parts[name]["words"] != ""):
                count = str(parts[name]["words"])
                row = rows[int(name[-1]) * 2 + 1] if view == "two" else rows[int(name[-1])]
                assert count in re.findall(r"\d+(?=/| of them)", row)


def test_the_head_of_a_line_points_on() -> None:
    values = as_built("who-taught-whom").data
    for width in WIDTHS:
        for flow in Script(DOCS / "figures/who-taught-whom/look.js").flows(values, width):
            ends = [
                tuple(map(float, each)) for each in re.findall(r"C\S+ \S+ (\S+) \S+ (\S+) \S+?(?=M|$)", flow["line"])
            ]
            heads = [tuple(map(float, each)) for each in re.findall(r"M(\S+) \S+l(\S+) ", flow["head"])]
            assert len(ends) == len(heads) > 0
            for (before, end), (point, back) in zip(ends, heads, strict=True):
                assert before < end < point and back < 0


def test_the_columns_count_the_transfers_between_them() -> None:
    values, (parts, _) = looks_of("who-taught-whom", {"kind": "all", "chosen": "none"})
    for at, ways in enumerate(("to-china", "from-china")):
        assert parts[f"count-{at}"]["words"].split()[0] == str(
            sum(each["way"] == ways for each in values["transfers"])
        )


def test_a_mark_stands_on_its_step_of_the_scale() -> None:
    name = "same-act-four-labels"
    values, variants = looks_of(name, {})
    look, model = Script(DOCS / "figures" / name / "look.js"), module(name, "model")
    found = model.answers(values["labels"], values["first"])
    for width, parts in zip(WIDTHS, variants, strict=True):
        for label, state in zip(values["labels"], found, strict=True):
            x, room = (look.scale(width, label["id"])[key] for key in ("x", "room"))
            level = values["states"][state]["level"]
            assert parts[f"way-{label['id']}"]["d"].startswith(f"M{x + room / 2:g} ")
            assert parts[f"mark-{label['id']}"]["cx"] == pytest.approx(x + room * level / look.STEPS, abs=TENTH)


def test_pieces_of_an_expert_stand_in_its_column() -> None:
    name = "cut-finer"
    for cut in as_built(name).data["cuts"]:
        _, variants = looks_of(name, {"cut": str(cut)})
        for parts in variants:
            columns = [re.findall(r"M(\S+) ", parts[f"all-{each}"]["d"]) for each in ("whole", "cut")]
            assert columns[1] == [x for x in columns[0] for _ in range(cut)]


def test_whole_experts_have_a_dot_for_each_team_and_one_is_at_work() -> None:
    name = "cut-finer"
    values, words = as_built(name).data, Script(DOCS / "figures" / name / "words.js")
    for experts, shared in product(values["experts"], "01"):
        state = {"experts": str(experts), "shared": shared, "cut": "1"}
        for parts in looks_of(name, state)[1]:
            every, own = (parts[f"{each}-whole"]["d"].split("z")[:-1] for each in ("dots", "dot"))
            assert len(every) == int(words.teamsWords(values, {**values["first"], **state}).replace(",", ""))
            assert len(own) == 1 and own[0] in every


def test_the_corner_of_all_teams_is_as_wide_as_the_teams_before_the_cut_or_said_to_be_too_wide() -> None:
    name = "cut-finer"
    words = Script(DOCS / "figures" / name / "words.js")
    for experts, cut in product(as_built(name).data["experts"], (2, 4)):
        values, variants = looks_of(name, {"experts": str(experts), "cut": str(cut)})
        state = {**values["first"], "experts": str(experts), "cut": str(cut)}
        true = words.long(values, {**state, "cut": "1"}) / words.long(values, state)
        for parts in variants:
            mark, whole = (float(re.search(r"h([\d.]+)", parts[f"{each}-cut"]["d"])[1]) for each in ("dot", "dots"))
            to_scale = "to scale" in parts["corner"]["words"]
            assert (mark / whole == pytest.approx(true, rel=0.05)) == to_scale and mark / whole > true * 0.95


def columns(svg: str, top: int) -> dict[str, float]:
    """The area of all columns that hang from a height, by class, in square pixels."""
    areas = {"s1": 0.0, "faint": 0.0}
    for each in ElementTree.fromstring(svg).iter():
        sides = re.findall(r"h([\d.]+)v([\d.]+)h-", each.get("d", "")) if f" {top}h" in each.get("d", "") else []
        if each.get("y") == str(top) and each.get("data-part") != "area-module":
            sides = [(each.get("width"), each.get("height"))]
        for wide, high in sides:
            areas[each.get("class")] += float(wide) * float(high)
    return areas


def test_stored_and_working_parameters_are_drawn_by_area() -> None:
    drawing, model = as_built("total-and-active"), module("total-and-active", "model")
    top, c = Script(DOCS / "figures/total-and-active/look.js").TOP, drawing.data
    parts = model.parts(c)
    in_layers = parts["routed"] + parts["shared"] + c["moe_layers"] * model.attention(c)
    active = sum(model.active_parts(c, c["first"]["experts"], True, True).values())
    for found in (columns(svg, top) for svg in (drawing.wide, drawing.narrow)):
        assert found["s1"] / found["faint"] == pytest.approx(active / in_layers, rel=0.01)


def test_a_part_is_lit_where_it_works_on_a_token() -> None:
    for table in ("input", "output"):
        for state, lit in (("counted", "s1"), ("left", "faint")):
            _, variants = looks_of("total-and-active", {table: state})
            assert [parts[f"area-{table}"]["class"] for parts in variants] == [lit] * 2


def test_a_column_of_numbers_stands_under_its_head() -> None:
    drawing = as_built("total-and-active")
    for width, svg in zip(WIDTHS, (drawing.wide, drawing.narrow), strict=True):
        texts = [each for each in ElementTree.fromstring(svg).iter() if each.tag.endswith("text")]
        heads = {each.text: float(each.get("x")) for each in texts if each.text in ("all", "at work")}
        assert (
            heads["all"]
            < heads["at work"]
            == width
            == float(next(t for t in texts if t.get("data-part") == "used-rest").get("x"))
        )


def test_a_transfer_that_the_filter_leaves_out_is_not_drawn() -> None:
    name = "who-taught-whom"
    model = module(name, "model")
    for kind in ("all", *model.KINDS):
        values, (parts, _) = looks_of(name, {"kind": kind, "chosen": "none"})
        seen = [each["id"] for each in model.shown(values["transfers"], kind)]
        drawn = [each["id"] for each in values["transfers"] if parts[f"flow-{each['id']}"]["opacity"] > 0]
        assert drawn == seen


def test_a_way_is_warm_where_its_mark_is_beyond_the_middle() -> None:
    name = "same-act-four-labels"
    values, look = as_built(name).data, Script(DOCS / "figures" / name / "look.js")
    for chosen in product(*(fact["options"] for fact in values["facts"].values())):
        _, variants = looks_of(name, dict(zip(values["facts"], chosen, strict=True)))
        for width, parts in zip(WIDTHS, variants, strict=True):
            for label in (label["id"] for label in values["labels"]):
                place = look.scale(width, label)
                beyond = parts[f"mark-{label}"]["cx"] > place["x"] + place["room"] / 2
                assert [("s2" in parts[f"{kind}-{label}"]["class"]) for kind in ("way", "mark")] == [beyond] * 2


def test_a_ring_keeps_the_place_that_a_mark_has_left() -> None:
    name = "same-act-four-labels"
    facts, (_, (_, first)) = as_built(name).data["facts"], looks_of(name, {})
    for chosen in product(*(fact["options"] for fact in facts.values())):
        _, (_, parts) = looks_of(name, dict(zip(facts, chosen, strict=True)))
        for mark in (part for part in parts if part.startswith("mark-")):
            ring, left = parts[mark.replace("mark", "ring")], parts[mark]["cx"] != first[mark]["cx"]
            assert ring == {"cx": first[mark]["cx"], "visibility": "visible" if left else "hidden"}


def test_what_a_chosen_ruler_cannot_show_stands_beside_its_letter() -> None:
    name = "one-lead-several-rulers"
    rulers = as_built(name).data["rulers"]
    for one, other in pairwise(rulers):
        for parts in looks_of(name, {"a": one["id"], "b": other["id"]})[1]:
            assert [parts[f"blind-{at}"]["words"] for at in "ab"] == [f"A: {one['blind']}", f"B: {other['blind']}"]


def test_a_story_has_one_colour_in_dots_bar_and_words_and_in_both_views() -> None:
    colours = {}
    for view in ("two", "four"):
        _, variants = looks_of("how-strong-is-this-evidence", {"view": view})
        for parts in variants:
            shown = [at for at in range(4) if parts[f"swatch-{at}"]["visibility"] == "visible"]
            kinds = [
                [parts[f"{kind}-{at}"]["class"].split()[-1] for at in range(len(shown))] for kind in ("slip", "bar")
            ]
            assert kinds[0] == kinds[1] == [parts[f"swatch-{at}"]["class"] for at in shown]
            assert len(set(kinds[0])) == len(shown)
        colours[view] = kinds[0]
    assert colours["two"][1] == colours["four"][1]  # others are those who learned from the web
