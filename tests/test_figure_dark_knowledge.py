"""The 3 it never saw: Hinton's numbers and the extracted image."""

import json
import os
from importlib import import_module
from pathlib import Path

import pytest
from figure_checks import as_built, module
from figures.javascript import Script, numbers

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before NumPy is loaded; more threads only wait for each other
NAME = "dark-knowledge"
FOLDER = Path(__file__).parent.parent / "docs" / "figures" / NAME
SHARES = Script(FOLDER.parent / "shares.js")
VALUES = as_built(NAME).data


# Hinton, Vinyals and Dean (arXiv 1503.02531), §3: 133 of 1,010 threes wrong, 14 after the bias was raised: 98.6 % right.
def test_the_papers_share_follows_from_its_counts():
    assert round(100 * (1 - 14 / 1010), 1) == 98.6
    page = (FOLDER / "index.md").read_text(encoding="utf-8")
    for printed in ("67 errors", "146", "74 [@", "206 errors, 133", "1,010 threes", "98.6 %"):
        assert printed in page


# The same paper, §1 and eq. 1: a ratio r becomes r^(1/T); 10⁻⁶ and 10⁻⁹ become 0.501 and 0.355 at T = 20.
def test_heat_turns_ratios_into_their_roots():
    soft = module(NAME, "model").softened
    logits = [0.0, -6 * 2.302585092994046, -9 * 2.302585092994046]
    first, second, third = soft(logits, 20)
    assert (round(second / first, 3), round(third / first, 3)) == (0.501, 0.355)
    order = [sorted(range(10), key=lambda digit, t=t: soft(VALUES["logits"], t)[digit]) for t in (1, 8, 32)]
    assert order[0] == order[1] == order[2]


def test_the_image_is_what_extraction_gives():
    committed = json.loads((FOLDER / "data.json").read_text(encoding="utf-8"))
    extracted = import_module(f"figures.{NAME}.extract").extracted()
    for scores in ("logits", "blind_logits"):
        assert extracted.pop(scores) == pytest.approx(committed.pop(scores), rel=1e-4, abs=1e-4)
    assert extracted == committed
    assert (committed["label"], len(committed["pixels"])) == (2, 64)


def test_the_page_says_what_was_measured():
    page = (FOLDER / "index.md").read_text(encoding="utf-8")
    soft, hard = VALUES["students"]["soft"]["8"], VALUES["students"]["hard"]
    assert f"read {SHARES.mean_percent(soft['plain'])} of them" in page
    doubt = numbers.chance(module(NAME, "model").softened(VALUES["logits"], 1)[3])
    data = json.loads((FOLDER / "data.json").read_text(encoding="utf-8"))
    blind_and_seeing = [module(NAME, "model").softened(VALUES[key], 8)[3] for key in ("blind_logits", "logits")]
    wanted = (
        "gives a 3 {}, not {};".format(*map(numbers.chance, blind_and_seeing)),
        f"shrinks to {doubt}",
        f"turn the dial, the readiness to answer “3”: {SHARES.mean_percent(VALUES['students']['soft']['1']['fixed'])}",
        f"label-taught students to {SHARES.mean_percent(hard['fixed'])}",
        f"turns {numbers.chance(hard['false'])} of the other",
        f"at T = 8, {numbers.chance(soft['false'])}",
        f"Of the {data['among']} training 2s",
        f"ranks {data['rank']}th",
    )
    assert [phrase for phrase in wanted if phrase not in page] == []
    assert set(hard["plain"]) == {0.0}
    assert all(set(entry["plain"]) == {0.0} for entry in VALUES["students"]["blind"].values())
