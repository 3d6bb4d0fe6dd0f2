"""The same records for other programs: JSON, CSV, BibTeX, calendar, feed, plain text."""
