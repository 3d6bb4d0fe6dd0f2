"""What outside tools say of the built site. No part of 'make test'; 'make audit' runs it where npm and Java are to be had.

The Nu HTML checker and axe on all pages, epubcheck on the book, Lighthouse on one page of each kind, and the sources'
addresses where there is a network. The report is printed and written to a file. A miss fails, but for a source that
does not answer: many refuse programs.
"""

import re
import shutil
import socket
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from conftest import ROOT
from lighthouse import audit_pages
from press.epub import Title, epub

# A table laid out as blocks must say what its parts are; rules of style are younger than the checker's list of them.
UNKNOWN = ".*(“role” attribute must not be used on a “t[dhr]” element|CSS: ).*"


def check_markup(tools: Path, site: Path) -> tuple[bool, list[str]]:
    """Whether the Nu checker finds no error but those that it may not know better, and what it finds."""
    jar = next((tools / "node_modules" / "vnu-jar").rglob("vnu.jar"))
    options = ["--skip-non-html", "--errors-only", "--format", "gnu", "--filterpattern", UNKNOWN]
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
