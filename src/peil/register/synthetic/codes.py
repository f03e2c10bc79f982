# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The codes that the columns of the synthetic register hold, and the few that mean nothing."""

from __future__ import annotations

from peil.register.columns import UNITS, Column
from peil.register.synthetic.crimes import CRIME_CODES
from peil.register.synthetic.police_units import UNIT_CODES

CYBER_NARROW = (
    "138ab",
    "138b",
    "138c",
    "139c",
    "139d",
    "139e",
    "139g",
    "161sexies",
    "161septies",
    "350a",
    "350b",
    "350c",
    "350d",
    "317-2",
)
"""Cybercrime in the narrow sense."""

SINCE_2019 = ("138c", "139g")
"""Articles that the Computer Crime Act III brought, on 1 March 2019."""

TRAFFICKING = "273f"
CHILD_ABUSE_MATERIAL = "240b"
ORDINARY = ("140", "225", "287", "300", "302", "310", "311", "312", "317", "321", "326", "420bis")
ARTICLES = (*CYBER_NARROW, TRAFFICKING, CHILD_ABUSE_MATERIAL, "252", *ORDINARY)
HORIZONTAL_FRAUD = (
    "credit",
    "payment",
    "insurance",
    "telecom",
    "bankruptcy",
    "acquisition",
    "counterfeit",
    "real_estate",
    "odometer",
    "identity",
    "care",
    "online_trade",
    "advance_fee",
    "single",
)
FRAUD_KINDS = (*HORIZONTAL_FRAUD, "investment", "benefit", "tax", "subsidy", "other")
UNKNOWN_CODE = "?"
"""Dirt: a code that no list holds."""

LISTS: dict[str, tuple[str, ...]] = {
    UNITS: UNIT_CODES,
    "crime-codes": CRIME_CODES,
    "articles": (*ARTICLES, UNKNOWN_CODE),
    "fraud-kinds": (*FRAUD_KINDS, UNKNOWN_CODE),
}


def codes_of(column: Column) -> tuple[str, ...]:
    """Return the codes of a column; a row holds the place of its code among them."""
    if column.codelist is not None:
        return LISTS[column.codelist]
    return tuple(code.code for code in column.codes)


def place(column: Column, code: str) -> int:
    """Return the place of a code among those of its column."""
    return codes_of(column).index(code)
