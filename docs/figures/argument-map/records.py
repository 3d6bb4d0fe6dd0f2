"""Reads the argument from the records: claims with their relations, steps, and how the sources were read."""

from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path

from click import ClickException

from ..base import READ, parsed, read_data, read_records, read_text
from .model import find_cycle

DOCS = Path(__file__).parent.parent.parent
CODE = 5  # hexadecimal digits of a claim's code in the address: made from its id, which never changes


@dataclass(frozen=True)
class Claim:
    """One claim: its record's own words, and the code that stands for it in an address."""

    id: str
    title: str
    step: str
    verdict: str
    omission: bool
    sources: int
    read: int
    relations: tuple[tuple[str, str, str], ...]

    @property
    def code(self) -> str:
        """Short and lasting, so that a link with every claim in it stays short."""
        return sha256(self.id.encode()).hexdigest()[:CODE]


@dataclass(frozen=True)
class Argument:
    """All claims by id, the titles of the steps by slug in the essay's order, and the figure's own words."""

    claims: dict[str, Claim]
    steps: dict[str, str]
    own: dict

    def towards(self, *kinds: str) -> dict[str, list[str]]:
        """For each claim the claims that bear on it in one of these ways."""
        return {name: self.bearing_on(name, *kinds) for name in self.claims}

    def bearing_on(self, name: str, *kinds: str) -> list[str]:
        """The claims that bear on one in one of these ways."""
        return [other for kind, other, _ in self.received[name] if kind in kinds]

    @cached_property
    def received(self) -> dict[str, list[tuple[str, str, str]]]:
        """For each claim how others bear on it: the kind, the other claim, why."""
        found: dict[str, list[tuple[str, str, str]]] = {name: [] for name in self.claims}
        for claim in self.claims.values():
            for kind, target, note in claim.relations:
                found[target].append((kind, claim.id, note))
        return found

    @property
    def conclusions(self) -> list[str]:
        """The ids of the conclusions, in the figure's order."""
        return [entry["claim"] for entry in self.own["conclusions"]]


def front_matter(path: Path) -> dict:
    """The mapping at the head of a page."""
    return parsed(read_text(path).removeprefix("---\n").partition("\n---\n")[0])


def claim_of(path: Path, quoted: frozenset[str]) -> Claim:
    """The claim of one page; `quoted` holds the sources that nobody read in the original."""
    meta = front_matter(path)
    keys = {item["source"] for item in meta["evidence"]}
    relations = tuple((item["kind"], item["claim"], item.get("note", "")) for item in meta.get("relations") or ())
    omission, counts = meta.get("kind") == "omission", (len(keys), len(keys - quoted))
    title = meta["title"].replace("'", "’")
    return Claim(path.stem, title, meta["step"], meta["verdict"], omission, *counts, relations)


def pages(folder: str) -> list[Path]:
    """The pages of a folder of records; more or fewer of them are another argument."""
    READ.add(DOCS / folder)
    return sorted(path for path in (DOCS / folder).glob("*.md") if path.stem != "index")


@cache
def read_argument() -> Argument:
    """The whole argument; refuses supports that lead in a circle."""
    quoted = frozenset(source["id"] for source in read_records("sources.yml") if source["read"] == "quoted")
    steps = sorted(
        ((front_matter(path), path.stem) for path in pages("argument")), key=lambda step: step[0]["paragraph"]
    )
    claims = {path.stem: claim_of(path, quoted) for path in pages("claims")}
    argument = Argument(claims, {slug: meta["title"] for meta, slug in steps}, read_data(Path(__file__).parent))
    refuse_cycle(argument)
    return argument


def refuse_cycle(argument: Argument) -> None:
    """Stop the build in one line when supports lead in a circle: nothing in it could ever be said to lose support."""
    path = find_cycle(argument.towards("supports"))[::-1]
    if path:
        raise ClickException(
            f"docs/claims/{path[0]}.md: its 'supports' lead in a circle: {' → '.join(path)}. "
            "Delete or turn round one of these relations."
        )
