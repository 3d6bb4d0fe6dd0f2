"""The figure's data: every relation with its reason as a table, and what words and behaviour need."""

from textwrap import shorten

from ..verdicts import ICONS, WORDS
from .records import Argument
from .tree import numbers, order

LETTERS = 73  # of a premise with its number, in two lines on a phone


def rows(argument: Argument) -> list[tuple]:
    """Every relation with its reason."""
    claims = argument.claims
    return [
        (f"{numbers()[claim.id]} {claim.title}", kind, f"{numbers()[target]} {claims[target].title}", note)
        for name in [*argument.conclusions, *(name for names in order().values() for name in names)]
        for claim in [claims[name]]
        for kind, target, note in claim.relations
    ]


def graded(names: list[str], argument: Argument) -> str:
    """Claims by number, with their verdicts."""
    return ", ".join(f"{numbers()[name]} {WORDS[argument.claims[name].verdict].lower()}" for name in names)


def scene(argument: Argument) -> str:
    """What never changes: how many claims and relations, and what bears on each conclusion, with our verdicts."""
    relations = sum(len(claim.relations) for claim in argument.claims.values())
    conclusions = [
        f"{graded([name], argument)}: {argument.claims[name].title}; "
        f"supports {graded(argument.bearing_on(name, 'supports'), argument)}; "
        f"objections {graded(argument.bearing_on(name, 'attacks', 'undercuts'), argument)}"
        for name in argument.conclusions
    ]
    return (
        f"A map of {len(argument.claims)} claims with {relations} relations. "
        f"Four conclusions, with our verdicts: {'. '.join(conclusions)}."
    )


def short(name: str, argument: Argument) -> str:
    """A claim in the list of premises: the words of its row, or as many whole ones of its title as fit."""
    room = LETTERS - len(numbers()[name])
    return argument.own["short"].get(name) or shorten(argument.claims[name].title, room, placeholder=" …")


def data(argument: Argument) -> dict:
    """What words and behaviour need: the claims in the list's order, and who bears on whom by their places in it."""
    names = [*argument.conclusions, *(name for names in order().values() for name in names)]
    place = {name: at for at, name in enumerate(names)}
    supports, against = argument.towards("supports"), argument.towards("attacks", "undercuts")
    claims = [(name, argument.claims[name]) for name in names]
    nodes = [[name, claim.code, numbers()[name], claim.verdict, short(name, argument)] for name, claim in claims]
    return {
        "nodes": nodes,
        "rests": [[place[other] for other in supports[name]] for name in names],
        "against": [[place[other] for other in against[name]] for name in names],
        "conclusions": argument.conclusions,
        "steps": [[slug, f"{at}. {title}"] for at, (slug, title) in enumerate(argument.steps.items(), 1)],
        "homes": {slug: [place[name] for name in names] for slug, names in order().items()},
        "presets": argument.own["presets"],
        "icons": ICONS,
        "short": argument.own["short"],
        "offered": argument.own["offered"],
        "rule": argument.own["rule"],
        "scene": scene(argument),
    }
