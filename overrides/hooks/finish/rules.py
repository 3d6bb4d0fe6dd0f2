"""A style sheet as statements, read once, of which only those stay whose selectors can match something."""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A string, an address, or one of the characters that give a style sheet its structure.
TOKEN = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^"')]*\)|[{};]""")
TIGHT = re.compile(r"\s*([>,])\s*")
WITHIN = r"\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)"  # parentheses, four deep
NEGATION = re.compile(rf":not{WITHIN}")
ATTRIBUTE = re.compile(r"\[[^\]]*\]")
CHOICE = re.compile(rf":(?:is|where|has)({WITHIN})")
NAME = re.compile(r"(?:\.|(?<![^\s>+~]))(-?[A-Za-z_][\w-]*)")  # of a class, or of a tag at a selector's beginning
PART = re.compile(rf"(?:[^,()]|{WITHIN})+")
NESTING = ("@media", "@supports", "@container", "@layer")


def blocks(css: str) -> list[tuple[str, str | None]]:
    """The top-level statements of a style sheet: what stands before a brace, and what within, None without one."""
    found: list[tuple[str, str | None]] = []
    depth = start = opened = 0
    for token in TOKEN.finditer(css):
        if token[0] == "{":
            depth, opened = depth + 1, opened if depth else token.start()
        elif token[0] == "}":
            depth -= 1
            if depth == 0:
                found.append((css[start:opened].strip(), css[opened + 1 : token.start()]))
                start = token.end()
        elif token[0] == ";" and depth == 0:
            found.append((css[start : token.start()].strip(), None))
            start = token.end()
    return found


@dataclass(frozen=True)
class Selector:
    """What stands before a brace or in one of its choices: the names without which it cannot match, and its choices,
    of each of which one has to; negations are not judged."""

    text: str
    names: frozenset[str]
    choices: tuple[tuple["Selector", ...], ...]

    def can_match(self, known: Set[str]) -> bool:
        """Whether all names that it asks for are known."""
        return self.names <= known and (
            not self.choices or all(any(each.can_match(known) for each in among) for among in self.choices)
        )


def selectors(head: str) -> tuple[Selector, ...]:
    """The selectors before a brace, without needless white space; none for pages read from right to left: none is."""
    parts = [TIGHT.sub(r"\1", part.strip()) for part in PART.findall(head) if "[dir=rtl]" not in part]
    judged = [NEGATION.sub("*", ATTRIBUTE.sub("*", part)) for part in parts]
    choices = (tuple(selectors(choice[1:-1]) for choice in CHOICE.findall(part)) for part in judged)
    names = (frozenset(NAME.findall(CHOICE.sub("", part))) for part in judged)
    return tuple(map(Selector, parts, names, choices))


@dataclass(frozen=True)
class Rule:
    """A statement of a style sheet: its selectors, None if it always stays, and what stands behind them."""

    selectors: tuple[Selector, ...] | None
    body: str

    def kept(self, known: Set[str]) -> str:
        """What of it can match."""
        if self.selectors is None:
            return self.body
        head = ",".join([each.text for each in self.selectors if each.can_match(known)])
        return head + self.body if head else ""


@dataclass(frozen=True)
class Group:
    """Statements under a condition."""

    head: str
    rules: tuple["Rule | Group", ...]

    def kept(self, known: Set[str]) -> str:
        """What of them can match."""
        inner = "".join([rule.kept(known) for rule in self.rules])
        return f"{self.head}{{{inner}}}\n" if inner else ""


@lru_cache(maxsize=8)
def rules(css: str) -> tuple[Rule | Group, ...]:
    """The statements of a style sheet that are not empty."""
    return tuple(rule(head, body) for head, body in blocks(COMMENT.sub("", css)) if body is None or body.strip())


def rule(head: str, body: str | None) -> Rule | Group:
    """One statement."""
    if body is None:
        return Rule(None, "" if head.startswith("@charset") else f"{head};")
    if head.startswith(NESTING):
        return Group(head, rules(body))
    always = head.startswith("@")
    return Rule(None if always else selectors(head), f"{head if always else ''}{{{slim(body)}}}\n")


def purge(css: str, known: Set[str]) -> str:
    """A style sheet without the rules whose selectors cannot match."""
    return "".join([each.kept(known) for each in rules(css)])


def slim(body: str) -> str:
    """Declarations with no more white space than they need."""
    body = re.sub(r"\s+", " ", body).strip().rstrip(";")
    return re.sub(r"(^|;) ?([\w-]+) ?: ?", r"\1\2:", body)
