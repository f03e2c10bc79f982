# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How long the server takes for every kind of public page, and how long the whole site as files.

python benchmarks/public_site.py

On the made-up year: four agendas, fourteen units, a published edition, every day; and besides it
norms and results of eleven units for every indicator and year of three agendas, made up as well.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_up_units import fill

ROOT = Path(__file__).resolve().parents[1]
ASKING = "import django; django.setup(); from asking_public_pages import main; main()"
PEIL = "from peil.interfaces.cli.main import run; run()"


def main() -> None:
    """Make a home folder, publish its site twice, and ask each kind of page in another process."""
    with tempfile.TemporaryDirectory(prefix="peil-public-") as work:
        home, site = Path(work) / "home", Path(work) / "site"
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "peil.interfaces.settings.project",
            "PEIL_HOME": str(home),
            "PYTHONPATH": os.pathsep.join(map(str, (ROOT / "src", ROOT / "benchmarks"))),
        }
        _peil(environment, "demo-data")
        told_of_units = fill(home / "agendas")
        taken = [_peil(environment, "publish", str(site)) for _ in range(2)]
        published = dict(zip(("at_first", "again"), taken, strict=True))
        told = {"PEIL_TAKEN": json.dumps({"norms_and_results_added": told_of_units} | published)}
        subprocess.run([sys.executable, "-c", ASKING], env=environment | told, check=True)


def _peil(environment: dict[str, str], *arguments: str) -> dict[str, float]:
    """Run a command of Peil, and return its seconds by the clock and of all processors together."""
    wall, before = time.perf_counter(), os.times()
    subprocess.run([sys.executable, "-c", PEIL, *arguments], env=environment, check=True)
    after = os.times()
    cpu = sum(after[2:4]) - sum(before[2:4])
    return {"wall_s": round(time.perf_counter() - wall, 1), "cpu_s": round(cpu, 1)}


if __name__ == "__main__":
    main()
