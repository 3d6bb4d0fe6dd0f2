"""What the work and the memory of the toy decoder should be, from its sizes alone; compared with what is counted.

Numbers per token and layer: DeepSeek-V2 report (arXiv 2405.04434), Table 1. FLOPs: two per multiply-add.
"""

from decoder import Shape

FLOAT64 = 8


def numbers_kept(z: Shape, how: str) -> int:
    """Numbers per token and layer: 2 g d for groups, c + r for a latent, h (d + d) + r where it is unpacked."""
    if how == "grouped":
        return 2 * z.groups * z.head
    return z.latent + z.rotary if how in ("absorbed", "rebuilt") else 2 * z.heads * z.head + z.rotary


def bytes_held(z: Shape, how: str, seen: int) -> int:
    """Bytes of the cache of `seen` tokens in float64."""
    return FLOAT64 * z.layers * seen * numbers_kept(z, how)


def flops(z: Shape, how: str, new: int, seen: int) -> int:
    """FLOPs of one pass over `new` tokens that attends to `seen` tokens and gives the last one's logits."""
    shared = 2 * new * z.width * z.heads * z.head + 2 * new * z.width * z.hidden
    layer = shared + (grouped if how == "grouped" else latent)(z, how, new, seen)
    return 2 * (z.layers * layer + z.words * z.width)


def grouped(z: Shape, how: str, new: int, seen: int) -> int:
    """Multiply-adds: keys and values of the new tokens, then scores and mixture in every head."""
    return 2 * new * z.width * z.groups * z.head + 2 * new * seen * z.heads * z.head


def latent(z: Shape, how: str, new: int, seen: int) -> int:
    """Multiply-adds: latent, rotary parts, unpacking where it happens, then scores and mixture."""
    down = new * z.width * (z.latent + z.rotary + z.heads * z.rotary)
    unpack = 2 * z.latent * z.heads * z.head * (seen if how == "rebuilt" else new)
    wide = z.latent if how == "absorbed" else z.head
    return down + unpack + new * seen * z.heads * (2 * wide + z.rotary)
