"""How a record looks on a page."""
