"""Is the ledger a plain list with native controls that only a script wakes, and is a script loaded where it is needed?"""

from pathlib import Path

import pytest
from bs4 import Tag
from built import article, elements, pages


@pytest.fixture
def ledger(site: Path) -> Tag:
    return article(site, "claims/").select_one('[data-module="ledger"]')


def test_nothing_of_the_list_is_hidden_without_a_script(ledger: Tag) -> None:
    assert not ledger.select("section[hidden], li[hidden], li a[hidden]")
    assert all("hidden" in finding.attrs for finding in ledger.select(".jd-ledger__finding"))


def test_the_controls_are_native_labelled_and_hidden_at_first(ledger: Tag) -> None:
    form = ledger.form
    assert "hidden" in form.attrs and form["aria-label"]
    controls = form.select("select, input")
    assert [control["name"] for control in controls] == ["find", "step", "verdict", "kind"]
    assert all(control.find_parent("label").text.strip() for control in controls)
    assert form.button["type"] == "reset" and form.select_one('[role="status"]').text == ""


def test_a_script_is_loaded_as_a_module_and_only_where_it_is_needed(site: Path) -> None:
    for address, path in pages(site).items():
        modules = [name for tag in elements(path, "[data-late]") for name in tag["data-late"].split()]
        modules += [tag["src"] for tag in elements(path, "script[type=module][src]")]
        loaded = {source.rsplit("/", 1)[1].partition(".")[0] for source in modules}
        needed = {tag["data-module"] for tag in elements(path, "[data-module]") if tag.name != "a"}
        assert loaded - {"site", "copy", "figures", "moved"} == needed, address


def test_the_scripts_never_make_markup_of_a_value(docs: Path) -> None:
    for script in docs.rglob("*.js"):
        code = script.read_text(encoding="utf-8")
        assert not any(word in code for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")), (
            script
        )
