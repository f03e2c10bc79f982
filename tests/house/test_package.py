"""The package that people install holds the agendas and everything the reports need."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile

import pytest

from conftest import AGENDAS, ROOT


@pytest.fixture(scope="module")
def names(tmp_path_factory) -> set[str]:
    folder = tmp_path_factory.mktemp("package")
    for name in ("src", "agendas"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "dist"],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    (wheel,) = (folder / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_every_agenda_file_is_in_the_package(names):
    wanted = {
        f"peil/shipped_agendas/{p.relative_to(AGENDAS).as_posix()}" for p in AGENDAS.rglob("*.yaml")
    }

    assert wanted <= names


def test_every_template_is_in_the_package(names):
    templates = ROOT / "src/peil/reports/templates"

    assert {f"peil/reports/templates/{path.name}" for path in templates.iterdir()} <= names
