"""Every experiment of the lab: its result fits its code, its page is complete, its drawing needs no NumPy."""

import ast
import hashlib
import json
import math
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest
import yaml
from figure_checks import DOCS
from lab_checks import LAB, result

NAMES = sorted(path.parent.name for path in LAB.glob("*/experiment.py"))
SECTIONS = ["question", "set-up", "result", "shows", "cannot-show", "code"]
KEYS = {
    "experiment": str,
    "script_sha256": str,
    "shared_sha256": str,
    "python": str,
    "numpy": str,
    "seeds": list,
    "cpu_seconds": (int, float),
    "measured": dict,
}
CPU_SECONDS, CPU_SECONDS_TOGETHER = 180, 600
DRAW = """
import importlib, json, sys
sys.modules["numpy"] = None  # as in the environment that builds the site: importing it fails
docs, *names = sys.argv[1:]
sys.path.insert(0, docs)
figures = {}
for name in names:
    drawing = importlib.import_module(f"lab.{name}.drawing")
    figure, again = drawing.draw(), drawing.draw()
    assert figure == again, f"two drawings of {name} differ"
    figures[name] = figure.__dict__
print(json.dumps(figures))
"""


def every(function):
    """Run a test once for each experiment."""
    return pytest.mark.parametrize("name", NAMES)(function)


def page(name):
    """Front matter and body of an experiment's page."""
    _, matter, body = (LAB / name / "index.md").read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(matter), body


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def constant(name, wanted):
    """The value of a constant of an experiment's script, read without running it."""
    for node in ast.parse((LAB / name / "experiment.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == wanted:
            code = compile(ast.Expression(node.value), name, "eval")
            return eval(code, {"__builtins__": {}, "tuple": tuple, "range": range})
    raise AssertionError(f"{name}/experiment.py does not set {wanted}")


def numbers(value):
    """All numbers inside a JSON value."""
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from numbers(part)
    elif isinstance(value, int | float):
        yield value


@pytest.fixture(scope="module")
def drawn():
    """The figures of all experiments by name, drawn by a Python that has no NumPy."""
    command = [sys.executable, "-c", DRAW, str(DOCS), *NAMES]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_there_are_experiments():
    assert NAMES


@every
def test_folder_is_complete(name):
    for file in ("experiment.py", "result.json", "drawing.py", "index.md"):
        assert (LAB / name / file).is_file(), f"{name} lacks {file}"


@every
def test_result_has_its_provenance(name):
    found = result(name)
    for key, kind in KEYS.items():
        assert isinstance(found[key], kind), key
    assert set(found) <= {*KEYS, "corpus_sha256"}
    assert found["experiment"] == name
    assert found["seeds"] and len(set(found["seeds"])) == len(found["seeds"])
    assert found["measured"] and all(math.isfinite(value) for value in numbers(found["measured"]))


@every
def test_result_belongs_to_this_code(name):
    found = result(name)
    assert found["script_sha256"] == sha256(LAB / name / "experiment.py"), f"run {name}/experiment.py again"
    assert found["shared_sha256"] == sha256(LAB / "toys.py"), f"run {name}/experiment.py again"


def modules_of(name, module="experiment"):
    """The modules beside an experiment's script that it runs on, itself left out: those that its imports reach."""
    tree = ast.walk(ast.parse((LAB / name / f"{module}.py").read_text(encoding="utf-8")))
    nodes = [node for node in tree if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {node.module if isinstance(node, ast.ImportFrom) else node.names[0].name for node in nodes}
    found = {other for other in names if (LAB / name / f"{other}.py").is_file()}
    return found.union(*(modules_of(name, other) for other in found))


@every
def test_result_belongs_to_these_modules(name):
    """Changing what the script imports from its own folder asks for a new run, as changing the script does."""
    now = {f"{module}.py": sha256(LAB / name / f"{module}.py") for module in modules_of(name)}
    assert result(name)["measured"].get("modules_sha256", {}) == now, f"run {name}/experiment.py again"


@every
def test_reported_seeds_chose_nothing(name):
    chosen, reported = constant(name, "SEEDS_TO_CHOOSE"), constant(name, "REPORTED_SEEDS")
    assert list(reported) == result(name)["seeds"]
    assert chosen and not set(chosen) & set(reported)


@every
def test_experiment_is_short_enough(name):
    assert 0 <= result(name)["cpu_seconds"] < CPU_SECONDS  # a run of less than 50 ms is written as 0.0


@every
def test_page_gives_the_cpu_time(name):
    said = re.search(r"about (\d+) (second|minute)s? of CPU time", page(name)[1])
    assert said, "the page says 'about … seconds of CPU time'"
    seconds = int(said[1]) * (60 if said[2] == "minute" else 1)
    assert seconds / 3 < max(result(name)["cpu_seconds"], 1) < seconds * 3  # less than a second is said as one


def lists_by_seed(value):
    """The lists by seed that a result holds, at any depth."""
    for key, part in value.items() if isinstance(value, dict) else ():
        if key == "per_seed":
            yield part
        else:
            yield from lists_by_seed(part)


@every
def test_every_measure_is_given_for_each_seed(name):
    found, seeds = list(lists_by_seed(result(name)["measured"])), result(name)["seeds"]
    assert all(len(each) == len(seeds) for each in found)
    assert all(isinstance(each, list) for each in found), "per_seed is a list in the order of the seeds"
    assert all([one["seed"] for one in each] == seeds for each in found if isinstance(each[0], dict))


def test_all_experiments_together_are_short_enough():
    assert sum(result(name)["cpu_seconds"] for name in NAMES) < CPU_SECONDS_TOGETHER


@every
def test_page_has_what_the_index_needs(name):
    matter, _ = page(name)
    assert matter["title"] and matter["result"]
    assert 40 < len(matter["description"]) <= 155
    assert re.search(r"\d", matter["result"]), "the line of result names no number"


@every
def test_page_has_its_sections_in_order(name):
    prose = re.sub(r"```.*?```", "", page(name)[1], flags=re.DOTALL)
    assert re.findall(r"^# .*\{ #([a-z0-9-]+) \}$", prose, re.MULTILINE) == [name]
    found = re.findall(r"^## .*\{ #([a-z0-9-]+) \}$", prose, re.MULTILINE)
    assert [section for section in found if section in SECTIONS] == SECTIONS
    assert len(re.findall(r"^#+ ", prose, re.MULTILINE)) == len(re.findall(r"^#+ .*\{ #\S+ \}$", prose, re.MULTILINE))


@every
def test_page_shows_figure_and_code(name):
    _, body = page(name)
    caption = re.search(rf"^/// figure \| {name}\n(.*?)^///$", body, re.MULTILINE | re.DOTALL)
    assert caption and caption[1].startswith("**") and "toy" in caption[1].lower()
    assert f'--8<-- "lab/{name}/experiment.py"' in body


@every
def test_drawing_is_complete_without_numpy(name, drawn):
    figure = drawn[name]
    assert figure["kind"].startswith("A toy experiment")
    assert re.search(r"\d", figure["alternative"])
    assert figure["rows"] and all(len(row) == len(figure["headers"]) for row in figure["rows"])
    for variant, width in (("wide", 600), ("narrow", 328)):
        root = ElementTree.fromstring(figure[variant])
        assert float(root.get("viewBox").split()[2]) == width
        assert not re.search(r'(fill|stroke|style)="', figure[variant]), "colours are classes"
        assert not [part for part in root.iter() if float(part.get("font-size") or 14) < 14]
