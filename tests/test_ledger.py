"""Is the ledger a complete plain list, with native controls that only a script wakes?"""

from collections import Counter

import pytest
from bs4 import BeautifulSoup
from explainer.records.verdicts import VERDICTS

STRAIGHT = str.maketrans("’‘“”", "''\"\"")  # the site prints typographic quotation marks


@pytest.fixture(scope="module")
def page(site):
    return BeautifulSoup((site / "claims" / "index.html").read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="module")
def ledger(page):
    return page.select_one('[data-module="ledger"]')


def test_every_claim_stands_under_its_step_and_links_its_page(ledger, registers, site):
    rows = {row["id"]: row for row in ledger.select("li[data-verdict]")}
    assert rows.keys() == registers.claims.keys()
    for claim in registers.claims.values():
        row = rows[claim.id]
        assert row.a.text.translate(STRAIGHT) == claim.title.translate(STRAIGHT)
        assert (row["data-verdict"], row["data-kind"]) == (claim.verdict, claim.kind)
        assert row.find_parent("section")["data-step"] == claim.step
        assert (site / "claims" / row.a["href"] / "index.html").is_file()


def test_nothing_of_the_list_is_hidden_without_a_script(ledger):
    assert not ledger.select("section[hidden], li[hidden], li a[hidden]")
    assert all("hidden" in finding.attrs for finding in ledger.select(".jd-ledger__finding"))


def test_the_controls_are_native_labelled_and_hidden_at_first(ledger):
    form = ledger.form
    assert "hidden" in form.attrs and form["aria-label"]
    controls = form.select("select, input")
    assert [control["name"] for control in controls] == ["step", "verdict", "kind", "find"]
    assert all(control.find_parent("label").text.strip() for control in controls)
    assert form.button["type"] == "reset" and form.select_one('[role="status"]').text == ""


def test_the_menus_offer_every_value_and_one_that_filters_nothing(ledger, registers):
    offers = {
        menu["name"]: [option["value"] for option in menu.find_all("option")] for menu in ledger.select("select")
    }
    assert offers == {
        "step": ["", *registers.steps],
        "verdict": ["", *VERDICTS],
        "kind": ["", "claim", "omission"],
    }


def test_the_counts_are_those_of_the_records(ledger, registers):
    counts = Counter((claim.kind, claim.verdict) for claim in registers.claims.values())
    shown = {
        (line["data-kind"], count["data-verdict"]): int(count.select_one(".jd-count__number").text)
        for line in ledger.select(".jd-ledger__counts")
        for count in line.select(".jd-count")
    }
    assert shown == {(kind, name): counts[kind, name] for kind in ("claim", "omission") for name in VERDICTS}


@pytest.mark.parametrize(("script", "needed"), [("ledger", {"claims"}), ("sortable", {"models"})])
def test_a_script_is_loaded_as_a_module_and_only_where_it_is_needed(site, script, needed):
    for name in ("claims", "models", "sources", "timeline", "argument/kv-cache"):
        page = BeautifulSoup((site / name / "index.html").read_text(encoding="utf-8"), "html.parser")
        loaded = {tag["src"].rsplit("/", 1)[1].partition(".")[0] for tag in page.select('script[type="module"]')}
        assert (script in loaded) == (name in needed), name


def test_the_scripts_never_make_markup_of_a_value(docs):
    for script in docs.rglob("*.js"):
        code = script.read_text(encoding="utf-8")
        assert not any(word in code for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")), (
            script
        )
