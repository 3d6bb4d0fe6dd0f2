"""Names the cells of a table of words by their columns, so that a phone may set them below each other."""

from xml.etree.ElementTree import Element

COLUMNS, WORDS = 4, 45  # a table of words has as many columns, and a cell of as many characters


def label_cells(root: Element) -> None:
    """Give each cell but the first of a row its column's head as data-label, where a table is of words."""
    for table in root.iter("table"):
        heads = [inner_text(cell) for cell in table.iterfind("thead/tr/th")]
        rows = [list(row) for row in table.iterfind("tbody/tr")]
        if not table.get("class") and of_words(heads, rows):
            for row in rows:
                for head, cell in list(zip(heads, row, strict=True))[1:]:
                    cell.set("data-label", head)


def inner_text(element: Element) -> str:
    """The words of an element and of all within it."""
    return "".join(element.itertext())


def of_words(heads: list[str], rows: list[list[Element]]) -> bool:
    """Whether a phone has no room for a table's columns, because they are many and hold sentences."""
    return len(heads) >= COLUMNS and any(len(inner_text(cell)) > WORDS for row in rows for cell in row)
