"""What the figure says in words: names of the parts, the live sentence, the text alternative."""

from .model import active_parts, expert, parts, stored

BILLION = 10**9


def names(c: dict) -> dict[str, str]:
    """What each part is called, with how many of it there are; {} stands for the experts at work."""
    return {
        "routed": f"Routed, {c['moe_layers']} × {{}} of {c['routed_experts']}",
        "attention": f"Attention, {c['layers']} layers",
        "shared": f"Shared experts, {c['moe_layers']}",
        "dense": f"Dense blocks, {c['first_dense_layers']}",
        "input": "Input table",
        "output": "Output table",
        "rest": "Routers and norms",
    }


def billions(count: int) -> str:
    """A count in billions; a dash for nothing."""
    return f"{count / BILLION:.2f}" if count else "–"


def totals(c: dict) -> tuple[int, int]:
    """All parameters and those of one token in the first state."""
    return sum(parts(c).values()), sum(active_parts(c, c["first"]["experts"], True, True).values())


def one_expert(c: dict) -> tuple[str, str]:
    """The size of an expert, in two lines."""
    return (
        f"One expert: {expert(c):,} parameters,",
        f"3 matrices of {c['hidden']:,} × {c['expert_ffn_dim']:,}.",
    )


def live(c: dict) -> str:
    """The first state in one sentence."""
    total, active = totals(c)
    return (
        f"With {c['first']['experts']} of {c['routed_experts']} routed experts in each layer, {billions(active)} of "
        f"{billions(total)} billion parameters work on a token: {100 * active / total:.1f} %."
    )


def alternative(c: dict) -> str:
    """The drawing in words, with its numbers."""
    total, active = totals(c)
    used, labels = active_parts(c, c["first"]["experts"], True, True), names(c)
    rows = "; ".join(
        f"{labels[name].format(c['first']['experts'])}: {billions(count)}, {billions(used[name])}"
        for name, count in parts(c).items()
    )
    return (
        f"In all {total:,} parameters, per token {active:,}. By part in billions, all and per token: {rows}. "
        f"With the prediction module and the scales of the weights on Hugging Face there are {stored(c):,}. "
        f"{' '.join(one_expert(c))}"
    )
