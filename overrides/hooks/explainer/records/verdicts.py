"""The closed list of verdicts: word, icon, meaning, and which is the gravest."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """One verdict; `gravity` orders them by how much of the sentence falls (0: none)."""

    word: str
    icon: str
    meaning: str
    gravity: int


VERDICTS = {
    verdict.word: verdict
    for verdict in (
        Verdict("supported", "✓", "primary evidence says so, and nothing serious speaks against it", 1),
        Verdict("corrected", "✎", "right in substance, wrong in a particular that we correct", 2),
        Verdict("contested", "⇄", "there is good evidence on both sides", 3),
        Verdict("overstated", "▲", "true in a weaker form, not as it is put", 4),
        Verdict("unsupported", "?", "no public evidence was found for it", 5),
        Verdict("contradicted", "✕", "primary evidence says otherwise", 6),
        Verdict("opinion", "❝", "a judgement: we say what it rests on and what speaks against it", 0),
    )
}


def gravest(words: Iterable[str]) -> str:
    """The gravest of some verdicts; 'opinion' when there is none."""
    return max(words, key=lambda word: VERDICTS[word].gravity, default="opinion")
