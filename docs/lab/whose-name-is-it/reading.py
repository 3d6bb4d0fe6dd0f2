"""The result read for the figure: means and ranges over the seeds, in words and as a table."""

from collections.abc import Callable

from figures import results
from figures.javascript import words_beside

words = words_beside(__file__)
CELLS = {
    "clean_web": "Clean web, no teacher",
    "leaked_web": "Leaked web, no teacher",
    "distilled_name_kept": "Distilled, name kept",
    "distilled_name_filtered": "Distilled, name filtered out",
}
MORE = {
    "leaked_web_untuned": "Leaked web, before post-training",
    "habit_leaked_untuned": "Control: habit leaked too, before post-training",
    "habit_leaked": "Control: habit leaked too",
}
Value = Callable[[dict], float]


def band(seeds: list[dict], value: Value) -> results.Found:
    """Mean, smallest and largest over the seeds."""
    return results.band(map(value, seeds))


def sign(cell: str, name: str) -> Value:
    """How to read one sign of one history from a seed."""
    return lambda seed: seed["cells"][cell]["habit"] if name == "habit" else seed["cells"][cell]["name"]["seen"]


def network(index: int) -> Value:
    """How to read the name at one dose from a seed."""
    return lambda seed: seed["doses"][index]["network"]["seen"]


def larger(variant: str, index: int) -> Value:
    """How to read the name in a larger web from a seed."""
    return lambda seed: seed["larger"][variant][index]


def ratio(index: int) -> Value:
    """How to read a likelihood ratio from a seed."""
    return lambda seed: seed["ratios"][index]["ratio"]


def left(kind: str, index: int) -> Value:
    """How to read from a seed what a patch leaves of the old name, in the five wordings of the web."""
    return lambda seed: seed["patches"][kind][index]["old"]["seen"]


def cell_rows(seeds: list[dict]) -> list[tuple]:
    """Name and habit of each history."""
    return [
        (f"{history}: {name}", *map(words.share, band(seeds, sign(cell, name))))
        for cell, history in {**CELLS, **MORE}.items()
        for name in ("name", "habit")
    ]


def listed(seeds: list[dict], label: str, counts: list[int], value: Callable[[int], Value], unit: str = "%") -> list:
    """One row for each count."""
    form = words.share if unit == "%" else "{:.2f}".format
    return [(label.format(count), *map(form, band(seeds, value(i)))) for i, count in enumerate(counts)]


def curve_rows(seeds: list[dict]) -> list[tuple]:
    """The dose curve, the larger webs, the ratios and the patches."""
    doses, few = [row["count"] for row in seeds[0]["doses"]], [10, 30, 100]
    sizes = [row["count"] for row in seeds[0]["patches"]["one_wording"]]
    return [
        *listed(seeds, "Name after {} self-descriptions", doses, network),
        *listed(seeds, "The same, {}, all text ×3", few, lambda i: larger("everything", i)),
        *listed(seeds, "The same, {}, all but the rival answers ×3", few, lambda i: larger("all_but_rivals", i)),
        *listed(seeds, "Likelihood ratio at {} self-descriptions", doses, ratio, "times"),
        *listed(seeds, "Old name after {} in one wording", sizes, lambda i: left("one_wording", i)),
        *listed(seeds, "Old name after {} in five wordings", sizes, lambda i: left("five_wordings", i)),
    ]


def curves(seeds: list[dict]) -> str:
    """The curves in words, with their numbers."""
    doses = ", ".join(
        f"{row['count']}: {words.share(band(seeds, network(at))[0])}" for at, row in enumerate(seeds[0]["doses"])
    )
    ratios = ", ".join(
        f"{row['count']}: {band(seeds, ratio(index))[0]:.1f}" for index, row in enumerate(seeds[0]["ratios"])
    )
    tripled = words.share(band(seeds, larger("everything", 1))[0])
    one, five = (words.spread(band(seeds, left(kind, -1))) for kind in ("one_wording", "five_wordings"))
    return (
        f"Name in one answer by the number of self-descriptions read, without a teacher: {doses}; with all text "
        f"three times as much and 30 of them: {tripled}. How many times likelier the name is after distillation, "
        f"by the same number: {ratios}. Old name left after 500 examples of the own name in one wording: {one}; in "
        f"five wordings: {five}."
    )
