"""Does the site grade like cases alike, keep allegations apart from what it knows, and say what it changed?"""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

from bs4 import Tag
from built import article, elements, pages
from explainer.records.claims import Claim
from explainer.records.verdicts import VERDICTS
from explainer.records.words import WRITTEN
from explainer.registers import Registers
from figure_checks import as_built
from queries import today
from same_words import CHARGE, FIGURES, LABS, articles, report, texts

SCALE = ("Firm", "Likely", "Weak", "Open", "Alleged")  # how sure we are of our own sentences
ODDS = (  # words that give odds, which we do not give where only a party can know
    "more likely than not",
    "moderate to high",
    "low to moderate",
    "very likely",
    "likely, unaudited",
    "in all likelihood",
    "probably true",
    "we hold it likely",
    "we think it likely",
)
SPEAKERS = re.compile(
    r"alleg|accus|claim|letter|report|advisory|agenc|CISA|counts|Anthropic|says|said|charge", re.IGNORECASE
)
FIRST_PERSON = re.compile(r"\b([Ww]e|[Oo]urs?|us)\b")
TOOLS = Path(__file__).parent


def own_lines(page: Tag) -> list[Tag]:
    """Entries and rows that say how sure we are: their first bold word or one of their cells is of the scale."""
    entries = [li for li in page.find_all("li") if li.strong and li.strong.text.strip(" .") in SCALE]
    return entries + [row for row in page.find_all("tr") if {cell.text for cell in row.find_all("td")} & set(SCALE)]


def test_lines_of_our_own_confidence_hold_no_verdict_mark(site: Path) -> None:
    found = [(address, line) for address, page in articles(site) for line in own_lines(page)]
    assert {"/", "argument/the-position/"} <= {address for address, _ in found}
    assert [(address, line.text[:60]) for address, line in found if line.select_one(".jd-mark")] == []


def unrecorded(before: str, claim: Claim) -> bool:
    """Whether a verdict is another than before and the claim's history does not lead from the one to the other."""
    first = claim.history[0].was if claim.history else claim.verdict
    return first != before


@cache
def published() -> dict[str, str]:
    """The verdicts of the first publication, by claim, under the name that it has now."""
    lines = (TOOLS / "published-verdicts.txt").read_text(encoding="utf-8").splitlines()
    return {today(f"claims/{name}/").split("/")[1]: verdict for name, verdict in map(str.split, lines)}


def test_a_changed_verdict_has_its_history(registers: Registers) -> None:
    known = {name: claim for name, claim in registers.claims.items() if name in published()}
    assert known
    assert [name for name, claim in known.items() if unrecorded(published()[name], claim)] == []


def test_the_page_of_changes_has_a_line_for_each_changed_verdict(site: Path, registers: Registers) -> None:
    told = defaultdict(str)
    for line in article(site, "changes/").select("li"):
        for link in line.select("a[href*='claims/']"):
            told[link["href"].rstrip("/").rpartition("/")[2]] += line.get_text()
    steps = [(claim.id, step) for claim in registers.claims.values() for step in claim.history]
    words = [(name, f"{VERDICTS[step.was].word} became {VERDICTS[step.now].word}") for name, step in steps]
    missing = [(name, change) for name, change in words if change not in told[name]]
    assert not missing, f"docs/changes.md has no line that links these claims and says the change: {missing}"


def test_a_change_without_history_is_seen(registers: Registers) -> None:
    claim = next(claim for claim in registers.claims.values() if not claim.history)
    other = next(name for name in VERDICTS if name != claim.verdict)
    assert unrecorded(other, claim) and not unrecorded(claim.verdict, claim)


def test_every_reply_is_marked_as_ours_and_speaks_for_no_company(site: Path) -> None:
    replies = [(address, box) for address, path in pages(site).items() for box in elements(path, ".jd-reply")]
    assert replies
    for address, box in replies:
        side, *rest = box.find_all("p")
        assert WRITTEN in side.text, address
        said = [match[0] for part in rest for match in FIRST_PERSON.finditer(part.text)]
        assert said == [], f"{address}: a reply says {said[0]!r}; name the company instead."
    for path in (site / "text/argument").glob("*.txt"):
        assert path.read_text(encoding="utf-8").count(WRITTEN) == 2, path.name


def test_no_page_gives_odds_of_ours_beside_an_allegation(site: Path) -> None:
    found = [
        (address, odds)
        for address, text in texts(site)
        if CHARGE.search(text) and address != "changes/"
        for odds in ODDS
        if odds in text.lower()
    ]
    assert found == []


def test_a_number_of_an_accuser_stands_beside_its_speaker(site: Path) -> None:
    bare = [
        (name, address, text[:100])
        for address, text in texts(site)
        for name, pattern in FIGURES.items()
        if re.search(pattern, text) and not SPEAKERS.search(text)
    ]
    assert bare == []


def test_each_accused_lab_has_a_row_of_replies(site: Path) -> None:
    tables = [
        table for table in article(site, "argument/the-position/").select("table") if "Reply found" in table.text
    ]
    rows = {row.td.text: row.select("td") for table in tables for row in table.select("tbody tr")}
    drawn = {entry["lab"] for entry in as_built("how-much-text").data["alleged"].values()}
    assert drawn <= {*LABS, "no lab named"}
    for lab in LABS:
        cells = next((cells for name, cells in rows.items() if name.startswith(lab)), [])
        assert len(cells) == 3 and all(cell.text.strip() for cell in cells), lab


def test_the_report_finds_every_figure_and_lab(site: Path) -> None:
    found = report(site)
    assert [name for name, pairs in found.items() if not pairs] == []
