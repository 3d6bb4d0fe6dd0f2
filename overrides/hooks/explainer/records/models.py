"""What a model's record is."""

from typing import Annotated

from msgspec import Meta

from .caches import Cache, Served
from .convert import convert
from .dates import check_past
from .places import Place
from .shapes import NAME, Count, Date, Id, Record, Text, described
from .sources import Reading

CONTEXT = 131_072  # tokens at which caches are compared


class Origin(Record, frozen=True):
    """Where a group of a model's numbers was read: an id of the list of sources or an address, and how."""

    source: Annotated[
        str,
        Meta(
            pattern=f"^(https://.+|{NAME})$",
            description="id of an entry of sources.json, or an address",
            extra={"write": "an id of sources.yml, or an address with https://"},
        ),
    ]
    read: Reading
    locator: Text = ""


class Origins(Record, frozen=True):
    """Where each group of a model's numbers was read."""

    config: Origin | None = None
    gpu_hours: Origin | None = None
    training_tokens: Origin | None = None
    release: Origin | None = None

    def known(self) -> dict[str, Origin]:
        """Those that were read, by the name of their group."""
        found = {name: getattr(self, name) for name in GROUPS}
        return {name: origin for name, origin in found.items() if origin}


GROUPS = Origins.__struct_fields__


class Model(Record, frozen=True):
    """A model's published configuration; the head of docs/data/models.yml says what each field means."""

    id: Id
    name: Text
    lab: Text
    attention: Text
    sources: Annotated[Origins, described("where each group of numbers was read, and how")]
    country: Annotated[
        str,
        Meta(
            pattern="^[A-Z]{2}(/[A-Z]{2})*$",
            description="ISO code of the lab's home",
            extra={"write": "two capitals as US"},
        ),
    ] = ""
    released: Date = ""
    layers: Annotated[Count, described("layers of the transformer")] | None = None
    hidden: Annotated[Count, described("width of the hidden state")] | None = None
    heads: Count | None = None
    kv_heads: Count | None = None
    head_dim: Count | None = None
    kv_lora_rank: Annotated[Count, described("width of the latent (MLA), in elements")] | None = None
    qk_rope_head_dim: Count | None = None
    qk_nope_head_dim: Count | None = None
    v_head_dim: Count | None = None
    q_lora_rank: Count | None = None
    total_params: Annotated[Count, described("parameters in all")] | None = None
    active_params: Annotated[Count, described("parameters used for one token")] | None = None
    routed_experts: Count | None = None
    shared_experts: Count | None = None
    top_k: Annotated[Count, described("routed experts per token")] | None = None
    moe_layers: Count | None = None
    first_dense_layers: Count | None = None
    expert_ffn_dim: Annotated[Count, described("inner width of one expert")] | None = None
    router_score: Text = ""
    router_bias: Annotated[bool, described("balanced by a bias that only steers selection")] | None = None
    training_tokens: Annotated[Count, described("tokens of pre-training")] | None = None
    gpu_hours: Annotated[Count, described("hours of one GPU of gpu_type")] | None = None
    gpu_type: Text = ""
    context_length: Annotated[Count, described("longest supported context, in tokens")] | None = None
    cache: Annotated[Cache, described("what is stored for each token")] | None = None
    served: Annotated[Served, described("the stored form in production, where it was published")] | None = None
    note: Text = ""


def model_from(data: dict, place: Place) -> Model:
    """The model of one entry of the list of models."""
    model = convert(Model, data, place)
    if model.released:
        check_past(model.released, "released", place)
    return model
