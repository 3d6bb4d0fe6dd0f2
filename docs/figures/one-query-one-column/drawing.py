"""One query, one column: what attention does with the newest word, where it sits, and what the word leaves."""

from collections.abc import Iterator
from types import SimpleNamespace as Place

from ..base import NARROW, WIDE, Drawing, arrow, label_box, line, model_config, number, rect, text
from ..block import Block, whole_block
from ..looks import Looks, part, says
from ..worked import Drawn, Worked
from .areas import areas
from .model import designs

TITLE = "One query asks, one column is added"
WIDTHS = {"width": "v_head_dim", "latent": "kv_lora_rank", "rotary": "qk_rope_head_dim", "query": "q_lora_rank"}
SAME = ("name", "layers", "heads", "hidden")
TOKEN, BOX = 23, 20  # heights of a word's box and of one in the panel
TOOTH = 5  # of a column that is higher than drawn
figure = Worked(__file__)


def shape_of(config: dict) -> dict:
    """What the figure needs of a registered model with latent attention."""
    renamed = {name: config[key] for name, key in WIDTHS.items()}
    more = {"expertLayers": config["moe_layers"], "context": config["context_length"]}
    return {name: config[name] for name in SAME} | renamed | more


def place_at(width: int) -> Place:
    """Where the parts are, as look.js says it; `small` is the whole block above, in which attention opens."""
    spots = Place(**figure.look.LAYOUT[str(width)], wide=width > NARROW)
    spots.small = Block(width, spots.block, (spots.panel, spots.words - 5), "attention")
    return spots


def sentence(place: Place, words: list[str], looks: Looks) -> Iterator[str]:
    """The words in their boxes; below each, the columns that its step computed: one, or all of them again."""
    for index, word in enumerate(words):
        x, token = index * place.pitch, index + 1
        yield part("rect", f"box-{token}", looks, x=x, y=place.words, width=place.column, height=TOKEN, rx=2)
        middle = {"x": x + place.column / 2, "y": place.words + 17, "text_anchor": "middle"}
        yield part("text", f"word-{token}", looks, word, **middle)
        if token < len(words):
            yield from stair(place, x, token, looks)


def stair(place: Place, x: float, token: int, looks: Looks) -> Iterator[str]:
    """Columns computed in one step, as thin bars: the one that is always computed at the bottom."""
    thick, top = place.stair - 1.2, place.stairs - place.stair
    size = f"h{number(place.column)}v{number(thick)}h-{number(place.column)}z"
    yield part("rect", f"once-{token}", looks, classes="s3", x=x, y=top, width=place.column, height=thick)
    if token > 1:
        bars = (f"M{number(x)} {number(top - up * place.stair)}{size}" for up in range(1, token))
        yield part("path", f"again-{token}", looks, d="".join(bars))


def cache(place: Place, count: int, looks: Looks) -> list[str]:
    """Columns and the bands by which they are read; teeth end what is higher than drawn."""
    places = {"width": place.column, "rx": 2}
    columns = [
        part("rect", f"{name}-{token}", looks, x=(token - 1) * place.pitch, **places)
        for token in range(1, count + 1)
        for name in ("column", "place")
    ]
    top, end = place.bottom - place.zone, count * place.pitch
    cuts = (f"M0 {number(place.bottom - place.zone * cell / 16 - 0.5)}h{end}v1h-{end}z" for cell in range(1, 16))
    teeth = f"M0 {number(top - 1)}v1" + f"l{TOOTH} {TOOTH}l{TOOTH} -{TOOTH}" * (int(end) // (2 * TOOTH)) + "v-1z"
    return [
        *columns,
        part("path", "slits", looks, classes="box zoom", d="".join(cuts)),
        part("path", "torn", looks, classes="box zoom", d=teeth),
        *(part("path", f"band-{token}", looks, classes="s2 read") for token in range(1, count + 1)),
    ]


def newest(place: Place, shape: dict, looks: Looks) -> Iterator[str]:
    """What stands at the newest word and moves with it: its numbers, its column's way, its query."""
    node, half, strip = place.node, place.column / 2, place.strip
    foot = place.bottom + 2
    slope = f"M0 {foot}h{place.column}L{node - 14} {strip}H0Z"
    yield part("path", "slope", looks, d=slope)
    yield part("path", "held", looks, classes="arrow")
    yield says("before", -8, place.words + 40, looks, "soft", "end")
    yield arrow(half, place.words, half, strip + BOX)
    yield line(node, strip, node, place.run + 34, "arrow asks") + head(node, place.run + 28)
    yield rect(node - 6, place.run - 1, 12, 28, "s2")
    numbers = f"word: {shape['hidden']:,}"
    enters = label_box(0, strip, place.box, BOX, f"the {numbers} numbers" if place.wide else numbers, "")
    yield part("g", "enters", looks, enters)
    yield text(half, place.words + 40, "now", "strong", "middle")
    yield text(half + place.pitch, place.words + 40, "next", "soft", "middle")
    if place.wide:
        said = ("its query", f"one of {shape['heads']}")
        yield from (
            text(node - 28, place.run + 51 + 17 * row, words, "soft" if row else "s2 strong", "end")
            for row, words in enumerate(said)
        )
    else:
        yield label_box(node - 20, place.run + 28, 42, 17, "query", "s2")


def head(x: float, y: float) -> str:
    """An arrow's head that points up, in the query's colour."""
    return f'<path class="s2" d="M{number(x)} {number(y)}l5 9h-10z"/>'


def shortened(place: Place, shape: dict) -> str:
    """The short list from which the queries of all heads are made, and how many numbers of it one head's has."""
    left, wide = (
        (place.node - 25, 46) if place.wide else (place.node - 20, 42)
    )  # beside the column, which may be high
    own, common = place.run + (36 if place.wide else 44), place.strip - (42 if place.wide else 49)
    made = text(place.node - 28, common + 13, "all made from", "soft", "end") if place.wide else ""
    return (
        label_box(left, own, wide, BOX - 3, f"{shape['width'] + shape['rotary']}", "s2 strong")
        + label_box(left, common, wide, BOX - 3, f"{shape['query']:,}", "soft")
        + made
    )


def query(place: Place, shape: dict, looks: Looks) -> list[str]:
    """The newest word's parts, and the way of what its query reads."""
    inside = "".join(newest(place, shape, looks)) + part("g", "shortened", looks, shortened(place, shape))
    main, shared = part("tspan", "main", looks), part("tspan", "shared", looks, classes="s4")
    sum_x, sum_y = place.small.returned
    return [
        part("path", "handed", looks, classes="arrow asks") + head(sum_x, sum_y),
        part("text", "becomes", looks, main + shared, classes="strong", y=place.strip + 15),
        part("g", "newest", looks, inside),
    ]


def notes(place: Place, shape: dict, looks: Looks) -> Iterator[str]:
    """The words beside the drawing."""
    read = "The query reads every column (line width: how much, made up)"
    some = f"1 of {shape['heads']} queries reads; widths made up"
    yield text(*((8, place.run - 7, read) if place.wide else (1, place.run - 7, some)), "s2 strong")
    counted = part("tspan", "line-0", looks, classes="s3 strong") + part("tspan", "line-1", looks, classes="soft")
    yield f'<text x="0" y="{place.words + 59}">{counted}</text>'
    built = f"{shape['name']}: {shape['layers']} layers, 16 bits; it uses MLA."
    x, y, apart = place.lines
    if place.wide:
        yield rect(x - 12, y - 14, 1, 2 * apart + 20, "faint")
    yield says("line-2", x, y, looks)
    yield says("line-3", x, y + apart, looks)
    yield text(x, y + 2 * apart, built, "soft")


def drawn(width: int, values: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    place, words, shape = place_at(width), values["words"], values["shape"]
    now, then = (looks[name]["words"] for name in ("block-now", "block-next"))
    layers = shape["expertLayers"], shape["layers"]
    blocks = whole_block(place.small, now, layers, then, "block-now", "block-next")
    return place.height, [
        text(0, 15, TITLE, "strong"),
        *blocks,
        *cache(place, len(words) - 1, looks),
        *query(place, shape, looks),
        *sentence(place, words, looks),
        *areas(place, designs(shape, values["groups"]), looks),
        *notes(place, shape, looks),
    ]


def draw() -> Drawing:
    """The figure, from the registered configuration."""
    data = figure.data()
    shape = shape_of(model_config(data["model"]))
    values = {key: data[key] for key in ("words", "shares", "groups", "book", "first")}
    values |= {"shape": shape, "sums": {width: place_at(width).small.returned for width in (WIDE, NARROW)}}
    return figure.drawing(
        drawn,
        values,
        headers=("Design", "A word leaves in a layer", "Numbers a layer", f"Bytes in {shape['layers']} layers"),
        rows=[
            (row["name"], figure.words.keeps(values, row["key"]), f"{sum(row['parts']):,}", f"{row['bytes']:,.0f}")
            for row in designs(shape, data["groups"])
        ],
        kind=f"A picture of a mechanism in the published shape of {shape['name']}; how much is read is made up.",
    )
