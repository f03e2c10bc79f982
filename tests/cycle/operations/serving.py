"""A web server in a process of its own, for tests that ask it something."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from cycle.operations.conftest import PlaceOfHome

RUN = "from peil.interfaces.cli.main import run; run()"


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


class Serving:
    """A server in a process of its own."""

    def __init__(self, home: PlaceOfHome) -> None:
        self.port = free_port()
        self.process = subprocess.Popen(
            [sys.executable, "-c", RUN, "serve", "--home", home.folder, "--port", str(self.port)],
            env={**os.environ, **home.known, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def get(self, path: str) -> int:
        """Ask a page; wait until somebody answers.

        Raises:
            AssertionError: when nobody does.
        """
        for _ in range(200):
            try:
                address = f"http://localhost:{self.port}{path}"
                with urllib.request.urlopen(address, timeout=10) as answer:
                    return int(answer.status)
            except urllib.error.HTTPError as wrong:
                return int(wrong.code)
            except OSError:
                time.sleep(0.1)
        raise AssertionError(self.stop())

    def stop(self) -> tuple[int, str, str]:
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, err
