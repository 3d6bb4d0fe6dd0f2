"""The closed list of verdicts: id, word, icon, meaning, and which is the gravest."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta


@dataclass(frozen=True)
class Verdict:
    """One verdict: `id` stands in records and addresses, `word` is what readers see.

    `gravity` orders verdicts by how much of the sentence falls (0: none).
    """

    id: str
    word: str
    icon: str
    meaning: str
    gravity: int


VERDICTS = {
    verdict.id: verdict
    for verdict in (
        Verdict("supported", "Supported", "✓", "primary evidence says so, and nothing serious speaks against it", 1),
        Verdict("corrected", "Nearly right", "✎", "right in substance, wrong in a particular that we correct", 2),
        Verdict("contested", "Contested", "⇄", "there is good evidence on both sides", 3),
        Verdict(
            "alleged",
            "Alleged",
            "◇",
            "a party says so in detail, from records not public; no outside check has been published",
            4,
        ),
        Verdict("overstated", "Overstated", "▲", "true in a weaker form, not as it is put", 5),
        Verdict("unsupported", "No evidence found", "?", "no public evidence was found for it; it may be true", 6),
        Verdict("contradicted", "Contradicted", "✕", "primary evidence says otherwise", 7),
        Verdict("opinion", "Opinion", "❝", "a judgement: we say what it rests on and what speaks against it", 0),
    )
}
NAMES = tuple(VERDICTS)
VerdictId = Annotated[
    str, Meta(pattern=f"^({'|'.join(NAMES)})$", extra_json_schema={"enum": list(NAMES)}, extra={"names": NAMES})
]


def gravest(names: Iterable[str]) -> str:
    """The gravest of some verdicts; 'opinion' when there is none."""
    return max(names, key=lambda name: VERDICTS[name].gravity, default="opinion")
