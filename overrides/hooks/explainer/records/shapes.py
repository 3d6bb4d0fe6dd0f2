"""What all records share: that their shape is checked when they are read, and the kinds of text in their fields."""

from typing import Annotated, Any

from msgspec import Meta, Struct, to_builtins


class Record(Struct, frozen=True, forbid_unknown_fields=True):
    """A record whose fields and their types are checked by `convert`; `Meta` says what a field holds.

    `write` in the extras of a field's `Meta` is what a message tells a writer to put there.
    """


NAME = r"[a-z0-9]+([.-][a-z0-9]+)*"
DAY, MONTH, YEAR = "a day as 2026-06-18", "a month as 2026-06", "a year as 2026"
Text = Annotated[str, Meta(min_length=1, pattern=r"\S")]
AN_ID = "lower-case words with hyphens, since it is an anchor"
Id = Annotated[str, Meta(pattern=f"^{NAME}$", extra={"write": AN_ID})]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", extra_json_schema={"format": "date"}, extra={"write": DAY})]
Date = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}(-\d{2})?$", extra={"write": f"{DAY} or {MONTH}"})]
Issued = Annotated[
    str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", extra={"write": f"{DAY}, {MONTH} or {YEAR}, the year in quotes"})
]
Paragraph = Annotated[int, Meta(ge=1, description="paragraph of the essay")]
Count = Annotated[int, Meta(ge=0)]
Positive = Annotated[int, Meta(ge=1)]


def described(words: str) -> Meta:
    """What a field holds, as the published schema says it."""
    return Meta(description=words)


def known(record: Record) -> dict:
    """A record as a mapping, by the names of its files, without the fields that are not known."""
    return filled(to_builtins(record))


def filled(value: Any) -> Any:  # noqa: ANN401 - mappings, lists and what they hold
    """A value without the empty fields of the mappings in it."""
    if isinstance(value, dict):
        return {name: filled(part) for name, part in value.items() if part not in (None, "", ())}
    return [filled(part) for part in value] if isinstance(value, tuple) else value
