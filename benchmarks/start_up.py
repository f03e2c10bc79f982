# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How long a user waits for a command."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from tempfile import TemporaryDirectory

from measuring import in_turns, report

COMMAND = [sys.executable, "-c", "from peil.interfaces.cli.main import run; run()"]


def run(*command: str) -> None:
    """Run a command to its end and throw its output away."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Time the commands that people give most."""
    with TemporaryDirectory() as folder:
        asked = {
            "python that does nothing": (sys.executable, "-c", "pass"),
            "peil --help": (*COMMAND, "--help"),
            "peil account 2020": (*COMMAND, "account", "2020"),
            "peil account 2020 as HTML": (*COMMAND, "account", "2020", "-o", f"{folder}/a.html"),
            "peil account 2020 as PDF": (*COMMAND, "account", "2020", "-o", f"{folder}/a.pdf"),
            "peil account 2020 as XLSX": (*COMMAND, "account", "2020", "-o", f"{folder}/a.xlsx"),
            "peil explain csv-tackled 2020": (*COMMAND, "explain", "csv-tackled", "2020"),
            "peil agenda check": (*COMMAND, "agenda", "check"),
        }
        medians = in_turns({name: partial(run, *command) for name, command in asked.items()})
    report("start_up", medians, floor="python that does nothing")


if __name__ == "__main__":
    main()
