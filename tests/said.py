"""What each id of a record must read as to a reader: stated once for the tests, apart from the code that says it."""

import re
from collections.abc import Iterator
from datetime import date

from explainer.records.claims import Claim
from explainer.records.sources import Source

BEARS = {
    "supports": "For the claim",
    "corrects": "Limits the claim",
    "contradicts": "Against the claim",
    "context": "Background",
}
KINDS = {"claim": "The essay claims", "omission": "Left out by the essay"}
VERDICTS = {  # in the order of every table, the opinions last
    "supported": ("✓", "Supported"),
    "corrected": ("✎", "Nearly right"),
    "contested": ("⇄", "Contested"),
    "alleged": ("◇", "Alleged"),
    "overstated": ("▲", "Overstated"),
    "unsupported": ("?", "No evidence found"),
    "contradicted": ("✕", "Contradicted"),
    "opinion": ("❝", "Opinion"),
}
SIDES = {"essay": "A defender of the essay could answer", "accuser": "An accuser could answer"}
WRITTEN = "Written by us; nobody said this."
SAYS = {"claim": "The essay says", "omission": "Left out by the essay"}
GIVEN = {
    "supports": "If this is true, it helps",
    "attacks": "If this is true, it speaks against",
    "undercuts": "If this is true, it matters less that",
}
RECEIVED = {
    "supports": "If true, this helps it",
    "attacks": "If true, this speaks against it",
    "undercuts": "If true, this makes it matter less",
}
STRAIGHT = str.maketrans("’‘“”", "''\"\"")  # the site prints typographic quotation marks


def straight(text: object) -> str:
    """A text on one line, with straight quotation marks."""
    return " ".join(str(text).translate(STRAIGHT).split())


def remark(text: str) -> str:
    """A remark of a record as the sentence that pages make of it."""
    return straight(with_stop(text))


def with_stop(text: str) -> str:
    """A remark as a sentence; a name with a figure in it keeps its first letter, quotation marks are as typed."""
    named = any(sign.isdigit() or sign == "_" for sign in text.split()[0])
    return ended(text if named else text[0].upper() + text[1:])


def ended(text: str) -> str:
    """A text with one full stop behind it, if it does not ask."""
    return text if text.endswith("?") else text.rstrip(".") + "."


def day(value: object) -> str:
    """An ISO day, month or year as it is printed."""
    parts = str(value).split("-")
    month = f"{date(2000, int(parts[1]), 1):%B} " if len(parts) > 1 else ""
    return (f"{int(parts[2])} " if len(parts) > 2 else "") + month + parts[0]


def mark(verdict: str) -> str:
    """A verdict's icon and word."""
    return " ".join(VERDICTS[verdict])


def reading(source: Source) -> str:
    """How a source was read, in words."""
    if source.read == "quoted":
        return f"not read in the original; quoted in {source.via}"
    return {"full": "read in full", "part": "read in part"}[source.read]


def honesty(source: Source) -> str:
    """How a source was read and whose interest it is."""
    return straight(reading(source) + (f"; interest: {source.interest}" if source.interest else ""))


def how_read(source: Source) -> str:
    """The same in sentences, as a claim's page has it."""
    told = {"full": "We read it in full.", "part": "We read the parts that we cite."}
    read = told.get(source.read) or f"We have not seen the original, which is quoted in {source.via}."
    return straight(read + (f" Its own interest: {source.interest}." if source.interest else ""))


def sources_of(claim: Claim, sources: dict[str, Source]) -> str:
    """On how many sources a verdict rests, and how many were read in which way."""
    read = [sources[key].read for key in {item.source for item in claim.evidence}]
    told = {"full": "read in full", "part": "read in part", "quoted": "known from quotations"}
    total = f"{len(read)} source{'s' * (len(read) > 1)}"
    if len(set(read)) == 1:
        return f"{total}, {told[read[0]]}"
    if "full" in read:
        told["part"] = "in part"
    return f"{total}: " + ", ".join(f"{read.count(how)} {told[how]}" for how in told if how in read)


def citations(text: str, sources: dict[str, Source]) -> Iterator[str]:
    """The citations of a Markdown text as they must read."""
    for inside in re.findall(r"\[@([^\[\]]+)\]", text):
        parts = (part.partition(", ") for part in re.split(r";\s*@", inside))
        told = ((sources[key], comma + where) for key, comma, where in parts)
        yield "[" + "; ".join(each.label + place + ", quoted" * (each.read == "quoted") for each, place in told) + "]"


def authors(source: Source) -> str:
    """All authors of a source; of more than four the first."""
    names = [each.literal or f"{each.given} {each.family}".strip() for each in source.author]
    return ", ".join([names[0], "and others"] if len(names) > 4 else names)
