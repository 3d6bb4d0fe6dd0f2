"""Runs every experiment again and compares with the committed result; exits with 1 when a value has moved.

Values may differ by rounding between machines: relative 1e-6, and for shares one item of the smallest test set.
"""

import json
import math
import subprocess
import sys
from pathlib import Path

LAB = Path(__file__).parents[2] / "docs" / "lab"
RELATIVE, ABSOLUTE = 1e-6, 1 / 180  # one item of the smallest class of test digits


def differences(old: object, new: object, where: str = "") -> list[str]:
    """The places at which two results differ by more than the tolerance."""
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
        return [found for key in old for found in differences(old[key], new[key], f"{where}.{key}")]
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        pairs = enumerate(zip(old, new, strict=True))
        return [found for index, (a, b) in pairs for found in differences(a, b, f"{where}[{index}]")]
    if isinstance(old, float | int) and isinstance(new, float | int):
        return [] if math.isclose(old, new, rel_tol=RELATIVE, abs_tol=ABSOLUTE) else [f"{where}: {old} became {new}"]
    return [] if old == new else [f"{where}: {old!r} became {new!r}"]


def rerun(folder: Path) -> list[str]:
    """Run one experiment, compare what it measured, and put the committed result back."""
    result = folder / "result.json"
    committed = result.read_text(encoding="utf-8")
    subprocess.run([sys.executable, str(folder / "experiment.py")], check=True)
    new = json.loads(result.read_text(encoding="utf-8"))
    result.write_text(committed, encoding="utf-8")
    return differences(json.loads(committed)["measured"], new["measured"], folder.name)


def main() -> int:
    """Rerun all, in order of name."""
    moved = [found for path in sorted(LAB.glob("*/experiment.py")) for found in rerun(path.parent)]
    print("\n".join(moved) or "Every experiment gave its committed result.")
    return 1 if moved else 0


if __name__ == "__main__":
    sys.exit(main())
