"""The parameters of DeepSeek-V3, part by part, from its configuration: all of them, and those used for one token.

Source: inference/model.py and inference/configs/config_671B.json of the DeepSeek-V3 repository; README_WEIGHTS.md
for the prediction module and the scales. Counts are exact; a configuration holds the register's fields and those of
data.yml.
"""


def attention(c: dict) -> int:
    """One layer of latent attention: the five matrices and the norms of the two latents."""
    head = c["qk_nope_head_dim"] + c["qk_rope_head_dim"]
    queries = c["hidden"] * c["q_lora_rank"] + c["q_lora_rank"] + c["q_lora_rank"] * c["heads"] * head
    down = c["hidden"] * (c["kv_lora_rank"] + c["qk_rope_head_dim"]) + c["kv_lora_rank"]
    up = c["kv_lora_rank"] * c["heads"] * (c["qk_nope_head_dim"] + c["v_head_dim"])
    return queries + down + up + c["heads"] * c["v_head_dim"] * c["hidden"]


def expert(c: dict) -> int:
    """One expert: three matrices."""
    return 3 * c["hidden"] * c["expert_ffn_dim"]


def table(c: dict) -> int:
    """The input table, or the output table: one row for each entry of the vocabulary."""
    return c["vocabulary"] * c["hidden"]


def router(c: dict) -> int:
    """One router: a vector and a bias for each routed expert."""
    return c["routed_experts"] * (c["hidden"] + 1)


def parts(c: dict) -> dict[str, int]:
    """All parameters of the model by part."""
    moe, layers = c["moe_layers"], c["layers"]
    return {
        "routed": moe * c["routed_experts"] * expert(c),
        "attention": layers * attention(c),
        "shared": moe * c["shared_experts"] * expert(c),
        "dense": c["first_dense_layers"] * 3 * c["hidden"] * c["dense_ffn_dim"],
        "input": table(c),
        "output": table(c),
        "rest": moe * router(c) + (2 * layers + 1) * c["hidden"],
    }


def active_parts(c: dict, experts: int, with_input: bool, with_output: bool) -> dict[str, int]:
    """The parameters used for one token by part, with `experts` routed experts in each layer."""
    return {
        **parts(c),
        "routed": c["moe_layers"] * experts * expert(c),
        "input": table(c) * with_input,
        "output": table(c) * with_output,
    }


def prediction_module(c: dict) -> int:
    """The module that predicts a further token: a layer, a projection, three norms, its copies of both tables."""
    layer = attention(c) + (c["routed_experts"] + c["shared_experts"]) * expert(c) + router(c) + 2 * c["hidden"]
    return layer + 2 * c["hidden"] ** 2 + 3 * c["hidden"] + 2 * table(c)


def blocks(rows: int, columns: int, side: int) -> int:
    """How many square blocks cover a matrix."""
    return -(-rows // side) * -(-columns // side)


def scales(c: dict) -> int:
    """The scales of all eight-bit matrices, prediction module included."""
    hidden, side, head = c["hidden"], c["scale_block"], c["qk_nope_head_dim"] + c["qk_rope_head_dim"]
    matrices = [
        (c["q_lora_rank"], hidden),
        (c["heads"] * head, c["q_lora_rank"]),
        (c["kv_lora_rank"] + c["qk_rope_head_dim"], hidden),
        (c["heads"] * (c["qk_nope_head_dim"] + c["v_head_dim"]), c["kv_lora_rank"]),
        (hidden, c["heads"] * c["v_head_dim"]),
    ]
    modules = c["prediction_modules"]
    experts = (c["moe_layers"] + modules) * (c["routed_experts"] + c["shared_experts"])
    attentions = (c["layers"] + modules) * sum(blocks(rows, columns, side) for rows, columns in matrices)
    dense = c["first_dense_layers"] * 3 * blocks(hidden, c["dense_ffn_dim"], side)
    return attentions + experts * 3 * blocks(hidden, c["expert_ffn_dim"], side) + dense


def stored(c: dict) -> int:
    """The numbers in the published weights: model, prediction modules, scales."""
    return sum(parts(c).values()) + c["prediction_modules"] * prediction_module(c) + scales(c)
