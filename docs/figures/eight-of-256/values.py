"""All that the drawing and its words need: the figure's own numbers, the model's shape, counted totals, the draw."""

from importlib import import_module
from pathlib import Path

from ..base import model_config, read_data
from .model import busiest, routing, scores

HERE = Path(__file__).parent


def shape() -> dict:
    """The released model's: experts, how many work, groups and how many stay, scale, layers, width, name."""
    router = read_data(HERE.parent / "mixture-of-experts")
    model = model_config(router["model"])
    return {
        "experts": model["routed_experts"],
        "top": model["top_k"],
        "shared": model["shared_experts"],
        "layers": model["moe_layers"],
        "hidden": model["hidden"],
        "name": model["name"],
        "groups": router["real_groups"],
        "kept": router["real_groups_kept"],
        "scale": router["scale"],
        "size": model["routed_experts"] // router["real_groups"],
    }


def totals() -> dict:
    """The parameters of one expert, of the model, and those at work on a token, as total-and-active counts them."""
    counted = import_module("..total-and-active.drawing", __package__)
    config = counted.configuration()
    total, active = counted.totals(config)
    return {"expert": counted.expert(config), "total": total, "active": active}


def figure_values() -> dict:
    """Everything by name; `layers_routed` holds each layer's routing, `drawn` that of the layer drawn large."""
    data, real = read_data(HERE), shape()
    affinities, biases = scores(data, real["experts"], data["drawn"])
    routed = [routing(data, real, layer) for layer in range(1, real["layers"] + 1)]
    return {
        **data,
        **real,
        **totals(),
        "biases": biases,
        "busy": busiest(affinities),
        "at": data["drawn"],
        "drawn": routed[data["drawn"] - 1],
        "layers_routed": routed,
    }
