"""The public record of the shipped agendas on a day, and of small ones, for tests of open data."""

from __future__ import annotations

from datetime import date

import pytest

from conftest import AGENDAS
from opendata.read_back import write_files
from peil.cycle.publication.public_record import PublicRecord, record_of
from peil.interfaces.opendata.datasets import dataset
from small_policy import published, small_policy

KNOWN = date(2023, 6, 1)
GAPS = published(
    "report",
    "indicator: cases, unit: north, period: 2021, value: 0, place: p. 1",
    "indicator: cases, unit: south, period: 2021, value: suppressed, place: p. 1",
    "indicator: cases, unit: south, period: 2020, value: not_supplied, place: p. 1",
    "indicator: cases, period: 2021, value: 481, status: provisional, place: p. 1",
)
LATER = published(
    "later", "indicator: cases, period: 2021, value: 490.25, status: final, place: p. 1"
)


@pytest.fixture(autouse=True)
def _shipped_agendas(settings) -> None:
    settings.PEIL_POLICY_FOLDER = AGENDAS


@pytest.fixture(scope="session")
def record_of_2021(policy) -> PublicRecord:
    """What the public could know when the account of 2020 was published."""
    return record_of(policy, (), day=date(2021, 5, 19))


@pytest.fixture(scope="session")
def files_of_2021(record_of_2021, tmp_path_factory):
    found = dataset(record_of_2021, "agenda-2019-2022")
    return write_files(found, tmp_path_factory.mktemp("2021") / "files")


@pytest.fixture(scope="session")
def files_with_gaps(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gaps")
    policy = small_policy(folder, published__report=GAPS, published__later=LATER)
    return write_files(dataset(record_of(policy, (), day=KNOWN), "alles"), folder / "files")
