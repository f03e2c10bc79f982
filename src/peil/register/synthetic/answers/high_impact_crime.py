# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers on high impact crime, counted month by month over the incidents as they are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import numpy as np
import numpy.typing as npt

from peil.register.synthetic.answers.answer_file import Answer
from peil.register.synthetic.answers.grids import UNITS, WHOLE, Grid, Numbers
from peil.register.synthetic.answers.periods import Periods
from peil.register.synthetic.crimes import CRIME_CODES
from peil.register.synthetic.values import Batch, Column

Cells = dict[str, Numbers]
"""What was found by name: rows for the units and the whole force, columns for the months."""

BURGLARY = ("1.1.1",)
STREET_ROBBERY = ("1.4.6",)
ROBBERY = ("1.4.7",)
VIOLENCE = ("1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.6", "1.4.7")

_2009, _2015 = date(2009, 1, 1), date(2015, 1, 1)


def count_incidents(batch: Batch, periods: Periods) -> Cells:
    """Return what is found in some incidents; the cells of all incidents are the sum of these."""
    crime = periods.counts(batch) & (batch["is_crime"] == 1)
    kind, unit = batch["crime_code"], batch["unit"]
    noticed = periods.month(batch["registered_on"])
    committed = periods.month(batch["occurred_on"])
    cleared = periods.month(batch["cleared_on"])
    done = batch["is_attempt"] != 1
    broken_in = done & (batch["is_sneak_in"] != 1)

    def cells(rows: npt.NDArray[np.bool_], month: Column) -> Numbers:
        return _cells(unit, month, rows, periods.months)

    found = {
        "crime noticed": cells(crime, noticed),
        "crime committed": cells(crime, committed),
        "crime cleared": cells(crime, cleared),
    }
    groups = {"burglary": BURGLARY, "street robbery": STREET_ROBBERY, "robbery": ROBBERY}
    for name, codes in (groups | {"violence": VIOLENCE}).items():
        rows = crime & np.isin(np.arange(-1, len(CRIME_CODES)), _places(codes))[kind + 1]
        found[f"{name} noticed"] = cells(rows, noticed)
        found[f"{name} committed"] = cells(rows, committed)
        found[f"{name} cleared"] = cells(rows, cleared)
        found[f"{name} done noticed"] = cells(rows & done, noticed)
        found[f"{name} done cleared"] = cells(rows & done, cleared)
        if name == "burglary":
            found["break-in noticed"] = cells(rows & broken_in, noticed)
            found["break-in committed"] = cells(rows & broken_in, committed)
    return found


def _places(codes: tuple[str, ...]) -> list[int]:
    return [CRIME_CODES.index(code) for code in codes]


def _cells(unit: Column, month: Column, rows: npt.NDArray[np.bool_], months: int) -> Numbers:
    """Return a count for each unit and month; a row at no known unit is in the whole only."""
    inside = np.flatnonzero(rows & (month >= 0))
    at = unit[inside].astype(np.int64)
    known = (at >= 0) & (at < UNITS)
    place = np.where(known, at, UNITS) * months + month[inside]
    cells = np.bincount(place, minlength=(UNITS + 1) * months).reshape(UNITS + 1, months)
    cells[WHOLE] = cells.sum(axis=0)
    return cells.astype(np.int64)


def high_impact_crime(found: Mapping[str, Numbers]) -> Iterator[Answer]:
    """Yield the answers, from the cells of all incidents."""
    grids = {name: _grid(cells) for name, cells in found.items()}
    for indicator, version, first, name in (
        ("home-burglaries", "2009-1", _2009, "burglary"),
        ("home-burglaries-completed", "2015-1", _2015, "break-in"),
        ("street-robberies", "2009-1", _2009, "street robbery"),
        ("robberies", "2009-1", _2009, "robbery"),
        ("violence-count", "2009-1", _2009, "violence"),
    ):
        yield Answer(indicator, version, first, grids[f"{name} noticed"])
        yield Answer(indicator, f"{version};day=committed", first, grids[f"{name} committed"])
        if name in {"street robbery", "robbery"}:
            done = grids[f"{name} done noticed"]
            yield Answer(indicator, f"{version};attempts=without", first, done)
    for indicator, name in (
        ("home-burglary-clearance", "burglary"),
        ("street-robbery-clearance", "street robbery"),
        ("robbery-clearance", "robbery"),
        ("clearance-all-crimes", "crime"),
    ):
        noticed, cleared = grids[f"{name} noticed"], grids[f"{name} cleared"]
        yield Answer(indicator, "2015-1", _2015, cleared, of=noticed)
    yield from _attempts_left_out(grids)
    last = date(2014, 12, 31)
    for option, name in (("", "robbery"), (";attempts=without", "robbery done")):
        noticed, cleared = grids[f"{name} noticed"], grids[f"{name} cleared"]
        definition = f"2009-1{option}"
        yield Answer("robbery-clearance", definition, _2009, cleared, last_day=last, of=noticed)


def _attempts_left_out(grids: Mapping[str, Grid]) -> Iterator[Answer]:
    for name in ("street robbery", "robbery"):
        noticed, cleared = grids[f"{name} done noticed"], grids[f"{name} done cleared"]
        indicator = f"{name.replace(' ', '-')}-clearance"
        yield Answer(indicator, "2015-1;attempts=without", _2015, cleared, of=noticed)


def _grid(months: Numbers) -> Grid:
    years = months.reshape(months.shape[0], -1, 12).sum(axis=2)
    return Grid(months, years)
