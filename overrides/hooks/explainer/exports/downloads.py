"""The records as files for other programs: JSON and CSV here, bibliographies and calendar in their own modules.

Every text depends on the records alone, so that equal records give equal bytes.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping

from ..records.claims import Claim
from ..records.events import in_order
from ..records.lazy import Lazy
from ..records.models import CONTEXT, GROUPS, Model
from ..records.settings import LICENCE, built
from ..records.shapes import known
from ..registers import Registers
from .bibliographies import bibtex, csl_json
from .calendar import calendar
from .feed import last_change

CLAIM_COLUMNS = ["id", "title", "paragraph", "step", "kind", "verdict", "because", "in_short", "would_change"]
CLAIM_COLUMNS += ["checked", "sources", "relations", "path"]
EVENT_COLUMNS = ["id", "title", "happened", "public", "lane", "sources", "claims", "note", "path"]
ORIGIN_COLUMNS = [f"{group}_{part}" for group in GROUPS for part in ("source", "locator", "read")]
SIZES = ("cache_bytes_per_token", f"cache_bytes_at_{CONTEXT}_tokens", "cache_served_bytes_per_token")
NESTED = {"cache", "served", "sources"}
MODEL_COLUMNS = [
    *(name for name in Model.__struct_fields__ if name not in NESTED | {"note"}),
    *SIZES,
    *ORIGIN_COLUMNS,
    "note",
]


def downloads(registers: Registers) -> Mapping[str, str]:
    """The text of every generated file by its name, made when it is asked for."""
    return Lazy(MAKERS.keys, lambda name: MAKERS[name](registers))


def claim_records(registers: Registers) -> list[dict]:
    """The claims, in order of their ids."""
    return [
        known(claim) | {"path": built(registers.settings.pages.claim(claim.id))}
        for claim in registers.claims.values()
    ]


def event_records(registers: Registers) -> list[dict]:
    """The events, by the day they became public."""
    pages = registers.settings.pages
    events = in_order(registers.events.values())
    return [known(event) | {"path": built(pages.event(event.id))} for event in events]


def model_records(registers: Registers) -> list[dict]:
    """The models with the bytes of their caches, in the order of the register."""
    return [known(model) | sizes(registers, model) for model in registers.models.values()]


def sizes(registers: Registers, model: Model) -> dict[str, float]:
    """The computed bytes of one model's cache; empty where it is not described."""
    size = registers.sizes[model.id]
    if size is None:
        return {}
    values = zip(SIZES, (size.per_token, size.at_context, size.served), strict=True)
    return {name: whole(value) for name, value in values if value is not None}


def whole(value: float) -> float:
    """A number, as an integer if it is one."""
    return int(value) if value == int(value) else value


def claim_row(claim: Claim, record: dict) -> dict:
    """A claim as one row: its sources and relations as words between semicolons."""
    relations = [f"{relation.kind} {relation.claim}" for relation in claim.relations]
    return record | {"sources": [item.source for item in claim.evidence], "relations": relations}


def model_row(record: dict) -> dict:
    """A model as one row: each group of numbers with three columns for where it was read."""
    origins = record["sources"].items()
    return record | {f"{group}_{part}": value for group, origin in origins for part, value in origin.items()}


def as_json(name: str, records: list[dict]) -> str:
    """A JSON object with the licence and the list of records under `name`."""
    return json.dumps({"licence": LICENCE, name: records}, ensure_ascii=False, indent=1) + "\n"


def as_csv(columns: list[str], rows: Iterable[dict]) -> str:
    """A CSV text after RFC 4180: a line of names, then the rows; lists become words between semicolons."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_cell(row.get(name, "")) for name in columns] for row in rows)
    return text.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return str(value).lower()
    return "; ".join(dict.fromkeys(value)) if isinstance(value, list) else value


def claims_csv(registers: Registers) -> str:
    """The claims as a table."""
    pairs = zip(registers.claims.values(), claim_records(registers), strict=True)
    return as_csv(CLAIM_COLUMNS, (claim_row(claim, record) for claim, record in pairs))


def events_calendar(registers: Registers) -> str:
    """The events as a calendar."""
    settings = registers.settings
    changed = max(settings.record_ends, last_change(registers.docs, settings))
    return calendar(in_order(registers.events.values()), registers.sources, settings, changed)


MAKERS: dict[str, Callable[[Registers], str]] = {
    "claims.json": lambda registers: as_json("claims", claim_records(registers)),
    "claims.csv": claims_csv,
    "sources.json": lambda registers: csl_json(registers.sources.values()),
    "sources.bib": lambda registers: bibtex(registers.sources.values()),
    "events.json": lambda registers: as_json("events", event_records(registers)),
    "events.csv": lambda registers: as_csv(EVENT_COLUMNS, event_records(registers)),
    "events.ics": events_calendar,
    "models.json": lambda registers: as_json("models", model_records(registers)),
    "models.csv": lambda registers: as_csv(MODEL_COLUMNS, map(model_row, model_records(registers))),
}
