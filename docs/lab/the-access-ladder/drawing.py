"""The access ladder drawn: how many unseen 3s a student reads for each kind of access to the teacher."""

from figures import strips
from figures.answers import answer
from figures.base import WIDE, Drawing, rect, text
from figures.results import measured_beside, shares
from figures.worked import Drawn, still

GIVEN, HEATED = "as given, T = 1", "heated to T = 20"
# Name in result.json, label in the narrow drawing (none where the table is enough), in the wide one and in words.
RUNGS = (
    ("top_answer", "top answer", "the top answer"),
    ("samples_1", "", "1 sampled answer"),
    ("samples_10", "10 drawn", "10 sampled answers"),
    ("samples_100", "", "100 sampled answers"),
    ("samples_1000", "1,000 drawn", "1,000 sampled answers"),
    ("top_2", "top 2", "top 2 probabilities"),
    ("top_5", "", "top 5 probabilities"),
    ("all", "all ten", "all 10 probabilities"),
    ("samples_1000_warm", "1,000 drawn", "1,000 sampled answers"),
    ("top_2_warm", "top 2", "top 2 probabilities"),
    ("top_5_warm", "", "top 5 probabilities"),
    ("top_2_rounded_warm", "2, rounded", "top 2, rounded to 1 %"),
    ("logits_warm", "all ten", "all 10 logits"),
    ("blind_top_2_warm", "blind, top 2", "top 2 of blind teacher"),
)
SAME = ("top 2", "top 2 probabilities")  # shaded where given and where heated: one window, two outcomes
# What is seen of the answer about one image, as ten bars. Answers that are drawn about it nearly all say 2.
TOLD = {
    **dict.fromkeys(("top_answer", "samples_10", "samples_1000", "samples_1000_warm"), answer(1, 1)),
    "top_2": answer(1, 2),
    "all": answer(1),
    "top_2_warm": answer(20, 2),
    "top_2_rounded_warm": answer(20, 2, decimals=2),
    "logits_warm": answer(20),
    "blind_top_2_warm": answer(20, 2, blind=True),
}
KEYS = ("plain_unseen", "fixed_unseen", "plain_false", "plain_all", "fixed_all")


def heated(name: str) -> str:
    """Which of the two groups a rung belongs to."""
    return HEATED if name.endswith("_warm") else GIVEN


def listed(found: dict, wide: bool) -> list:
    """The rows of the drawing under their two subheadings."""
    rows = []
    for group in (GIVEN, HEATED):
        rows.append(strips.Row(group))
        for name, short, long in RUNGS:
            if short and heated(name) == group:
                values = tuple(found[name][key]["per_seed"] for key in ("plain_unseen", "fixed_unseen"))
                rows.append(strips.Row(long if wide else short, values, TOLD[name]))
    return rows


def drawn(width: int, found: dict) -> Drawn:
    """The whole drawing at one width."""
    rows, left = listed(found, width == WIDE), 218 if width == WIDE else 138
    same = [at for at, row in enumerate(rows) if row.label in SAME]
    parts = [
        *(rect(0, 98 + strips.ROW * at, width, strips.ROW, "box zoom") for at in same),
        text(0, 16, "Unseen 3s read right, in %", "strong"),
        text(0, 36, "bars: what is seen of the answer about a 2", "soft"),
        text(0, 54, "before and after the dial; a mark a seed", "soft"),
        strips.unseen(left, 92),
        *strips.strips(rows, ("before", "after"), width, 92, left),
    ]
    return 104 + strips.ROW * len(rows), parts


def alternative(found: dict) -> str:
    """The drawing in words, with its numbers."""
    parts = []
    for group in (GIVEN, HEATED):
        rungs = [
            f"{long} {shares(found[name]['plain_unseen'])} and {shares(found[name]['fixed_unseen'])}"
            for name, _, long in RUNGS
            if heated(name) == group
        ]
        parts.append(f"Taught by targets {group}: {'; '.join(rungs)}.")
    return (
        "Per cent of unseen 3s read right by students never shown one, before and after a dial is turned, mean "
        f"and range over seeds, by what they see of the teacher's answers. {' '.join(parts)}"
    )


def draw() -> Drawing:
    """The figure, from result.json."""
    found = measured_beside(__file__)["networks"]
    return still(
        lambda width: drawn(width, found),
        alternative(found),
        headers=("Access", "Targets", "3s right", "after the dial", "others read as 3", "all right", "all, after"),
        rows=[(long, heated(name), *(shares(found[name][key]) for key in KEYS)) for name, _, long in RUNGS],
        kind="A toy experiment: small networks, 8×8 digits, per cent on images held back; mean (range) over seeds. "
        "The small bars are one image’s.",
    )
