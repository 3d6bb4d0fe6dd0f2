"""What the tests of several experiments share."""

import importlib.util
from pathlib import Path
from types import ModuleType

LAB = Path(__file__).parent.parent / "docs" / "lab"


def load(name: str) -> ModuleType:
    """The script of an experiment as a module of its own, which is not run."""
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), LAB / name / "experiment.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
