"""What the tests share: one strict build of the site and its records, and what browsers.py has."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # small matrices run faster on one thread
ROOT = Path(__file__).parent.parent
HOME = "https://example.org/just/"  # an address to build the site for
sys.path[:0] = [str(ROOT / "overrides" / "hooks"), str(ROOT / "docs"), str(Path(__file__).parent)]
TINY: list[str] = []  # where the tiny project's pages are, once they are written
AT = ["site"]  # the project whose figures are loaded
PROJECTS = {"both": ["site", "bees"], "tiny": ["bees"]}

pytest.register_assert_rewrite("figure_checks", "page_checks")  # so that their assertions say what they compared
from browsers import (  # noqa: E402, F401
    address,
    chromium,
    context,
    kept,
    page,
    parked,
    stage,
    unscripted,
    viewing,
    visited,
    without_scripts,
)
from explainer.figures.drawings import forget_drawings  # noqa: E402
from explainer.records.settings import Settings, settings_from  # noqa: E402
from explainer.registers import Registers, load_registers  # noqa: E402
from figure_checks import figure, figure_name, opened  # noqa: E402, F401
from figures.javascript import call  # noqa: E402
from firefox import firefox  # noqa: E402, F401
from projects import bees  # noqa: E402
from waiting import pytest_itemcollected, pytest_sessionfinish, pytest_unconfigure  # noqa: E402, F401
from webkit import webkit  # noqa: E402, F401


def run_mkdocs(folder: Path, target: Path, **environment: str) -> subprocess.CompletedProcess:
    """Build a project folder strictly into a target folder."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000", **environment}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def pytest_configure(config: pytest.Config) -> None:
    """Name our marks."""
    config.addinivalue_line("markers", "both: the test looks at this project and at the tiny one")
    config.addinivalue_line("markers", "tiny: the test looks at the tiny project")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Have what is marked so look at the tiny project, which has every case, or at both, and all else at this one."""
    if "which" in metafunc.fixturenames:
        marked = [mark for mark in PROJECTS if metafunc.definition.get_closest_marker(mark)]
        projects = PROJECTS[marked[0]] if marked else [pytest.param("site", id=pytest.HIDDEN_PARAM)]
        metafunc.parametrize("which", projects, indirect=True, scope="session")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put side by side what looks at the same project and page, so that each is opened once; readers of files first."""
    items.sort(key=place)


def place(item: pytest.Item) -> tuple:
    """Where a test comes: of each project first what reads its built files; of a figure what looks at each use of it."""
    used, given = getattr(item, "fixturenames", ()), getattr(getattr(item, "callspec", None), "params", {})
    seen = given.get("opened") or given.get("visited") or ""
    return given.get("which") == "bees", "chromium" in used, "site" not in used, seen, "used" not in used


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Load figures from the project that the test looks at: what was loaded from the other one is forgotten."""
    looked_at = getattr(item, "callspec", None) and item.callspec.params.get("which") or "site"
    if [looked_at] != AT:
        AT[:] = [looked_at]
        forget_drawings()
        sys.path[:] = [*(TINY if looked_at == "bees" else []), *(path for path in sys.path if path not in TINY)]


@pytest.fixture(scope="session")
def which(request: pytest.FixtureRequest) -> str:
    """The project that is looked at: 'site' or 'bees'."""
    return request.param


@pytest.fixture(scope="session")
def project(which: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of that project."""
    if which == "site":
        return ROOT
    if not TINY:
        TINY.append(str(bees(tmp_path_factory.mktemp("bees")) / "docs"))
        sys.path.insert(0, TINY[0])
    return Path(TINY[0]).parent


@pytest.fixture(scope="session")
def docs(project: Path) -> Path:
    """The folder of its pages and records."""
    return project / "docs"


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[Path]:
    """The tiny project's pages and records to change, from which drawings are loaded."""
    target = bees(tmp_path) / "docs"
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(target)
        forget_drawings()
        yield target
    forget_drawings()


@pytest.fixture(scope="session")
def settings(project: Path) -> Settings:
    """What its mkdocs.yml says of the site, whose address is not known."""
    config = load_config(str(project / "mkdocs.yml"))
    return settings_from({**config.extra, "name": config.site_name})


@pytest.fixture(scope="session")
def registers(docs: Path, settings: Settings) -> Registers:
    """Its records, as the build reads them."""
    return load_registers(docs, settings)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A file or folder that all test processes share: the first to ask makes it, the others wait for it."""
    alone = os.environ.get("PYTEST_XDIST_WORKER") is None
    folder = factory.getbasetemp() if alone else factory.getbasetemp().parent
    target, done = folder / name, folder / f"{name}.done"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(target)
            done.touch()
    return target


def built_once(factory: pytest.TempPathFactory, name: str, project: Path, **environment: str) -> Path:
    """A strict build, made once."""

    def build(target: Path) -> None:
        built = run_mkdocs(project, target, **environment)
        assert built.returncode == 0, built.stderr

    return once(factory, name, build)


@pytest.fixture(scope="session")
def site(which: str, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of that project."""
    return built_once(tmp_path_factory, which, project)


@pytest.fixture(scope="session")
def published(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny project's site, for tests marked so: built as for the address HOME and with copies to keep below it."""
    return built_once(tmp_path_factory, "published", project, SITE_URL=HOME, KEEP="keep/", CARDS="assets/cards/")


@pytest.fixture(scope="session")
def javascript(docs: Path) -> Callable[[str, str, list[list]], list]:
    """A function that calls a module's function on many argument lists, without a browser: (path, name, calls)."""
    return lambda path, name, calls: [call((docs / path).resolve(), name, arguments) for arguments in calls]
