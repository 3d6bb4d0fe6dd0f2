"""What outside tools say of the built site: the Nu HTML checker on all pages, Lighthouse on one of each kind.

Run by 'make audit', where npm and Java are to be had; no part of 'make test'. Prints a report and fails on a miss.
"""

import functools
import gzip
import json
import os
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from conftest import find_chromium

SAMPLE = (
    "",
    "argument/the-accusation/",
    "argument/kv-cache/",
    "claims/experts-256/",
    "claims/",
    "sources/",
    "models/",
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST_SCORE = 100
MOST = {"largest-contentful-paint": 1300, "total-blocking-time": 60, "cumulative-layout-shift": 0}
FLAGS = ("--quiet", "--output=json", "--chrome-flags=--headless --no-sandbox --disable-gpu")


class Compressing(SimpleHTTPRequestHandler):
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

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def serve(site: Path) -> str:
    """Serve a site until the program ends; its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Compressing, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


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


def audit_pages(tools: Path, address: str) -> bool:
    """Print Lighthouse's table; whether every page holds."""
    held = True
    print("| page |", " | ".join([*CATEGORIES, "LCP ms", "TBT ms", "CLS", "kB", "requests", "falls short in"]), "|")
    print("| --- " * 11 + "|")
    for path in SAMPLE:
        found = best(tools, address + path)
        print(f"| /{path} |", " | ".join([*map(str, found.values()), ", ".join(misses(found))]), "|", flush=True)
        held = held and not misses(found)
    return held


def check_markup(tools: Path, site: Path) -> bool:
    """Print what the Nu checker finds; whether it finds no error."""
    jar = next((tools / "node_modules" / "vnu-jar").rglob("vnu.jar"))
    command = ["java", "-jar", str(jar), "--skip-non-html", "--errors-only", "--format", "gnu", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stderr.splitlines()
    print(f"\nNu HTML checker: {len(lines)} errors", *lines[:40], sep="\n")
    return not lines


if __name__ == "__main__":
    TOOLS, SITE = Path(sys.argv[1]), Path(sys.argv[2])
    held = [check_markup(TOOLS, SITE), audit_pages(TOOLS, serve(SITE))]
    sys.exit(not all(held))
