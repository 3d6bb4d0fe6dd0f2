"""What a writer writes on a page: blocks, forms inside a line, overviews."""
