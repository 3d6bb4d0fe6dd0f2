"""What the figure says in a state: count of self-descriptions, prior in per cent, sign read. Twin: words.js."""

from .posterior import posterior
from .reading import CELLS, Found, percent, spread

SIGNS = {"both": ("name", "habit"), "name": ("name",), "habit": ("habit",)}


def after(values: dict, state: dict) -> Found:
    """What becomes of the prior once the name is seen: by the mean ratio, the smallest and the largest."""
    return tuple(posterior(state["prior"] / 100, ratio) for ratio in values["ratio"][state["count"]])


def held(share: float) -> str:
    """A belief in per cent, with a decimal near its ends."""
    if share > 0.9995:
        return "over 99.9 %"
    return f"{100 * share:.0f} %" if 0.0095 <= share < 0.985 else f"{100 * share:.1f} %"


def times(ratio: float) -> str:
    """A ratio with two digits or three."""
    return f"{ratio:.2f}" if ratio < 1.35 else f"{ratio:.1f}" if ratio < 9.95 else f"{ratio:.0f}"


def counted(count: str) -> str:
    """So many self-descriptions."""
    number = "No" if count == "0" else f"{int(count):,}"
    return f"{number} self-description{'' if count == '1' else 's'}"


def shown(share: float) -> str:
    """A share that never reads as nothing at all."""
    return "under 0.1 %" if share < 0.0005 else percent(share)


def sorting(values: dict, sign: str) -> list[str]:
    """How the sign that is read sorts the four histories, in two lines."""
    clean, leaked, kept, filtered = (values["cells"][cell] for cell in CELLS)
    if sign == "name":
        return [
            f"By name: the leaked web looks taught ({shown(leaked['name'][0])}),",
            f"the filtered student untaught ({shown(filtered['name'][0])}).",
        ]
    if sign == "habit":
        return [
            f"By habit: both taught show it ({shown(kept['habit'][0])}, {shown(filtered['habit'][0])}),",
            f"the others not ({shown(clean['habit'][0])}, {shown(leaked['habit'][0])}).",
        ]
    return ["The name sorts two of the four wrongly,", "the habit none."]


def without(values: dict, state: dict) -> str:
    """The name's share without a teacher at this count."""
    found, low, high = map(percent, values["name"][state["count"]])
    web = f"{counted(state['count'])} in the web"
    return f"{web}: with no teacher the name is in {found} of answers ({low} to {high})."


def sentence(values: dict, state: dict) -> str:
    """The state in words with its numbers."""
    ratio, least, most = map(times, values["ratio"][state["count"]])
    belief, low, high = map(held, after(values, state))
    return (
        f"{without(values, state)} After post-training it is {ratio} times as likely with distillation, names kept, "
        f"as without ({least} to {most}). So a guess of {state['prior']} % that a model was so distilled becomes "
        f"{belief} ({low} to {high}) once it gives the name, if only these two histories are possible. "
        f"{' '.join(sorting(values, state['sign']))}"
    )


def cells(values: dict, sign: str) -> str:
    """The four histories by the sign that is read."""
    rows = (
        f"{words}: " + ", ".join(f"{each} {spread(values['cells'][cell][each])}" for each in SIGNS[sign])
        for cell, words in CELLS.items()
    )
    return "; ".join(rows)


def alternative(values: dict, state: dict) -> str:
    """The drawing in words, with its numbers."""
    return (
        f"Four histories, means over five seeds with ranges. {cells(values, state['sign'])}. {values['curves']} "
        f"Chosen: {sentence(values, state)}"
    )
