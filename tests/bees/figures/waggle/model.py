"""How a dance begins."""

FIRST = {"turns": 2}
