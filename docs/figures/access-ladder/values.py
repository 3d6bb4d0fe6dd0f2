"""The rungs of data.yml with what the experiment measured on each."""

import json
from pathlib import Path

from ..base import read_data

HERE = Path(__file__).parent
WAYS = ("given", "warm")  # how the targets are used
RESULT = HERE.parent.parent / "lab" / "the-access-ladder" / "result.json"
IMAGE = HERE.parent / "dark-knowledge" / "data.json"


def measured_way(networks: dict, key: str | None) -> dict | None:
    """Shares by seed before and after the fix; None for what was not run."""
    if key is None:
        return None
    return {
        name: [round(value, 6) for value in networks[key][f"{name}_unseen"]["per_seed"]]
        for name in ("plain", "fixed")
    }


def case_values(measured: dict, keys: dict) -> dict:
    """One rung's measures: how often a 3 shows, and both ways of using the targets."""
    seen = measured["visible"][keys.get("given") or keys["warm"]]["mean"]
    ways = {way: measured_way(measured["networks"], keys.get(way)) for way in WAYS}
    return {"visible": round(seen, 6)} | ways


def measured_values() -> dict:
    """Rungs with their measures, groups, and the logits of one image."""
    data = read_data(HERE)
    measured = json.loads(RESULT.read_text(encoding="utf-8"))["measured"]
    rungs = []
    for rung in data["rungs"]:
        cases = rung.get("by_samples") or {"any": rung}
        kept = {key: rung[key] for key in ("id", "group", "name", "choice", "keep") if key in rung}
        rungs.append(kept | {"cases": {key: case_values(measured, keys) for key, keys in cases.items()}})
    groups = {key: {name: group[name] for name in ("words", "offer")} for key, group in data["groups"].items()}
    return {
        "warm": data["warm"],
        "first": data["first"],
        "groups": groups,
        "rungs": rungs,
        "logits": json.loads(IMAGE.read_text(encoding="utf-8"))["logits"],
    }
