"""What outside tools say of the built site. No part of 'make test'; 'make audit' runs it where npm and Java are to be had.

The Nu HTML checker and axe on all pages, epubcheck on the book, Lighthouse on one page of each kind, and the sources'
addresses where there is a network. With LIGHTHOUSE=every Lighthouse measures all pages, in half an hour. The report is
printed and written to a file. A miss fails, but for a source that does not answer: many refuse programs.
"""

import gzip
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from browsers import QuietHandler, served
from built import pages
from conftest import ROOT
from press.browser import find_chromium
from press.epub import Title, epub
from subjects import KINDS

SAMPLE = (
    "",
    "argument/the-accusation/",
    "argument/kv-cache/",
    KINDS["claim"],
    "claims/",
    "sources/",
    "models/",
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST_SCORE = 100
MOST = {"largest-contentful-paint": 1300, "total-blocking-time": 60, "cumulative-layout-shift": 0}
REPEATED_ROLE = ".*“role” attribute must not be used on a “t[dhr]” element.*"
FLAGS = ("--quiet", "--output=json", "--chrome-flags=--headless --no-sandbox --disable-gpu")


class Compressing(QuietHandler):
    """Serves files compressed, as real hosts do, without a log."""

    def do_GET(self) -> None:  # noqa: N802
        """Answer with the compressed file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        body = gzip.compress(path.read_bytes(), 6)
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
    times = {name: round(audits[name]["numericValue"], 3) for name in MOST}
    return {
        **scores,
        **times,
        "kB": round(sum(item["transferSize"] for item in requests) / 1000),
        "requests": len(requests),
    }


def misses(found: dict[str, float]) -> list[str]:
    """The names of what falls short."""
    low = [name for name in CATEGORIES if found[name] < LEAST_SCORE]
    return low + [name for name, most in MOST.items() if found[name] > most]


def best(tools: Path, url: str) -> dict[str, float]:
    """The best of up to three measurements: other programs on the machine can only slow a page."""
    runs = []
    for _ in range(3):
        runs.append(measured(lighthouse(tools, url)))
        if not misses(runs[-1]):
            return runs[-1]
    return min(runs, key=lambda found: len(misses(found)))


def audit_pages(tools: Path, site: Path) -> tuple[bool, list[str]]:
    """Whether Lighthouse finds every page within its limits, and its table."""
    paths = [address.lstrip("/") for address in pages(site)] if os.environ.get("LIGHTHOUSE") == "every" else SAMPLE
    with served(site, Compressing) as address:
        found = {f"/{path}": best(tools, address + path) for path in paths}
    heads = ["page", *CATEGORIES, "LCP ms", "TBT ms", "CLS", "kB", "requests", "falls short in"]
    rows = [heads, ["---"] * len(heads)]
    rows += [[path, *map(str, values.values()), ", ".join(misses(values))] for path, values in found.items()]
    return not any(map(misses, found.values())), [*(f"| {' | '.join(row)} |" for row in rows), "", *worst(found)]


def worst(found: dict[str, dict[str, float]]) -> list[str]:
    """For each measure the page that does worst; of equals the first."""
    ends = {name: min if name in CATEGORIES else max for name in next(iter(found.values()))}
    ends_at = {name: end(found, key=lambda path: found[path][name]) for name, end in ends.items()}
    return [f"- Worst {name}: {found[path][name]}, {path}" for name, path in ends_at.items()]


def check_markup(tools: Path, site: Path) -> tuple[bool, list[str]]:
    """Whether the Nu checker finds no error, and what it finds; it may not know that a table which is laid out as
    blocks must say what its parts are."""
    jar = next((tools / "node_modules" / "vnu-jar").rglob("vnu.jar"))
    options = ["--skip-non-html", "--errors-only", "--format", "gnu", "--filterpattern", REPEATED_ROLE]
    command = ["java", "-jar", str(jar), *options, str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stderr.splitlines()
    return not lines, [f"{len(lines)} errors.", *lines[:40]]


def check_book(site: Path) -> tuple[bool, list[str]]:
    """Whether epubcheck finds nothing in the EPUB, and what it finds."""
    program = shutil.which("epubcheck")
    if not program:
        return False, ["Install epubcheck: the EPUB was not checked."]
    with tempfile.TemporaryDirectory() as folder:
        volume = Path(folder) / "book.epub"
        epub(site, ROOT / "docs" / "assets" / "stylesheets", Title("Book", "book", "2026-01-01", ""), volume)
        command = ["java", "-jar", program] if zipfile.is_zipfile(program) else [program]
        done = subprocess.run([*command, volume], capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).splitlines()
    return done.returncode == 0, [line for line in lines if line.strip()][:40]


def run_tests(name: str, *options: str) -> tuple[bool, list[str]]:
    """Whether the tests of a file beside this one pass, and what the others say."""
    every = [sys.executable, "-m", "pytest", *options, str(Path(__file__).parent / name)]
    done = subprocess.run(every, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    failed = [line for line in lines if line.startswith(("FAILED", "E  "))]
    return done.returncode == 0, [lines[-1] if lines else done.stderr, *failed]


def check_sources(site: Path) -> tuple[bool, list[str]]:
    """Which addresses of the list of sources do not answer; always a pass."""
    try:
        socket.create_connection(("example.org", 443), 5).close()
    except OSError:
        return True, ["No network: the addresses of the sources were not asked for."]
    options = ["--no-progress", "--max-retries", "2", "--accept", "200..=204,403,429", "--format", "markdown"]
    command = [str(Path(sys.executable).parent / "lychee"), *options, str(site / "sources" / "index.html")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return True, re.sub(r"^#+ ", "", done.stdout, flags=re.MULTILINE).splitlines()


def main(tools: Path, site: Path, target: Path) -> int:
    """Run all checks and write the report; 1 when one fails."""
    checks = {
        "Markup of every page (Nu HTML checker)": lambda: check_markup(tools, site),
        "Every page, as on a dark phone and a light desk (axe, keyboard, zoom, size of words)": lambda: run_tests(
            "every_page.py", "--numprocesses", "auto"
        ),
        "Every page in a reader view (Readability)": lambda: run_tests("reader_view.py"),
        "The whole as an EPUB (epubcheck)": lambda: check_book(site),
        "One page of each kind on a slow phone (Lighthouse)": lambda: audit_pages(tools, site),
        "Addresses of the sources": lambda: check_sources(site),
    }
    held, report = True, ["# Audit"]
    for title, check in checks.items():
        passed, lines = check()
        held = held and passed
        part = ["", f"## {title}: {'passed' if passed else 'FAILED'}", "", *lines]
        print("\n".join(part), flush=True)
        report += part
    target.parent.mkdir(exist_ok=True)
    target.write_text("\n".join(report) + "\n", encoding="utf-8")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:4])))
