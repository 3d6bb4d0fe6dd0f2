"""Why the unpacking of keys can be absorbed into the query, how a rotation breaks that, and what repairs it.

One layer's scores, heads × queries × tokens, computed in two ways each; only tokens that are not ahead count.
"""

import numpy as np
from decoder import Decoder, normed, rotate
from toys import Array


def parts(model: Decoder, tokens: Array) -> dict[str, Array]:
    """Queries, latents, unpacked keys and the rotary pair of the first layer, with their positions."""
    x, w = normed(model.embedding[tokens]), model.layers[0]
    found = {"query": np.einsum("nw,whd->nhd", x, w["query"]), "latent": x @ w["latent"], "rotary": x @ w["rotary"]}
    found["key"] = np.einsum("sc,chd->shd", found["latent"], w["unpack_key"])
    found["inner"] = np.einsum("nhd,chd->nhc", found["query"], w["unpack_key"])
    found["rotary_query"] = np.einsum("nw,whr->nhr", x, w["rotary_query"])
    return found | {"positions": np.arange(len(tokens))}


def error(found: Array, right: Array, distance: int | None = None) -> float:
    """Root mean square difference as a share of the right scores', of tokens not ahead or at one distance back."""
    behind = np.tri(right.shape[1]) > 0
    counted = behind if distance is None else np.eye(right.shape[1], k=-distance) > 0
    return float(np.sqrt(((found - right)[:, counted] ** 2).mean() / (right[:, behind] ** 2).mean()))


def merged(p: dict[str, Array]) -> Array:
    """Scores with one fixed matrix between query and latent: the absorbed form."""
    return np.einsum("nhc,sc->hns", p["inner"], p["latent"])


def plain(p: dict[str, Array]) -> Array:
    """Scores from keys written out, without positions."""
    return np.einsum("nhd,shd->hns", p["query"], p["key"])


def rotated(p: dict[str, Array]) -> Array:
    """Scores from keys written out, with query and key rotated by their positions."""
    query, key = rotate(p["query"], p["positions"]), rotate(p["key"], p["positions"])
    return np.einsum("nhd,shd->hns", query, key)


def decoupled(p: dict[str, Array], content: Array) -> Array:
    """Scores of content plus those of the separate rotary query and shared rotary key."""
    query, key = rotate(p["rotary_query"], p["positions"]), rotate(p["rotary"], p["positions"])
    return content + np.einsum("nhr,sr->hns", query, key)


def best_fixed(p: dict[str, Array], right: Array) -> Array:
    """The scores of the one matrix per head that fits `right` best by least squares: a bound no absorption beats."""
    rows, columns = np.tril_indices(right.shape[1])
    found = np.zeros_like(right)
    for head in range(len(right)):
        both = np.einsum("pd,pc->pdc", p["query"][rows, head], p["latent"][columns]).reshape(len(rows), -1)
        fit = np.linalg.lstsq(both, right[head, rows, columns], rcond=None)[0]
        found[head, rows, columns] = both @ fit
    return found


def one_matrix_a_distance(p: dict[str, Array], unpack_key: Array) -> Array:
    """Rotated scores from latents with a matrix of its own for each distance: exact, and as many as tokens seen."""
    count = len(p["latent"])
    found = np.zeros((p["query"].shape[1], count, count))
    for distance in range(count):
        turned = np.stack([rotate(query[None], np.array([distance]))[0] for query in p["query"]])
        inner = np.einsum("nhd,chd->nhc", turned, unpack_key)
        rows = np.arange(distance, count)
        found[:, rows, rows - distance] = np.einsum("nhc,nc->hn", inner[rows], p["latent"][rows - distance])
    return found
