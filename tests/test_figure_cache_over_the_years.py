"""One company's cache over the years: the printed numbers."""

import math
from datetime import date

import pytest
from figure_checks import as_built, module, words_of

NAME = "cache-over-the-years"
VALUES = as_built(NAME).data


def rows(precision: str, context: int = 131072) -> dict:
    found = words_of(NAME).shown(VALUES, {"precision": precision, "context": context})
    return {entry["name"]: entry for entry in found}


# V2 report (arXiv 2405.04434), Fig. 1(b): 389.1 and 25.9 KB. ISCA 2025 (2505.09343), Table 1: V3 70.272 KB.
# V4.1 report (2609.19969), at second hand: 890 bytes, 437 times less than DeepSeek's first model.
def test_bytes_are_those_printed():
    plain, served = rows("bf16"), rows("served")
    assert (plain["DeepSeek 67B"]["bytes"], served["V2"]["bytes"], plain["V3"]["bytes"]) == (389_120, 25_920, 70_272)
    assert served["V4.1-Flash"]["bytes"] == plain["V4.1-Flash"]["bytes"] == 890
    assert round(plain["DeepSeek 67B"]["bytes"] / 890) == 437


# V4 report (arXiv 2606.19348): about 10 % (Pro) and 7 % (Flash) of V3.2's cache at a million tokens.
def test_v4_keeps_a_tenth_of_v32_as_served():
    served = rows("served", 10**6)
    ratios = [served[name]["total"] / served["V3.2"]["total"] for name in ("V4-Pro", "V4-Flash")]
    assert [round(100 * ratio) for ratio in ratios] == [10, 7]


def test_the_page_counts_right():
    plain = rows("bf16")
    assert [plain[name]["bytes"] for name in ("V2", "V3.2", "V4-Pro")] == [69_120, 85_888, 9_848]
    assert round(100 * plain["V3.2"]["change"]) == 22
    steps = [round(1 / (1 + plain[name]["change"]), 1) for name in ("V2", "V4-Pro")]
    assert steps == [5.6, 8.7]
    assert round(plain["DeepSeek 67B"]["bytes"] / plain["V4-Pro"]["bytes"]) == 40


def test_unlike_forms_are_not_compared():
    served = rows("served")
    assert [name for name, entry in served.items() if entry["change"] is not None] == ["V4-Pro", "V4.1-Flash"]
    assert rows("bf16")["V4.1-Flash"]["change"] is None


def test_what_is_stored_in_another_form_says_which_beside_its_bytes():
    words = words_of(NAME)
    for precision in ("bf16", "served"):
        state = {"precision": precision, "context": 131072}
        told = {name: words.perToken(entry, state) for name, entry in rows(precision).items()}
        assert told["V4.1-Flash"] == "890, 4-bit"
        unlike = {name for name, entry in rows(precision).items() if entry["form"] != precision}
        assert {name for name, words in told.items() if not words.replace(",", "").isdigit()} == unlike | {
            "V4.1-Flash"
        }


def test_a_short_context_pays_for_v4s_windows():
    long, short = (rows("bf16", context)["V4-Pro"]["total"] / context for context in (1048576, 4096))
    assert short > 1.15 * long
    assert rows("bf16", 4096)["V3"]["total"] / 4096 == rows("bf16", 1048576)["V3"]["total"] / 1048576


def test_time_and_bytes_are_to_scale() -> None:
    released, times = ([model[key] for model in VALUES["models"]] for key in ("released", "time"))
    assert released == sorted(released) and (times[0], times[-1]) == (0, 1)
    days = [(date.fromisoformat(day) - date.fromisoformat(released[0])).days for day in released]
    assert times == pytest.approx([day / days[-1] for day in days])
    look = module(NAME, "drawing").look
    for width in (600, 328):
        looks = look.looks(VALUES, {"precision": "bf16", "context": 4096}, width)
        marks = [{key: looks[f"square-{index}"][key] for key in ("x", "y", "width")} for index in range(len(times))]
        for mark in marks:  # from corner to middle
            mark |= {key: mark[key] + mark["width"] / 2 for key in ("x", "y")}
        assert [mark["x"] - marks[0]["x"] for mark in marks] == pytest.approx(
            [(look.at(width, 1) - look.at(width, 0)) * time for time in times], abs=0.1
        )
        fall = [entry["bytes"] for entry in rows("bf16").values()]
        areas = [mark["width"] ** 2 / size for mark, size in zip(marks, fall, strict=True)]
        assert areas == pytest.approx([areas[0]] * len(areas), rel=0.01)
        scaled = [
            (mark["y"] - marks[0]["y"]) / math.log(fall[0] / size)
            for mark, size in zip(marks[1:], fall[1:], strict=True)
        ]
        assert scaled == pytest.approx([scaled[0]] * len(scaled), rel=0.01)
