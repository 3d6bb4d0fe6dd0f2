"""A zip of the site that works from a disk without a network: its scripts too.

Browsers load no modules and fetch no files from a disk. So all modules become one classic script, in which each is a
function that gives what it exports, and what they fetch lies beside it as a script of its own. The modules are taken
as they were written; the files that join them for the network are left out.
"""

import json
import posixpath
import re
import zipfile
from pathlib import Path

from finish.modules import beside, function, imported, with_imports
from finish.scripts import FOLDER as SCRIPTS
from finish.scripts import LATE, entries
from finish.values import beside as values_beside

from .zips import put

BEHAVIOUR = re.compile(r'data-module="[^"]*\.js" href="(?P<src>[^"]+)"')
JOINED = re.compile(rf"{SCRIPTS}[^/]+\.[0-9a-f]{{10}}\.js")
SOUGHT = re.compile(r'(?<![\w.])import\((?:new URL\()?"(?P<path>\.[^"]+)"')
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
FOLDER = re.compile(r'(?P<before> href="(?!https?:|//|mailto:|#)[^"#?]*?)(?P<slash>/?)(?P<after>[?#][^"]*)?"')
REFRESH = re.compile(r'(?P<before> content="0; url=[^"#]*?)/(?P<after>#[^"]*)?"')
SCRIPT = "assets/offline.js"
RUNTIME = Path(__file__).with_name("runtime.js")  # the loader that stands in for the browser's own


def archive(site: Path, target: Path, folder: str) -> None:
    """Write the zip: every file of the site in one folder; equal sites give equal bytes."""
    paths = [path for path in sorted(site.rglob("*")) if path.is_file()]
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}
    files = {name: data for name, data in files.items() if name != "404.html" and not JOINED.fullmatch(name)}
    pages = {name: data.decode("utf-8") for name, data in files.items() if name.endswith(".html")}
    files[SCRIPT] = bundle(modules(files, pages)).encode("utf-8")
    for name in [name for name in files if name.endswith("search.json")]:
        files[f"{name}.js"] = kept(name, files[name].decode("utf-8")).encode("utf-8")
    files |= {name: page(name, text).encode("utf-8") for name, text in pages.items()}
    with zipfile.ZipFile(target, "w") as packed:
        for name, data in sorted(files.items()):
            put(packed, f"{folder}/{name}", data)


def modules(files: dict[str, bytes], pages: dict[str, str]) -> dict[str, str]:
    """The scripts that pages load as modules, and those that these load in turn."""
    found: dict[str, str] = {}
    left = sorted({source for name, text in pages.items() for source in sources(name, text)})
    while left:
        name = left.pop()
        if name not in found:
            found[name] = files[name].decode("utf-8")
            left += needed(name, found[name])
    return dict(sorted(found.items()))


def sources(name: str, text: str) -> list[str]:
    """The names of the modules that a page loads."""
    return [*common(name, text), *values(name, text), *behaviours(name, text)]


def behaviours(name: str, text: str) -> list[str]:
    """The names of the modules that work the figures of a page."""
    return [beside(name, path) for path in BEHAVIOUR.findall(text)]


def values(name: str, text: str) -> list[str]:
    """The names of the modules that hold the values of these figures: for the network their scripts hold them too."""
    return [values_beside(behaviour) for behaviour in behaviours(name, text)]


def common(name: str, text: str) -> list[str]:
    """The names of the modules that a page loads by itself."""
    found = [beside(name, path) for sources in LATE.findall(text) for path in sources.split()]
    return [module for path in found for module in (entries(path) if JOINED.fullmatch(path) else (path,))]


def needed(name: str, text: str) -> list[str]:
    """The names of the modules that a module imports, at once or on demand; those lie in its own folder."""
    return [*imported(name, text), *(beside(name, match["path"]) for match in SOUGHT.finditer(text))]


def bundle(modules: dict[str, str]) -> str:
    """All modules as one script: the small loader, then each module as a function."""
    for name in modules:
        with_imports(name, modules)
    parts = [
        f"jd.modules[{json.dumps(name)}] = (jd, url) => {{\n{classic(name, modules[name])}\n}};\n" for name in modules
    ]
    return RUNTIME.read_text(encoding="utf-8") + "".join(parts)


def classic(name: str, text: str) -> str:
    """The body of the function that a module becomes, with the loader's own ways to load and to fetch."""
    text = function(name, text, "jd.need")
    text = re.sub(r"(?<![\w.])import\(", "jd.load(url, ", text.replace("import.meta.url", "url"))
    return re.sub(r"(?<![\w.])fetch\(", "jd.fetch(", text)


def kept(name: str, text: str) -> str:
    """A file that a module fetches, as a script."""
    return f"jd.files[{json.dumps(name)}] = {json.dumps(text)};\n"


def page(name: str, text: str) -> str:
    """A page whose links name files and whose modules are in the one script."""
    root = posixpath.relpath(".", posixpath.dirname(name) or ".")
    inside = " ".join([*common(name, text), *values(name, text)])
    entry = f'<script defer src="{root}/{SCRIPT}" data-root="{root}/" data-modules="{inside}"></script>'
    text = BEHAVIOUR.sub(r'data-module="" href="\g<src>"', POLICY.sub("", LATE.sub("", text)))
    text = REFRESH.sub(lambda found: f'{found["before"]}/index.html{found["after"] or ""}"', FOLDER.sub(filed, text))
    return text.replace("</body>", f"{entry}</body>")


def filed(match: re.Match) -> str:
    """A link to a folder as a link to the page in it."""
    path, after = match["before"], match["after"] or ""
    last = path.rpartition("/")[2].rpartition('"')[2]
    if match["slash"] or last in (".", ".."):
        return f'{path}/index.html{after}"'
    return match[0]
