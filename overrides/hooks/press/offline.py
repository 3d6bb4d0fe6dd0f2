"""A zip of the site that works from a disk without a network: its scripts too.

Browsers load no modules and fetch no files from a disk. So all modules become one classic script, in which each is a
function that gives what it exports, and what they fetch lies beside it as a script of its own.
"""

import json
import posixpath
import re
import zipfile
from pathlib import Path

from .runtime import RUNTIME
from .zips import put

IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "(?P<path>\.[^"]+)";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?P<what>(?:async )?(?:function\*?|class|const|let) (?P<name>\w+))", re.MULTILINE)
LEFT_OVER = re.compile(r"^(import|export)\b.*$", re.MULTILINE)
MODULE = re.compile(r'<script (?=[^>]*type="module")[^>]*src="(?P<src>[^"]+)"[^>]*></script>')
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
FOLDER = re.compile(r'(?P<before> href="(?!https?:|//|mailto:|#)[^"#?]*?)(?P<slash>/?)(?P<after>[?#][^"]*)?"')
SCRIPT = "assets/offline.js"


def archive(site: Path, target: Path, folder: str) -> None:
    """Write the zip: every file of the site in one folder; equal sites give equal bytes."""
    paths = [path for path in sorted(site.rglob("*")) if path.is_file()]
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}
    pages = {name: data.decode("utf-8") for name, data in files.items() if name.endswith(".html")}
    files[SCRIPT] = bundle(modules(files, pages)).encode("utf-8")
    for name in [name for name in files if name.endswith("search.json")]:
        files[f"{name}.js"] = kept(name, files[name].decode("utf-8")).encode("utf-8")
    files |= {name: page(name, text).encode("utf-8") for name, text in pages.items()}
    with zipfile.ZipFile(target, "w") as packed:
        for name, data in sorted(files.items()):
            put(packed, f"{folder}/{name}", data)


def modules(files: dict[str, bytes], pages: dict[str, str]) -> dict[str, str]:
    """The scripts that pages load as modules, and those that import or export."""
    loaded = {source for name, text in pages.items() for source in sources(name, text)}
    scripts = {name: data.decode("utf-8") for name, data in files.items() if name.endswith(".js")}
    return {name: text for name, text in scripts.items() if name in loaded or LEFT_OVER.search(text)}


def sources(name: str, text: str) -> list[str]:
    """The paths of the modules that a page loads."""
    return [posixpath.normpath(posixpath.join(posixpath.dirname(name), src)) for src in MODULE.findall(text)]


def bundle(modules: dict[str, str]) -> str:
    """All modules as one script: the small loader, then each module as a function."""
    parts = [
        f"jd.modules[{json.dumps(name)}] = (jd, url) => {{\n{function(name, modules[name])}\n}};\n"
        for name in modules
    ]
    return RUNTIME + "".join(parts)


def function(name: str, text: str) -> str:
    """The body of the function that a module becomes; raises ValueError for a form that is not foreseen."""
    folder = posixpath.dirname(name)

    def needed(match: re.Match) -> str:
        path = posixpath.normpath(posixpath.join(folder, match["path"]))
        return f"const {{{match['names'].replace(' as ', ': ')}}} = jd.need({json.dumps(path)});"

    text = IMPORT.sub(needed, text)
    names = [match["name"] for match in EXPORT.finditer(text)]
    text = EXPORT.sub(r"\g<what>", text)
    if match := LEFT_OVER.search(text):
        raise ValueError(f"{name}: press/offline.py cannot bundle '{match[0]}'. Write it as the other modules do.")
    text = re.sub(r"(?<![\w.])import\(", "jd.load(url, ", text.replace("import.meta.url", "url"))
    text = re.sub(r"(?<![\w.])fetch\(", "jd.fetch(", text)
    return f"{text}\nreturn {{ {', '.join(names)} }};"


def kept(name: str, text: str) -> str:
    """A file that a module fetches, as a script."""
    return f"jd.files[{json.dumps(name)}] = {json.dumps(text)};\n"


def page(name: str, text: str) -> str:
    """A page whose links name files and whose modules are in the one script."""
    root = posixpath.relpath(".", posixpath.dirname(name) or ".")
    inside = " ".join(sources(name, text))
    entry = f'<script defer src="{root}/{SCRIPT}" data-root="{root}/" data-modules="{inside}"></script>'
    text = POLICY.sub("", MODULE.sub("", text))
    return FOLDER.sub(filed, text).replace("</body>", f"{entry}</body>")


def filed(match: re.Match) -> str:
    """A link to a folder as a link to the page in it."""
    path, after = match["before"], match["after"] or ""
    last = path.rpartition("/")[2].rpartition('"')[2]
    if match["slash"] or last in (".", ".."):
        return f'{path}/index.html{after}"'
    return match[0]
