"""Every file is one that a reader can place: named, licensed, of a size to read in one go."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

SOURCES = sorted((ROOT / "src/peil").rglob("*.py"))
LONGEST = 420
VAGUE = {"utils", "util", "helpers", "common", "misc", "base", "core", "tools", "lib"}


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_every_file_says_its_licence_and_what_it_is_for(path):
    text = path.read_text(encoding="utf-8")

    assert text.startswith("# SPDX-FileCopyrightText: The makers of Peil\n")
    assert text.splitlines()[1] == "# SPDX-License-Identifier: EUPL-1.2"
    assert ast.get_docstring(ast.parse(text))


def test_no_file_has_a_vague_name():
    assert [relative(p) for p in SOURCES if p.stem in VAGUE] == []


def test_no_file_has_grown_into_two():
    written = [p for p in SOURCES if p.parent.name != "migrations"]  # those are generated
    lengths = {relative(p): len(p.read_text(encoding="utf-8").splitlines()) for p in written}

    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_nothing_is_imported_for_types_only():
    assert [relative(p) for p in SOURCES if "TYPE_CHECKING" in p.read_text(encoding="utf-8")] == []


def test_an_account_is_laid_out_without_loading_statistics():
    code = "import sys, peil.reports.account_layout; print('scipy' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "False\n"


def test_every_glossary_word_that_the_code_defines_is_in_the_glossary():
    glossary = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").lower()
    words = {"norm", "realisation", "agreement", "decision", "difference", "definition", "unit"}
    words |= {"theme", "agenda", "indicator", "account", "explanation", "finding", "policy folder"}
    words |= {"standing", "remark", "trend", "basis", "milestone", "coverage", "context"}

    assert {word for word in words if f"| {word}" not in glossary} == set()


def tracked(pattern: str) -> list[str]:
    found = subprocess.run(
        ["git", "ls-files", "-z", pattern], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return [name for name in found.stdout.split("\0") if name]


def test_locks_hold_hashes_and_no_addresses():
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert not re.search(r"https?://", text)


def test_every_changelog_fragment_stands_under_a_known_heading():
    headings = {"figures", "agendas", "interfaces", "inside"}
    for path in (ROOT / "changelog.d").glob("*.md"):
        if path.name != "README.md":
            assert path.stem.rsplit(".", 1)[-1] in headings, path.name


@pytest.fixture
def unreleased(tmp_path) -> Path:
    """A copy of what a release touches."""
    for name in ("scripts", "changelog.d"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "CHANGELOG.md", tmp_path)
    return tmp_path


def release(root: Path, version: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, root / "scripts/release", version, "2026-12-01"]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_a_release_joins_the_fragments_under_their_headings(unreleased):
    before = list((unreleased / "changelog.d").glob("*.*.md"))

    assert [release(unreleased, version).returncode for version in ("0.1.0", "0.2.0")] == [0, 0]

    text = (unreleased / "CHANGELOG.md").read_text(encoding="utf-8")
    assert text.index("## 0.2.0") < text.index("## 0.1.0, 2026-12-01") < text.index("### Agendas")
    assert "Nothing is released yet." not in text
    assert len(before) >= 1
    assert list((unreleased / "changelog.d").glob("*.*.md")) == []


def test_a_release_refuses_a_fragment_that_would_be_lost(unreleased):
    lost = unreleased / "changelog.d/norms.numbers.md"
    lost.write_text("Norms.\n", encoding="utf-8")

    done = release(unreleased, "0.1.0")

    assert done.returncode == 1
    assert "norms.numbers.md: name it <what>.<heading>.md" in done.stderr
    assert lost.exists()
    assert "0.1.0" not in (unreleased / "CHANGELOG.md").read_text(encoding="utf-8")


def test_nothing_generated_is_tracked():
    assert [n for n in tracked("*") if n.startswith(("out/", ".venv/")) or "__pycache__" in n] == []
