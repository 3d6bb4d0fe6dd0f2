"""How records are said in words: the same on pages, in plain texts and in files for other programs."""

import re
from calendar import month_name

from .sources import Author, Source

MONTHS = tuple(month_name)[1:]
BEARS = {
    "supports": "For the claim",
    "corrects": "Limits the claim",
    "contradicts": "Against the claim",
    "context": "Background",
}
SAYS = {"claim": "The essay says", "omission": "Left out by the essay"}
ASSERTS = {"claim": "The essay claims", "omission": "Left out by the essay"}
SIDES = {"essay": "A defender of the essay could answer", "accuser": "An accuser could answer"}
IN_SHORT = "In two minutes"
WRITTEN = "Written by us; nobody said this."


def curled(text: str) -> str:
    """Text with typographic apostrophes and quotation marks, as the prose around it has them."""
    if "'" not in text and '"' not in text:
        return text
    text = re.sub(r"(?<=\w)'|(?<=\w\.)'", "’", text)
    text = re.sub(r"'(?=\w)", "‘", text)
    return re.sub(r'"([^"]*)"', r"“\1”", text)


UNITS = (
    "%|[kKMGT]i?B|bytes?|bits?|(?:kilo|mega|giga|tera)bytes?|tokens?|parameters?|percent|points?|times|(?:m|b|tr)illion"
    "|dollars?|euros?|yuan|(?:GPU|H800) hours?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|px|mm|FLOPs?"
    "|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    "|Dec(?:ember)?"
)
# It begins with the space, which is found fast, and looks at what stands just before that.
PLACES = r"(?:(?<=\bp\. )|(?<=\bpp\. )|(?<=\bFig\. ))(?=\d)|(?<=\bApp\. )(?=[A-Z])"
SUMS = r"(?<=\d )(?=× 10)|(?<=\d × )(?=10)|(?<=\d )(?=: \d)|(?<=\d : )(?=\d)|(?<=[\d%] )(?=→ \d)|(?<=→ )(?=\d)"
BEHIND = rf"(?<=\d )(?=(?:{UNITS})(?![\w-]))|{PLACES}|{SUMS}|(?<=\bT )(?== \d)|(?<=\bT = )(?=\d)"
TORN = re.compile(rf" (?:(?<=[\d.%×:→T=] )(?:{BEHIND})|(?:(?<=\bTable )|(?<=\b[Ss]tep ))(?=\d))")
MAY_TEAR = re.compile(r"\d")  # as each of these has, but the letter of an appendix


def unbroken(text: str) -> str:
    """A text whose numbers keep unit, month, “p.” or “step” on one line; figures/units.js does the same."""
    return TORN.sub("\N{NO-BREAK SPACE}", text) if MAY_TEAR.search(text) or "App. " in text else text


def ended(text: str) -> str:
    """A text with the one sign that ends it: a full stop, unless it asks."""
    return text if text.endswith("?") else f"{text.rstrip('.')}."


def sentence(text: str) -> str:
    """A remark as a sentence: first letter upper case, but of a name like o1-mini, and one sign at its end."""
    first, *rest = text.split(" ", 1)
    return ended(" ".join([first if re.search(r"[\d_]", first) else first[0].upper() + first[1:], *rest]))


def printed_date(value: str) -> str:
    """An ISO date, month or year in words: '2024-12-27' is '27 December 2024'."""
    parts = value.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


def printed_in_chinese(day: str) -> str:
    """An ISO date in Chinese: '2024-12-27' is '2024 年 12 月 27 日'."""
    year, month, date = map(int, day.split("-"))
    return f"{year} 年 {month} 月 {date} 日"


def person(author: Author) -> str:
    """One author as printed: given name first, or the literal name of an organisation."""
    return author.literal or f"{author.given} {author.family}".strip()


def authors(source: Source) -> str:
    """All authors; more than four become the first with 'and others'."""
    names = [person(author) for author in source.author]
    if len(names) > 4:
        names = [names[0], "and others"]
    return ", ".join(names)


def reading(source: Source) -> str:
    """How much of a source's own text was read, in words."""
    if source.read == "quoted":
        return f"not read in the original; quoted in {source.via}"
    return {"full": "read in full", "part": "read in part"}[source.read]


def behind_label(source: Source, locator: str) -> str:
    """What a citation says behind a source's label: the place in it, and that it is known from quotations alone."""
    return "".join(f", {told}" for told in (locator, "quoted" if source.read == "quoted" else "") if told)


def how_read(source: Source) -> str:
    """How much of a source's own text was read, and whose interest it is, in sentences."""
    read = {"full": "We read it in full", "part": "We read the parts that we cite"}
    told = read.get(source.read) or f"We have not seen the original, which is quoted in {source.via}"
    return f"{sentence(told)} Its own interest: {source.interest}." if source.interest else sentence(told)
