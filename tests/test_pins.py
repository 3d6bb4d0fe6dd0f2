"""Is everything that gets installed pinned with a hash, and is what the project names what is pinned?"""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from conftest import ROOT
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

GROUPS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
PIN = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>[\w.]+)(?: ; (?P<marker>.*?))?(?P<hashes>(?: \\\n    --hash=sha256:[0-9a-f]{64})*)$",
    re.MULTILINE,
)


def locked(group: str) -> dict[str, re.Match]:
    """The pins of a group by the names of the packages."""
    text = (ROOT / "requirements" / f"{group}.txt").read_text(encoding="utf-8")
    return {canonicalize_name(match["name"]): match for match in PIN.finditer(text)}


def asked(group: str) -> Iterator[Requirement]:
    """What a group of the project names, with the groups that it includes."""
    for entry in GROUPS[group]:
        yield from asked(entry["include-group"]) if isinstance(entry, dict) else [Requirement(entry)]


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_is_pinned_with_hashes_to_what_it_asks_for(group: str) -> None:
    pins = locked(group)
    assert [wanted.name for wanted in asked(group) if canonicalize_name(wanted.name) not in pins] == []
    for wanted in asked(group):
        assert pins[canonicalize_name(wanted.name)]["version"] in wanted.specifier, f"{wanted}: run 'make lock'."
    assert [name for name, pin in pins.items() if not pin["hashes"]] == []


@pytest.mark.parametrize("group", GROUPS)
def test_every_line_of_a_lock_is_a_pin_and_names_no_host(group: str) -> None:
    text = (ROOT / "requirements" / f"{group}.txt").read_text(encoding="utf-8")
    assert PIN.sub("", re.sub(r"^#.*$", "", text, flags=re.MULTILINE)).strip() == ""
    assert "://" not in text


def test_groups_that_include_one_another_pin_the_same() -> None:
    test, site = locked("test"), locked("site")
    assert {name: test[name][0] for name in site} == {name: pin[0] for name, pin in site.items()}


def test_what_runs_is_what_is_pinned() -> None:
    pins = {
        name: pin for name, pin in locked("test").items() if not pin["marker"] or Marker(pin["marker"]).evaluate()
    }
    assert {name: version(name) for name in pins} == {name: pin["version"] for name, pin in pins.items()}


def test_nothing_is_installed_without_hashes() -> None:
    lines = [line for line in (ROOT / "Makefile").read_text(encoding="utf-8").splitlines() if "pip install" in line]
    assert lines
    assert all("--require-hashes" in line for line in lines)
    for path in [*Path(ROOT / ".github").rglob("*.yml"), ROOT / ".ci" / "run"]:
        assert "pip install" not in path.read_text(encoding="utf-8"), path
