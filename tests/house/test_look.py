"""The look: colours that can be read in both schemes and in print, and one style sheet for all."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from peil.reports.charts import look

OURS = ROOT / "src/peil/interfaces/web/static/web/peil.css"
REPORTS = ROOT / "src/peil/reports/templates/document.css"
READ = 4.5
"""WCAG 2.2, 1.4.3: the least contrast of text with what it stands on."""
SEEN = 3.0
"""WCAG 2.2, 1.4.11: the least contrast of what must be seen and is no text."""
TEXT = [
    *((text, on) for text in ("ink", "soft", "accent") for on in ("paper", "wash")),
    *((text, "paper") for text in ("stop", "warn", "go")),
    *((text, f"{text}-wash") for text in ("stop", "warn", "go")),
    ("ink", "stop-wash"),
    ("ink", "warn-wash"),
    ("ink", "go-wash"),
    ("paper", "accent"),
    ("paper", "ink"),
    ("on-band", "band"),
    ("on-level", "level"),
]
MARKS = [
    *((mark, "paper") for mark in ("edge", "focus", "result", "norm", "expected")),
    *((mark, "paper") for mark in ("concern", "improvement", "common")),
    ("edge", "wash"),
    ("focus", "wash"),
    ("level", "band"),
]
SCHEMES = ("light", "dark", "print")


def tokens(style: Path) -> dict[str, dict[str, str]]:
    """The colours of a style sheet by scheme; a scheme has those of light where it says nothing."""
    text = style.read_text(encoding="utf-8")
    blocks = {
        "light": re.search(r"^:root \{(.*?)^\}", text, re.DOTALL | re.MULTILINE),
        "dark": re.search(r"prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}", text, re.DOTALL),
        "print": re.search(r"@media print \{\s*:root \{(.*?)\}", text, re.DOTALL),
    }
    found = {
        scheme: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block[1])) if block else {}
        for scheme, block in blocks.items()
    }
    return {scheme: {**found["light"], **told} for scheme, told in found.items()}


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_standard_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_on_what_it_stands_on(scheme):
    told = tokens(OURS)[scheme]

    hard = {pair: contrast(*(told[name] for name in pair)) for pair in TEXT}

    assert {pair: round(found, 2) for pair, found in hard.items() if found < READ} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marks_borders_and_the_focus_can_be_seen(scheme):
    told = tokens(OURS)[scheme]

    hard = {pair: contrast(*(told[name] for name in pair)) for pair in MARKS}

    assert {pair: round(found, 2) for pair, found in hard.items() if found < SEEN} == {}


def test_reports_and_pages_share_their_colours():
    pages, reports = tokens(OURS), tokens(REPORTS)

    for scheme in ("light", "dark"):
        assert reports[scheme]
        assert reports[scheme].items() <= pages[scheme].items()


def test_charts_of_reports_and_pages_share_their_colours():
    light = tokens(OURS)["light"]

    shared = {"ink": look.INK, "soft": look.SOFT, "line": look.LINE, "paper": look.PAPER}
    shared |= {"result": look.RESULT, "norm": look.NORM, "chance": look.BAND}
    shared |= {"concern": look.CONCERN, "improvement": look.IMPROVEMENT}
    assert shared.items() <= light.items()


def test_a_colour_has_its_number_in_one_place():
    text = OURS.read_text(encoding="utf-8")
    rules = text[text.index("/* 2. ") :]

    assert re.findall(r"#[0-9a-f]{3,8}\b", rules) == []


def test_a_style_sheet_asks_nothing_of_another_site():
    for style in OURS.parent.glob("*.css"):
        text = style.read_text(encoding="utf-8")
        assert re.findall(r"url\(|@import|https?://(?!www\.w3\.org)", text) == []


@pytest.mark.skipif(shutil.which("npm") is None, reason="no npm here; install the package npm")
def test_the_style_sheet_is_made_of_the_components_that_the_lock_file_names():
    done = subprocess.run(
        [sys.executable, ROOT / "scripts/look", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == "Look: as made.\n"


def test_without_npm_the_plain_style_sheet_is_left_and_it_says_so(tmp_path):
    for name in ("scripts", "package.json", "package-lock.json"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    web = tmp_path / "src/peil/interfaces/web/static/web"
    web.mkdir(parents=True)
    shutil.copy(OURS, web)

    done = subprocess.run(
        [sys.executable, tmp_path / "scripts/look"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0
    assert "npm was not found" in done.stderr
    assert [path.name for path in web.iterdir()] == ["peil.css"]
