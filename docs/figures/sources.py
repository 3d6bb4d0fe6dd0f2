"""The short labels of registered sources, for figures that say where each of their data comes from."""

from collections.abc import Iterable

from .base import read_records


def source_labels(ids: Iterable[str]) -> dict[str, str]:
    """The label of each source, in alphabetical order of ids; raises KeyError for an unknown id."""
    registered = {source["id"]: source["title-short"] for source in read_records("sources.yml")}
    return {name: registered[name] for name in sorted(set(ids))}


def named_sources(ids: Iterable[str], labels: dict[str, str]) -> str:
    """Sources as words for a table."""
    return "; ".join(labels[name] for name in ids)
