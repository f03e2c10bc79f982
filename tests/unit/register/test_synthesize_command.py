"""The command that makes a synthetic register."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

from click.testing import CliRunner

from conftest import ROOT
from peil.interfaces.cli import synthesize as module
from peil.interfaces.cli.main import EXIT_INTERRUPTED
from peil.interfaces.cli.synthesize import synthesize
from peil.register.synthetic.recipe import SynthesisRefused


def test_the_command_makes_a_register_and_says_where(tmp_path):
    target = tmp_path / "made"

    done = CliRunner().invoke(
        synthesize, [str(target), "--rows", "500", "--seed", "2", "--years", "2023-2024"]
    )

    assert done.exit_code == 0
    assert done.stdout.startswith(
        f"Made a fictitious register of 500 incidents over 2023-2024 in {target}"
    )
    assert done.stderr == ""
    assert (target / "answers.csv").exists()


def test_the_command_refuses_what_makes_no_register(tmp_path):
    done = CliRunner().invoke(synthesize, [str(tmp_path / "none"), "--rows", "0"])

    assert isinstance(done.exception, SynthesisRefused)


def test_an_interruption_says_that_the_register_is_unfinished(tmp_path, monkeypatch):
    def interrupted(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "synthesize_register", interrupted)
    done = CliRunner().invoke(synthesize, [str(tmp_path / "half"), "--rows", "5"])

    assert done.exit_code == EXIT_INTERRUPTED
    assert "unfinished register" in done.stderr


def test_progress_is_shown_on_a_terminal(tmp_path):
    screen, terminal = pty.openpty()
    command = "from peil.interfaces.cli.synthesize import synthesize; synthesize()"
    arguments = [str(tmp_path / "made"), "--rows", "200", "--years", "2024"]

    done = subprocess.run(
        [sys.executable, "-c", command, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=terminal,
        check=False,
        timeout=60,
    )

    os.close(terminal)
    assert done.returncode == 0
    assert b"Incidents" in os.read(screen, 10_000)
    assert b"Incidents" not in done.stdout
