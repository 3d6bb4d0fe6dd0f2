"""Citations in Markdown: which sources a text cites, and where in them."""

import re

CITATION = re.compile(r"\[@(?P<inside>[^\[\]]+)\]")
NEXT_SOURCE = re.compile(r";\s*(?=@)")  # a semicolon within a locator does not begin a source
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def citations(inside: str) -> list[tuple[str, str]]:
    """The source ids and locators between the brackets of one citation."""
    parts = (part.strip().lstrip("@").partition(",") for part in NEXT_SOURCE.split("@" + inside))
    return [(key.strip(), locator.strip()) for key, _, locator in parts]


def cited_keys(text: str) -> list[str]:
    """The source ids that a Markdown text cites, outside fenced code."""
    matches = CITATION.finditer(FENCE.sub("", text))
    return [key for match in matches for key, _ in citations(match["inside"])]
