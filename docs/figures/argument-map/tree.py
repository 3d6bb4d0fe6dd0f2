"""Where each claim has its place: the nesting of the list, and the numbers that list and drawing share."""

from functools import cache

from .records import Argument, Claim, read_argument


def parent(claim: Claim, argument: Argument) -> tuple[str, str]:
    """The claim of the same step under which this one stands, and how it bears on it; ("", "") for none."""
    for kind in ("supports", "undercuts", "attacks"):
        for relation, target, _ in claim.relations:
            other = argument.claims[target]
            if relation == kind and other.step == claim.step and target not in argument.conclusions:
                return target, kind
    return "", ""


@cache
def homes() -> dict[str, tuple[str, str]]:
    """Each claim's parent and its relation to it; a claim that would stand below itself has none."""
    argument = read_argument()
    found = {name: parent(claim, argument) for name, claim in argument.claims.items()}
    found |= dict.fromkeys(argument.conclusions, ("", ""))
    for name in found:
        above, seen = found[name][0], {name}
        while above and above not in seen:
            seen.add(above)
            above = found[above][0]
        if above == name:
            found[name] = ("", "")
    return found


@cache
def families() -> dict[str, list[str]]:
    """The claims that stand below each claim."""
    found: dict[str, list[str]] = {}
    for name, (above, _) in homes().items():
        found.setdefault(above, []).append(name)
    return found


def children(name: str) -> list[str]:
    """The claims that stand below one, what the essay says before what it leaves out."""
    argument = read_argument()
    return sorted(families().get(name, ()), key=lambda other: (argument.claims[other].omission, other))


def roots(step: str) -> list[str]:
    """The claims of a step that stand below no other: theses first, then the rest, then omissions."""
    argument = read_argument()
    mine = [c for c in argument.claims.values() if c.step == step and c.id not in argument.conclusions]
    top = [claim for claim in mine if not homes()[claim.id][0]]
    return [c.id for c in sorted(top, key=lambda c: (c.omission, not is_thesis(c.id), not children(c.id), c.id))]


def below(name: str) -> list[str]:
    """A claim and all that stand below it, in the order of the list."""
    return [name, *(deeper for child in children(name) for deeper in below(child))]


def is_thesis(name: str) -> bool:
    """Whether a claim supports a conclusion directly."""
    argument = read_argument()
    relations = argument.claims[name].relations
    return any(kind == "supports" and target in argument.conclusions for kind, target, _ in relations)


@cache
def order() -> dict[str, list[str]]:
    """The claims of each step in the order of the list; the conclusions are left out."""
    return {step: [name for root in roots(step) for name in below(root)] for step in read_argument().steps}


@cache
def numbers() -> dict[str, str]:
    """What each claim is called on the map: A to D for the conclusions, 5.3 for the third claim of step 5."""
    letters = dict(zip(read_argument().conclusions, "ABCDEFGH", strict=False))
    places = enumerate(order().values(), 1)
    return letters | {name: f"{step}.{at}" for step, names in places for at, name in enumerate(names, 1)}
