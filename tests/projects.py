"""Projects to change: copies of this one, and a tiny one under the same configuration, templates and hooks."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from subjects import in_order

ROOT = Path(__file__).parent.parent
SKIPPED = shutil.ignore_patterns("__pycache__")
INDEXES = {f"{folder}/index.md" for folder in ("claims", "data", "figures", "lab")}
BEES = Path(__file__).parent / "bees"
NAV = re.compile(r"^nav:\n(?:[ ].*\n)+", re.MULTILINE)


def copy_project(target: Path) -> Path:
    """Copy what a build needs into a folder, and give it."""
    for folder in ("docs", "overrides"):
        shutil.copytree(ROOT / folder, target / folder, ignore=SKIPPED)
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def bees(target: Path) -> Path:
    """Write the tiny project into a folder: its pages, and of this project's what any site of its kind has."""
    shutil.copytree(BEES, target / "docs", ignore=SKIPPED)
    shutil.copytree(ROOT / "docs" / "assets", target / "docs" / "assets", ignore=shutil.ignore_patterns("cards"))
    shutil.copytree(ROOT / "overrides", target / "overrides", ignore=SKIPPED)
    for path in [*(ROOT / "docs" / "figures").glob("*.*"), *(ROOT / "docs" / "lab").glob("*.py")]:
        if path.suffix in (".py", ".js"):
            shutil.copy(path, target / path.relative_to(ROOT))
    (target / "mkdocs.yml").write_text(configuration(), encoding="utf-8")
    return target


def configuration() -> str:
    """This project's configuration with the pages and the essay of the tiny one, which has no other language."""
    listed = sorted(path.relative_to(BEES).as_posix() for path in BEES.rglob("*.md"))
    others = [name for name in listed if "/" not in name or name in INDEXES]
    steps = "".join(f"      - argument/{name}.md\n" for name in in_order(BEES / "argument"))
    nav = "nav:\n  - index.md\n  - The argument:\n" + steps
    nav += "".join(f"  - {name}\n" for name in others if name != "index.md")
    text = re.sub(
        r"^    translation: .*\n", "", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    return re.sub(r"^  essay: .*$", "  essay: essay-on-bees", NAV.sub(nav, text), flags=re.MULTILINE)


def replace(old: str, new: str) -> Callable[[str], str]:
    """A change of a text that fails when there is nothing to change."""

    def change(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return change


def differing(one: Path, other: Path) -> list[str]:
    """The files that differ between two folders or stand in one of them only, by their paths below these."""
    held = [{path.relative_to(folder).as_posix(): path for path in files(folder)} for folder in (one, other)]
    names = sorted(held[0].keys() | held[1].keys())
    return [name for name in names if content(held[0].get(name)) != content(held[1].get(name))]


def files(folder: Path) -> list[Path]:
    """All files below a folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def content(path: Path | None) -> bytes | None:
    """What a file holds; None for no file."""
    return path.read_bytes() if path else None
