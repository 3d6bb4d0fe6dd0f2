"""Brings a Chromium where none is: run before what needs one. Says in one line what was done; never fails a build.

The ways, in this order: one that is there; Playwright's own, where its host can be reached; the one inside a package
of npm, with the libraries that it needs; the package manager of Debian and its kin, as root.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

from .browser import FETCHED, RECORD, REMEDY, find_chromium

PACKAGE = "@sparticuz/chromium@153.0.0"  # carries the program itself; for Linux on x86-64
SHA256 = "20e5656fcdcf4118ede85edfb9d6bb9cc1bbb7ffb8b75622fffbcf36a835c3c0"
INFLATE = "const [from, to] = process.argv.slice(1); const fs = require('fs');"
INFLATE += "fs.writeFileSync(to, require('zlib').brotliDecompressSync(fs.readFileSync(from)))"
WRAPPER = """#!/bin/sh
# Adds the libraries and fonts that the machine lacks.
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/lib" FONTCONFIG_PATH="${FONTCONFIG_PATH:-$here/fonts}"
exec "$here/chromium" "$@"
"""
FONTS = '<?xml version="1.0"?>\n<fontconfig><dir>{0}</dir><cachedir>{0}/cache</cachedir></fontconfig>\n'
OWN_PATH = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


def ran(*command: str, seconds: int = 600, **environment: str) -> str | None:
    """What a command printed, without a word of its own; None when it is not there, fails or takes too long."""
    try:
        done = subprocess.run(
            command, env={**os.environ, **environment}, capture_output=True, text=True, timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def version(path: str | Path) -> str | None:
    """What a Chromium calls itself; None when it does not start, as without a library that it needs."""
    return (ran(str(path), "--version", seconds=60) or "").strip() or None


def playwrights_own() -> Path | None:
    """Playwright's own Chromium, fetched from its host."""
    if ran(sys.executable, "-m", "playwright", "install", "--no-shell", "chromium") is None:
        return None
    path = ran(sys.executable, "-c", OWN_PATH)
    return Path(path.strip()) if path else None


def packed() -> Path | None:
    """The archive of the npm package in our folder; None when it cannot be had or is not the one that was tried."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64") or not shutil.which("node"):
        return None
    FETCHED.mkdir(parents=True, exist_ok=True)
    name = ran("npm", "pack", "--silent", "--pack-destination", str(FETCHED), PACKAGE)
    archive = FETCHED / (name or "none").strip()
    whole = archive.is_file() and hashlib.sha256(archive.read_bytes()).hexdigest() == SHA256
    return archive if whole else None


def unpack(archive: Path) -> None:
    """Take program, libraries and fonts out of the npm package, and throw the rest away."""
    for name, folder in (("chromium.br", None), ("al2023.tar.br", FETCHED), ("fonts.tar.br", FETCHED / "fonts")):
        with tarfile.open(archive) as package:
            packed = package.extractfile(f"package/bin/{name}")
            (FETCHED / name).write_bytes(packed.read() if packed else b"")
        plain = FETCHED / name.removesuffix(".br")
        ran("node", "-e", INFLATE, str(FETCHED / name), str(plain))
        (FETCHED / name).unlink()
        if folder:
            with tarfile.open(plain) as held:
                held.extractall(folder, filter="data")
            plain.unlink()
    archive.unlink()


def from_npm() -> Path | None:
    """The Chromium inside a package of npm, with the libraries of that package where the machine lacks them."""
    archive = packed()
    if not archive:
        return None
    unpack(archive)
    program, wrapper = FETCHED / "chromium", FETCHED / "with-libraries"
    program.chmod(0o755)
    wrapper.write_text(WRAPPER, encoding="utf-8")
    wrapper.chmod(0o755)
    (FETCHED / "fonts" / "fonts.conf").write_text(FONTS.format(FETCHED / "fonts"), encoding="utf-8")
    return program if version(program) and Path("/etc/fonts").is_dir() else wrapper


def from_apt() -> Path | None:
    """The Chromium of Debian and its kin, installed as root."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    ran("apt-get", "update", "-qq")
    options = ("-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation")
    ran("apt-get", "install", *options, DEBIAN_FRONTEND="noninteractive")
    path = shutil.which("chromium")
    return Path(path) if path else None


WAYS: dict[str, Callable[[], Path | None]] = {
    "fetched by Playwright": playwrights_own,
    f"out of the npm package {PACKAGE}": from_npm,
    "installed with apt": from_apt,
}


def fetched() -> str:
    """Try each way until a Chromium starts, record where it is, and tell; else tell that none could be had."""
    for how, way in WAYS.items():
        path = way()
        name = path and version(path)
        if name:
            FETCHED.mkdir(parents=True, exist_ok=True)
            RECORD.write_text(f"{path}\n", encoding="utf-8")
            return f"Browser: {name}, {how}: {path}"
    return f"Browser: none was found, and none could be fetched. To have one, {REMEDY}."


def main() -> None:
    """Say which browser there is, after fetching one where there is none."""
    path = find_chromium()
    if path and version(path):
        print(f"Browser: {version(path)}: {path}")
    elif os.environ.get("CHROMIUM"):
        sys.exit(f"CHROMIUM is set to {path}, which does not start: unset it, or {REMEDY}.")
    else:
        print(fetched(), flush=True)


if __name__ == "__main__":
    main()
