"""Does a claim show how its verdict changed, and is a history that leads elsewhere refused?"""

from pathlib import Path

import pytest
import yaml
from explainer.records.errors import RecordError
from explainer.records.history import Revision, check_history
from explainer.records.places import Place
from test_extension import html


@pytest.mark.tiny
def test_the_history_stands_on_the_claims_page(docs: Path) -> None:
    made = html(docs, "/// record | bees-count\n///")
    assert '<h2 id="history">How the verdict changed' in made
    assert made.index("20&nbsp;November") < made.index("18&nbsp;November")
    assert "Lee counted." in made
    assert 'id="history"' not in html(docs, "/// record | bees-think\n///")


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        ([("supported", "contested"), ("opinion", "corrected")], "'contested' is followed by 'opinion'"),
        ([("supported", "contested")], "it ends with 'contested', and the verdict is 'corrected'"),
    ],
)
def test_a_history_that_leads_elsewhere_is_refused(pairs: list[tuple[str, str]], said: str) -> None:
    history = [Revision(date="2026-11-01", was=was, now=now, because="x") for was, now in pairs]
    with pytest.raises(RecordError) as caught:
        check_history(history, "corrected", "2026-11-29", Place(Path("claims/x.md")))
    assert said in caught.value.message and "claims/x.md" in caught.value.message


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (("2026-11-02", "2026-11-01"), "'2026-11-02' stands before '2026-11-01'. Put the oldest change first."),
        (("2026-11-01", "2026-13-01"), "'date' is '2026-13-01', no date"),
    ],
)
def test_the_days_of_a_history_follow_one_another(days: tuple[str, str], said: str) -> None:
    verdicts = (("supported", "contested"), ("contested", "corrected"))
    history = [
        Revision(date=day, was=was, now=now, because="x") for day, (was, now) in zip(days, verdicts, strict=True)
    ]
    with pytest.raises(RecordError, match=said):
        check_history(history, "corrected", "2026-11-29", Place(Path("claims/x.md")))


def test_every_change_of_a_verdict_has_its_line_on_the_page_of_changes(registers, docs: Path) -> None:
    from explainer.exports.feed import changes

    days = {entry.day.isoformat() for entry in changes(docs / "changes.md")}
    told = {(claim.id, revision.date) for claim in registers.claims.values() for revision in claim.history}
    missing = sorted(change for change in told if change[1] not in days)
    assert not missing, f"docs/changes.md has no heading of that day for these changes of a verdict: {missing}"


def test_the_form_for_errors_asks_for_page_sentence_and_source(docs: Path) -> None:
    form = yaml.safe_load((docs.parent / ".github/ISSUE_TEMPLATE/error.yml").read_text(encoding="utf-8"))
    needed = [part["id"] for part in form["body"] if part.get("validations", {}).get("required")]
    assert needed == ["page", "sentence", "source"]
