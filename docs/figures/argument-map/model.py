"""What stands when some claims are set: pure functions over who supports whom. No numbers, no units.

`supports` maps each claim to the claims that support it, and must hold every claim as a key. `settings` maps a claim
to "true", "false" or "unknown". The rule is ours, and stands in data.yml in words.
"""

from collections.abc import Iterable, Mapping, Sequence

SET = {"true": 2, "unknown": 1, "false": 0}
FOLLOWS = ("lost", "open", "stands")
STANDING = ("stands", "true")

Supports = Mapping[str, Sequence[str]]


def standings(supports: Supports, settings: Mapping[str, str]) -> dict[str, str]:
    """For each claim its setting or, where it has none, "stands", "open" or "lost"; raises KeyError for a stranger.

    The best of its supports decides: 2 one stands, 1 one is unknown or open, 0 none of both. The supports must hold
    no circle, see `find_cycle`.
    """
    known: dict[str, int] = {}
    return {name: settings.get(name) or FOLLOWS[strength(name, supports, settings, known)] for name in supports}


def strength(name: str, supports: Supports, settings: Mapping[str, str], known: dict[str, int]) -> int:
    """2, 1 or 0 for one claim; `known` keeps what has been worked out."""
    if name not in known:
        below = [strength(support, supports, settings, known) for support in supports[name]]
        known[name] = SET[settings[name]] if name in settings else max(below, default=2)
    return known[name]


def remaining(names: Iterable[str], standing: Mapping[str, str]) -> int:
    """How many of some claims stand, by themselves or because they were set to true."""
    return sum(standing[name] in STANDING for name in names)


def which(standing: Mapping[str, str], word: str) -> list[str]:
    """The claims whose standing is this word, in their order."""
    return [name for name, own in standing.items() if own == word]


def find_cycle(supports: Supports) -> list[str]:
    """A circle of supports as a path that ends where it began, each claim supported by the next; [] without one."""
    done: set[str] = set()
    for name in supports:
        if path := walk(name, supports, [], done):
            return path
    return []


def walk(name: str, supports: Supports, path: list[str], done: set[str]) -> list[str]:
    """The first circle met on the way down from a claim; [] when there is none."""
    if name in path:
        return [*path[path.index(name) :], name]
    if name in done:
        return []
    for support in supports[name]:
        if found := walk(support, supports, [*path, name], done):
            return found
    done.add(name)
    return []
