"""The figure's data: every relation with its reason as a table, and what the behaviour needs."""

from .records import Argument
from .tree import lines, numbers, order
from .words import scene


def rows(argument: Argument) -> list[tuple]:
    """Every relation with its reason."""
    claims = argument.claims
    return [
        (f"{numbers()[claim.id]} {claim.title}", kind, f"{numbers()[target]} {claims[target].title}", note)
        for name in [*argument.conclusions, *(name for names in order().values() for name in names)]
        for claim in [claims[name]]
        for kind, target, note in claim.relations
    ]


def data(argument: Argument) -> dict:
    """What the behaviour needs: the claims in the list's order, and who bears on whom by their places in it."""
    names = [*argument.conclusions, *(name for names in order().values() for name in names)]
    place = {name: at for at, name in enumerate(names)}
    supports, against = argument.towards("supports"), argument.towards("attacks", "undercuts")
    nodes = [[name, argument.claims[name].code, numbers()[name], argument.claims[name].verdict] for name in names]
    return {
        "nodes": nodes,
        "rests": [[place[other] for other in supports[name]] for name in names],
        "against": [[place[other] for other in against[name]] for name in names],
        "conclusions": argument.conclusions,
        "lines": lines(),
        "steps": [[slug, f"{at}. {title}"] for at, (slug, title) in enumerate(argument.steps.items(), 1)],
        "homes": {slug: [place[name] for name in names] for slug, names in order().items()},
        "presets": argument.own["presets"],
        "rule": argument.own["rule"],
        "key": argument.own["key"],
        "scene": scene(argument),
    }
