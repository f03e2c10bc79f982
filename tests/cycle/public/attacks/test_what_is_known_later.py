"""A decision and a document lie ready in the agendas, and become known on a day that is to come."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from conftest import AGENDAS
from cycle.public.attacks.crawling import near, programs_ask, read
from cycle.public.attacks.reading import marks_in
from cycle.public.attacks.secrets_kept import AFTER, BEFORE, Mark

pytestmark = [pytest.mark.django_db, pytest.mark.walk, pytest.mark.any_database]

LATER = (
    Mark("a norm that is known later", "75611"),
    Mark("a figure that is known later", "75612"),
    Mark("the title of a decision that is known later", "roerdomp"),
    Mark("the title of a document that is known later", "grutto"),
)
SOURCE = """
  - key: grutto-2026
    title: "Rapport over de grutto"
    publisher: "Ministerie"
    date: 2026-06-01
    read: whole
...
"""
DECISION = """
decision: 2026-06-01-roerdomp
kind: recalibration
title: {nl: Besluit over de roerdomp, en: Decision on the roerdomp}
known_from: 2026-06-01
decided_by: minister-jenv
norms:
  - indicator: csv-tackled
    values: {2022: 75611}
    place: "p. 1"
reference: {source: grutto-2026, place: "p. 1"}
...
"""
DOCUMENT = """
document: grutto-2026
figures:
  - indicator: csv-tackled
    period: 2022
    value: 75612
    status: final
    place: "p. 2"
...
"""


@pytest.fixture
def lying_ready(hidden, tmp_path, settings) -> Path:
    """A policy folder with a decision and a document that are known from 1 June 2026."""
    folder = Path(shutil.copytree(AGENDAS, tmp_path / "agendas"))
    sources = folder / "sources.yaml"
    written = sources.read_text(encoding="utf-8").removesuffix("...\n")
    sources.write_text(written + SOURCE.lstrip("\n"), encoding="utf-8")
    decisions = folder / "2019-2022" / "decisions"
    (decisions / "2026-06-01-roerdomp.yaml").write_text(DECISION, encoding="utf-8")
    (folder / "published" / "grutto-2026.yaml").write_text(DOCUMENT, encoding="utf-8")
    settings.PEIL_POLICY_FOLDER = folder
    return folder


def test_nothing_of_it_is_told_before_its_day(lying_ready, turn_clock):
    turn_clock(BEFORE)

    for place, text in {**read(near()), **read(programs_ask())}.items():
        assert marks_in(text, LATER) == [], place


def test_all_of_it_is_told_from_its_day_on(lying_ready, turn_clock):
    turn_clock(AFTER)

    texts = {**read(near()), **read(programs_ask())}

    for mark in LATER:
        assert [place for place, text in texts.items() if marks_in(text, [mark])], mark


def test_who_asks_a_later_day_is_told_no_more(lying_ready, turn_clock):
    turn_clock(BEFORE)

    for day in ("2026-06-01", "2999-12-31"):
        asked = (f"/jaren/2022/stand-per/{day}/", f"/jaren/2022/?knownOn={day}",
                 f"/api/v1/accounts/2022?knownOn={day}", "/api/v1/sources/grutto-2026",
                 "/genomen-besluiten/2019-2022/2026-06-01-roerdomp/",
                 "/zoeken/?q=75611")  # fmt: skip
        for place, text in read(asked).items():
            marks = [mark for mark in LATER if mark.written not in place]
            assert marks_in(text, marks) == [], place
