# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The police units of the synthetic register, and how the work is divided over them."""

from __future__ import annotations

from datetime import date

UNITS: tuple[tuple[str, date, date | None, float], ...] = (
    ("noord-nederland", date(2013, 1, 1), None, 8.2),
    ("oost-nederland", date(2013, 1, 1), None, 15.3),
    ("midden-nederland", date(2013, 1, 1), None, 11.4),
    ("noord-holland", date(2013, 1, 1), None, 7.6),
    ("amsterdam", date(2013, 1, 1), None, 12.9),
    ("den-haag", date(2013, 1, 1), None, 13.1),
    ("rotterdam", date(2013, 1, 1), None, 12.4),
    ("zeeland-west-brabant", date(2013, 1, 1), None, 7.9),
    ("oost-brabant", date(2013, 1, 1), None, 6.1),
    ("limburg", date(2013, 1, 1), None, 5.1),
    ("landelijke-eenheid", date(2013, 1, 1), date(2023, 12, 31), 0.6),
    ("landelijke-expertise-en-operaties", date(2024, 1, 1), None, 0.2),
    ("landelijke-opsporing-en-interventies", date(2024, 1, 1), None, 0.4),
)
"""Key, first day, last day and share of the incidents; the days are those of units.yaml."""

UNIT_KEYS = tuple(unit[0] for unit in UNITS)
REGIONAL = 10
"""The first ten are the regional units."""

UNKNOWN_UNIT = "onbekend"
PADDED_UNIT = "limburg "
UNIT_CODES = (*UNIT_KEYS, UNKNOWN_UNIT, PADDED_UNIT)
"""What stands in the columns: the units, then the dirt."""

UNKNOWN = UNIT_CODES.index(UNKNOWN_UNIT)
PADDED = UNIT_CODES.index(PADDED_UNIT)
LAST_OF_OLD = 2023
"""The last year of the Landelijke Eenheid."""


def unit_shares(year: int, *, national: float = 1.0) -> list[float]:
    """Return the share of each unit in a year; a unit that does not exist yet has none.

    Before 2013 the rows were delivered anew by the units that came after. `national` multiplies
    the share of the national units.
    """
    day = date(max(year, 2013), 7, 1)
    shares = [
        share if first <= day and (last is None or day <= last) else 0.0
        for _, first, last, share in UNITS
    ]
    return [s * (national if i >= REGIONAL else 1.0) for i, s in enumerate(shares)]
