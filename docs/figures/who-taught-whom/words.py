"""What the figure says of the transfers of a kind and of the one that is chosen."""

from .model import WAYS, by_kind, by_way, on_both_ends, shown

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
PLURALS = {"all": "transfers"} | {kind: f"transfers of {kind}" for kind in ("data", "weights")}
PLURALS["method"] = "transfers of methods"


def date_words(value: str) -> str:
    """A month in words, or a year."""
    year, *month = value.split("-")
    return f"{MONTHS[int(month[0]) - 1]} {year}" if month else year


def names(labs: list[str]) -> str:
    """Labs as words."""
    return ", ".join(labs)


def short_names(labs: list[str]) -> str:
    """Labs in few letters, for the drawing."""
    return f"{labs[0]} +{len(labs) - 1}" if len(labs) > 1 else labs[0]


def label(transfer: dict) -> str:
    """What was passed on; methods are not named as such."""
    return transfer["what"] if transfer["kind"] == "method" else f"{transfer['kind']}: {transfer['what']}"


def told(transfer: dict) -> str:
    """A transfer in a line."""
    return f"{names(transfer['from'])} to {names(transfer['to'])}, {label(transfer)} ({date_words(transfer['date'])})"


def overview(values: dict, kind: str) -> str:
    """How many go which way, and who stands at both ends."""
    counts = by_way(values["transfers"], kind)
    listed = ", ".join(f"{values['sides'][way].lower()} {count}" for way, count in zip(WAYS, counts, strict=True))
    listed = listed.replace("china", "China")
    both = on_both_ends(values["transfers"], kind)
    ends = f"{len(both)} labs both taught and were taught: {names(both)}." if both else "No lab stands at both ends."
    return f"{sum(counts)} documented {PLURALS[kind]}: {listed}. {ends}"


def permission(transfer: dict) -> str:
    """What is known of permission; a method is there to be used once it is published."""
    return transfer.get("permission", "published" if transfer["kind"] == "method" else "not stated in what we read")


def detail(values: dict, number: str) -> str:
    """The chosen transfer with its source, or nothing."""
    found = [transfer for transfer in values["transfers"] if str(transfer["id"]) == number]
    if not found:
        return ""
    transfer = found[0]
    source = values["labels"][transfer["source"]]
    return f"Chosen: {told(transfer)}; source: {source}; permission: {permission(transfer)}. "


def sentence(values: dict, state: dict) -> str:
    """The state in one sentence with its numbers."""
    return detail(values, state["chosen"]) + overview(values, state["kind"])


def alternative(values: dict, state: dict) -> str:
    """The drawing in words with its numbers."""
    groups = []
    for way in WAYS:
        found = [told(transfer) for transfer in shown(values["transfers"], state["kind"]) if transfer["way"] == way]
        groups.append(f"{values['sides'][way]}: {'; '.join(found) or 'none of this kind'}.")
    methods, data, weights = by_kind(values["transfers"])
    return (
        "Rows of two labs with an arrow from the one that taught to the one that took up: in all "
        f"{methods} of methods, {data} of data and {weights} of weights. {' '.join(groups)} {sentence(values, state)}"
    )
