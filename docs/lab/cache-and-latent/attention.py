"""Attention over a cache: keys and values kept (MHA, GQA, MQA), or a latent and a decoupled rotary key.

Source of the latent form and of its absorption: DeepSeek-V2 report (arXiv 2405.04434), section 2.1 and appendix C.
Letters as in decoder.py.
"""

import numpy as np
from decoder import Decoder, Tally, Weights, normed, rotate
from toys import Array, softmax


def run(model: Decoder, tokens: Array, start: int, caches: list[Weights], tally: Tally, last: bool = True) -> Array:
    """Logits (of the last token, or of all) for new tokens at positions from `start`; the caches grow in place."""
    states, positions = model.embedding[tokens], np.arange(start, start + len(tokens))
    attend = grouped if model.how == "grouped" else latent
    for weights, cache in zip(model.layers, caches, strict=True):
        mixed = attend(model, weights, normed(states), positions, cache, tally)
        states = states + tally.times("nhd,hdw->nw", mixed, weights["out"])
        inner = np.maximum(tally.times("nw,wf->nf", normed(states), weights["up"]), 0)
        states = states + tally.times("nf,fw->nw", inner, weights["down"])
    return tally.times("nw,vw->nv", normed(states[-1:] if last else states), model.embedding)


def shares(scores: Array, size: int) -> Array:
    """How much each of the n last tokens takes of each of s tokens; none looks ahead. Scores are … × n × s."""
    new, seen = scores.shape[-2:]
    return softmax(np.where(np.tri(new, seen, seen - new) > 0, scores / np.sqrt(size), -np.inf))


def grouped(model: Decoder, w: Weights, x: Array, positions: Array, cache: Weights, tally: Tally) -> Array:
    """Attention (n × h × d) with one key and one value per group: MHA, GQA and MQA by the number of groups."""
    z, times = model.shape, tally.times
    query = rotate(times("nw,whd->nhd", x, w["query"]), positions)
    key = rotate(times("nw,wgd->ngd", x, w["key"]), positions)
    store = tally.keep(cache, {"key": key, "value": times("nw,wgd->ngd", x, w["value"])})
    query = query.reshape(len(x), z.groups, z.heads // z.groups, z.head)
    weights = shares(times("ngmd,sgd->gmns", query, store["key"]), z.head)
    return times("gmns,sgd->ngmd", weights, store["value"]).reshape(len(x), z.heads, z.head)


def latent(model: Decoder, w: Weights, x: Array, positions: Array, cache: Weights, tally: Tally) -> Array:
    """Attention (n × h × d) through a latent; what is kept and where it is unpacked depends on `how`."""
    times = tally.times
    query = times("nw,whd->nhd", x, w["query"])
    turned = rotate(times("nw,whr->nhr", x, w["rotary_query"]), positions)
    new = {"latent": times("nw,wc->nc", x, w["latent"])}
    if model.how == "unpacked":
        new = unpacked(w, new["latent"], tally)
    store = tally.keep(cache, new | {"rotary": rotate(times("nw,wr->nr", x, w["rotary"]), positions)})
    by_position = times("nhr,sr->hns", turned, store["rotary"])
    if model.how == "absorbed":
        return absorbed(w, query, by_position, store["latent"], tally)
    pairs = store if model.how == "unpacked" else unpacked(w, store["latent"], tally)
    scores = times("nhd,shd->hns", query, pairs["key"]) + by_position
    weights = shares(scores, model.shape.head + model.shape.rotary)
    return times("hns,shd->nhd", weights, pairs["value"])


def unpacked(w: Weights, packed: Array, tally: Tally) -> Weights:
    """Every head's key and value (s × h × d) written out from the latents."""
    return {name: tally.times("sc,chd->shd", packed, w[f"unpack_{name}"]) for name in ("key", "value")}


def absorbed(w: Weights, query: Array, by_position: Array, packed: Array, tally: Tally) -> Array:
    """The same without keys or values: the query is unpacked instead, and the mixture of latents at the end."""
    inner = tally.times("nhd,chd->nhc", query, w["unpack_key"])
    scores = tally.times("nhc,sc->hns", inner, packed) + by_position
    weights = shares(scores, query.shape[-1] + w["rotary"].shape[-1])
    return tally.times("nhc,chd->nhd", tally.times("hns,sc->nhc", weights, packed), w["unpack_value"])
