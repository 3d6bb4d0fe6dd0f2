"""The JSON Schemas of the files with records, made from the types that the records are checked by when they are read.

Under `row` each says what a row of the table holds, in which everything is text and what is not known is empty.
"""

import json
from functools import cache
from typing import Annotated, Any, Literal

from msgspec import Meta, field
from msgspec.json import schema_components

from ..records.claims import Claim, Kind
from ..records.events import Event
from ..records.models import CONTEXT, Model
from ..records.shapes import Record, described
from ..records.sources import CslFields, Interest, Reading, Source, Via
from .downloads import CLAIM_COLUMNS, EVENT_COLUMNS, MODEL_COLUMNS, SIZES

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NUMBER = "^[0-9]+([.][0-9]+)?$"
QUOTED = {"if": {"properties": {"read": {"const": "quoted"}}}, "then": {"required": ["via"]}}
NAMES = {"Source": "entry", "ClaimFile": "claim", "EventFile": "event", "ModelFile": "model"}
SOURCES = (
    "A list of CSL items (Citation Style Language) with three fields of ours under `custom`: sources.json. "
    "`entry`: an entry of sources.yml, where `issued` is an ISO date and our fields stand beside the others."
)
Bytes = Annotated[float, Meta(gt=0)]


class ClaimFile(Claim, kw_only=True, frozen=True):
    """A claim as the file has it."""

    kind: Kind
    path: Annotated[str, Meta(pattern="^([a-z0-9-]+/)+$", description="page, from the root of the site")]


class EventFile(Event, kw_only=True, frozen=True):
    """An event as the file has it; without `path` as it is written."""

    path: Annotated[str, Meta(pattern="^([a-z0-9-]+/)+#.+$", description="entry, from the root of the site")] = ""


class ModelFile(Model, kw_only=True, frozen=True):
    """A model as the file has it, with the bytes of its cache."""

    per_token: Annotated[Bytes, described("bytes that one more token adds, at 16 bits; computed")] = field(
        name=SIZES[0], default=0
    )
    at_context: Annotated[Bytes, described(f"bytes for {CONTEXT:,} tokens, at 16 bits; computed")] = field(
        name=SIZES[1], default=0
    )
    served_bytes: Annotated[
        Bytes, described("bytes that one more token adds, in the published stored form; computed")
    ] = field(name=SIZES[2], default=0)


class Issued(Record, frozen=True):
    """A date as CSL writes it: year, month and day, as far as they are known."""

    date_parts: Annotated[
        tuple[Annotated[tuple[int, ...], Meta(min_length=1, max_length=3)], ...], Meta(min_length=1, max_length=1)
    ] = field(name="date-parts")


class Custom(Record, frozen=True):
    """How much of a source's own text was read, where it was quoted, and its interest."""

    read: Reading
    via: Via = ""
    interest: Interest = ""


class Item(CslFields, kw_only=True, frozen=True):
    """A CSL item with three fields of ours under `custom`."""

    issued: Issued | None = None
    custom: Annotated[Custom, Meta(extra_json_schema=QUOTED)]


class Claims(Record, frozen=True):
    """What the essay asserts or leaves out, with verdict and evidence: claims.json; `row`: a row of claims.csv."""

    licence: Literal["https://creativecommons.org/licenses/by/4.0/"]
    claims: Annotated[tuple[ClaimFile, ...], Meta(min_length=1)]


class Events(Record, frozen=True):
    """What happened in the dispute and when the public could know: events.json; `row`: a row of events.csv.

    An event of events.yml has the same fields without `path`.
    """

    licence: Literal["https://creativecommons.org/licenses/by/4.0/"]
    events: Annotated[tuple[EventFile, ...], Meta(min_length=1)]


class Models(Record, frozen=True):
    """Published configurations of models, with the bytes of their caches: models.json; `row`: a row of models.csv.

    A model of models.yml has the same fields without the three that are computed.
    """

    licence: Literal["https://creativecommons.org/licenses/by/4.0/"]
    models: Annotated[tuple[ModelFile, ...], Meta(min_length=1)]


@cache
def schemas() -> dict[str, str]:
    """The text of each schema by its name below the folder of the data."""
    listed = {"title": "Sources", "description": SOURCES, "type": "array", "minItems": 1}
    made = {
        "claims": schema(Claims, ClaimFile, CLAIM_COLUMNS),
        "events": schema(Events, EventFile, EVENT_COLUMNS),
        "models": schema(Models, ModelFile, MODEL_COLUMNS),
        "sources": listed | {"items": {"$ref": "#/$defs/item"}, "$defs": definitions(Item, written())},
    }
    whole = {name: {"$schema": DIALECT} | rule for name, rule in made.items()}
    return {f"schemas/{name}.schema.json": json.dumps(rule, indent=1) + "\n" for name, rule in whole.items()}


def written() -> Any:  # noqa: ANN401 - a type with a remark
    """The type of a source as it is written, with the rule that its fields alone cannot say."""
    return Annotated[Source, Meta(extra_json_schema=QUOTED)]


def schema(whole: type[Record], record: type[Record], columns: list[str]) -> dict:
    """The schema of a file, its parts as definitions, and that of a row of the table."""
    parts = definitions(whole)
    rule = parts.pop(name_of(whole.__name__))
    return rule | {"$defs": parts | {"row": row(parts[name_of(record.__name__)], columns)}}


def definitions(*kinds: Any) -> dict[str, dict]:  # noqa: ANN401 - types, with remarks or without
    """The schemas of records and all that they hold, by name; a remark on a record becomes a part of its own."""
    rules, parts = schema_components(kinds, ref_template="#/$defs/{name}")
    found = {name_of(name): tidy(part) for name, part in parts.items()}
    for rule in rules:
        if len(rule) > 1:
            found[tidy(rule)["$ref"].rpartition("/")[2]] |= {key: part for key, part in rule.items() if key != "$ref"}
    return found


def name_of(name: str) -> str:
    """The name under which the schema of a type stands: that of the record, in lower case."""
    return NAMES.get(name, name[0].lower() + name[1:])


def tidy(rule: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """A schema in which what is not known is left out: without defaults and without null; references by our names."""
    if isinstance(rule, list):
        return [tidy(part) for part in rule]
    if isinstance(rule, str) and rule.startswith("#/$defs/"):
        return "#/$defs/" + name_of(rule.rpartition("/")[2])
    if not isinstance(rule, dict):
        return rule
    kept = {key: tidy(part) for key, part in rule.items() if key != "default"}
    some = [part for part in kept.get("anyOf", []) if part != {"type": "null"}]
    alone = {key: part for key, part in kept.items() if key != "anyOf"}
    return alone | ({"anyOf": some} if len(some) > 1 else dict(*some))


def row(record: dict, columns: list[str]) -> dict:
    """The schema of a row of a table: each column as text, empty where the record may be without the field."""
    needed = record["required"]
    cells = {name: cell(record["properties"].get(name, {}), name in needed) for name in columns}
    return {"type": "object", "required": columns, "additionalProperties": False, "properties": cells}


def cell(rule: dict, needed: bool) -> dict:
    """The schema of a cell from that of the field."""
    empty = [] if needed else [""]
    if "enum" in rule:
        return {"enum": [*empty, *rule["enum"]]}
    if rule.get("type") == "boolean":
        return {"enum": [*empty, "true", "false"]}
    pattern = NUMBER if rule.get("type") in ("integer", "number") else rule.get("pattern")
    if pattern:
        return {"type": "string", "pattern": pattern if needed else f"^$|{pattern}"}
    return {"type": "string", "minLength": 1} if needed and rule.get("type") == "string" else {"type": "string"}
