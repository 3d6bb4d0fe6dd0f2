"""Names the cells of a crowded table by their columns, so that a phone may set them below each other."""

from xml.etree.ElementTree import Element

from ..figures.tables import crowded


def label_cells(root: Element) -> None:
    """Give each cell but the first of a row its column's head as data-label, where a table is crowded."""
    for table in root.iter("table"):
        heads = [inner_text(cell) for cell in table.iterfind("thead/tr/th")]
        rows = [list(row) for row in table.iterfind("tbody/tr")]
        if not table.get("class") and crowded(heads, [[inner_text(cell) for cell in row] for row in rows]):
            for row in rows:
                for head, cell in list(zip(heads, row, strict=True))[1:]:
                    cell.set("data-label", head)


def inner_text(element: Element) -> str:
    """The words of an element and of all within it."""
    return "".join(element.itertext())
