"""Is a page converted anew when something that it looked up is otherwise, and only then?"""

import sys
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import markdown
import pytest
from explainer.figures.drawings import KEPT, refresh_drawings
from explainer.figures.figure import figure_html
from explainer.records.errors import RecordError
from explainer.records.settings import Settings
from explainer.registers import Registers, load_registers
from later import INDEX, Later
from mkdocs.structure.files import File
from preview import CODE, with_programs_of_now
from projects import replace
from remembered import Memory

SETTINGS = Settings(arithmetic="figures.cache", essay="essay-on-bees")
PAGES = {
    "a step that links a claim": "See [x](claim:bees-count).",
    "a step with its rows": "# Bees { #bees }\n\n/// found | counting\nx\n///\n\n/// claims\n///\n\n/// omissions\n///",
    "a step's finding": "/// found | counting\nx\n///",
    "the claim's own page": "/// record | bees-count\n///",
    "a page that cites": "So [@lee-2020-bees].\n\n/// references\n///",
    "a page with a term": "[x](term:hive)",
    "the ledger": "/// ledger\n///",
    "the sources": "/// sources\n///",
    "the glance": "/// glance\n///",
    "the models": "/// models\n///",
    "the timeline": "/// timeline\n///",
    "a figure": "/// figure | waggle\nx\n///",
    "a listing": "/// listing | figures\n///",
    "a program": '```py\n--8<-- "figures/waggle/model.py"\n```',
    "another claim": "See [x](claim:bees-think).",
    "plain": "Nothing but words.",
}
FILES = {"a step with its rows": "argument/counting.md"}
ROWS = {"a step that links a claim", "a step with its rows", "a step's finding", "the claim's own page", "the ledger"}


CHANGES = {
    "a verdict": (
        "claims/bees-count.md",
        lambda text: text.replace("corrected", "opinion"),
        ROWS | {"the glance", "the timeline"},
    ),
    "a source's title": (
        "data/sources.yml",
        replace("title: On bees\n", "title: Of bees\n"),
        {
            "a page that cites",
            "the claim's own page",
            "the sources",
            "the models",
            "the timeline",
        },
    ),
    "how a source was read": (
        "data/sources.yml",
        replace('2020-05"\n  read: full', '2020-05"\n  read: part'),
        {"a page that cites", "the claim's own page", "a step with its rows", "the sources"},
    ),
    "a claim's relation": (
        "claims/bees-count.md",
        replace("kind: supports", "kind: attacks"),
        {"the claim's own page"},
    ),
    "a step's finding": ("argument/counting.md", replace('finding: "', 'finding: "Other '), set()),
    "a term's word": ("glossary.md", replace("{ #hive }", "or so { #hive }"), set()),
    "a term's id": ("glossary.md", replace("{ #hive }", "{ #hives }"), {"a page with a term"}),
    "an event": ("data/events.yml", replace('title: "', 'title: "Other '), {"the timeline"}),
    "a figure's drawing": ("figures/waggle/drawing.py", replace("A toy.", "Play."), {"a figure", "a listing"}),
    "a figure's title": (
        "figures/waggle/index.md",
        replace('the waggle"', 'a dance"'),
        {"a figure", "a listing"},
    ),
    "a program": ("figures/waggle/model.py", replace('"""', '"""Other '), {"a program"}),
    "a claim's reasoning": ("claims/bees-count.md", lambda text: text + "\nMore.\n", set()),
}


def convert(memory: Memory, registers: Registers) -> None:
    """Convert and remember each page."""
    for name, text in PAGES.items():
        configs = {"explainer": {"registers": memory.expect(text), "file": FILES.get(name, "")}}
        snippets = {"pymdownx.snippets": {"base_path": str(registers.docs)}}
        made = markdown.markdown(
            text,
            extensions=["explainer", "attr_list", "pymdownx.snippets", "pymdownx.superfences"],
            extension_configs=configs | snippets,
        )
        memory.keep(name, converted(made), "")


def converted(content: str) -> SimpleNamespace:
    """A page as MkDocs leaves it."""
    return SimpleNamespace(
        content=content, toc=None, present_anchor_ids=set(), _title_from_render=None, links_to_anchors={}, meta={}
    )


def begun(memory: Memory, docs: Path) -> Registers:
    """Begin as a build does."""
    registers = load_registers(docs, SETTINGS)
    refreshed(docs)
    memory.begin(registers, "state")
    return registers


@pytest.mark.parametrize("name", CHANGES)
def test_what_shows_a_changed_record_is_converted_anew(copied: Path, name: str) -> None:
    path, change, wanted = CHANGES[name]
    memory = Memory()
    convert(memory, begun(memory, copied))
    file = copied / path
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    begun(memory, copied)
    assert {page for page, text in PAGES.items() if memory.recall(page, text) is None} == wanted


def test_everything_is_forgotten_when_what_concerns_all_pages_is_otherwise(registers: Registers) -> None:
    memory = Memory()
    memory.begin(registers, "state")
    memory.expect("text")
    memory.keep("page", converted("made"), "")
    memory.begin(registers, "state")
    assert memory.recall("page", "text").parts["content"] == "made"
    assert memory.recall("page", "another text") is None
    memory.begin(registers, "another")
    assert memory.recall("page", "text") is None


def test_how_a_page_was_written_is_forgotten_with_it_or_when_what_it_shows_of_others_is_otherwise(
    registers: Registers,
) -> None:
    memory = Memory()
    memory.begin(registers, "state")
    for shown, head, text, known in (
        ("nav", "head", "a", False),
        ("nav", "head", "a", True),
        ("other", "head", "a", False),
        ("other", "other", "a", False),
        ("other", "other", "b", False),
    ):
        if not memory.recall("page", text):
            memory.expect(text)
            memory.keep("page", converted("made"), "")
        memory.show(shown, {"page": head})
        assert bool(memory.pages["page"].written) == known
        memory.pages["page"].written = "written"


ALL = {"hive", "waggle", "nectar"}
DRAWN = {
    "a figure's program": ("figures/waggle/model.py", {"waggle"}),
    "a figure's own page": ("figures/waggle/index.md", {"waggle"}),
    "a result": ("lab/nectar/result.json", ALL),
    "an event": ("data/events.yml", {"hive"}),
    "a claim's reasoning": ("claims/bees-count.md", set()),
    "a step's text": ("argument/counting.md", set()),
    "code that figures share": ("figures/cache.py", ALL),
}


def refreshed(docs: Path) -> None:
    """Forget what is otherwise, as a build of the preview does."""
    refresh_drawings(docs)


@pytest.fixture
def all_drawn(copied: Path) -> set[str]:
    """The names of all figures, each drawn."""
    refreshed(copied)
    for name in ALL:
        figure_html(copied, name)
    return names_drawn()


def names_drawn() -> set[str]:
    """The names of the figures whose drawing is kept."""
    return {name for _, name in KEPT}


@pytest.mark.parametrize("change", DRAWN)
def test_a_drawing_is_forgotten_when_what_it_may_read_is_otherwise(copied, all_drawn, change) -> None:
    path, wanted = DRAWN[change]
    refreshed(copied)
    assert names_drawn() == all_drawn == ALL
    file = copied / path
    file.write_text((file.read_text(encoding="utf-8") if file.exists() else "") + "\n", encoding="utf-8")
    refreshed(copied)
    assert all_drawn - names_drawn() == wanted
    assert not [name for name in sys.modules if name.split(".")[1:2] in [[figure] for figure in wanted]]


def test_every_drawing_is_forgotten_when_the_code_that_figures_share_is_otherwise(copied, all_drawn) -> None:
    shared = copied / "figures" / "cache.py"
    shared.write_text(shared.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    refreshed(copied)
    assert not names_drawn() and "figures.cache" not in sys.modules
    refreshed(copied)
    figure_html(copied, "waggle")
    refreshed(copied)
    assert names_drawn() == {"waggle"}


def test_a_model_weighs_what_the_shared_arithmetic_says_now(copied) -> None:
    memory = Memory()
    convert(memory, begun(memory, copied))
    shared = copied / "figures" / "cache.py"
    shared.write_text(shared.read_text(encoding="utf-8").replace("GIB = 2**30", "GIB = 2 * 2**30"), encoding="utf-8")
    begun(memory, copied)
    assert {name for name in PAGES if memory.recall(name, PAGES[name]) is None} >= {"the models"}
    assert memory.recall("plain", PAGES["plain"])


def test_a_preview_starts_anew_where_a_program_has_changed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    done: list[str] = []
    monkeypatch.setattr("os.execv", lambda *_: done.append("anew"))
    build = with_programs_of_now(lambda: done.append("built"), str(tmp_path / "served"))
    build()
    monkeypatch.setattr("preview.CODE", CODE[1:])
    build()
    assert done == ["built", "anew", "built"]


@pytest.fixture
def put_off(tmp_path: Path) -> tuple[Later, Path]:
    """A file that was put off, and where it will be."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "bees.csv").write_text("bees", encoding="utf-8")
    later, file = Later(), File("bees.csv", str(tmp_path / "docs"), str(tmp_path / "site"), True)
    later.put_off(file)
    file.copy_file()
    return later, tmp_path / "site" / "bees.csv"


def test_a_file_is_copied_before_it_is_served_and_not_before_it_is_asked_for(put_off: tuple[Later, Path]) -> None:
    later, copy = put_off
    serve = later.asked_first(lambda environ, start: [copy.read_bytes() if copy.exists() else b""], "/just/")
    assert serve({"PATH_INFO": "/just/other.csv"}, None) == [b""]
    assert serve({"PATH_INFO": "/just/bees.csv"}, None) == [b"bees"]


def test_nothing_is_made_while_the_site_is_built(put_off: tuple[Later, Path]) -> None:
    later, copy = put_off
    asked = Thread(target=later.asked_first(lambda environ, start: [], "/"), args=({"PATH_INFO": "/bees.csv"}, None))
    later.alone(lambda: (asked.start(), asked.join(0.1), later.waiting["bees.csv"]))()
    asked.join()
    assert copy.exists()


def test_what_cannot_be_made_is_told_in_one_line_and_the_rest_is_served(caplog: pytest.LogCaptureFixture) -> None:
    later = Later()

    def refuse() -> None:
        raise RecordError("docs/changes.md, line 3: no.")

    later.waiting[INDEX] = refuse
    assert later.asked_first(lambda environ, start: [b"page"], "/")({"PATH_INFO": "/x/0.search.json"}, None)
    assert caplog.messages == ["docs/changes.md, line 3: no."] and not later.waiting
