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

pytest.register_assert_rewrite("figure_checks", "page_checks")  # so that their assertions say what they compared
from browsers import address, chromium, context, kept, page, parked, unscripted, visited, without_scripts  # noqa: E402, F401
from explainer.figures.drawings import forget_drawings  # noqa: E402
from explainer.records.settings import Settings, settings_from  # noqa: E402
from explainer.registers import Registers, load_registers  # noqa: E402
from figure_checks import figure, figure_name, opened  # noqa: E402, F401
from figures.javascript import call  # noqa: E402
from firefox import firefox  # noqa: E402, F401
from projects import bees  # noqa: E402
from waiting import pytest_collection_modifyitems, pytest_sessionfinish, pytest_unconfigure  # noqa: E402, F401
from webkit import webkit  # noqa: E402, F401


def run_mkdocs(folder: Path, target: Path) -> subprocess.CompletedProcess:
    """Build a project folder strictly into a target folder."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def pytest_configure(config: pytest.Config) -> None:
    """Name our marks."""
    config.addinivalue_line("markers", "both: the test looks at this project and at the tiny one")
    config.addinivalue_line("markers", "tiny: the test looks at the tiny project")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Have what is marked so look at the tiny project, which has every case, or at both."""
    for mark, projects in {"both": ["site", "bees"], "tiny": ["bees"]}.items():
        if metafunc.definition.get_closest_marker(mark) and "which" in metafunc.fixturenames:
            metafunc.parametrize("which", projects, indirect=True, scope="session")


@pytest.fixture(scope="session")
def which(request: pytest.FixtureRequest) -> str:
    """The project that is looked at: 'site' or 'bees'."""
    return getattr(request, "param", "site")


@pytest.fixture(scope="session")
def project(which: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of that project; what was loaded from it is forgotten afterwards."""
    folder = ROOT if which == "site" else bees(tmp_path_factory.mktemp("bees"))
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder / "docs")
        yield folder
    forget_drawings()


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


def built_once(factory: pytest.TempPathFactory, name: str, project: Path = ROOT, **environment: str) -> Path:
    """A strict build into a folder that all test processes share: the first to ask builds, the others wait for it."""
    alone = os.environ.get("PYTEST_XDIST_WORKER") is None
    folder = factory.getbasetemp() if alone else factory.getbasetemp().parent
    target, done = folder / name, folder / f"{name}.done"
    with (folder / f"{name}.lock").open("w") as lock, pytest.MonkeyPatch.context() as patch:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for variable, value in environment.items():
            patch.setenv(variable, value)
        if not done.exists():
            built = run_mkdocs(project, target)
            assert built.returncode == 0, built.stderr
            done.touch()
    return target


@pytest.fixture(scope="session")
def site(which: str, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of that project."""
    return built_once(tmp_path_factory, which, project)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as for the address HOME and with the copies to keep below it."""
    return built_once(tmp_path_factory, "published", SITE_URL=HOME, KEEP="keep/", CARDS="assets/cards/")


@pytest.fixture(scope="session")
def javascript(docs: Path) -> Callable[[str, str, list[list]], list]:
    """A function that calls a module's function on many argument lists, without a browser: (path, name, calls)."""
    return lambda path, name, calls: [call((docs / path).resolve(), name, arguments) for arguments in calls]
