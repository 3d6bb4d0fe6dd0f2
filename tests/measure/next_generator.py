"""Builds the pages with Zensical as well and compares each with what MkDocs makes of it: `make zensical`.

Words, anchors and links of every article must be equal. Templates are not compared: MkDocs's are not used.
The program exits with 1 when anything differs, so that a new release of either shows what it changed.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import yaml
from bs4 import BeautifulSoup, Tag
from projects import ROOT, copy_project

HOOKS = ROOT / "overrides" / "hooks"
TEMPLATES = {  # the article alone, as overrides/ sets it
    "main.html": '<!doctype html><meta charset="utf-8"><article>{{ page.content }}</article>',
    "bare.html": '<!doctype html><meta charset="utf-8"><article><h1 id="figure">{{ page.title }}</h1>{{ page.content }}</article>',
    "404.html": "",
}
BY_TEMPLATE = (
    ":scope > .jd-kicker, :scope > .jd-unseen, :scope > h1#figure"  # what stands in an article, but not in its page
)
TAKEN = ("data-search-exclude",)  # Zensical takes these out of the article: see docs/maintain.md
UNFINISHED = "mkdocs_"  # in such a folder the hook leaves pages as MkDocs makes them: finishing is not compared
SHOWN = 200  # characters of a difference
KEPT = ("site_name", "site_description", "nav", "not_in_nav", "exclude_docs", "extra", "docs_dir", "site_dir")


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, in which environment variables stand for values that this comparison leaves out."""


Loader.add_constructor("!ENV", lambda loader, node: "")


def settings(project: Path) -> dict:
    """What Zensical needs, from mkdocs.yml: everything but hooks, styles and templates."""
    given = yaml.load((project / "mkdocs.yml").read_text(encoding="utf-8"), Loader)
    ours = {"docs": "docs", "settings": {**given["extra"], "name": given["site_name"]}}
    extensions = [{"explainer": ours}, "rooted", *given["markdown_extensions"]]
    theme = {"name": "material", "variant": "classic", "custom_dir": "templates", "font": False}
    return {name: given[name] for name in KEPT if name in given} | {"theme": theme, "markdown_extensions": extensions}


def prepare(project: Path) -> None:
    """Write the configuration, the templates, and the files that the hook makes from the records."""
    from explainer.exports.downloads import downloads
    from explainer.exports.machines import machine_files
    from explainer.figures.bare import bare_pages
    from explainer.records.settings import settings_from
    from explainer.registers import load_registers

    chosen = settings(project)
    (project / "zensical.yml").write_text(yaml.safe_dump(chosen, sort_keys=False), encoding="utf-8")
    ours = next(each["explainer"] for each in chosen["markdown_extensions"] if "explainer" in each)
    registers = load_registers(project / "docs", settings_from(ours["settings"]))
    made = {f"docs/data/{name}": text for name, text in downloads(registers).items()}
    made |= {f"docs/{name}": text for name, text in machine_files(registers).items()}
    made |= {f"docs/{name}": text for name, text in bare_pages(project / "docs").items()}
    made |= {f"templates/{name}": text for name, text in TEMPLATES.items()}
    for name, text in made.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")


def run(project: Path, *command: str) -> None:
    """Run a generator in a project; ends the program with what it said when it fails."""
    path = os.pathsep.join([str(HOOKS), str(Path(__file__).parent)])
    environment = {**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"}
    ran = subprocess.run(
        [sys.executable, "-m", *command], cwd=project, env=environment, capture_output=True, text=True
    )
    if ran.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{ran.stdout[-2000:]}\n{ran.stderr[-2000:]}")


def article(path: Path) -> Tag:
    """The article of a built page without what its template adds."""
    found = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").select_one("article")
    for added in found.select(BY_TEMPLATE):
        added.decompose()
    return found


def words(found: Tag, page: str) -> list[str]:
    """The words of an article."""
    return found.get_text(" ").split()


def anchors(found: Tag, page: str) -> list[str]:
    """Every place of an article that can be linked, in order."""
    return [tag["id"] for tag in found.select("[id]")]


def links(found: Tag, page: str) -> list[str]:
    """Where the links of a page's article lead, in order."""
    base = "https://example.org/" + page.removesuffix("index.html")
    return [urljoin(base, tag["href"]) for tag in found.select("a[href]")]


def elements(found: Tag, page: str) -> list[str]:
    """Every element of an article with its attributes, but for its link and what TAKEN names."""
    return [" ".join([tag.name, *attributes(tag)]) for tag in found.find_all()]


def attributes(tag: Tag) -> list[str]:
    """The attributes of an element that are compared."""
    known = sorted((name, value) for name, value in tag.attrs.items() if name not in ("href", *TAKEN))
    return [f"{name}={' '.join(value) if isinstance(value, list) else value}" for name, value in known]


COMPARED: dict[str, Callable[[Tag, str], list[str]]] = {
    "words": words,
    "anchors": anchors,
    "links": links,
    "elements": elements,
}


def first_difference(one: list[str], other: list[str]) -> str:
    """Where two lists part, in short."""
    at = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )
    return " became ".join("nothing" if at >= len(found) else found[at][-SHOWN:] for found in (one, other))


def compare(one: Path, other: Path) -> dict[str, list[str]]:
    """For each thing compared the pages in which it differs, with the first place."""
    different: dict[str, list[str]] = {name: [] for name in ("pages", *COMPARED)}
    pages = [{path.relative_to(site).as_posix(): path for path in site.rglob("index.html")} for site in (one, other)]
    different["pages"] = sorted(pages[0].keys() ^ pages[1].keys())
    for name in sorted(pages[0].keys() & pages[1].keys()):
        both = [article(found[name]) for found in pages]
        for kind, part in COMPARED.items():
            parts = [part(found, name) for found in both]
            if parts[0] != parts[1]:
                different[kind].append(f"{name}: {first_difference(*parts)}")
    return different


def main() -> int:
    """Build twice, compare, report."""
    sys.path.insert(0, str(HOOKS))
    with tempfile.TemporaryDirectory(prefix=UNFINISHED) as folder:
        project, theirs = copy_project(Path(folder) / "project"), Path(folder) / "mkdocs"
        run(project, "mkdocs", "build", "--quiet", "--site-dir", str(theirs))
        prepare(project)
        run(project, "zensical", "build", "--clean", "--config-file", "zensical.yml")
        count, different = len(list(theirs.rglob("index.html"))), compare(theirs, project / "site")
    for name, found in different.items():
        print(f"{name}: {len(found)} of {count} pages differ" if found else f"{name}: equal on all {count} pages")
        print("".join(f"  {line}\n" for line in found[:5]), end="")
    return 1 if any(different.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
