"""A web server in a process of its own, for tests that ask it something."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from typing import IO

from cycle.operations.conftest import PlaceOfHome

RUN = "from peil.interfaces.cli.main import run; run()"


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


class Serving:
    """A server in a process of its own; what it writes goes to files, which are never full."""

    def __init__(self, home: PlaceOfHome) -> None:
        self.port = free_port()
        self._out = tempfile.TemporaryFile("w+")  # noqa: SIM115 - closed when it stops
        self._err = tempfile.TemporaryFile("w+")  # noqa: SIM115
        self.process = subprocess.Popen(
            [sys.executable, "-c", RUN, "serve", "--home", home.folder, "--port", str(self.port)],
            env={**os.environ, **home.known, "PYTHONUNBUFFERED": "1"},
            stdout=self._out, stderr=self._err, text=True,
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
        """End it as Ctrl-C does; return its exit code, and what it wrote on both ways out."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=30)
        return code, _written(self._out), _written(self._err)


def _written(file: IO[str]) -> str:
    with file:
        file.seek(0)
        return file.read()
