"""Do all links and anchors of the built site lead somewhere, and do published ones still exist?"""

import subprocess
import sys
from pathlib import Path

import yaml
from published import anchors, leads_on, published_before

LYCHEE = Path(sys.executable).parent / "lychee"


def check(site: Path, *pages: Path) -> subprocess.CompletedProcess:
    """Lychee over some pages, files and fragments, without a network."""
    options = ["--offline", "--include-fragments=full", "--index-files", "index.html", "--no-progress"]
    command = [str(LYCHEE), *options, "--root-dir", str(site), *map(str, pages)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_internal_link_and_anchor_resolves(site: Path) -> None:
    found = check(site, *sorted(site.rglob("index.html")))
    assert found.returncode == 0, found.stdout[-4000:]


def test_the_checker_sees_a_dead_link_and_a_dead_anchor(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text('<h1 id="a">x</h1><a href="#b">anchor</a> <a href="gone/">page</a> <a href="#a">good</a>')
    found = check(tmp_path, page)
    assert found.returncode != 0
    assert "#b" in found.stdout
    assert "gone" in found.stdout
    assert "2 Errors" in found.stdout.replace("🚫 ", "")


def test_published_anchors_still_exist(site: Path) -> None:
    missing = [gone for gone in sorted(published_before() - anchors(site)) if not leads_on(site, gone)]
    assert not missing, f"Restore these published anchors, or say in docs/data/moved.yml where they went: {missing}"


def test_only_published_addresses_are_said_to_have_moved(site: Path) -> None:
    moves = yaml.safe_load((site / "data" / "moved.yml").read_text(encoding="utf-8")) or []
    unknown = {move["from"] for move in moves} - published_before()
    assert not unknown, f"Nobody can have a link to these: take them out of docs/data/moved.yml: {sorted(unknown)}"
