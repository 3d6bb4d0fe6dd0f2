"""Are the records whole, and does a fault in one stop the build with a line that names file and remedy?"""

import shutil
from pathlib import Path

import pytest
from explainer.records.errors import RecordError
from explainer.registers import Registers, load_registers
from projects import replace

CLAIM = "claims/experts-256.md"
SOURCES = "data/sources.yml"


@pytest.fixture
def copy(docs: Path, tmp_path: Path) -> Path:
    """A copy of the records into which a fault may be planted."""
    target = tmp_path / "docs"
    shutil.copytree(docs, target, ignore=shutil.ignore_patterns("figures", "lab", "assets", "__pycache__"))
    return target


FAULTS = {
    "unknown verdict": (CLAIM, replace("verdict: corrected", "verdict: wrong"), "verdict 'wrong'"),
    "unknown field": (CLAIM, replace("verdict:", "veredict:"), "Did you mean 'verdict'?"),
    "missing field": (CLAIM, replace("would_change:", "#"), "'would_change' is missing"),
    "no evidence": (CLAIM, lambda text: text.replace("evidence:", "evidence: []\nrelations_:"), "relations_"),
    "unknown source": (CLAIM, replace("source: deepseek", "source: deepsek"), "source 'deepsek"),
    "unknown step": (CLAIM, replace("step: mixture", "step: mixtures"), "step 'mixtures-of-experts'"),
    "unknown bearing": (CLAIM, replace("bears: ", "bears: re"), "is not one of supports, corrects"),
    "broken YAML in a claim": (CLAIM, replace("paragraph: 8", "paragraph: [8"), "broken YAML"),
    "long finding": (CLAIM, replace('because: "', 'because: "' + "word " * 61), "more than 60 words"),
    "broken YAML in the sources": (SOURCES, replace("\n- id: ", "\n- id: [ "), "broken YAML"),
    "unknown reading": (SOURCES, replace("\n  read: full", "\n  read: all"), "read 'all' is not one of full"),
    "quoted without outlet": (SOURCES, replace("\n  via: ", "\n  DOI: "), "needs 'via'"),
    "a source twice": (SOURCES, lambda text: text + text[text.index("\n- id: ") :], "stands twice"),
    "a term twice": ("glossary.md", lambda text: text + "\n### MLA { #mla }\n", "stands twice"),
    "a field twice": (CLAIM, replace("kind: claim", "kind: claim\nverdict: supported"), "'verdict' stands twice"),
    "a check on no day": (CLAIM, replace("checked: 2026-11-29", "checked: 2026-11-31"), "day is out of range"),
    "a source of no date": (
        SOURCES,
        replace('issued: "2025-01"', 'issued: "2025-13"'),
        "issued '2025-13' is no date",
    ),
    "a list that is none": (SOURCES, lambda text: "just: words\n", "must hold a list of records"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_refused_in_one_line_that_names_the_file(copy: Path, name: str) -> None:
    path, plant, said = FAULTS[name]
    target = copy / path
    target.write_text(plant(target.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(RecordError) as caught:
        load_registers(copy)
    assert said in caught.value.message
    assert target.name in caught.value.message
    assert "\n" not in caught.value.message


def test_a_claim_without_evidence_is_refused(copy: Path) -> None:
    target = copy / CLAIM
    text = target.read_text(encoding="utf-8")
    start, end = text.index("evidence:"), text.index("would_change:")
    target.write_text(text[:start] + text[end:], encoding="utf-8")
    with pytest.raises(RecordError, match=r"experts-256\.md: a claim needs evidence"):
        load_registers(copy)


def test_every_paragraph_has_a_step_and_claims(registers: Registers) -> None:
    assert [step.paragraph for step in registers.steps.values()] == list(range(1, 14))
    for slug, step in registers.steps.items():
        claims = registers.claims_of(slug)
        assert len(claims) >= 3, slug
        assert {claim.paragraph for claim in claims} == {step.paragraph}, slug


def test_every_verdict_but_opinion_rests_on_a_source_that_was_read(registers: Registers) -> None:
    for claim in registers.claims.values():
        read = [item.source for item in claim.evidence if registers.sources[item.source].read != "quoted"]
        assert read or claim.verdict == "opinion", claim.id


def test_no_source_is_an_aggregator(registers: Registers) -> None:
    hosts = ("tokentoday", "nextfin", "perplexity.ai", "hmmnm", "sedaily", "aiwiki", "feishare", "officechai")
    for source in registers.sources.values():
        assert not any(host in source.url for host in hosts), source.id


def test_findings_and_descriptions_fit_where_they_are_shown(registers: Registers) -> None:
    for step in registers.steps.values():
        assert len(step.description) <= 160, step.slug
        assert len(step.finding.split()) <= 28, step.slug


def test_sources_stand_in_alphabetical_order(registers: Registers) -> None:
    assert list(registers.sources) == sorted(registers.sources)


def test_every_source_is_used(registers: Registers, docs: Path) -> None:
    evidence = {item.source for claim in registers.claims.values() for item in claim.evidence}
    told = {key for event in registers.events.values() for key in event.sources}
    models = {use.source for model in registers.models.values() for use in model.sources.known().values()}
    drawn = " ".join(path.read_text(encoding="utf-8") for path in docs.glob("figures/*/data.yml"))
    unused = set(registers.sources) - evidence - told - models - set(registers.cited_on)
    assert {source for source in unused if source not in drawn} == set()
