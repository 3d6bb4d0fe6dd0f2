"""Are the downloads complete, valid by their schemas, and the same in every build?"""

import csv
import io
import json

import pytest
import yaml
from built import article
from explainer.exports.downloads import downloads
from jsonschema import Draft202012Validator, FormatChecker
from msgspec.structs import asdict

KINDS = ("claims", "sources", "events", "models")
GENERATED = ["claims.json", "claims.csv", "sources.json", "sources.bib"]
GENERATED += ["events.json", "events.csv", "events.ics", "models.json", "models.csv"]
ORIGINALS = ["sources.yml", "events.yml", "models.yml"]
SCHEMAS = [f"schemas/{kind}.schema.json" for kind in KINDS]


@pytest.fixture(scope="module")
def data(site):
    return site / "data"


def schema(data, kind, part=""):
    whole = json.loads((data / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(whole)
    rule = {"$defs": whole["$defs"], "$ref": f"#/$defs/{part}"} if part else whole
    return Draft202012Validator(rule, format_checker=FormatChecker())


def rows(data, name):
    text = (data / name).read_bytes().decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def records(data, kind):
    content = json.loads((data / f"{kind}.json").read_text(encoding="utf-8"))
    return content if kind == "sources" else content[kind]


@pytest.mark.parametrize("name", [*GENERATED, *ORIGINALS, *SCHEMAS])
def test_every_file_is_published_and_described(data, name):
    assert (data / name).stat().st_size > 0
    page = article(data.parent, "data/")
    assert page.find("a", href=name), name
    assert "CC BY 4.0" in page.text


def test_nothing_is_generated_that_is_not_listed(registers):
    assert list(downloads(registers)) == GENERATED


@pytest.mark.parametrize("name", ORIGINALS)
def test_the_originals_are_as_written(data, docs, name):
    assert (data / name).read_bytes() == (docs / "data" / name).read_bytes()


@pytest.mark.parametrize("kind", KINDS)
def test_json_files_hold_to_their_schemas(data, kind):
    schema(data, kind).validate(json.loads((data / f"{kind}.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("name", "kind", "part"),
    [("events.yml", "events", "event"), ("models.yml", "models", "model"), ("sources.yml", "sources", "entry")],
)
def test_the_originals_hold_to_the_schemas_too(data, name, kind, part):
    content = yaml.safe_load((data / name).read_text(encoding="utf-8"))
    rule = schema(data, kind, part)
    for record in content if isinstance(content, list) else content[kind]:
        rule.validate(record)


@pytest.mark.parametrize("kind", ["claims", "events", "models"])
def test_tables_hold_to_their_schemas_and_have_every_record(data, kind):
    rule, table = schema(data, kind, "row"), rows(data, f"{kind}.csv")
    for row in table:
        rule.validate(row)
    assert [row["id"] for row in table] == [record["id"] for record in records(data, kind)]


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_refuse_what_is_wrong(data, kind):
    wrong = records(data, kind)[0] | {"colour": "red"}
    assert not schema(data, kind, {"sources": "item"}.get(kind, kind[:-1])).is_valid(wrong)


def test_paths_lead_to_pages(site, data):
    for record in [*records(data, "claims"), *records(data, "events")]:
        path, _, anchor = record["path"].partition("#")
        page = site / path / "index.html"
        assert page.is_file() and (not anchor or f'id="{anchor}"' in page.read_text(encoding="utf-8"))


def test_no_cell_is_taken_for_a_formula(data):
    for name in ("claims.csv", "events.csv", "models.csv"):
        for row in rows(data, name):
            assert not any(value.startswith(("=", "+", "-", "@", "\t")) for value in row.values()), row["id"]


def test_models_carry_the_computed_bytes_and_keep_what_is_nought(data, registers):
    for record in records(data, "models"):
        size, model = registers.sizes[record["id"]], registers.models[record["id"]]
        told = [
            record.get(f"cache_{name}")
            for name in ("bytes_per_token", "bytes_at_131072_tokens", "served_bytes_per_token")
        ]
        assert told == ([size.per_token, size.at_context, size.served] if size else [None] * 3), model.id
        nought = {name for name, value in asdict(model).items() if value is False or value == 0}
        assert nought <= record.keys(), model.id
