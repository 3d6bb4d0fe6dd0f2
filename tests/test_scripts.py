"""Are modules joined into few files that do what they did, each module in the file once?"""

import re
from pathlib import Path

import pytest
from built import elements, pages
from finish.modules import function, with_imports
from finish.scripts import BASE, COMMON, LOADER, body, entries, files, named, relinked

LEDGER = "assets/javascripts/ledger.js"
IMPORTED = re.compile(r'import ?\{[^}]*\} ?from ?"([^"]+)"')

TEXTS = {
    BASE: 'import { a as b } from "./state.js";\nexport class Figure {}\n',
    "figures/state.js": "export const a = 1;\n",
    "figures/x/element.js": 'import { Figure } from "../base.js";\nimport { f } from "./model.js";\nf();\n',
    "figures/x/model.js": "export function f() {}\n",
    "figures/x/values.js": 'import { given } from "../base.js";\ngiven["x"] = {};\n',
    COMMON[0]: 'import("./search.js");\n',
    COMMON[1]: "copy();\n",
    LOADER: "load();\n",
}


def test_a_module_comes_after_what_it_imports() -> None:
    assert with_imports("figures/x/element.js", TEXTS) == [
        "figures/state.js", BASE, "figures/x/model.js", "figures/x/element.js",
    ]  # fmt: skip


def test_modules_that_import_each_other_stop_the_build() -> None:
    texts = {
        "a.js": 'import { b } from "./b.js";\n',
        "b.js": 'import { c } from "./c.js";\n',
        "c.js": 'import { a } from "./a.js";\n',
    }
    with pytest.raises(ValueError, match=r"a\.js and c\.js import each other"):
        with_imports("a.js", texts)


def test_a_module_becomes_a_function_body() -> None:
    assert function("figures/x/element.js", TEXTS["figures/x/element.js"], "need") == (
        'const { Figure } = need("figures/base.js");\nconst { f } = need("figures/x/model.js");\nf();\n\nreturn {  };'
    )
    assert function("x.js", "const a=1;export const b=a;f(b)", "need") == "const a=1;const b=a;f(b)\nreturn { b };"
    with pytest.raises(ValueError, match=r"x\.js: 'export default 1;' cannot be put into one file"):
        function("x.js", "export default 1;", "need")


def test_what_is_loaded_on_demand_is_sought_from_where_the_module_was() -> None:
    assert body(COMMON[0], TEXTS).startswith('import(new URL("./search.js", url));')


def test_a_figure_leaves_out_what_the_loader_holds() -> None:
    made = files(TEXTS, ["figures/x/element.js"], [])
    file = made["figures/x/element.js"]
    assert set(file.modules) == {"figures/x/model.js", "figures/x/values.js", "figures/x/element.js"}
    assert all(f'"{name}":' in file.text for name in file.modules) and f'"{BASE}":' not in file.text
    assert IMPORTED.findall(file.text) == [f"./{made[LOADER].name}"]


def test_a_joined_file_holds_no_comment_and_no_long_name() -> None:
    texts = TEXTS | {COMMON[1]: "// why\nconst longer = (b) => `a  //  ${b ? `${b}  d` : 1}`;\nlonger(1);\n"}
    text = files(texts, [], [])[COMMON[1]].text
    assert re.search(r"=>`a  //  \$\{(\w)\?`\$\{\1\}  d`:1\}`", text)
    assert not [word for word in ("why", "longer") if word in text]
    with pytest.raises(ValueError, match=r"site: .* on line \d+"):
        files(TEXTS | {COMMON[1]: "function( {"}, [], [])


def test_the_name_of_a_joined_file_tells_its_modules() -> None:
    made = files(TEXTS | {LEDGER: "list();\n"}, [], [LEDGER])
    assert {name: entries(file.name) for name, file in made.items()} == {
        COMMON[0]: COMMON, COMMON[1]: COMMON[1:], LOADER: (LOADER,), LEDGER: (LEDGER,),
    }  # fmt: skip


def test_a_file_is_named_after_its_text() -> None:
    before = files(TEXTS, ["figures/x/element.js"], [])
    after = files(
        {**TEXTS, "figures/x/model.js": "export function f() { return 1; }\n"}, ["figures/x/element.js"], []
    )
    changed = {name for name in before if before[name].name != after[name].name}
    assert changed == {"figures/x/element.js"}


def test_a_page_loads_the_common_modules_in_one_file_and_all_by_its_inline_script() -> None:
    made = files(TEXTS, [], [])
    page = "".join(f'<script src="../{name}" type="module"></script>\n' for name in (*COMMON, LOADER))
    late = " ".join(f"../assets/javascripts/{made[name].name}" for name in (COMMON[0], LOADER))
    assert relinked("a/", f"<script>a</script>\n{page}", made) == f'<script data-late="{late}">a</script>\n'
    assert relinked("a/", "<script>a</script>", made) == "<script>a</script>"
    assert named("", "/just/assets/javascripts/site.js") == COMMON[0]


def test_published_pages_load_no_module_that_imports_a_separate_one(site: Path) -> None:
    """But the one that holds what it needs: the loader for figures, the common file for what some pages have."""
    for address, path in pages(site).items():
        assert not [tag for tag in elements(path, "script") if tag.get("type") == "module"], address
        late = [name for tag in elements(path, "[data-late]") for name in tag["data-late"].split()]
        for name in [*late, *(link["data-module"] for link in elements(path, "[data-module]") if link.name == "a")]:
            text = (path.parent / name).read_text(encoding="utf-8")
            found = IMPORTED.findall(text)
            assert all(re.fullmatch(r"\./(figures|site)\.\w{10}\.js", each) for each in found), (address, name, found)
