"""The words and icons of the verdicts, for drawings: those of the explainer's list of verdicts, as tested."""

WORDS = {
    "supported": "Supported",
    "corrected": "Nearly right",
    "contested": "Contested",
    "alleged": "Alleged",
    "overstated": "Overstated",
    "unsupported": "No evidence found",
    "contradicted": "Contradicted",
    "opinion": "Opinion",
}
ICONS = dict(zip(WORDS, "✓✎⇄◇▲?✕❝", strict=True))
