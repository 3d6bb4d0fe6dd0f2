"""What tests look at, found in the pages and records, so that none is named: the steps, and one page of each kind."""

import re
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"
PARAGRAPH = re.compile(r"^paragraph: (\d+)$", re.MULTILINE)
FIGURE = re.compile(r"^/// figure \| (\S+)$", re.MULTILINE)


def text(path: Path) -> str:
    """A file's text."""
    return path.read_text(encoding="utf-8")


def in_order(folder: Path) -> list[str]:
    """The names of the steps in a folder, in the order of their paragraphs."""
    return sorted(
        (path.stem for path in folder.glob("*.md")),
        key=lambda name: int(PARAGRAPH.search(text(folder / f"{name}.md"))[1]),
    )


STEPS = in_order(DOCS / "argument")
BUSIEST = max(STEPS, key=lambda name: len(FIGURE.findall(text(DOCS / "argument" / f"{name}.md"))))  # most figures
CLAIMS = {path.stem: text(path) for path in sorted((DOCS / "claims").glob("*.md")) if path.stem != "index"}
LONGEST = max(CLAIMS, key=lambda name: len(CLAIMS[name]))
RELATED = next(name for name, found in CLAIMS.items() if "\nrelations:" in found and "\nhistory:" not in found)
WORKED = sorted(path.parent.name for path in (DOCS / "figures").glob("*/element.js"))
SHOWN = next(name for name in FIGURE.findall(text(DOCS / "argument" / f"{BUSIEST}.md")) if name in WORKED)

KINDS = {  # a page of each kind by what it is
    "home": "",
    "step": f"argument/{BUSIEST}/",
    "claim": f"claims/{LONGEST}/",
    "ledger": "claims/",
    "models": "models/",
    "sources": "sources/",
    "glossary": "glossary/",
    "case": "case/",
    "check": "check-yourself/",
    "figure": f"figures/{SHOWN}/",
    "bare": f"figures/{SHOWN}/bare/",
    "translation": "zh/",
    "missing": "404.html",
}
