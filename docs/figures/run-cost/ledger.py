"""The figure's numbers: its own data, and what the register of models adds to them."""

from ..base import model_config


def run_of(name: str, entry: dict) -> dict:
    """Hours, active parameters, tokens and chip of a run, from the register of models or from the figure's data."""
    if "hours" in entry:
        return {key: entry[key] for key in ("name", "hours", "active", "tokens", "chip")}
    config = model_config(name)
    quoted = config["sources"]["gpu_hours"]["read"] == "quoted"
    return {
        "name": entry.get("name", config["name"]),
        "hours": config["gpu_hours"],
        "active": config["active_params"],
        "tokens": config.get("training_tokens"),
        "chip": config["gpu_type"].partition("-")[0],
        "quoted": quoted,
    }


def added_hours(entry: dict) -> float:
    """Hours of a known line beside the run: a sum of parts, or hours per trillion tokens times tokens."""
    if "parts" in entry:
        return sum(entry["parts"])
    return entry["hours_per_trillion"] * model_config(entry["model"])["training_tokens"] / 1e12


def figure_values(data: dict) -> dict:
    """The figure's data with everything that the register of models adds."""
    added = {
        name: {"id": name, "words": entry["words"], "hours": added_hours(entry)}
        for name, entry in data["added"].items()
    }
    runs = {name: run_of(name, entry) for name, entry in data["runs"].items()}
    return data | {"added": added, "runs": runs, "run": run_of("deepseek-v3", {"name": "DeepSeek-V3"})}
