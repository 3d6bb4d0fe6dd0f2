"""What a dance says."""


def told(turns: int) -> str:
    """A dance in words."""
    return f"{turns} turns name {turns} flowers."
