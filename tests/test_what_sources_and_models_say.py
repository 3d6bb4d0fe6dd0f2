"""Do the list of sources and the table of models print what the registers say? Recomputed for all of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import said
from bs4 import Tag
from built import article, elements, pages, parse, target, words
from explainer.records.models import CONTEXT, Model
from explainer.records.sources import Source
from explainer.registers import Registers
from said import straight

pytestmark = pytest.mark.both

GROUPS = {"config": "configuration", "gpu_hours": "hours", "training_tokens": "tokens", "release": "release"}
READ = {"full": "in full", "part": "in part", "quoted": "at second hand"}


def printed(source: Source) -> str:
    """What is printed of a source behind its label."""
    authors = f"{said.ended(said.authors(source))} " * bool(source.author)
    rest = ", ".join(filter(None, (source.container, source.issued and said.day(source.issued))))
    remarks = [said.reading(source), source.interest and f"interest: {source.interest}", source.note]
    honesty = " ".join(said.remark(each) for each in remarks if each)
    return straight(f"{authors}{said.ended(source.title)}{' ' * bool(rest)}{rest}{'.' * bool(rest)}{honesty}")


def assert_printed(entry: Tag, source: Source) -> None:
    """An entry of a list of sources says who wrote what, when, how it was read and whose interest it is."""
    told = f"{straight(source.label)} {printed(source)}" + " Archived copies" * bool(source.url)
    uses = entry.select_one(".jd-source__uses")
    assert words(entry).removesuffix(words(uses) if uses else "").strip() == told, source.id
    links = [link["href"] for link in entry.select("cite a, .jd-source__read a")]
    assert links == [source.url, f"https://web.archive.org/web/*/{source.url}"] * bool(source.url)


def cited(page: Tag, address: str) -> set[str]:
    """The sources that a page cites in brackets."""
    return {target(address, link["href"]).partition("#")[2] for link in page.select(".jd-cite a")}


def users(site: Path, registers: Registers, key: str, cites: dict[str, set[str]]) -> Iterator[str]:
    """Where a source is used: the steps that cite it, the claims and events that rest on it."""
    yield from (f"argument/{slug}/" for slug in registers.steps if key in cites[slug])
    for claim in registers.claims.values():
        if key in {item.source for item in claim.evidence}:
            yield f"claims/{claim.id}/"
    yield from (f"timeline/#{event.id}" for event in registers.events.values() if key in event.sources)


def test_the_list_of_sources_prints_each_and_where_it_is_used(site: Path, registers: Registers) -> None:
    cites = {slug: cited(article(site, f"argument/{slug}/"), f"argument/{slug}/") for slug in registers.steps}
    shown = article(site, "sources/").select(".jd-sources--all > li")
    assert [entry["id"] for entry in shown] == sorted(registers.sources, key=lambda key: registers.sources[key].label.lower())  # fmt: skip
    for entry in shown:
        assert_printed(entry, registers.sources[entry["id"]])
        uses = [target("sources/", link["href"]) for link in entry.select(".jd-source__uses a")]
        assert uses == list(users(site, registers, entry["id"], cites)), entry["id"]
        steps = [words(link) for link in entry.select(".jd-source__uses a[href*='argument/']")]
        assert steps == [f"step {registers.steps[use.split('/')[1]].paragraph}" for use in uses if "argument/" in use]


def test_a_page_lists_the_sources_that_it_cites(site: Path, registers: Registers) -> None:
    for address, path in pages(site).items():
        for section in elements(path, ".jd-references"):
            entries = section.find_all("li")
            listed = [target(address, entry.a["href"]).partition("#")[2] for entry in entries]
            keys = cited(parse(path).article, address)
            assert listed == sorted(keys, key=lambda key: registers.sources[key].label.lower()), address
            for entry, key in zip(entries, listed, strict=True):
                assert_printed(entry, registers.sources[key])


def number(value: float) -> str:
    """A number with thousands and at most four decimals."""
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def cells(model: Model, registers: Registers) -> list[str]:
    """What the cells of a model's row begin with, the last apart."""
    size = registers.sizes[model.id]
    bytes_and_gib = (number(size.per_token), f"{size.at_context / 2**30:,.2f}") if size else ("not described",) * 2
    counts = [
        f"{value / 1e9:,.1f}".removesuffix(".0") if value else "not read"
        for value in (model.total_params, model.active_params)
    ]
    note = said.remark(model.note) if model.note else ""
    return [model.name + model.lab, *bytes_and_gib, *counts, said.day(model.released) if model.released else "not read", straight(model.attention), note]  # fmt: skip


def test_the_table_of_models_gives_the_numbers_of_each_oldest_first(site: Path, registers: Registers) -> None:
    models = sorted(registers.models.values(), key=lambda model: model.released or "9999")
    rows = article(site, "models/").select("tbody tr")
    for model, row in zip(models, rows, strict=True):
        shown = row.find_all(["th", "td"])
        found = [words(cell.span if "jd-models__number" in cell.get("class", []) else cell) for cell in shown]
        assert (row["id"], found[:-1]) == (model.id, cells(model, registers))
        size, counts = registers.sizes[model.id], (model.total_params, model.active_params)
        values = [size.per_token, size.at_context] if size else [None, None]
        sortable = [cell["data-value"] for cell in row.select(".jd-models__number")]
        assert [float(each) if each else None for each in sortable] == [*values, *(each or None for each in counts)]
        assert [cell.get("data-value") for cell in (shown[0], *shown[5:7])] == [
            model.name.lower(),
            model.released,
            model.attention.lower(),
        ]


def origins(model: Model, registers: Registers) -> Iterator[str]:
    """Where the groups of a model's numbers were read, and how: one line a source."""
    for origin in dict.fromkeys(model.sources.known().values()):
        groups = ", ".join(GROUPS[name] for name, other in model.sources.known().items() if other == origin)
        source = registers.sources.get(origin.source)
        place = source.label if source else origin.source.split("/")[2]
        locator = f", {origin.locator}" * bool(origin.locator)
        yield straight(f"{groups.capitalize()}: {place}{locator} ({READ[origin.read]})")


def test_the_table_of_models_warns_of_what_does_not_compare(site: Path, registers: Registers) -> None:
    for row in article(site, "models/").select("tbody tr"):
        model, size = registers.models[row["id"]], registers.sizes[row["id"]]
        token, long = (words(cell) for cell in row.select("td")[:2])
        assert ("as stored" in token) == bool(size and size.as_stored), model.id
        assert (f"{size.served:,.0f} as served" if size and size.served else "") in token
        assert ("beyond its" in long) == bool(size and model.context_length and model.context_length < CONTEXT)
        assert [words(line) for line in row.select(".jd-models__origin")] == list(origins(model, registers)), model.id
