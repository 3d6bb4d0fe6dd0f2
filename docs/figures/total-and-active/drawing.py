"""All parameters of DeepSeek-V3 and those used for one token: its layers as columns, by area, and every part."""

from ..base import WIDE, Drawing, answer, awaited, line, model_config, number, rect, text
from ..looks import Looks, part, says
from ..worked import Drawn, Worked
from .model import active_parts, expert, parts, prediction_module, scales, stored

figure = Worked(__file__)
words, look = figure.words, figure.look
COLUMN, PITCH, PLATE = 82, 18, 264  # of the table; and the width of the plate under what rests
ENLARGED = 30  # which of the layers


def configuration() -> dict:
    """The register's numbers of the model, and the figure's own."""
    data = figure.data()
    numbers = {field: value for field, value in model_config(data["model"]).items() if isinstance(value, int)}
    return {**numbers, **data}


def totals(c: dict) -> tuple[int, int]:
    """All parameters and those of one token in the first state."""
    return sum(parts(c).values()), sum(active_parts(c, c["first"]["experts"], True, True).values())


def enlarged(width: int, c: dict, looks: Looks, layout: dict) -> list[str]:
    """What works in one layer, opened above its column; an expert that does not work is faint, most are a number."""
    top, high = look.STRIP
    left, wide = look.enlarged(c, width)
    x = ENLARGED * layout["pitch"]
    way = f"M0 {top + high}H{width}L{number(x + layout['column'])} {look.TOP}H{number(x)}Z"
    return [
        f'<path class="box zoom" d="{way}"/>',
        text(0, top - 6, "attention", "s1"),
        says("work", left + wide, top - 6, looks, "s1"),
        rect(0, top, left - 2, high, "s1"),
        rect(left, top, wide - 2, high, "s1"),
        text(left + wide / 2, top + high + 15, "shared", "s1", "middle"),
        f'<path class="faint" d="{look.experts(c, width, c["most_experts"])}"/>',
        part("path", "experts", looks, classes="s1"),
        says("waits", width, top - 6, looks, "soft", "end"),
        text(width, top + 14, f"+ {c['routed_experts'] - c['most_experts']}", "soft", "end"),
        text(width, top + high + 15, "one layer, enlarged", "soft", "end"),
    ]


def model(width: int, c: dict, looks: Looks, layout: dict) -> list[str]:
    """The tables and the layers as columns, in the order in which a token passes them."""
    (dense, table), (first, last) = look.others(c, width), look.places(c)
    column, base = layout["column"], look.TOP + layout["high"]
    end, middle = last * layout["pitch"], width / 2
    tables = ((0, "input", 0, "start"), (end, "output", width, "end"))
    foot = f"{c['moe_layers']} layers with experts" if width == WIDE else f"{c['moe_layers']} with experts"
    return [
        f'<path class="faint" d="{look.columns(width, first, c["moe_layers"], layout["high"])}"/>',
        part("path", "lit", looks, classes="s1"),
        f'<path class="s1" d="{look.columns(width, 1, c["first_dense_layers"], dense)}"/>',
        *(
            part("rect", f"area-{name}", looks, x=x, y=look.TOP, width=column, height=table)
            for x, name, _, _ in tables
        ),
        *(line(x + column / 2, look.TOP + table + 3, x + column / 2, base + 5, "line") for x, *_ in tables),
        *(text(x, base + 17, f"{name} table", "soft", anchor) for _, name, x, anchor in tables),
        text(middle, base + 17, foot, "soft", "middle"),
        part(
            "rect",
            "area-module",
            looks,
            classes="faint",
            x=width - layout["module"],
            y=look.TOP,
            width=layout["module"],
        ),
        rect(middle - PLATE / 2, base - 56, PLATE, 46, "box zoom"),
        says("resting", middle, base - 37, looks, "strong", "middle"),
        text(middle, base - 18, "each column a layer, drawn by area", "soft", "middle"),
    ]


def rows(width: int, c: dict, looks: Looks, y: float) -> list[str]:
    """All parts with their numbers under their heads; the prediction module last."""
    labels = words.names(c, c["first"])
    drawn = [text(0, y, "in billions", "soft"), text(width - COLUMN, y, "all", "soft", "end")]
    drawn.append(text(width, y, "at work", "soft", "end"))
    for at, (name, count) in enumerate(parts(c).items(), 1):
        top = y + at * PITCH
        label = labels[name]
        drawn.append(says("name-routed", 0, top, looks) if name == "routed" else text(0, top, label))
        drawn.append(text(width - COLUMN, top, words.billions(count), "soft", "end"))
        drawn.append(says(f"used-{name}", width, top, looks, anchor="end"))
    below = y + (len(labels) + 1) * PITCH
    drawn.append(text(0, below, "Prediction module, scales"))
    drawn.append(says("all-module", width - COLUMN, below, looks, "soft", "end"))
    drawn.append(text(0, below + PITCH + 4, "One expert, in parameters"))
    drawn.append(answer(text(width, below + PITCH + 4, f"{expert(c):,}", "s1 strong", "end")))
    return [*drawn, awaited(width - 5, below + PITCH + 4)]


def drawn(width: int, c: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    layout = look.LAYOUT[str(width)]
    y = look.TOP + layout["high"] + 40
    said = [
        says("active", 0, 16, looks, "s1 strong"),
        says("share", width, 16, looks, "s1 strong", "end"),
        says("total", 0, 35, looks, "strong"),
        *enlarged(width, c, looks, layout),
        *model(width, c, looks, layout),
        *rows(width, c, looks, y),
    ]
    return y + (len(parts(c)) + 2) * PITCH + 10, said


def table(c: dict) -> list[tuple]:
    """Every part exactly."""
    used, labels = active_parts(c, c["first"]["experts"], True, True), words.names(c, c["first"])
    counted = [(labels[name], f"{count:,}", f"{used[name]:,}") for name, count in parts(c).items()]
    total, active = totals(c)
    return [
        *counted,
        ("Model", f"{total:,}", f"{active:,}"),
        ("Prediction module with its tables", f"{prediction_module(c):,}", "–"),
        ("Scales of the eight-bit weights", f"{scales(c):,}", "–"),
        ("Weights on Hugging Face", f"{stored(c):,}", "–"),
        ("One expert", f"{expert(c):,}", "–"),
    ]


def draw() -> Drawing:
    """The figure, from the registered configuration."""
    c = configuration()
    return figure.drawing(
        drawn,
        c,
        headers=("Part", "All parameters", "For one token"),
        rows=table(c),
        kind="Arithmetic from the published configuration of DeepSeek-V3.",
    )
