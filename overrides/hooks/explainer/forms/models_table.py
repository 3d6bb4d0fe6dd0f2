"""The table of models: what each keeps per token, how large it is, and where that was read."""

from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from ..html.elements import add, follow, source_link
from ..records.caches import CacheSize
from ..records.models import CONTEXT, Model, Origin
from ..records.words import printed_date, sentence
from ..registers import Registers
from .overviews import Overview

COLUMNS = (  # title, how its cells are sorted
    ("Model", "text"),
    ("Bytes a token, 16-bit", "number"),
    (f"GiB at {CONTEXT:,} tokens", "number"),
    ("Parameters, billion", "number"),
    ("Active, billion", "number"),
    ("Released", "text"),
    ("Attention", "text"),
    ("Remark", ""),
    ("Read in", ""),
)
GROUPS = {"config": "configuration", "gpu_hours": "hours", "training_tokens": "tokens", "release": "release"}
READ = {"full": "in full", "part": "in part", "quoted": "at second hand"}
NOT_READ = "not read"


class Models(Overview):
    """`/// models`: all models with a published configuration, oldest first, those without a date last."""

    NAME = "models"

    def fill(self, parent: Element, registers: Registers) -> Element:
        """The table in a region of its own that scrolls."""
        label = {"role": "region", "aria-label": "Table of models", "tabindex": "0"}
        region = add(parent, "div", classes="models", **label)
        table = add(region, "table", classes="models__table", **{"data-module": "sortable"})
        row = add(add(table, "thead"), "tr")
        for title, order in COLUMNS:
            add(row, "th", title, scope="col", **({"data-sort": order} if order else {}))
        body = add(table, "tbody")
        for model in sorted(registers.models.values(), key=lambda model: model.released or "9999"):
            add_model(body, model, registers)
        return region


def add_model(parent: Element, model: Model, registers: Registers) -> None:
    """One row; its anchor is the model's id."""
    row = add(parent, "tr", id=model.id)
    name = add(row, "th", scope="row", **{"data-value": model.name.lower()})
    add(name, "span", model.name, "models__name")
    add(name, "span", model.lab, "models__small")
    add_cache(row, model, registers.sizes[model.id])
    for count in (model.total_params, model.active_params):
        add_number(row, count, billions(count) if count else NOT_READ)
    released = printed_date(model.released) if model.released else NOT_READ
    add(row, "td", released, **{"data-value": model.released})
    add(row, "td", model.attention, "models__words", **{"data-value": model.attention.lower()})
    add(row, "td", sentence(model.note) if model.note else "", "models__words")
    add_origins(row, model, registers)


def add_cache(row: Element, model: Model, size: CacheSize | None) -> None:
    """Bytes per token and GiB at the common length, with what must be known about either."""
    if size is None:
        add_number(row, None, "not described")
        add_number(row, None, "not described")
        return
    cell = add_number(row, size.per_token, f"{plain(size.per_token)}")
    if size.as_stored:
        add(cell, "span", "as stored, not 16-bit", "models__small")
    if size.served is not None:
        add(cell, "span", f"{size.served:,.0f} as served", "models__small")
    cell = add_number(row, size.at_context, f"{size.gib_at_context:,.2f}")
    if model.context_length and model.context_length < CONTEXT:
        add(cell, "span", f"beyond its {model.context_length:,}", "models__small")


def add_number(row: Element, value: float | None, words: str) -> Element:
    """A cell with a number to sort by; without one it is sorted last."""
    cell = add(row, "td", classes="models__number", **{"data-value": "" if value is None else plain(value, "")})
    add(cell, "span", words)
    return cell


def plain(value: float, thousands: str = ",") -> str:
    """A number with at most four decimals and no trailing zeros."""
    words = f"{value:{thousands}.4f}"
    return words.rstrip("0").rstrip(".")


def billions(count: int) -> str:
    """A count of parameters in billions, with at most one decimal."""
    return f"{count / 1e9:,.1f}".removesuffix(".0")


def add_origins(row: Element, model: Model, registers: Registers) -> None:
    """Where the numbers were read, and how: one line a source."""
    cell = add(row, "td", classes="models__words")
    origins = model.sources.known()
    for origin in dict.fromkeys(origins.values()):
        groups = [GROUPS[group] for group, other in origins.items() if other == origin]
        line = add(cell, "span", ", ".join(groups).capitalize() + ": ", "models__origin")
        add_origin(line, origin, registers)
        locator = f", {origin.locator}" if origin.locator else ""
        follow(line[-1], f"{locator} ({READ[origin.read]})")


def add_origin(parent: Element, origin: Origin, registers: Registers) -> None:
    """A link to the source's entry, or to the address."""
    if origin.source in registers.sources:
        source_link(parent, registers.sources[origin.source], registers.settings.pages)
    else:
        add(parent, "a", urlsplit(origin.source).netloc, href=origin.source)
