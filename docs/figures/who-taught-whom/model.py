"""Documented transfers between labs: which are shown, how many go which way, and who stands at both ends."""

WAYS = ("to-china", "from-china", "in-china", "elsewhere")
KINDS = ("method", "data", "weights")


def shown(transfers: list[dict], kind: str) -> list[dict]:
    """The transfers of a kind, or all."""
    return [transfer for transfer in transfers if kind in ("all", transfer["kind"])]


def by_way(transfers: list[dict], kind: str) -> list[int]:
    """How many of a kind go each way."""
    ways = [transfer["way"] for transfer in shown(transfers, kind)]
    return [ways.count(way) for way in WAYS]


def by_kind(transfers: list[dict]) -> list[int]:
    """How many there are of each kind."""
    return [len(shown(transfers, kind)) for kind in KINDS]


def on_both_ends(transfers: list[dict], kind: str) -> list[str]:
    """The labs that taught and were taught, in alphabetical order."""
    found = shown(transfers, kind)
    ends = [{lab for transfer in found for lab in transfer[end]} for end in ("from", "to")]
    return sorted(ends[0] & ends[1])
