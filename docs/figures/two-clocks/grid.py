"""Where marks stand: cells of years and, later, months; lanes are rows in the wide drawing, columns in the narrow."""

from ..base import NARROW, WIDE, line, rect, text

BY_MONTH = "2024"  # years before this one are a cell each, if anything became public in them
MARK, PITCH = 9, 11
SPAN = {WIDE: (104, 11.5), NARROW: (50, 12.4)}  # where time begins, and the length of a cell
LANES = {  # where each lane begins
    WIDE: {"technique": 58, "models": 98, "accusations": 148, "policy": 226},
    NARROW: {"technique": 50, "models": 126, "accusations": 184, "policy": 276},
}
NARROW_TOP, END = 50, {WIDE: 272, NARROW: 50 + 12.4 * 43}
COLOURS = {"technique": "s1", "models": "s3", "accusations": "s2", "policy": "s4"}


def cell_name(value: str) -> str:
    """The cell of a date: its year or, from 2024 on, its month."""
    return value[:4] if value < BY_MONTH else value[:7]


def cell_names(events: list[dict], last: str) -> list[str]:
    """All cells in order; every month counts, a year only when something falls into it."""
    years = sorted({event[key][:4] for event in events for key in ("happened", "public") if event[key] < BY_MONTH})
    months = [f"{year}-{month:02d}" for year in range(int(BY_MONTH), int(last[:4]) + 1) for month in range(1, 13)]
    return years + [month for month in months if month <= last[:7]]


def point(width: int, lane: str, cell: int, slot: int) -> tuple[float, float]:
    """The upper left corner of a mark."""
    start, size = SPAN[width]
    along = start + cell * size if width == WIDE else NARROW_TOP + cell * size
    across = LANES[width][lane] + slot * PITCH
    return (along, across) if width == WIDE else (across, along)


def slots(events: list[dict], cells: list[str]) -> list[tuple[tuple[int, int], tuple[int, int] | None]]:
    """For each event the cell and slot of its mark and, if it happened in an earlier cell, of its hollow mark."""
    taken: dict[tuple[str, int], int] = {}

    def take(lane: str, date: str) -> tuple[int, int]:
        cell = cells.index(cell_name(date))
        taken[lane, cell] = taken.get((lane, cell), -1) + 1
        return cell, taken[lane, cell]

    return [
        (take(event["lane"], event["public"]), take(event["lane"], event["happened"]) if event["late"] else None)
        for event in events
    ]


def mark_parts(index: int, width: int, event: dict, places: tuple) -> list[str]:
    """One event: its mark and, where it happened earlier, a hollow mark and the wait between."""
    (x, y), parts = point(width, event["lane"], *places[0]), []
    if places[1]:
        left, top = point(width, event["lane"], *places[1])
        half = MARK / 2
        parts = [
            line(left + half, top + half, x + half, y + half, "line", f"wait-{index}"),
            rect(left, top, MARK, MARK, "box", f"before-{index}"),
        ]
    return [*parts, rect(x, y, MARK, MARK, COLOURS[event["lane"]], f"event-{index}")]


def day_position(width: int, cells: list[str], day: str) -> float:
    """Where a day lies along the time of a variant: within its month, by the day."""
    start, size = SPAN[width]
    begin = start if width == WIDE else NARROW_TOP
    within = int(day[8:]) / 31 if day >= BY_MONTH else 1
    return round(begin + (cells.index(cell_name(day)) + within) * size, 2)


def stand_path(width: int, cells: list[str], day: str) -> str:
    """The line on which the reader stands, as the data of a path."""
    position = day_position(width, cells, day)
    if width == WIDE:
        return f"M{position} 44L{position} {END[WIDE]}"
    return f"M{SPAN[NARROW][0] - 8} {position}L{NARROW} {position}"


def ruler(width: int, cells: list[str]) -> list[str]:
    """Years along the time."""
    years = [("2006–23", 0), *((cell[:4], index) for index, cell in enumerate(cells) if cell.endswith("-01"))]
    start, size = SPAN[width]
    if width == WIDE:
        return [text(start + index * size, 36, year, "soft") for year, index in years]
    named = [("2006", 0), *years[1:]]
    return [text(0, NARROW_TOP + index * size + MARK + 1, year, "soft") for year, index in named]


def lane_heads(width: int, lanes: list[str], counts: list[int]) -> list[str]:
    """The lanes with the number of events in each."""
    parts = []
    for lane, count in zip(lanes, counts, strict=True):
        place = LANES[width][lane]
        if width == WIDE:
            parts += [text(0, place + 10, lane, "strong"), text(0, place + 28, str(count), part=f"count-{lane}")]
        else:
            parts += [text(place, 22, lane), text(place, 40, str(count), part=f"count-{lane}")]
    return parts
