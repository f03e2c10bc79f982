# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How long the server takes for every screen, on a database of ten years.

python benchmarks/screens.py
scripts/with_postgresql python benchmarks/screens.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

DAY = "2023-03-10"
ROOT = Path(__file__).resolve().parents[1]
ASKING = "import django; django.setup(); from asking_screens import main; main()"


def main() -> None:
    """Make a home folder on a fixed day, and ask every screen in a process that works in it."""
    with tempfile.TemporaryDirectory(prefix="peil-screens-") as home:
        shutil.copytree(ROOT / "agendas", Path(home) / "agendas")
        (Path(home) / "practice-day").write_text(DAY, encoding="ascii")
        places = (ROOT / "src", ROOT / "tests", ROOT / "benchmarks")
        told = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "peil.interfaces.settings.project",
            "PEIL_HOME": home,
            "PEIL_HOSTS": "testserver",
            "PYTHONPATH": os.pathsep.join(map(str, places)),
        }
        subprocess.run([sys.executable, "-c", ASKING], env=told, check=True)


if __name__ == "__main__":
    main()
