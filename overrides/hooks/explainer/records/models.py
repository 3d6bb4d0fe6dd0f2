"""What a model's record is."""

from collections.abc import Iterable
from dataclasses import dataclass

from .dates import check_date
from .errors import unknown
from .shapes import READINGS, build, choose

CONTEXT = 131_072  # tokens at which caches are compared
GROUPS = ("config", "gpu_hours", "training_tokens", "release")


@dataclass(frozen=True)
class Origin:
    """Where a group of a model's numbers was read: an id of the list of sources or an address, and how."""

    source: str
    read: str
    locator: str = ""


@dataclass(frozen=True)
class Model:
    """A model's published configuration; the head of docs/data/models.yml says what each field means."""

    id: str
    name: str
    lab: str
    attention: str
    sources: dict[str, Origin]
    country: str = ""
    released: str = ""
    layers: int | None = None
    hidden: int | None = None
    heads: int | None = None
    kv_heads: int | None = None
    head_dim: int | None = None
    kv_lora_rank: int | None = None
    qk_rope_head_dim: int | None = None
    qk_nope_head_dim: int | None = None
    v_head_dim: int | None = None
    q_lora_rank: int | None = None
    total_params: int | None = None
    active_params: int | None = None
    routed_experts: int | None = None
    shared_experts: int | None = None
    top_k: int | None = None
    moe_layers: int | None = None
    first_dense_layers: int | None = None
    expert_ffn_dim: int | None = None
    router_score: str = ""
    router_bias: bool | None = None
    training_tokens: int | None = None
    gpu_hours: int | None = None
    gpu_type: str = ""
    context_length: int | None = None
    cache: dict | None = None
    served: dict | None = None
    note: str = ""


@dataclass(frozen=True)
class CacheSize:
    """Bytes per token at 16 bits, bytes and GiB at CONTEXT tokens, and bytes per token as served, if published."""

    per_token: float
    at_context: float
    gib_at_context: float
    served: float | None
    as_stored: bool  # the description is in bytes already: not at 16 bits


def model_from(data: dict, where: str) -> Model:
    """The model of one entry of the list of models."""
    where = f"{where}, model '{data.get('id', '?')}'"
    groups = data.get("sources") or {}
    for group in groups:
        choose(group, GROUPS, "group of sources", where)
    origins = {group: build(Origin, origin, where) for group, origin in groups.items()}
    for origin in origins.values():
        choose(origin.read, READINGS, "read", where)
    model = build(Model, {**data, "sources": origins}, where)
    if model.released:
        check_date(model.released, "released", where)
    return model


def check_origins(model: Model, sources: Iterable[str], where: str) -> None:
    """Refuse a source that is neither an address nor an entry of the list of sources."""
    for origin in model.sources.values():
        if not origin.source.startswith("https://") and origin.source not in sources:
            raise unknown("source", origin.source, sources, where)
