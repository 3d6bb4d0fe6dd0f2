"""All parameters of DeepSeek-V3 and those used for one token, drawn by area, part by part."""

from ..base import Drawing, answer, model_config, rect, text
from ..looks import Looks, part, says
from ..worked import Drawn, Worked
from .model import active_parts, expert, parts, prediction_module, scales, stored

figure = Worked(__file__)
words, look = figure.words, figure.look
COLUMN, PITCH = 82, 19


def configuration() -> dict:
    """The register's numbers of the model, and the figure's own."""
    data = figure.data()
    numbers = {field: value for field, value in model_config(data["model"]).items() if isinstance(value, int)}
    return {**numbers, **data}


def totals(c: dict) -> tuple[int, int]:
    """All parameters and those of one token in the first state."""
    return sum(parts(c).values()), sum(active_parts(c, c["first"]["experts"], True, True).values())


def areas(width: int, c: dict, looks: Looks) -> list[str]:
    """The routed experts with the corner that works on a token, and every other part as a square below."""
    routed = parts(c)["routed"]
    high = look.routed_height(routed, width)
    base = look.TOP + high + look.LAYOUT[str(width)]["room"]
    said = f"routed experts: {words.billions(routed)} billion"
    return [
        says("active", 0, 16, looks, "s1 strong"),
        says("share", width, 16, looks, "s1 strong", "end"),
        says("total", 0, 36, looks, "strong"),
        text(0, look.TOP - 7, "drawn by area; at work:", "soft"),
        rect(172, look.TOP - 18, 12, 12, "s1"),
        rect(0, look.TOP, width, high, "faint"),
        part("rect", "corner", looks, classes="s1", x=0, y=look.TOP, rx=2),
        text(width - 8, look.TOP + high - 10, said, "", "end"),
        text(width, base - 17, "the rest, in the", "soft", "end"),
        text(width, base, "order below", "soft", "end"),
        *(part("rect", f"area-{name}", looks, rx=1) for name in [*parts(c), "module"] if name != "routed"),
    ]


def rows(width: int, c: dict, looks: Looks) -> list[str]:
    """All parts with their numbers under their heads; the prediction module last."""
    labels, y = words.names(c, c["first"]), look.LAYOUT[str(width)]["rows"]
    drawn = [text(0, y - PITCH, "in billions", "soft"), text(width - COLUMN, y - PITCH, "all", "soft", "end")]
    drawn.append(text(width, y - PITCH, "at work", "soft", "end"))
    for at, (name, count) in enumerate(parts(c).items()):
        top = y + at * PITCH
        label = labels[name]
        drawn.append(says("name-routed", 0, top, looks) if name == "routed" else text(0, top, label))
        drawn.append(text(width - COLUMN, top, words.billions(count), "soft", "end"))
        drawn.append(says(f"used-{name}", width, top, looks, anchor="end"))
    below = y + len(labels) * PITCH
    drawn.append(text(0, below, "Prediction module, scales"))
    drawn.append(says("all-module", width - COLUMN, below, looks, "soft", "end"))
    one = text(0, below + PITCH + 5, f"One expert: {expert(c):,} parameters", "soft")
    return [*drawn, answer(one)]


def drawn(width: int, c: dict, looks: Looks) -> Drawn:
    """The whole drawing at one width."""
    height = look.LAYOUT[str(width)]["rows"] + (len(parts(c)) + 1) * PITCH + 10
    return height, [*areas(width, c, looks), *rows(width, c, looks)]


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
