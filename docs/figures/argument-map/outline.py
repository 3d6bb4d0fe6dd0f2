"""The figure as a list: every claim with what it bears on, in words and links."""

from ..base import Entry
from .records import Argument, Claim, read_argument
from .tree import children, homes, numbers, order

KINDS = ("supports", "attacks", "undercuts")
TOWARDS = {"supports": "rests on", "attacks": "is attacked by", "undercuts": "is undercut by"}


def counted(number: int, word: str) -> str:
    """A number with its word in the right form."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def evidence(claim: Claim) -> str:
    """How many sources a verdict rests on, and how many of them were read."""
    return f"{counted(claim.sources, 'source')}, {claim.read} read in the original"


def links(name: str, argument: Argument) -> tuple[tuple[str, str, str, str], ...]:
    """Each relation of a claim: how, to which entry, its words, and why."""
    out = [(kind, target, note) for kind, target, note in argument.claims[name].relations]
    back = [(TOWARDS[kind], other, note) for kind, other, note in argument.received[name]]
    named = (
        (how, other, f"{numbers()[other]} {argument.claims[other].title}", why) for how, other, why in out + back
    )
    return tuple(named)


def summary(name: str, argument: Argument) -> str:
    """What the relations of a claim are, counted; nothing for a claim without any."""
    relations = argument.claims[name].relations
    rests = len(argument.bearing_on(name, "supports"))
    against = len(argument.bearing_on(name, "attacks", "undercuts"))
    parts = [(rests, f"rests on {rests}"), (against, f"{counted(against, 'objection')}")]
    parts += [(count, f"{kind} {count}") for kind in KINDS if (count := [r[0] for r in relations].count(kind))]
    return ", ".join(words for count, words in parts if count).capitalize()


def entry(name: str, argument: Argument) -> Entry:
    """A claim in the list, with the claims below it."""
    claim, kind = argument.claims[name], homes()[name][1]
    lead = f"{numbers()[name]} left out by the essay" if claim.omission else numbers()[name]
    return Entry(
        name=name,
        words=claim.title,
        page=f"/claims/{name}.md",
        verdict=claim.verdict,
        lead=f"{lead}, {kind} {numbers()[homes()[name][0]]}" if kind else lead,
        note=evidence(claim),
        summary=summary(name, argument),
        links=links(name, argument),
        entries=tuple(entry(child, argument) for child in children(name)) if name not in argument.conclusions else (),
    )


def outline() -> tuple[Entry, ...]:
    """The conclusions, open, and each step with its claims."""
    argument = read_argument()
    first = tuple(entry(name, argument) for name in argument.conclusions)
    groups = [Entry(name="conclusions", words="Four conclusions", entries=first)]
    for at, (slug, title) in enumerate(argument.steps.items(), 1):
        tops = tuple(entry(name, argument) for name in order()[slug] if not homes()[name][0])
        groups.append(Entry(slug, f"{at}. {title}", note=counted(len(order()[slug]), "claim"), entries=tops))
    return tuple(groups)
