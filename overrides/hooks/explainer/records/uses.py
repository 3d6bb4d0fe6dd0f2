"""What is read off the records: which claims a step has, what bears on a claim, what a source is used in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from .claims import Claim
from .events import Event


def sorted_by_step(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """For each step the ids of its claims in their order, omissions last."""
    found: dict[str, list[str]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.kind, claim.id)):
        found[claim.step].append(claim.id)
    return dict(found)


def received(claims: Iterable[Claim]) -> dict[str, list[tuple[str, str, str]]]:
    """For each claim how others bear on it: kind, the other's id, note."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for claim in claims:
        for relation in claim.relations:
            found[relation.claim].append((relation.kind, claim.id, relation.note))
    return dict(found)


def used_in(
    steps: Mapping[str, str],
    cited_on: Mapping[str, list[str]],
    claims: Mapping[str, Claim],
    events: Mapping[str, Event],
) -> dict[str, list[tuple[str, str]]]:
    """For each source the steps that cite it (slugs by page) and the claims and events that rest on it: kind, id."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, pages in cited_on.items():
        found[key] += [("step", slug) for page, slug in steps.items() if page in pages]
    for name, claim in claims.items():
        for key in dict.fromkeys(item.source for item in claim.evidence):
            found[key].append(("claim", name))
    for name, event in events.items():
        for key in dict.fromkeys(event.sources):
            found[key].append(("event", name))
    return dict(found)
