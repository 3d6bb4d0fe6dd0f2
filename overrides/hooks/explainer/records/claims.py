"""What a claim is: one sentence with its verdict, the evidence for it, and how it bears on others."""

import re
from collections.abc import Sequence
from typing import Annotated, Literal

from msgspec import Meta

from .convert import convert
from .dates import check_past
from .history import Revision, check_history
from .places import Place, refusal
from .shapes import Day, Id, Paragraph, Record, Text, described
from .verdicts import VERDICTS, VerdictId

Bearing = Literal["supports", "corrects", "contradicts", "context"]
Kind = Literal["claim", "omission"]
MOST_WORDS = {"because": 60, "in_short": 10}
NOTHING = re.compile(r"Nothing( we can think of)?: \S+( \S+){2,}")  # with a reason
NEEDS = {  # a verdict, and of which bearings it takes one at least
    "supported": {"supports"},
    "corrected": {"corrects", "contradicts"},
    "contradicted": {"contradicts"},
}


class Evidence(Record, frozen=True):
    """What one source says about one claim, and where."""

    source: Annotated[Id, described("id of an entry of sources.json")]
    bears: Bearing
    says: Text
    locator: Text = ""


class Relation(Record, frozen=True):
    """How one claim bears on another: it supports it, attacks it, or attacks its relevance (undercuts)."""

    kind: Literal["supports", "attacks", "undercuts"]
    claim: Id
    note: Text = ""


class Claim(Record, frozen=True):
    """One sentence of the essay in our words, or one omission, with its verdict."""

    id: Id
    title: Text
    paragraph: Paragraph
    step: Annotated[Id, described("page that discusses it")]
    verdict: VerdictId
    because: Annotated[Text, described(f"the finding, at most {MOST_WORDS['because']} words")]
    in_short: Annotated[Text, described(f"the reason, at most {MOST_WORDS['in_short']} words")]
    evidence: Annotated[tuple[Evidence, ...], Meta(min_length=1)]
    would_change: Annotated[Text, described("what would move the verdict, and to which")]
    checked: Annotated[Day, described("day of the last check")]
    kind: Kind = "claim"
    relations: tuple[Relation, ...] = ()
    history: Annotated[tuple[Revision, ...], described("changes of the verdict, oldest first")] = ()


def claim_from(name: str, meta: dict, place: Place) -> Claim:
    """The claim of a page's front matter; a page may have a description and other names besides."""
    own = {key: value for key, value in meta.items() if key not in ("description", "also")}
    claim = convert(Claim, own | {"id": name}, place)
    check_past(claim.checked, "checked", place)
    check_history(claim.history, claim.verdict, claim.checked, place)
    check_evidence(claim.evidence, place)
    check_condition(claim, place.at("would_change"))
    bears = {item.bears for item in claim.evidence}
    if claim.verdict in NEEDS and not bears & NEEDS[claim.verdict]:
        wanted = "' or '".join(sorted(NEEDS[claim.verdict]))
        said = f"'{claim.verdict}', and no evidence bears '{wanted}'. Correct 'verdict', or 'bears' of the evidence."
        raise refusal(place.at("verdict"), said)
    for field, most in MOST_WORDS.items():
        if len(getattr(claim, field).split()) > most:
            raise refusal(place.at(field), f"'{field}' has more than {most} words. Shorten it; the body has room.")
    return claim


def check_evidence(evidence: Sequence[Evidence], place: Place) -> None:
    """Refuse one that says what one above it says."""
    for number, item in enumerate(evidence):
        if item in evidence[:number]:
            said = f"entry {number + 1} of 'evidence' stands there already"
            raise refusal(place.at("evidence", number), f"{said}. Delete it, or say what else it says.")


def check_condition(claim: Claim, place: Place) -> None:
    """Refuse a condition that names no other verdict to follow and does not say why nothing could move this one."""
    others = "|".join(verdict.word.lower() for verdict in VERDICTS.values() if verdict.id != claim.verdict)
    if not NOTHING.match(claim.would_change) and not re.search(rf"\bthen ({others})\b", claim.would_change):
        said = "'would_change' names no other verdict. Write 'A finding: then supported', or 'Nothing: ' and why."
        raise refusal(place, said)
