"""How long does the preview take after a change, and does it show what a fresh build shows? `make serving`.

Builds as `mkdocs serve` does, in one process, and changes one thing of each kind. It exits with 1 when a change
costs more than its share of a fresh build, or when a rebuilt page differs from a fresh build's.
"""

import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from projects import copy_project, differing
from subjects import CLAIMS, RELATED

SHARE, OF_PROSE = 0.5, 0.25  # of the CPU time of a fresh build
ADDRESS = "http://127.0.0.1:8000/"
STEP, CLAIM = "docs/argument/kv-cache.md", f"docs/claims/{RELATED}.md"
OTHER = next(name for name in CLAIMS if name != RELATED and name not in CLAIMS[RELATED])

Change = Callable[[str], str]


def append(words: str) -> Change:
    """Add a paragraph."""
    return lambda text: f"{text}\n{words}\n"


def put(pattern: str, new: str) -> Change:
    """Replace the first match of a pattern, which must be there."""

    def change(text: str) -> str:
        changed, count = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
        assert count, pattern
        return changed

    return change


CHANGES = {
    "a paragraph of a step": (STEP, append("Another paragraph.")),
    "a citation in a step": (STEP, append("Another sentence [@deepseek-2024-v3].")),
    "a paragraph of a claim": (CLAIM, append("Another paragraph.")),
    "a claim's verdict": (CLAIM, put(r"^verdict: .*", "verdict: opinion")),
    "a claim's title": (CLAIM, put(r'^title: "', 'title: "Other ')),
    "a claim's relation": (
        CLAIM,
        put(r"^relations:", f"relations:\n  - {{kind: attacks, claim: {OTHER}}}"),
    ),
    "a step's finding": (STEP, put(r'^finding: "?', r"\g<0>Other ")),
    "a source's label": ("docs/data/sources.yml", put(r'title-short: "DeepSeek', 'title-short: "Deeper')),
    "an event": ("docs/data/events.yml", put(r'title: "', 'title: "Other ')),
    "a model": ("docs/data/models.yml", put(r"name: ", "name: Other ")),
    "a term": ("docs/glossary.md", put(r"^### .*{", "### Another word {")),
    "a figure's title": ("docs/figures/kv-cache/index.md", put(r'^title: "Figure: ', 'title: "Figure: other ')),
    "a figure's drawing": ("docs/figures/kv-cache/drawing.py", put(r'"soft"\)', '"strong")')),
    "a figure's program": ("docs/figures/kv-cache/model.py", put(r'^"""', '"""Other ')),
    "code that figures share": ("docs/figures/cache.py", put(r"^GIB = .*", "GIB = 2**31")),
    "a style sheet": ("docs/assets/stylesheets/article.css", append("/* */")),
}
PROSE = ("a paragraph of a step", "a paragraph of a claim")


def preview() -> ModuleType:
    """The hook that keeps what pages became, as MkDocs loaded it."""
    return sys.modules["overrides/hooks/preview.py"]


def rebuild(site: Path) -> float:
    """Build the project of the working folder as the preview does; the seconds of CPU that it took."""
    began = time.process_time()
    config = load_config(config_file=None, site_dir=str(site), site_url=ADDRESS)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=ADDRESS)
    return time.process_time() - began


def forget() -> None:
    """Make the next build a fresh one."""
    from explainer.figures.drawings import forget_drawings
    from explainer.records.files import parse

    preview().MEMORY.pages.clear()
    forget_drawings()
    parse.cache_clear()


def tried(name: str, site: Path, fresh: Path) -> tuple[float, list[str]]:
    """One change, taken back at the end: what the rebuild cost, and which files differ from a fresh build's."""
    path, change = Path(CHANGES[name][0]), CHANGES[name][1]
    before = path.read_text(encoding="utf-8")
    path.write_text(change(before), encoding="utf-8")
    cost = rebuild(site)
    preview().LATER.give_all()
    forget()
    rebuild(fresh)
    preview().LATER.give_all()
    wrong = differing(site, fresh)
    path.write_text(before, encoding="utf-8")
    rebuild(site)
    return cost, wrong


def warned_twice(site: Path) -> bool:
    """Whether a page with a dead link is refused at every build, not only at the first."""
    path = Path(STEP)
    before, refused = path.read_text(encoding="utf-8"), 0
    path.write_text(append("[x](step-14.md)")(before), encoding="utf-8")
    for _ in range(2):
        try:
            rebuild(site)
        except Abort:
            refused += 1
    path.write_text(before, encoding="utf-8")
    return refused == 2


def main() -> int:
    """Try every change and print what each cost."""
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
    folder = Path(tempfile.mkdtemp())
    os.chdir(copy_project(folder / "project"))
    site, fresh = Path(tempfile.mkdtemp(prefix="mkdocs_")), Path(tempfile.mkdtemp(prefix="mkdocs_"))
    whole, faults = rebuild(site), []
    preview().settle()
    print(f"{'the first build':30} {whole:5.2f} s of CPU")
    for name in CHANGES:
        cost, wrong = tried(name, site, fresh)
        most = OF_PROSE if name in PROSE else SHARE
        print(f"{name:30} {cost:5.2f} s of CPU", flush=True)
        faults += [f"{name}: not as in a fresh build: {', '.join(wrong[:5])}"] if wrong else []
        faults += [f"{name}: took more than {most} of a fresh build"] if cost > most * whole else []
    faults += [] if warned_twice(site) else ["a dead link is told only once"]
    print("\n".join(faults) or "Every rebuild is as a fresh build.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
