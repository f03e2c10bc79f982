"""The house keeps its shape: every import contract holds, and is seen to break when it should."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from conftest import ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]

LINTER = "from importlinter.cli import lint_imports_command as c; c()"

BREAKS = {
    "The house has eight rooms and one way down": {
        "src/peil/terms/upwards.py": "import peil.agenda.norms\n",
    },
    "The four interfaces do not know one another": {
        "src/peil/interfaces/web/sideways.py": "import peil.interfaces.cli.main\n",
    },
    "Django stays upstairs": {
        "src/peil/monitoring/models.py": "import django\n",
        "src/django/__init__.py": "",
    },
    "Ibis stays where rows are": {
        "src/peil/reports/rows.py": "import ibis\n",
        "src/ibis/__init__.py": "",
    },
    "Counting goes one way, from what is said to what shows it": {
        "src/peil/counting/engine/upwards.py": "import peil.counting.evidence.cases\n",
    },
    "Methods stand on the account, and do not lean on one another": {
        "src/peil/monitoring/chance/upwards.py": "import peil.monitoring.course.status\n",
    },
    "Statsmodels is loaded for a forecast only": {
        "src/peil/monitoring/course/slow.py": "import peil.monitoring.forecasting.forecast\n",
    },
    "The cycle goes one way, from who may to what is published": {
        "src/peil/cycle/rounds/__init__.py": "import peil.cycle.editions\n",
    },
    "Theme rules do not lean on one another": {
        "src/peil/counting/rules/leaning.py": "import peil.counting.rules.fraud\n",
    },
    "No room has a circle in it": {
        "src/peil/counting/one.py": "import peil.counting.other\n",
        "src/peil/counting/other.py": "import peil.counting.one\n",
    },
}


def lint(folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", LINTER, "--no-cache", "--config", "pyproject.toml"],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src"), "PATH": "/usr/bin:/bin", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.fixture
def house(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "src/peil", tmp_path / "src/peil")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_holds(house):
    told = lint(house)

    for contract in CONTRACTS:
        assert f"{contract['name']} KEPT" in told
    assert "0 broken" in told


@pytest.mark.parametrize("name", [contract["name"] for contract in CONTRACTS])
def test_every_contract_breaks_when_it_should(house, name):
    for place, text in BREAKS[name].items():
        path = house / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    assert f"{name} BROKEN" in lint(house)


def test_a_ninth_room_is_noticed(house):
    (house / "src/peil/attic").mkdir()
    (house / "src/peil/attic/__init__.py").write_text('"""An attic."""\n', encoding="utf-8")

    assert "attic" in lint(house)


def test_no_contract_has_an_exception():
    assert not [contract for contract in CONTRACTS if "ignore_imports" in contract]
