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
    for name in ("src", "agendas", "docs/explanation/methods", "docs/explanation/methoden"):
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


def test_the_explanation_of_every_method_is_in_the_package(names):
    wanted = {
        f"peil/shipped_methods/{language}/{path.name}"
        for language, folder in (("nl", "methoden"), ("en", "methods"))
        for path in (ROOT / "docs/explanation" / folder).glob("*.md")
    }

    assert wanted
    assert wanted <= names


def test_style_sheets_and_pictures_of_the_pages_are_in_the_package(names):
    folder = ROOT / "src/peil/interfaces/web/static/web"

    assert {f"peil/interfaces/web/static/web/{path.name}" for path in folder.iterdir()} <= names
