"""Asks whether vulnerabilities of the pinned packages are known: 0 none, 1 some, 2 the service was not reached.

pip-audit itself ends with 0 when it could look up nothing; so its findings are counted here.
"""

import json
import subprocess
import sys


def audit(path: str) -> list[dict]:
    """What pip-audit says of each package that a file pins; an empty list when it could not run to its end."""
    command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip", "--progress-spinner", "off"]
    ran = subprocess.run([*command, "--format", "json", "-r", path], capture_output=True, text=True, check=False)
    try:
        return json.loads(ran.stdout)["dependencies"]
    except (ValueError, KeyError):
        print(ran.stderr.strip().rpartition("\n")[2])
        return []


def main(paths: list[str]) -> int:
    """Audit each file and say what was found."""
    packages = {f"{path}: {package['name']}": package for path in paths for package in audit(path)}
    known = {name: package for name, package in packages.items() if package.get("vulns")}
    for name, package in known.items():
        for found in package["vulns"]:
            print(
                f"{name} {package['version']}: {found['id']}, mended in {', '.join(found['fix_versions']) or 'none'}"
            )
    missed = [name for name, package in packages.items() if "skip_reason" in package]
    if known:
        return 1
    if missed or not packages:
        print(
            f"NOT CHECKED: the service did not answer for {len(missed)} of {len(packages)} packages. Nothing is known."
        )
        return 2
    print(f"No vulnerability of {len(packages)} packages is known.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
