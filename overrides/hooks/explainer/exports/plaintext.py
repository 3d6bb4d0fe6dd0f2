"""A page's Markdown without the site's own forms, so that it reads alone: citations as labels, blocks as text.

What is wrong is left as it stands: the page's own conversion refuses it, and names the page.
"""

import posixpath
import re
from collections.abc import Callable

from ..records.citations import CITATION, citations
from ..records.settings import built
from ..records.verdicts import VERDICTS
from ..records.words import ASSERTS, IN_SHORT, SIDES, WRITTEN, behind_label, printed_date
from ..registers import Registers

BLOCK = re.compile(r" {0,3}(?P<slashes>/{3,}) *(?:(?P<name>[\w-]+) *(?:\| *(?P<argument>.*?))?)? *")
ID = re.compile(r" *\{ *#[\w-]+ *\}$", re.MULTILINE)
REFERENCE = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<kind>claim|term):(?P<name>[\w.-]+)\)")
LINK = re.compile(r"\]\((?P<path>[^):\s]+\.md)(?P<anchor>#[\w-]+)?\)")
RECORD_END = re.compile(r"\[[^\]]+\]\(record:end\)")
ATTRIBUTES = re.compile(r"(?<=\n) {4}attrs:.*\n")
ROWS = {"claims": "claim", "omissions": "omission"}
FORMULA = re.compile(r"\$`([^`]+)`\$")


def plain(text: str, folder: str, registers: Registers, step: str = "") -> str:
    """The plain text of a page that stands in a folder of the docs; addresses begin with the site's, or a slash.

    `step` is the step whose page it is, if it is one.
    """
    root = registers.settings.site or "/"
    text = unblocked(ATTRIBUTES.sub("", text), registers, step)
    text = REFERENCE.sub(lambda match: reference(match, registers, root), text)
    text = LINK.sub(lambda match: f"]({root}{address(folder, match['path'])}{match['anchor'] or ''})", text)
    ends = registers.settings.record_ends
    text = RECORD_END.sub(printed_date(ends), text) if ends else text
    text = CITATION.sub(lambda match: citation(match["inside"], registers), text)
    return re.sub(r"\n{3,}", "\n\n", ID.sub("", FORMULA.sub(r"$\1$", text))).strip()


def address(folder: str, path: str) -> str:
    """The address below the site of a page that a link in a folder names by its file."""
    return re.sub(r"(^|/)index/$", r"\1", posixpath.normpath(posixpath.join(folder, path)).removesuffix(".md") + "/")


def reference(match: re.Match, registers: Registers, root: str) -> str:
    """A link to a claim, with its verdict, or to a term."""
    name, words = match["name"], match["words"]
    if match["kind"] == "term":
        return f"[{words}]({root}{built(registers.settings.pages.term(name))})"
    if name not in registers.claims:
        return match[0]
    name_of = VERDICTS[registers.claims[name].verdict].word
    return f"[{words}]({root}{built(registers.settings.pages.claim(name))}) ({name_of})"


def citation(inside: str, registers: Registers) -> str:
    """A citation as its labels in brackets."""
    if not all(key in registers.sources for key, _ in citations(inside)):
        return f"[@{inside}]"
    cited = ((registers.sources[key], locator) for key, locator in citations(inside))
    return "[" + "; ".join(source.label + behind_label(source, locator) for source, locator in cited) + "]"


def unblocked(text: str, registers: Registers, step: str) -> str:
    """The text with its blocks opened and closed in words."""
    lines, open_blocks = [], []
    for line in text.split("\n"):
        match = BLOCK.fullmatch(line)
        if not match:
            lines.append(line)
        elif match["name"]:
            open_blocks.append(match["name"])
            lines.append(opening(match["name"], match["argument"] or "", registers, step))
        elif open_blocks and open_blocks.pop() == "formula":
            lines.append("$$\n")
    return "\n".join(lines)


def opening(name: str, argument: str, registers: Registers, step: str) -> str:
    """What stands where a block begins; nothing for one that only shows records, but for the claims of a step."""
    if name in ROWS:
        claims = [claim.id for claim in registers.claims_of(step) if claim.kind == ROWS[name]]
        return "\n".join(claim_words(claim, registers) for claim in claims)
    return OPENINGS[name](argument, registers) if name in OPENINGS else ""


def claim_words(name: str, registers: Registers) -> str:
    """A claim's row in words."""
    if name not in registers.claims:
        return ""
    claim = registers.claims[name]
    return (
        f"> {ASSERTS[claim.kind]}: {claim.title}\n>\n> **Verdict: {VERDICTS[claim.verdict].word}.** {claim.because}\n"
    )


def figure_words(name: str, registers: Registers) -> str:
    """A figure in words; its caption follows."""
    return f"*Figure, in words:* {registers.figures[name].html.alternative}\n" if name in registers.figures else ""


OPENINGS: dict[str, Callable[[str, Registers], str]] = {
    "found": lambda argument, registers: f"## {IN_SHORT}\n",
    "figure": figure_words,
    "worked": lambda title, registers: f"**Worked example: {title}**\n",
    "fold": lambda title, registers: f"**{title}**\n",
    "reply": lambda side, registers: f"**{SIDES.get(side, side)}.** {WRITTEN}\n",
    "formula": lambda caption, registers: f"{caption}\n\n$$" if caption else "$$",
}
