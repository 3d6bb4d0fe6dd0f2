"""Does the page for teachers fit its two lessons into their minutes, and name only what readers can open?"""

import re

import pytest
from built import article, pages, target


def minutes(table) -> list[tuple[int, int]]:
    cells = (row.td.get_text() for row in table.select("tbody tr"))
    return [tuple(map(int, cell.split("–"))) for cell in cells]


@pytest.mark.parametrize(("number", "length"), [(0, 15), (1, 45)])
def test_the_minutes_of_a_lesson_follow_one_another(site, number: int, length: int) -> None:
    parts = minutes(article(site, "teach/").select("table")[number])
    assert parts[0][0] == 0 and parts[-1][1] == length
    assert all(end == start for (_, end), (start, _) in zip(parts, parts[1:], strict=False))


def test_lessons_use_figures_and_experiments(site) -> None:
    links = [link["href"] for link in article(site, "teach/").select("table a[href]")]
    assert len([link for link in links if "figures/" in link]) >= 3
    assert len([link for link in links if "lab/" in link]) >= 3


def test_its_numbers_stand_on_pages_that_it_links(site) -> None:
    lesson = article(site, "teach/")
    links = {target("teach/", link["href"]).partition("#")[0] for link in lesson.select("a[href]")}
    told = " ".join(article(site, link).get_text() for link in links if link in pages(site))
    assert [number for number in re.findall(r"\d+,\d{3}", lesson.get_text()) if number not in told] == []


def test_it_has_400_to_700_words(docs) -> None:
    text = (docs / "teach.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    assert 400 <= len(re.sub(r"\{ #[\w-]+ \}|\]\([^)]*\)|[|#*>-]", " ", text).split()) <= 700
