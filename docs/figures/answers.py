"""What a teacher answers about one image of a 2, as ten bars, the tallest 1: for rows of the lab's drawings.

The image and its logits are those of dark-knowledge, which takes them out of the experiment the-unseen-digit.
"""

import json
from pathlib import Path

from .javascript import Script

HERE = Path(__file__).parent / "dark-knowledge"
model = Script(HERE / "model.js")


def answer(temperature: float, kept: int = 10, blind: bool = False, decimals: int = 99) -> tuple[float, ...]:
    """The bars where the `kept` largest probabilities, so rounded, are seen and then heated."""
    logits = json.loads((HERE / "data.json").read_text(encoding="utf-8"))["blind_logits" if blind else "logits"]
    cold = [round(share, decimals) for share in model.softened(logits, 1)]
    least = sorted(cold)[-kept]
    return tuple((share / max(cold)) ** (1 / temperature) if share >= least else 0.0 for share in cold)
