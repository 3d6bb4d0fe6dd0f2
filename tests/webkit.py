"""The third browser that `make engines` looks with."""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from browsers import AWAKE


class WebKit:
    """The few commands of WebDriver that are needed here, over HTTP."""

    def __init__(self, port: int) -> None:
        """Start a session."""
        self.base = f"http://127.0.0.1:{port}/session"
        self.base += "/" + self.send("", {"capabilities": {}})["sessionId"]

    def send(self, path: str, data: dict | None = None) -> object:
        """One command and its value; fails with what the driver says where it refuses."""
        request = urllib.request.Request(self.base + path, json.dumps(data or {}).encode(), method="POST")
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            pytest.fail(f"{path} {data}: {error.read().decode()}")

    def open(self, url: str) -> None:
        """Load a page, and wait until its scripts have run."""
        self.send("/url", {"url": url})
        for _ in range(100):
            if self.run(f"return document.querySelector('{AWAKE}') !== null;"):
                break
            time.sleep(0.1)

    def run(self, script: str) -> object:
        """The value that a script returns."""
        return self.send("/execute/sync", {"script": script, "args": []})


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        return holder.getsockname()[1]


@contextmanager
def running_webkit(*screen: str) -> Iterator[WebKit]:
    """A session of WebKitGTK, with the command that gives it a screen; fails with the remedy when there is none."""
    if not (shutil.which("WebKitWebDriver") and shutil.which("xvfb-run")):
        pytest.fail("No WebKit found: install webkit2gtk-driver, xvfb and xauth.")
    port = free_port()
    environment = {**os.environ, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
    command = [*screen, "WebKitWebDriver", f"--port={port}"]
    driver = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield WebKit(port)
    driver.terminate()
    driver.wait(timeout=20)


@pytest.fixture(scope="module")
def webkit() -> Iterator[WebKit]:
    """A session of WebKitGTK on a virtual screen, as narrow as it can be: a phone's browser has ended where lines break."""
    with running_webkit("xvfb-run", "-a") as session:
        session.send("/window/rect", {"width": 360, "height": 740})
        yield session
