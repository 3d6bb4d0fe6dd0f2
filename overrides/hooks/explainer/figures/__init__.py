"""Drawings found, drawn, and given in the parts that a page shows."""
