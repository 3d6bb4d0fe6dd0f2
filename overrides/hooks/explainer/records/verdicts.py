"""The closed list of verdicts: id, word, icon, meaning."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta


@dataclass(frozen=True)
class Verdict:
    """One verdict: `id` stands in records and addresses, `word` is what readers see."""

    id: str
    word: str
    icon: str
    meaning: str


VERDICTS = {
    verdict.id: verdict
    for verdict in (
        Verdict("supported", "Supported", "✓", "primary evidence says so, and nothing serious speaks against it"),
        Verdict("corrected", "Nearly right", "✎", "right in substance, wrong in a particular that we correct"),
        Verdict("contested", "Contested", "⇄", "there is good evidence on both sides"),
        Verdict(
            "alleged",
            "Alleged",
            "◇",
            "a party says so in detail, from records not public; no outside check has been published",
        ),
        Verdict("overstated", "Overstated", "▲", "true in a weaker form, not as it is put"),
        Verdict("unsupported", "No evidence found", "?", "no public evidence was found for it; it may be true"),
        Verdict("contradicted", "Contradicted", "✕", "primary evidence says otherwise"),
        Verdict("opinion", "Opinion", "❝", "a judgement: we say what it rests on and what speaks against it"),
    )
}
NAMES = tuple(VERDICTS)
VerdictId = Annotated[
    str, Meta(pattern=f"^({'|'.join(NAMES)})$", extra_json_schema={"enum": list(NAMES)}, extra={"names": NAMES})
]
