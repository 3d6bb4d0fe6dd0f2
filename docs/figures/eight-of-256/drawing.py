"""One word through one layer of DeepSeek-V3's experts, in the real shape; and all such layers in one strip."""

from importlib import import_module
from pathlib import Path

from ..base import WIDE, Drawing, arrow, model_config, number, rect, text
from ..block import Block, whole_block
from ..javascript import Script
from ..looks import Looks, part, says
from ..worked import Drawn, Worked

figure, still = Worked(__file__), Script(Path(__file__).parent / "still.js")
words, look = figure.words, figure.look
LEAST, MOST = -30, 10  # of the busy expert's bias, as the slider has it


def figure_values() -> dict:
    """The figure's own numbers, the registered model's, and what total-and-active counts."""
    data = figure.data()
    model = model_config(data["model"])
    counted = import_module("..total-and-active.drawing", __package__)
    config = counted.configuration()
    total, active = counted.totals(config)
    return {
        **data,
        "experts": model["routed_experts"],
        "top": model["top_k"],
        "shared": model["shared_experts"],
        "layers": model["moe_layers"],
        "depth": model["layers"],
        "hidden": model["hidden"],
        "inner": model["expert_ffn_dim"],
        "name": model["name"],
        "expert": counted.expert(config),
        "total": total,
        "active": active,
        "said": model["active_params"],
        "least": LEAST,
        "most": MOST,
    }


def small_block(width: int) -> Block:
    """The whole block above, in which the experts open."""
    layout = look.LAYOUT[str(width)]
    return Block(width, layout["block"], (layout["panel"], layout["end"]), "experts")


def router(width: int, said: dict, layout: dict) -> list[str]:
    """From the block into the router and, beside it, to the shared expert."""
    edge, middle, fork, high = layout["lane"] / 2, width / 2, layout["router"] - 8, look.ROUTER[str(width)]
    return [
        arrow(middle, layout["panel"], middle, layout["router"]),
        f'<path class="arrow" d="M{number(middle)} {fork}H{number(edge)}V{layout["sum"] - 20}"/>',
        arrow(edge, layout["sum"] - 22, edge, layout["sum"] - 14),
        rect(layout["lane"], layout["router"], width - 2 * layout["lane"], high, "box"),
        text(middle, layout["router"] + 0.4 * high, said["router"], "strong", "middle"),
        text(middle, layout["router"] + high - 5, said["groups"], "", "middle"),
    ]


def experts(width: int, v: dict, looks: Looks, layout: dict) -> list[str]:
    """The groups with their sums, who is chosen, and the frame of the busy one."""
    cell, pitch, parts = layout["cell"], layout["pitch"], []
    rows = v["experts"] // v["groups"] // look.ACROSS
    row = f"h{cell}v{cell}h-{cell}zm{pitch} 0" * look.ACROSS
    for index in range(v["groups"]):
        left = look.left_edge(v, width, index)
        cells = f"M{number(left)} {layout['groups']}" + f"m{-look.ACROSS * pitch} {pitch}".join([row] * rows)
        parts += [
            part("path", f"way-{index}", looks, classes="arrow"),
            part("text", f"sum-{index}", looks, text_anchor="middle"),
            part("path", f"group-{index}", looks, d=cells),
        ]
    return [
        *parts,
        part("path", "chosen", looks, classes="s1"),
        part("rect", "busy", looks, classes="e2", width=cell, height=cell, rx=2),
        *(part("path", f"flow-{index}", looks, classes="flow") for index in range(v["top"])),
    ]


def outcome(width: int, v: dict, looks: Looks, said: dict, layout: dict) -> list[str]:
    """The shared expert, the sum, what the lines are, and the way back to the word in the block."""
    middle, out, y, shared, unit = width / 2, look.radius(v, width), layout["sum"], layout["shared"], layout["unit"]
    x, up = small_block(width).returned
    way = f"M{number(middle + out)} {y}H{number(width - 5)}V{layout['panel'] - 5}H{number(x)}V{number(up + 8)}"
    return [
        f'<path class="arrow gives" d="{way}"/>',
        f'<path class="s1" d="M{number(x)} {number(up)}l5 9h-10z"/>',
        rect(0, y - 14, shared, 28, "s4"),
        text(shared / 2, y + 5, said["shared"], "on strong", "middle"),
        rect(shared - 2, y - unit / 2, middle - shared - out + 2, unit, "s4"),
        f'<circle class="open" cx="{number(middle)}" cy="{y}" r="{number(out)}"/>',
        text(middle, y + 5, "+", "strong", "middle"),
        says("weights", middle, layout["end"] - 8, looks, "soft", "middle"),
    ]


def whole(width: int, v: dict, looks: Looks, said: dict, layout: dict) -> tuple[list[str], float]:
    """All layers, and what is stored beside what works; and the height of the whole drawing."""
    top, tall, rows = layout["layers"], layout["tall"], v["experts"] // look.ACROSS
    step, bar = look.ACROSS + 1, top + (rows + 3) * tall + 10
    columns, shared = (f"h{look.ACROSS}v{high}h-{look.ACROSS}zm{step} 0" * v["layers"] for high in (rows, 2))
    stretch = f"translate(0 {top}) scale({look.strip_unit(v, width):.4f} {tall})"
    parts = [
        text(0, top - 27, said["layers"], "strong"),
        text(0, top - 10, said["one"], "soft"),
        f'<g transform="{stretch}"><path class="faint" d="M0 0{columns}"/>'
        f"{part('path', 'marks', looks, classes='mark', stroke_width=look.MARK)}"
        f'<path class="s4" d="M0 {rows + 1}{shared}"/></g>',
        part("rect", "frame", looks, classes="e1"),
        rect(0, bar, width, 12, "faint"),
        rect(0, bar, width * v["active"] / v["total"], 12, "s1"),
        text(0, bar + 28, said["active"], "strong"),
        text(width, bar + 28, said["total"], "", "end"),
        text(0, bar + 45, said["counted"], "soft"),
        text(width, bar + 45, said["model"], "soft", "end"),
    ]
    return parts, bar + 51


def drawn(width: int, v: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    layout, said = look.LAYOUT[str(width)], still.fixed_lines(v, width == WIDE)
    below, height = whole(width, v, looks, said, layout)
    y = layout["end"] + (24 if width == WIDE else 19)
    parts = [
        text(0, 16, said["title"], "strong"),
        *whole_block(small_block(width), v["first"]["word"], (v["layers"], v["depth"]), "…", "word"),
        *router(width, said, layout),
        *experts(width, v, looks, layout),
        *outcome(width, v, looks, said, layout),
        rect(1, y - 11, 11, 11, "e2"),
        says("fate", 19, y, looks, "strong s2"),
        says("below", 0 if width == WIDE else 19, y + 18, looks, "soft"),
        *below,
    ]
    return height, parts


def draw() -> Drawing:
    """The figure, from the register, the counted totals and a seeded draw."""
    v = figure_values()
    return figure.drawing(
        drawn,
        v,
        headers=("Expert (made-up scores)", "Affinity", "Bias", "Sum", "Weight"),
        rows=still.rows(v, v["first"]),
        kind=f"A picture of a mechanism: {v['name']}’s shape and rule, with made-up scores.",
    )
