"""The table of models: what each keeps per token, how large it is, and where that was read."""

from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from ..html.elements import add, follow, source_link
from ..records.models import CONTEXT, Model, Origin
from ..records.words import printed_date, sentence
from ..registers import Registers
from .overviews import Overview

COLUMNS = {  # by title, how a column's cells are sorted
    "Model": "text",
    "Bytes a token, 16-bit": "number",
    f"GiB at {CONTEXT:,} tokens": "number",
    "Parameters, billion": "number",
    "Active, billion": "number",
    "Released": "text",
    "Attention": "text",
    "Remark": "",
    "Read in": "",
}
GROUPS = {"config": "configuration", "gpu_hours": "hours", "training_tokens": "tokens", "release": "release"}
READ = {"full": "in full", "part": "in part", "quoted": "at second hand"}
NOT_READ = "not read"


class Models(Overview):
    """`/// models`: all models with a published configuration, oldest first, those without a date last."""

    NAME = "models"

    def fill(self, parent: Element, registers: Registers) -> Element:
        """The table; its parts say what they are, since the style sheet lays them out as blocks."""
        table = add(parent, "table", classes="models", role="table", **{"data-module": "sortable"})
        row = add(add(table, "thead", role="rowgroup"), "tr", role="row")
        for title, order in COLUMNS.items():
            sort = {"data-sort": order} if order else {}
            add(row, "th", title, scope="col", role="columnheader", **sort)
        body = add(table, "tbody", role="rowgroup")
        for model in sorted(registers.models.values(), key=lambda model: model.released or "9999"):
            add_model(body, model, registers)
        return table


def add_model(parent: Element, model: Model, registers: Registers) -> None:
    """One row; its anchor is the model's id."""
    row = add(parent, "tr", id=model.id, role="row")
    name = add(row, "th", scope="row", role="rowheader", **{"data-value": model.name.lower()})
    add(name, "span", model.name, "models__name")
    add(name, "span", model.lab, "models__small")
    add_cache(row, model, registers)
    for count in (model.total_params, model.active_params):
        add_number(row, count, billions(count) if count else NOT_READ)
    released = printed_date(model.released) if model.released else NOT_READ
    add(row, "td", released, role="cell", **{"data-value": model.released})
    add(row, "td", model.attention, role="cell", **{"data-value": model.attention.lower()})
    add(row, "td", sentence(model.note) if model.note else "", "models__remark", role="cell")
    add_origins(row, model, registers)
    for cell, title in zip(row, COLUMNS, strict=True):
        cell.set("data-label", title)


def add_cache(row: Element, model: Model, registers: Registers) -> None:
    """Bytes per token and GiB at the common length, with what must be known about either."""
    size = registers.sizes[model.id]
    if size is None:
        add_number(row, None, "not described")
        add_number(row, None, "not described")
        return
    cell = add_number(row, size.per_token, f"{plain(size.per_token)}")
    add_bar(cell, size.per_token / most(registers))
    if size.as_stored:
        add(cell, "span", "as stored, not 16-bit", "models__small")
    if size.served is not None:
        add(cell, "span", f"{size.served:,.0f} as served", "models__small")
    cell = add_number(row, size.at_context, f"{size.gib_at_context:,.2f}")
    if model.context_length and model.context_length < CONTEXT:
        add(cell, "span", f"beyond its {model.context_length:,}", "models__small")


def most(registers: Registers) -> float:
    """The most bytes per token that any model keeps."""
    return max(size.per_token for size in registers.sizes.values() if size)


def add_bar(cell: Element, share: float) -> None:
    """A bar as long as a share of the longest."""
    bar = add(cell, "svg", classes="models__bar", viewBox="0 0 100 1", preserveAspectRatio="none")
    bar.set("aria-hidden", "true")
    SubElement(bar, "rect", width=f"{100 * share:.1f}", height="1")


def add_number(row: Element, value: float | None, words: str) -> Element:
    """A cell with a number to sort by; without one it is sorted last."""
    cell = add(
        row, "td", classes="models__number", role="cell", **{"data-value": "" if value is None else plain(value, "")}
    )
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
    cell = add(row, "td", classes="models__origins", role="cell")
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
