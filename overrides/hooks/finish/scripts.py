"""Few files of JavaScript for a published page: what every page loads in one file, and one more for each figure.

A browser asks for a module only when it has read the one that imports it. A figure is four such turns deep, which
costs seconds on a slow connection. The inline script of a published page brings its files once it is painted
(overrides/partials/scheme.html). The modules themselves stay in the site as they were written: pages refer to them
as the code, and a copy for a disk is made of them. Joined files are minified.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .modules import ON_DEMAND, beside, function, small, with_imports
from .names import hashed_name
from .values import beside as values_beside

FOLDER = "assets/javascripts/"
ON_OPENING = (f"{FOLDER}search.js", "wake")  # fetched on demand, and what it exports
COMMON = (f"{FOLDER}site.js", f"{FOLDER}copy.js")  # what every page with a header loads
LOADER = f"{FOLDER}figures.js"
BASE = "figures/base.js"  # what every figure imports, and the loader's file holds for them
SCRIPT = re.compile(r'<script (?=[^>]*type="module")[^>]*src="(?P<src>[^"]+)"[^>]*></script>\n?')
LATE = re.compile(r' data-late="(?P<sources>[^"]+)"')  # of a published page, on its inline script
BEHAVIOUR = re.compile(r'data-module="" href="(?P<href>[^"]+)"')
FILE = """{given}const modules = {{
{functions}}};
const done = {{}};
const at = (name) => new URL(`../../${{name}}`, import.meta.url).href;
export const shared = {{
  need: (name) => name in modules ? (done[name] ??= modules[name](shared, at(name))) : {otherwise},
}};
{start}
"""


@dataclass(frozen=True)
class File:
    """A file to write and the modules in it. Its name changes with its text: browsers may keep it for good."""

    name: str
    text: str
    modules: tuple[str, ...]


def joined(title: str, entries: Iterable[str], texts: Mapping[str, str], given: File | None = None) -> File:
    """Modules and what they import in one file, but for what a given file holds already."""
    held = given.modules if given else ()
    wanted = dict.fromkeys(name for entry in entries for name in with_imports(entry, texts))
    names = tuple(name for name in wanted if name not in held)
    text = FILE.format(
        given=f'import {{ shared as given }} from "./{given.name}";\n' if given else "",
        functions="".join(f"{json.dumps(name)}: (shared, url) => {{\n{body(name, texts)}\n}},\n" for name in names),
        otherwise="given.need(name)" if given else "undefined",
        start="\n".join(f"shared.need({json.dumps(entry)});" for entry in entries if entry != BASE),
    )
    text = small(title, text)
    return File(hashed_name(title, text, "js"), text, names)


def entries(name: str) -> tuple[str, ...]:
    """The modules for the sake of which a page loads a joined file of the common folder, by the file's name."""
    title = Path(name).name.partition(".")[0]
    return COMMON if f"{FOLDER}{title}.js" == COMMON[0] else (f"{FOLDER}{title}.js",)


def body(name: str, texts: Mapping[str, str]) -> str:
    """A module as the body of a function; what it loads on demand is sought from its own address."""
    code = ON_DEMAND.sub(r"import(new URL(\g<path>, url))", texts[name])
    return function(name, code.replace("import.meta.url", "url"), "shared.need")


def figure_name(name: str) -> str:
    """The name of a figure, from that of its behaviour."""
    return name.split("/")[-2]


def files(texts: Mapping[str, str], figures: Iterable[str], others: Iterable[str]) -> dict[str, File]:
    """The file for each module that pages load: the common ones, the loader, the figures' behaviours, and others."""
    common, alone = joined("site", COMMON, texts), joined("copy", COMMON[1:], texts)
    loader = joined("figures", [BASE, LOADER], texts)
    made = {COMMON[0]: common, COMMON[1]: alone, LOADER: loader}
    made |= {name: joined(figure_name(name), [values_beside(name), name], texts, loader) for name in figures}
    return made | {name: joined(Path(name).stem, [name], texts, common) for name in others if name not in made}


def named(folder: str, src: str) -> str:
    """The name of a script that a page links: the page for missing pages links from the root."""
    return FOLDER + src.rpartition("/")[2] if src.startswith("/") else beside(folder, src)


def on_opening(texts: Mapping[str, str]) -> str:
    """The module that is fetched on demand with all that it imports in it, so that one request brings it."""
    name, export = ON_OPENING
    return (
        f"{joined(export, [name], texts).text}\nexport const {export} = shared.need({json.dumps(name)}).{export};\n"
    )


def relinked(folder: str, page: str, made: Mapping[str, File]) -> str:
    """A page, in a folder of the site, whose inline script loads the files made for its modules, in their order."""
    sources = {named(folder, src): src for src in SCRIPT.findall(page)}
    if COMMON[0] in sources:
        sources.pop(COMMON[1], None)
    late = " ".join(src.replace(Path(name).name, made[name].name) for name, src in sources.items())

    def behaviour(match: re.Match) -> str:
        name = beside(folder, match["href"])
        up = "../" * folder.count("/")
        return f'data-module="{up}{FOLDER}{made[name].name}" href="{match["href"]}"'

    page = SCRIPT.sub("", page).replace("<script>", f'<script data-late="{late}">', bool(late))
    return BEHAVIOUR.sub(behaviour, page)


def behaviours(folder: str, page: str) -> set[str]:
    """The names of the figures' behaviours that a page refers to."""
    return {beside(folder, href) for href in BEHAVIOUR.findall(page)}


def loaded(folder: str, page: str) -> set[str]:
    """The names of the modules that a page loads by itself."""
    return {named(folder, src) for src in SCRIPT.findall(page)}
