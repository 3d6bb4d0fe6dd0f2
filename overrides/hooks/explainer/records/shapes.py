"""What a claim, a source and a step are, and how each is made from what somebody wrote."""

from dataclasses import MISSING, dataclass, field, fields
from typing import TypeVar

from .dates import check_date
from .errors import RecordError, unknown
from .history import Revision, check_history
from .verdicts import VERDICTS

BEARINGS = ("supports", "corrects", "contradicts", "context")
RELATIONS = ("supports", "attacks", "undercuts")
KINDS = ("claim", "omission")
READINGS = ("full", "part", "quoted")
MOST_WORDS = 60
Record = TypeVar("Record")


@dataclass(frozen=True)
class Evidence:
    """What one source says about one claim, and where."""

    source: str
    bears: str
    says: str
    locator: str = ""


@dataclass(frozen=True)
class Relation:
    """How one claim bears on another: it supports it, attacks it, or attacks its relevance (undercuts)."""

    kind: str
    claim: str
    note: str = ""


@dataclass(frozen=True)
class Claim:
    """One sentence of the essay in our words, or one omission, with its verdict."""

    id: str
    title: str
    paragraph: int
    step: str
    verdict: str
    because: str
    would_change: str
    checked: object
    kind: str = "claim"
    evidence: tuple[Evidence, ...] = ()
    relations: tuple[Relation, ...] = ()
    history: tuple[Revision, ...] = ()


@dataclass(frozen=True)
class Step:
    """One page of the argument: the paragraph it follows and the finding for the overview."""

    slug: str
    title: str
    paragraph: int
    finding: str
    description: str


@dataclass(frozen=True)
class Source:
    """A source as CSL data, with how much of its own text was read, where it was quoted, and its interest."""

    id: str
    type: str
    title: str
    label: str
    read: str
    author: tuple[dict, ...] = ()
    issued: object = ""
    url: str = ""
    doi: str = ""
    container: str = ""
    via: str = ""
    interest: str = ""
    note: str = ""
    csl: dict = field(default_factory=dict, compare=False)


def build(kind: type[Record], data: dict, where: str) -> Record:
    """A record from a mapping; raises RecordError for a field that is missing or not known."""
    known = {item.name: item for item in fields(kind)}
    for name in data:
        if name not in known:
            raise unknown("field", str(name), known, f"Rename or delete it in {where}.")
    for name, item in known.items():
        required = item.default is MISSING and item.default_factory is MISSING
        if required and data.get(name) in (None, ""):
            raise RecordError(f"{where}: the field '{name}' is missing. Add a line '{name}: …'.")
    return kind(**data)


def choose(value: str, allowed: tuple[str, ...], name: str, where: str) -> None:
    """Refuse a value outside a closed list."""
    if value not in allowed:
        raise RecordError(f"{where}: {name} '{value}' is not one of {', '.join(allowed)}.")


def claim_from(name: str, meta: dict, where: str) -> Claim:
    """The claim of a page's front matter, with its evidence, relations and history."""
    lists = {"evidence": Evidence, "relations": Relation, "history": Revision}
    parts = {key: tuple(build(kind, item, where) for item in meta.get(key) or ()) for key, kind in lists.items()}
    own = {key: value for key, value in meta.items() if key != "description"}
    claim = build(Claim, {**own, "id": name, **parts}, where)
    check_claim(claim, where)
    check_history(claim.history, claim.verdict, where)
    return claim


def check_claim(claim: Claim, where: str) -> None:
    """Refuse what the form allows but the rules do not: unknown words, no evidence, a long finding."""
    if claim.verdict not in VERDICTS:
        raise unknown("verdict", claim.verdict, VERDICTS, f"{where}: use one of {', '.join(VERDICTS)}.")
    choose(claim.kind, KINDS, "kind", where)
    check_date(claim.checked, "checked", where, ("day",))
    if not claim.evidence:
        raise RecordError(f"{where}: a claim needs evidence. Add at least one entry with source, bears and says.")
    for item in claim.evidence:
        choose(item.bears, BEARINGS, "bears", where)
    for relation in claim.relations:
        choose(relation.kind, RELATIONS, "relation", where)
    if len(claim.because.split()) > MOST_WORDS:
        raise RecordError(f"{where}: 'because' has more than {MOST_WORDS} words. Shorten it; the body has room.")


def step_from(slug: str, meta: dict, where: str) -> Step:
    """The step of an argument page's front matter."""
    return build(Step, {**meta, "slug": slug}, where)


CSL_NAMES = {"title-short": "label", "URL": "url", "DOI": "doi", "container-title": "container"}


def source_from(data: dict, where: str) -> Source:
    """The source of one entry of the source list."""
    where = f"{where}, source '{data.get('id', '?')}'"
    plain = {CSL_NAMES.get(key, key): value for key, value in data.items()}
    plain["container"] = plain.get("container") or plain.pop("publisher", "")
    plain.pop("publisher", None)
    plain["author"] = tuple(plain.get("author") or ())
    source = build(Source, {**plain, "csl": data}, where)
    choose(source.read, READINGS, "read", where)
    if source.issued:
        check_date(source.issued, "issued", where, ("day", "month", "year"))
    if source.read == "quoted" and not source.via:
        raise RecordError(f"{where}: read: quoted needs 'via', the outlet in which it was read.")
    return source
