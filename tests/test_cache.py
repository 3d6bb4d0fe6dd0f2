"""Does each kind of cache grow as its description says?"""

import pytest
from figures import cache as arithmetic

HEADS = {"layers": 2, "kv_heads": 3, "head_dim": 5}


@pytest.mark.parametrize(("tokens", "elements"), [(1, 2), (127, 254), (128, 256), (129, 256), (10**6, 256)])
def test_a_window_stops_growing_when_it_is_full(tokens, elements):
    assert arithmetic.Part(elements=2, window=128).elements_at(tokens) == elements


def test_windowed_layers_add_nothing_to_the_growth():
    hybrid = {"kind": "hybrid", "full": HEADS, "windowed": [{**HEADS, "window": 4}]}
    assert arithmetic.bytes_per_token(hybrid) == arithmetic.bytes_per_token({"kind": "heads", **HEADS}) == 120
    assert [arithmetic.bytes_at(hybrid, tokens) for tokens in (1, 4, 5)] == [240, 960, 1080]


def test_linear_layers_count_only_what_grows():
    linear = {"kind": "linear-hybrid", "full": {"kind": "heads", **HEADS}, "constant_layers": 9}
    assert arithmetic.bytes_at(linear, 7) == 7 * 120


def test_compressed_entries_are_shared_by_several_tokens():
    group = {"layers": 3, "entry": 10, "indexer": 2, "ratio": 4}
    cache = {"kind": "compressed", "groups": [group], "windowed": [{"layers": 3, "entry": 10, "window": 8}]}
    assert arithmetic.bytes_per_token(cache) == 2 * 3 * 12 / 4
    assert arithmetic.bytes_at(cache, 16) == 16 * 18 + 2 * 3 * 10 * 8
    assert arithmetic.bytes_per_token(cache | {"unit": "bytes"}) == 3 * 12 / 4
