"""Does each folder of code import only what it may know?"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOOKS = ROOT / "overrides" / "hooks"
GENERATORS = {"mkdocs", "material", "zensical"}
MARKDOWN = {"markdown", "pymdownx", "latex2mathml", *GENERATORS}
OURS = "explainer"
MAY_KNOW = {  # parts of the extension that each part may import
    "records": {"records"},
    "figures": {"records", "figures"},
    "html": {"records", "registers", "html"},
    "exports": {"records", "figures", "registers", "html", "exports"},
    "forms": {"records", "figures", "registers", "html", "exports", "forms", "page"},
}
MAY_NOT_KNOW = {  # packages that the code of a folder does without
    HOOKS / "explainer" / "records": MARKDOWN,
    HOOKS / "explainer" / "exports": MARKDOWN,
    HOOKS / "explainer": GENERATORS,
    HOOKS / "finish": MARKDOWN,
    HOOKS / "press": MARKDOWN - {"mkdocs"},  # it reads the configuration
    ROOT / "docs": MARKDOWN | {"explainer", "finish", "press"},
}


def imports(path: Path) -> Iterator[str]:
    """The dotted names of the modules that a file imports; those of its own package from the folder of the hooks."""
    package = list(path.relative_to(HOOKS).parts[:-1]) if path.is_relative_to(HOOKS) else []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else []
            yield ".".join([*above, *(node.module or "").split(".")]).strip(".")


def files(folder: Path) -> list[Path]:
    """The Python files of a folder, at any depth."""
    return [path for path in sorted(folder.rglob("*.py")) if "__pycache__" not in path.parts]


@pytest.mark.parametrize("part", MAY_KNOW)
def test_a_part_of_the_extension_imports_only_parts_that_it_may_know(part: str) -> None:
    found = files(HOOKS / OURS / part)
    assert len(found) > 1
    for path in found:
        parts = {name.split(".")[1] for name in imports(path) if name.startswith(f"{OURS}.")}
        assert parts <= MAY_KNOW[part], f"{path.relative_to(HOOKS)} imports {parts - MAY_KNOW[part]}"


@pytest.mark.parametrize("folder", MAY_NOT_KNOW, ids=lambda folder: folder.name)
def test_code_does_without_what_it_need_not_know(folder: Path) -> None:
    found = files(folder)
    assert found
    for path in found:
        strangers = {name.split(".")[0] for name in imports(path)} & MAY_NOT_KNOW[folder]
        assert not strangers, f"{path.relative_to(ROOT)} imports {strangers}"


def test_only_the_hooks_themselves_know_the_generator() -> None:
    knowing = {path.parent for path in files(HOOKS) if GENERATORS & {name.split(".")[0] for name in imports(path)}}
    assert knowing <= {HOOKS, HOOKS / "press"}
