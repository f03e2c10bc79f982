# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Puts norms and results of every unit, year and indicator in a policy folder, all of them made up."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import yaml

from peil.agenda.decisions import MAIN
from peil.agenda.indicators import IndicatorEntry, Role
from peil.agenda.policy import Agenda, Policy
from peil.agenda.reading import load_policy
from peil.terms.quantities import Measure

AGENDAS = ("2015-2018", "2019-2022", "2023-2026")
LAST_YEAR = 2022
"""Results are made up until this year; norms for all years."""

_END = "...\n"


def fill(folder: Path) -> int:
    """Add what is made up to a policy folder, and return how many norms and results that is."""
    policy = load_policy(folder)
    before = len(policy.norms) + len(policy.figures)
    units = tuple(key for key, unit in policy.units.items() if unit.last_day is None)[:11]
    for key in AGENDAS:
        agenda = policy.agenda(key)
        _decision(folder, agenda, units)
        for year in agenda.years:
            if year <= LAST_YEAR:
                _document(folder, agenda, units, year)
    _sources(folder, policy)
    filled = load_policy(folder)
    return len(filled.norms) + len(filled.figures) - before


def _counted(agenda: Agenda) -> Iterator[IndicatorEntry]:
    for entry in agenda.entries:
        if entry.role is Role.AGREED and entry.measure is not Measure.MILESTONE:
            yield entry


def _value(*named: object) -> int:
    """Return a number under a hundred, the same each time for the same names."""
    return 5 + zlib.crc32(repr(named).encode()) % 90


def _decision(folder: Path, agenda: Agenda, units: tuple[str, ...]) -> None:
    name = f"{agenda.file.first_year}-01-15-made-up"
    norms = [
        {
            "indicator": entry.id,
            "unit": unit,
            "basis": MAIN,
            "values": {year: _value(entry.id, unit) for year in agenda.years},
            "place": "p. 1",
        }
        for entry in _counted(agenda)
        for unit in units
    ]
    told = {
        "decision": name,
        "kind": "unit_norms",
        "title": {"nl": "Verzonnen normen van eenheden", "en": "Made-up norms of units"},
        "known_from": f"{agenda.file.first_year}-01-15",
        "norms": norms,
        "reference": {"source": _key(agenda.file.first_year), "place": "p. 1"},
    }
    _write(folder / agenda.key / "decisions" / f"{name}.yaml", told)


def _document(folder: Path, agenda: Agenda, units: tuple[str, ...], year: int) -> None:
    figures = [
        {
            "indicator": entry.id,
            "unit": unit,
            "period": year,
            "value": _value(entry.id, unit, year),
            "status": "final",
            "place": "p. 2",
        }
        for entry in _counted(agenda)
        for unit in units
    ]
    _write(
        folder / "published" / f"{_key(year)}.yaml", {"document": _key(year), "figures": figures}
    )


def _sources(folder: Path, policy: Policy) -> None:
    years = {year for key in AGENDAS for year in policy.agenda(key).years}
    file = folder / "sources.yaml"
    told = [
        {
            "key": _key(year),
            "title": f"Verzonnen cijfers {year}",
            "publisher": "Niemand",
            "date": f"{year}-01-15" if year > LAST_YEAR else f"{year + 1}-03-01",
            "read": "whole",
        }
        for year in sorted(years)
    ]
    text = file.read_text(encoding="utf-8").removesuffix(_END)
    lines = "".join(f"  {line}\n" for line in yaml.safe_dump(told, sort_keys=False).splitlines())
    file.write_text(f"{text}{lines}{_END}", encoding="utf-8")


def _key(year: int) -> str:
    return f"made-up-{year}"


def _write(file: Path, told: dict[str, object]) -> None:
    file.write_text(yaml.safe_dump(told, sort_keys=False) + _END, encoding="utf-8")
