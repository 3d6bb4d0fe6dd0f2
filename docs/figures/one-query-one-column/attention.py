"""Attention drawn: the newest word leaves a column in the cache, and its query reads all columns."""

from collections.abc import Iterator

from ..base import arrow, label_box, number, rect, text
from .model import columns
from .place import Place

READ = 0.21  # thickness of a band that reads 1 %
GAP, TURN = 0.6, 14  # between two such bands; radius of their bend
APART, TOKEN = 3, 24  # between a column's parts; height of a word's box


def head(x: float, y: float) -> str:
    """An arrow's head that points up, in the query's colour."""
    return f'<path class="s2" d="M{number(x)} {number(y)}l5 9h-10z"/>'


def ribbon(x: float, top: float, turn: float, end: float, share: float) -> str:
    """A band from a column's top to the query, as thick as what is read."""
    width = share * READ
    left, right, upper, lower = (
        number(at) for at in (x - width / 2, x + width / 2, turn - width / 2, turn + width / 2)
    )
    bend, begin = number(x + TURN), number(turn + TURN)
    out = f"M{left} {number(top)}V{begin}Q{left} {upper} {bend} {upper}H{number(end)}v{number(width)}"
    return f'<path class="s2 read" d="{out}H{bend}Q{right} {lower} {right} {begin}V{number(top)}Z"/>'


def turns(top: float, shares: list[int]) -> Iterator[float]:
    """The height of each band where it reaches the query: side by side, so that none crosses another."""
    for share in shares:
        yield top + share * READ / 2
        top += share * READ + GAP


def reading(place: Place, data: dict) -> list[str]:
    """What the query reads of each column, its own among them, and where that goes."""
    shares, end = data["shares"], place.node - 6
    height = sum(shares) * READ + GAP * len(shares)
    top = place.columns - height - 10
    lines = [
        ribbon(index * place.pitch + place.column / 2, place.columns - 2, turn, end, share)
        for index, (share, turn) in enumerate(zip(shares, turns(top, shares), strict=True))
    ]
    return [*lines, rect(end, top - 1, 12, height + 1, "s2"), *handed_on(place, top)]


def handed_on(place: Place, top: float) -> list[str]:
    """What was read, on its way to the sum behind attention in the small block."""
    x, y = place.small.returned
    way = f"M{number(place.node)} {number(top)}V{number(place.panel - 5)}H{number(x)}V{number(y + 8)}"
    return [f'<path class="arrow asks" d="{way}"/>', head(x, y)]


def rotary(place: Place, config: dict) -> float:
    """The height of a column's second part, at the scale of the first."""
    return place.latent * config["qk_rope_head_dim"] / config["kv_lora_rank"]


def column(index: int, place: Place, config: dict, classes: str) -> list[str]:
    """The two parts of one word's column."""
    x, below = index * place.pitch, place.columns + place.latent + APART
    return [
        rect(x, place.columns, place.column, place.latent, f"s3{classes}"),
        rect(x, below, place.column, rotary(place, config), f"s4{classes}"),
    ]


def cache(place: Place, data: dict, config: dict) -> list[str]:
    """A column for each word, the newest in full colour."""
    last = len(data["words"]) - 1
    middle = last * place.pitch + place.column / 2
    return [
        *(part for index in range(last) for part in column(index, place, config, " kept")),
        *column(last, place, config, ""),
        text(middle, place.columns + place.latent / 2 + 5, str(config["kv_lora_rank"]), "on strong", "middle"),
    ]


def shortened(place: Place, data: dict, config: dict) -> list[str]:
    """From the newest word's numbers to its column, and up to its query."""
    x, node = (len(data["words"]) - 1) * place.pitch, place.node
    y = place.columns + place.latent + APART + rotary(place, config) + 2
    slope = f"M{number(x)} {number(y)}h{number(place.column)}L{number(node - 14)} {number(place.strip)}H{number(x)}Z"
    said = f"{config['hidden']:,}" + (" numbers" if place.wide else "")
    return [
        f'<path class="s3 kept" d="{slope}"/>',
        f'<path class="arrow asks" d="M{number(node)} {number(place.strip)}V{number(place.columns)}"/>',
        head(node, place.columns - 8),
        label_box(x, place.strip, place.width - x, TOKEN, said),
    ]


def tokens(place: Place, data: dict) -> list[str]:
    """The sentence: what is remembered, what is computed now, and what comes next."""
    y, last, half = place.words, len(data["words"]) - 1, place.column / 2
    x = last * place.pitch
    following = x + place.pitch
    return [
        *(label_box(i * place.pitch, y, place.column, TOKEN, data["words"][i], "") for i in range(last)),
        arrow(x + half, y, x + half, place.strip + TOKEN),
        rect(x, y, place.column, TOKEN, "s3"),
        text(x + half, y + 17, data["words"][-1], "on strong", "middle"),
        rect(following, y, place.column, TOKEN, "line yet"),
        text(following + half, y + 17, data["next"], "", "middle"),
        text(x + half, y + 42, "now", "strong", "middle"),
        text(following + half, y + 42, "next", "soft", "middle"),
    ]


def notes(place: Place, count: int, config: dict) -> list[str]:
    """What asks, what a column is, and the count: where there is less room."""
    cached, without = columns(count, True), columns(count, False)
    return [
        text(8, place.panel + 18, "The query reads all (widths made up)", "s2 strong"),
        text(8, place.strip + 4, f"{config['kv_lora_rank']}: keys and values, in short", "s3 strong"),
        text(8, place.strip + 22, f"{config['qk_rope_head_dim']}: also mark its place", "s4 strong"),
        text(0, place.words + 42, "the cache: computed once", "soft"),
        text(0, place.words + 61, f"{cached} columns computed so far, {without} without cache"),
    ]


def longer_notes(place: Place, count: int, config: dict) -> list[str]:
    """The same with more words."""
    cached, without = columns(count, True), columns(count, False)
    x, y = place.node - 10, place.columns + 34
    read = "The query reads every column (line width: how much, made up)"
    return [
        text(8, place.panel + 18, read, "s2 strong"),
        text(x, y, "its query", "s2 strong", "end"),
        text(x, y + 18, f"{config['heads']} heads ask,", "soft", "end"),
        text(x, y + 36, "one is drawn", "soft", "end"),
        text(8, place.strip + 4, f"{config['kv_lora_rank']}: keys and values of all heads, in short", "s3 strong"),
        text(8, place.strip + 22, f"{config['qk_rope_head_dim']}: a key that also marks its place", "s4 strong"),
        text(0, place.words + 42, "the cache: computed once, then only read", "soft"),
        text(0, place.words + 61, f"{cached} columns computed so far, {without} without the cache", "strong"),
    ]


def attention(place: Place, data: dict, config: dict) -> list[str]:
    """The panel's content, the sentence below it, and the words."""
    explain = longer_notes if place.wide else notes
    return [
        *cache(place, data, config),
        *shortened(place, data, config),
        *reading(place, data),
        *tokens(place, data),
        *explain(place, len(data["words"]), config),
    ]
