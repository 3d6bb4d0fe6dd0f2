"""A JavaScript module as the body of a function, for putting several into one file. Only the forms that we write."""

import json
import posixpath
import re
from collections.abc import Mapping

import minify

IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "(?P<path>\.[^"]+)";$', re.MULTILINE)
# At the beginning of a statement; what stands before is looked at last, since words are found fast.
EXPORT = re.compile(r"export (?<![^\n;]export )(?P<what>(?:async )?(?:function\*?|class|const|let) (?P<name>\w+))")
LEFT_OVER = re.compile(r"(?:import\b(?!\()|export\b)(?<![^\n;]......).*")
ON_DEMAND = re.compile(r'import(?<![\w.]import)\((?P<path>"\.[^"]+")\)')


def beside(name: str, path: str) -> str:
    """The name of what a module calls by a path of its own; names are paths below the site."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), path))


def imported(name: str, text: str) -> list[str]:
    """The names of the modules that a module imports at once."""
    return [beside(name, match["path"]) for match in IMPORT.finditer(text)]


def with_imports(name: str, texts: Mapping[str, str]) -> list[str]:
    """A module and all that it imports, itself last, each once; raises ValueError where modules import each other."""
    found: dict[str, None] = {}

    def visit(each: str, above: tuple[str, ...] = ()) -> None:
        if each in above:  # one of them would run before what it needs
            raise ValueError(f"{each} and {above[-1]} import each other. Put what both need into a third module.")
        if each not in found:
            for needed in imported(each, texts[each]):
                visit(needed, (*above, each))
            found[each] = None

    visit(name)
    return list(found)


def function(name: str, text: str, need: str) -> str:
    """The body of the function that a module becomes: `need` is the code that gives another module's exports.

    The code reads the module's own address from `url`. Raises ValueError for a form that is not foreseen.
    """

    def needed(match: re.Match) -> str:
        names = match["names"].replace(" as ", ": ")
        return f"const {{{names}}} = {need}({json.dumps(beside(name, match['path']))});"

    text = IMPORT.sub(needed, text)
    names = [match["name"] for match in EXPORT.finditer(text)]
    text = EXPORT.sub(r"\g<what>", text)
    if match := LEFT_OVER.search(text):
        raise ValueError(f"{name}: '{match[0]}' cannot be put into one file. Write it as the other modules do.")
    return f"{text}\nreturn {{ {', '.join(names)} }};"


def small(name: str, text: str) -> str:
    """A script without what only its readers need: comments, white space, long names within functions.

    Raises ValueError for what is no script.
    """
    try:
        return minify.string("text/javascript", text)
    except minify.MinifyError as error:
        raise ValueError(f"{name}: {error}. Mend the script.") from None
