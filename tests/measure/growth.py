"""What do more claims and sources cost? `make growth` builds copies of the project with 1, 4 and 16 times as many.

Each copy of a claim has an id of its own, relations among its like, sources and links of its own, and belongs to the
step of its original, whose page has a row for it. The table says what grows. It exits with 1 when a page that
does not discuss the copies grows by more than MOST_GROWTH, when a page costs more than MOST_COST times as much, or when
a drawing has shapes outside its frame.
"""

import gzip
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from projects import copy_project
from subjects import KINDS

TIMES = (1, 4, 16)
MOST_GROWTH, MOST_COST = 1.01, 1.5
UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in which the system counts memory
STEP, CLAIM = "argument/the-accusation/index.html", f"{KINDS['claim']}index.html"
MEASURED = {  # what is weighed, and whether it must not grow
    STEP: False,
    CLAIM: True,
    "index.html": False,
    "claims/index.html": False,
    "sources/index.html": False,
    "figures/argument-map/index.html": False,
    "assets/search.json": False,
}
SOURCE = re.compile(r"(?P<before>\[@|; *@|^ +- source: |^- id: )(?P<id>[\w.-]+)", re.MULTILINE)
OTHER_CLAIM = re.compile(r"(?P<before>\(claim:|^/// (?:claim|record) \| |\bclaim: )(?P<id>[\w.-]+)", re.MULTILINE)
LABEL = re.compile(r'^  title-short: (?P<label>".*"|.*)$', re.MULTILINE)
DRAWN, SVG = re.compile(r'<svg class="jd-draw".*?</svg>', re.DOTALL), "{http://www.w3.org/2000/svg}"
TITLE = re.compile(r'^title: "?(?P<title>.*?)"?$', re.MULTILINE)


def renamed(text: str, pattern: re.Pattern, ending: str) -> str:
    """A text in which every id that the pattern finds has an ending."""
    return pattern.sub(lambda match: f"{match['before']}{match['id']}{ending}", text)


def copied_claim(text: str, number: int) -> str:
    """A claim's page as the page of its copy, beside the copies of what it refers to."""
    head, body = text.removeprefix("---\n").split("\n---\n", 1)
    head = TITLE.sub(lambda match: f'title: "{match["title"]} ({number})"', head, count=1)
    return renamed(renamed(f"---\n{head}\n---\n{body}", SOURCE, f"-copy{number}"), OTHER_CLAIM, f"-copy{number}")


def copied_sources(text: str, number: int) -> str:
    """The list of sources as the list of their copies."""
    text = LABEL.sub(lambda match: f'  title-short: "{match["label"].strip(chr(34))} ({number})"', text)
    return renamed(text, SOURCE, f"-copy{number}")


def multiply(project: Path, times: int) -> None:
    """Put copies of all claims and sources beside them, until there are so many times as many."""
    claims = [path for path in sorted((project / "docs" / "claims").glob("*.md")) if path.stem != "index"]
    sources = project / "docs" / "data" / "sources.yml"
    texts, listed = {path: path.read_text(encoding="utf-8") for path in claims}, sources.read_text(encoding="utf-8")
    for number in range(2, times + 1):
        for path, text in texts.items():
            path.with_stem(f"{path.stem}-copy{number}").write_text(copied_claim(text, number), encoding="utf-8")
        with sources.open("a", encoding="utf-8") as file:
            file.write(copied_sources(listed, number))


def built(project: Path, site: Path) -> dict[str, float]:
    """Build a project strictly: seconds of CPU and bytes of memory that the process took, and the count of pages."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    process = subprocess.Popen(command, cwd=project, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit("The copy of the project does not build.")
    pages = len(list(site.rglob("index.html")))
    return {"pages": pages, "cpu": used.ru_utime + used.ru_stime, "memory": used.ru_maxrss * UNIT}


def weights(site: Path) -> dict[str, tuple[int, int]]:
    """Bytes of each measured file as it stands and as a server sends it; the search index as its one file."""
    held = {name: (site / name).read_bytes() for name in MEASURED}
    return {name: (len(text), len(gzip.compress(text, 6))) for name, text in held.items()}


def outside(site: Path) -> list[str]:
    """Figures' pages with a drawing that has boxes outside its frame."""
    pages = [path for path in sorted(site.glob("figures/*/index.html")) if not all(map(holds, drawings(path)))]
    return [path.parent.name for path in pages]


def drawings(path: Path) -> list[ElementTree.Element]:
    """The drawings of a page."""
    return [ElementTree.fromstring(text) for text in DRAWN.findall(path.read_text(encoding="utf-8"))]


def holds(drawing: ElementTree.Element) -> bool:
    """Whether every box of a drawing lies in its frame."""
    _, _, width, height = map(float, drawing.get("viewBox").split())
    boxes = ([float(box.get(name)) for name in ("x", "y", "width", "height")] for box in drawing.iter(f"{SVG}rect"))
    return all(min(x, y) >= 0 and x + wide <= width and y + high <= height for x, y, wide, high in boxes)


def measure(times: int, folder: Path) -> tuple[dict[str, float], dict[str, tuple[int, int]], list[str]]:
    """Build the project with so many times the records, weigh it, and name figures whose drawing does not hold."""
    project, site = copy_project(folder / f"project-{times}"), folder / f"site-{times}"
    multiply(project, times)
    cost = built(project, site)
    return cost, weights(site), outside(site)


def table(costs: list[dict[str, float]], found: list[dict[str, tuple[int, int]]]) -> str:
    """All that was measured, a column for each size."""
    each = [1000 * cost["cpu"] / cost["pages"] for cost in costs]
    rows = [
        ("times the records", *(f"{times}" for times in TIMES)),
        ("pages", *(f"{cost['pages']:,.0f}" for cost in costs)),
        ("CPU, seconds", *(f"{cost['cpu']:.1f}" for cost in costs)),
        ("CPU for a page, ms", *(f"{value:.1f}" for value in each)),
        ("peak memory, MB", *(f"{cost['memory'] / 1e6:.0f}" for cost in costs)),
    ]
    rows += [(name, *(f"{size[name][0]:,} / {size[name][1]:,}" for size in found)) for name in MEASURED]
    head, *rest = [f"{row[0]:34}" + "".join(f"{cell:>24}" for cell in row[1:]) for row in rows]
    return "\n".join([head, *rest, "Files: bytes as they stand / compressed with gzip -6."])


def faults(costs: list[dict[str, float]], found: list[dict[str, tuple[int, int]]]) -> list[str]:
    """What grows that must not."""
    each = [cost["cpu"] / cost["pages"] for cost in costs]
    growing = [
        name for name, still in MEASURED.items() if still and found[-1][name][0] > MOST_GROWTH * found[0][name][0]
    ]
    told = [f"{name} grows with records that it does not discuss" for name in growing]
    return told + (["a page costs more, the more there are"] if each[-1] > MOST_COST * each[0] else [])


def main() -> int:
    """Build, print, judge."""
    with tempfile.TemporaryDirectory() as folder:
        measured = [measure(times, Path(folder)) for times in TIMES]
    costs, found, burst = map(list, zip(*measured, strict=True))
    print(table(costs, found))
    wrong = faults(costs, found) + [f"{name}: boxes outside the drawing" for name in sorted({*sum(burst, [])})]
    print(
        "\n".join(wrong)
        or "No page grows with records that it does not discuss, the cost of a page stays, and drawings hold."
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
