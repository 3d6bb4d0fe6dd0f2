"""Does a build give the same bytes twice, and do its files speak of the project alone? Planted faults: tests/faults/."""

import re
from pathlib import Path

import pytest
from conftest import ROOT, run_mkdocs
from projects import differing


@pytest.mark.tiny
def test_two_builds_are_identical(site: Path, project: Path, tmp_path: Path) -> None:
    """Of all pages and files that the machinery makes; that every drawing is always the same, test_figures says."""
    assert run_mkdocs(project, tmp_path / "again").returncode == 0
    assert differing(site, tmp_path / "again") == []


def test_the_project_speaks_of_itself_alone() -> None:
    """No file names a folder of the machine it was made on, or a service that a browser would load from."""
    named = re.compile(r"/home/\w+|/root/|C:\\\\Users|googletagmanager|google-analytics")
    for folder in ("docs", "overrides"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".md", ".yml", ".py", ".js", ".css", ".html", ".json"}:
                assert not named.search(path.read_text(encoding="utf-8")), path


def test_commands_that_are_named_exist() -> None:
    rules = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"\bmake ([a-z]+)[`\n ]", (ROOT / name).read_text(encoding="utf-8")))
        assert named and named <= rules, f"{name} names commands that are none: {sorted(named - rules)}"
