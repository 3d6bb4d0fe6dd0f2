"""What a claim's row and its page share: what is copied of it, and how its sources were read."""

import json
from collections import Counter
from collections.abc import Iterable

from ..records.claims import Claim
from ..records.verdicts import VERDICTS
from ..records.words import curled
from ..registers import Registers

HOW_READ = {"full": "read in full", "part": "read in part", "quoted": "known from quotations"}


def copied(claim: Claim) -> str:
    """What copy.js puts into a quotation or citation of the claim, as JSON."""
    words = {name: curled(getattr(claim, name)) for name in ("title", "because")}
    return json.dumps(unsaid(claim) | {"verdict": VERDICTS[claim.verdict].word} | words, ensure_ascii=False)


def unsaid(claim: Claim) -> dict[str, str]:
    """What of it is not among the words of a claim's row."""
    return {name: str(getattr(claim, name)) for name in ("id", "kind", "checked")}


def count_sources(keys: Iterable[str], registers: Registers) -> str:
    """How many sources there are among some, and how they were read.

    '4 sources: 1 read in full, 2 in part, 1 known from quotations'; alike ones: '2 sources, read in part'.
    """
    counts: Counter[str] = Counter(registers.sources[key].read for key in set(keys))
    total = f"{counts.total()} source{'s' if counts.total() > 1 else ''}"
    if len(counts) == 1:
        return f"{total}, {HOW_READ[next(iter(counts))]}"
    told = ", ".join(f"{counts[how]} {words}" for how, words in HOW_READ.items() if counts[how])
    return f"{total}: " + (told.replace("read in part", "in part") if counts["full"] else told)
