"""What the tests of several experiments share: what was measured, what its page says, its script and a run of it."""

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

LAB = Path(__file__).parent.parent / "docs" / "lab"


def result(name: str) -> dict:
    """What an experiment has written."""
    return json.loads((LAB / name / "result.json").read_text(encoding="utf-8"))


def missing(name: str, phrases: Iterable[str]) -> list[str]:
    """Which of some phrases, made from what was measured, the page of an experiment lacks."""
    page = (LAB / name / "index.md").read_text(encoding="utf-8")
    return [phrase for phrase in phrases if phrase not in page]


def load(name: str) -> ModuleType:
    """The script of an experiment as a module of its own, which is not run."""
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), LAB / name / "experiment.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def alone(name: str, module: str = "experiment") -> ModuleType:
    """A module of an experiment, found as it finds itself when it runs alone."""
    for path in (LAB / name).glob("*.py"):
        sys.modules.pop(path.stem, None)
    sys.path[:0] = [str(LAB / name), str(LAB)]
    try:
        return importlib.import_module(module)
    finally:
        del sys.path[:2]
        sys.modules.pop("experiment", None)


def fresh(name: str, code: str) -> object:
    """What code gives as `found`, run beside an experiment in an interpreter of its own, the script there as `e`."""
    code = f"import json; import experiment as e; import numpy as np; {code}\nprint(json.dumps(found))"
    done = subprocess.run([sys.executable, "-B", "-c", code], cwd=LAB / name, capture_output=True, check=True)
    return json.loads(done.stdout)
