"""One page of each kind on a slow phone, as Lighthouse simulates it: scores, and how much later than a bare page's its
largest paint is. Part of 'make audit'; alone, once that has fetched Lighthouse:
PYTHONPATH=overrides/hooks:tests:docs .venv/bin/python tests/measure/lighthouse.py .venv/audit site

With LIGHTHOUSE=every all pages, in half an hour. On a busy machine all times are too long.
"""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

from browsers import QuietHandler, served
from built import pages
from press.browser import find_chromium
from subjects import KINDS

SAMPLE = (
    "",
    "argument/kv-cache/",
    "argument/mixture-of-experts/",
    KINDS["claim"],
    KINDS["figure"],
    "lab/keeping-experts-busy/",
    "figures/",
    "claims/",
    "models/",
    "asked/",
    "zh/",
    "timeline/",
    "sources/",
    "case/",
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST_SCORE = 100
LCP, SHIFT = "largest-contentful-paint", "cumulative-layout-shift"
# Of the largest paint, how many times as late as a page's that is nothing but a paragraph; the list of all sources is so
# long that it takes one more way to the host than any other page.
MOST_RATIO, MOST_RATIO_OF = 1.3, {"sources/": 1.45}
PLAIN = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    f"<title>Plain</title><h1>Plain</h1><p>{'Some words of text that stand here. ' * 40}"
)
FLAGS = ("--quiet", "--output=json", "--chrome-flags=--headless --no-sandbox --disable-gpu")


class Compressing(QuietHandler):
    """Serves files compressed and one after the other on one connection, as real hosts do, and one page that is nothing
    but a paragraph; without a log."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802
        """Answer with the compressed file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        plain = self.path == "/plain.html"
        if not plain and not path.is_file():
            return self.send_error(404)
        body = gzip.compress(PLAIN.encode() if plain else path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def lighthouse(tools: Path, url: str) -> dict:
    """Lighthouse's report on a page, as for a phone."""
    environment = {**os.environ, "CHROME_PATH": find_chromium() or ""}
    command = [str(tools / "node_modules" / ".bin" / "lighthouse"), url, *FLAGS]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def measured(report: dict) -> dict[str, float]:
    """Scores out of 100, times in milliseconds, kilobytes and requests."""
    audits = report["audits"]
    requests = audits["network-requests"]["details"]["items"]
    scores = {name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES}
    times = {name: round(audits[name]["numericValue"], 3) for name in (LCP, "total-blocking-time", SHIFT)}
    return {
        **scores,
        **times,
        "kB": round(sum(item["transferSize"] for item in requests) / 1000),
        "requests": len(requests),
    }


def misses(path: str, found: dict[str, float]) -> list[str]:
    """The names of what falls short on a page."""
    low = [name for name in CATEGORIES if found[name] < LEAST_SCORE]
    late = [LCP] if found.get("ratio", 1) > MOST_RATIO_OF.get(path, MOST_RATIO) else []
    return low + late + ([SHIFT] if found[SHIFT] else [])


def middle(tools: Path, root: str, path: str, plain: float = 0) -> dict[str, float]:
    """Of three measurements the one whose largest paint is neither first nor last: whether a small file arrives just
    before the paint or after it decides over a tenth of a second. Where it is told the time of the plain page, it says
    how many times as late this one's is."""
    runs = sorted((measured(lighthouse(tools, root + path)) for _ in range(3)), key=lambda found: found[LCP])
    return runs[1] | ({"ratio": round(runs[1][LCP] / plain, 2)} if plain else {})


def audit_pages(tools: Path, site: Path) -> tuple[bool, list[str]]:
    """Whether Lighthouse finds every page within its limits, and its table."""
    paths = [address.lstrip("/") for address in pages(site)] if os.environ.get("LIGHTHOUSE") == "every" else SAMPLE
    with served(site, Compressing) as address:
        plain = middle(tools, address, "plain.html")[LCP]
        found = {path: middle(tools, address, path, plain) for path in paths}
    heads = ["page", *CATEGORIES, "LCP ms", "TBT ms", "CLS", "kB", "requests", "LCP ratio", "falls short in"]
    rows = [heads, ["---"] * len(heads)]
    rows += [[f"/{path}", *map(str, each.values()), ", ".join(misses(path, each))] for path, each in found.items()]
    held = not any(misses(path, each) for path, each in found.items())
    return held, [*(f"| {' | '.join(row)} |" for row in rows), "", *worst(found)]


def worst(found: dict[str, dict[str, float]]) -> list[str]:
    """For each measure the page that does worst; of equals the first."""
    ends = {name: min if name in CATEGORIES else max for name in next(iter(found.values()))}
    ends_at = {name: end(found, key=lambda path: found[path][name]) for name, end in ends.items()}
    return [f"- Worst {name}: {found[path][name]}, /{path}" for name, path in ends_at.items()]


if __name__ == "__main__":
    passed, report = audit_pages(*map(Path, sys.argv[1:3]))
    print("\n".join(report))
    sys.exit(not passed)
