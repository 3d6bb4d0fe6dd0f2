"""The content security policy: nothing runs or loads but the site's own files and what is inline and hashed here.

The header for hosts is one for all pages, which differ in their style: it leaves that to the policy in each page.
"""

import base64
import hashlib
import re
from collections.abc import Iterable

SCRIPT = re.compile(r"<script\b(?P<attributes>[^>]*)>(?P<code>[^<]*(?:<(?!/script>)[^<]*)*)</script>")
STYLE = re.compile(r"<style>([^<]*(?:<(?!/style>)[^<]*)*)</style>")
TYPE = re.compile(r"""\btype\s*=\s*["']?(?P<type>[^"'\s>]+)""")
RUNS = ("module", "text/javascript")
CHARSET = '<meta charset="utf-8">'
RULES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src{styles}",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
)
HEADERS = """# For static hosts that read this file. Each page holds the policy too, there with its own style alone.
/*
  Content-Security-Policy: {policy}
  Cross-Origin-Opener-Policy: same-origin
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
"""


def inline_scripts(page: str) -> list[str]:
    """The code of a page's inline scripts, in order; blocks of data are not scripts."""
    return [found["code"] for found in SCRIPT.finditer(page) if runs(found["attributes"])]


def runs(attributes: str) -> bool:
    """Whether a script element with these attributes runs the code between its tags."""
    kind = TYPE.search(attributes)
    return " src=" not in attributes and (kind is None or kind["type"] in RUNS)


def digest(code: str) -> str:
    """The hash by which a policy allows one inline script or style."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def policy(scripts: Iterable[str], styles: str) -> str:
    """The policy that allows these inline scripts and no others, and of styles what the second argument says."""
    hashes = "".join(f" {digest(code)}" for code in sorted(set(scripts)))
    return "; ".join(RULES).replace("{hashes}", hashes).replace("{styles}", styles)


def with_policy(page: str) -> str:
    """A page with its policy before anything that it governs; raises ValueError for one with no place for it."""
    if page.count(CHARSET) != 1:
        raise ValueError(f"A page needs {CHARSET} once, as the place before its security policy.")
    styles = "".join(f" {digest(style)}" for style in STYLE.findall(page)) or " 'none'"
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(inline_scripts(page), styles)}">'
    return page.replace(CHARSET, f"{CHARSET}\n{meta}")


def headers(pages: Iterable[str]) -> str:
    """The file _headers: one policy that holds for all pages, and three headers besides."""
    scripts = (code for page in pages for code in inline_scripts(page))
    return HEADERS.format(policy=policy(scripts, " 'unsafe-inline'"))
