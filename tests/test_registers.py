"""Are the records whole? What a fault in one is answered with: test_messages.py."""

from collections import Counter
from pathlib import Path

from explainer.registers import Registers


def test_every_paragraph_has_a_step_and_claims(registers: Registers) -> None:
    assert [step.paragraph for step in registers.steps.values()] == list(range(1, len(registers.steps) + 1))
    for slug in registers.steps:
        assert len(registers.claims_of(slug)) >= 3, slug


def test_every_verdict_but_opinion_rests_on_a_source_that_was_read(registers: Registers) -> None:
    for claim in registers.claims.values():
        read = [item.source for item in claim.evidence if registers.sources[item.source].read != "quoted"]
        assert read or claim.verdict == "opinion", claim.id


PLACED = 8  # citations with a place that show that a source has places


def test_a_source_that_is_often_cited_by_place_is_never_cited_without_one(registers: Registers) -> None:
    """What is said of the whole of it has 'whole text' for its place."""
    items = [(claim.id, item) for claim in registers.claims.values() for item in claim.evidence]
    places = Counter(item.source for _, item in items if item.locator)
    assert [(name, item.source) for name, item in items if places[item.source] >= PLACED and not item.locator] == []


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
