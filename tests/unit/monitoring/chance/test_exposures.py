"""Inhabitants and cases per unit are read strictly: nothing is guessed, nothing is left out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from peil.monitoring.chance.exposures import ExposureKind, ExposuresUnreadable, read_exposures

UNITS = ("north", "south")


def read(tmp_path, text, *, encoding="utf-8"):
    path = tmp_path / "per.csv"
    path.write_bytes(text.encode(encoding))
    return read_exposures(path, kind=ExposureKind.INHABITANTS, units=UNITS)


def test_each_unit_has_its_number_and_an_empty_one_has_none_by_its_kind(tmp_path):
    found = read(tmp_path, "\ufeffunit,value\nnorth,1720000\n\nsouth,\n")

    assert found.by_unit == {"north": Decimal(1720000), "south": None}
    assert (found.kind.scale, ExposureKind.CASELOAD.scale) == (100_000, 100)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("unit,inhabitants\nnorth,5\n", "line 1.*missing: value; unknown: inhabitants"),
        ("", "line 1"),
        ("unit,value\n", "holds no units"),
        ("unit,value\nnroth,5\n", "line 2.*'nroth' is no police unit.*north, south"),
        ("unit,value\nnorth,5\nnorth,6\n", "line 3.*'north' is there twice"),
        ("unit,value\nnorth,1.720\n", "line 2.*1.720"),
        ("unit,value\nnorth,0\n", "line 2.*'0'.*above zero"),
        ("unit,value\nnorth,-3\n", "line 2.*'-3'.*above zero"),
        ("unit,value\nnorth,5,6\n", "line 2.*has 3 cells"),
        ('unit,value\n"north,5\n', "not whole CSV"),
    ],
)
def test_a_file_that_can_be_read_in_two_ways_is_refused(tmp_path, text, told):
    with pytest.raises(ExposuresUnreadable, match=rf"(?s){told}"):
        read(tmp_path, text)


def test_a_file_in_another_encoding_is_refused(tmp_path):
    with pytest.raises(ExposuresUnreadable, match="not UTF-8"):
        read(tmp_path, "unit,value\nFryslân,5\n", encoding="latin-1")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ExposuresUnreadable, match="cannot be read"):
        read_exposures(tmp_path / "no.csv", kind=ExposureKind.CASELOAD, units=UNITS)
