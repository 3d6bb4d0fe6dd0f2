"""Does the build ask JavaScript rightly: imports, values, changed files, and errors that name file, line and function?"""

import re
from pathlib import Path

import pytest
from figures.javascript import JavaScriptError, Script, numbers

SHARED = 'export const WAYS = ["a", "b"];\n\nexport function twice(value) {\n  return value.given * 2;\n}\n'
WORDS = 'import {\n  WAYS,\n  twice as double,\n} from "../common.js";\n\nexport const saidTwice = (value) => `${double(value)} of ${WAYS.length}`;\n'


@pytest.fixture
def words(tmp_path: Path) -> Script:
    """A module that imports another, in a folder of its own."""
    (tmp_path / "bees").mkdir()
    (tmp_path / "common.js").write_text(SHARED, encoding="utf-8")
    (tmp_path / "bees" / "words.js").write_text(WORDS, encoding="utf-8")
    return Script(tmp_path / "bees" / "words.js")


def changed(words: Script, name: str, old: str, new: str) -> None:
    path = words.path.parent / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_function_is_called_by_its_name_in_python(words: Script) -> None:
    assert words.said_twice({"given": 4}) == "8 of 2"
    assert Script(words.path.parent.parent / "common.js").WAYS == ["a", "b"]


@pytest.mark.parametrize(("name", "old", "new"), [("words.js", "of", "out of"), ("../common.js", '"b"', '"b", "c"')])
def test_a_changed_file_is_read_again(words: Script, name: str, old: str, new: str) -> None:
    before = words.said_twice({"given": 4})
    changed(words, name, old, new)
    assert words.said_twice({"given": 4}) != before


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("../common.js", "value.given", "value.given.name.none", "common.js, line 4, in saidTwice(): TypeError"),
        ("words.js", "double(value)", "triple(value)", "words.js, line 6, in saidTwice(): ReferenceError: triple"),
        ("words.js", "saidTwice = ", "saidTwice = = ", "words.js, line 6, in saidTwice(): SyntaxError"),
        ("words.js", "saidTwice = ", "saidThrice = ", "there is no exported saidTwice"),
        ("words.js", "export const", "export default", "'export default saidTwice"),
        ("words.js", "../common.js", "../none.js", "none.js: there is no such file"),
    ],
)
def test_an_error_names_file_line_and_function(words: Script, name: str, old: str, new: str, said: str) -> None:
    changed(words, name, old, new)
    with pytest.raises(JavaScriptError) as caught:
        words.said_twice({"given": 4})
    assert said in str(caught.value) and "\n" not in str(caught.value)


def test_numbers_are_written_alike_whatever_a_half_is_in_binary() -> None:
    for thousandths in range(20_000):
        whole, rest = divmod((thousandths + 5) // 10, 100)
        assert numbers.fixed(thousandths / 1000, 2) == f"{whole}.{rest:02d}"
    assert [numbers.fixed(value) for value in (1234.5, -1234.5, -0.4, 1e-9)] == ["1,235", "−1,235", "0", "0"]
    assert [numbers.signed(value, 2) for value in (0.123, -0.123, 0.004, -0.004)] == [
        "+0.12",
        "−0.12",
        "0.00",
        "0.00",
    ]
    assert [numbers.amount(value) for value in (12_100_000_000, 999_950_000, 805_400)] == [
        "12.1 billion",
        "1 billion",
        "805,000",
    ]
    shares = [numbers.percent(share) for share in (0, 0.000001, 0.0004, 0.028, 0.5)]
    assert shares == ["0 %", "under 0.001 %", "0.04 %", "2.8 %", "50 %"]
    assert [numbers.chance(share) for share in (0, 1e-9, 0.00004, 0.25)] == [
        "0.0 %",
        "1 × 10⁻⁷ %",
        "0.004 %",
        "25.0 %",
    ]


def test_only_one_home_writes_numbers() -> None:
    """A second formatter of numbers would write halves otherwise one day."""
    docs = Path(__file__).parent.parent / "docs"
    found = {
        path.parent.name
        for home in ("figures", "lab")
        for path in docs.glob(f"{home}/**/words.js")
        if re.search(r"\.toFixed\(|toLocale", path.read_text())
    }
    assert not found
    defined = [
        path
        for path in docs.glob("**/*.js")
        if re.search(r"(function|const) (fixed|signed|percent)\b", path.read_text())
    ]
    assert [path.name for path in defined] == ["numbers.js"]
