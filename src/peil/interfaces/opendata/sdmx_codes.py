# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How observations are said in SDMX: code lists, times and the codes for what has no number.

Source: SDMX cross-domain code lists CL_OBS_STATUS 2.2, CL_CONF_STATUS 1.3 and CL_FREQ 2.1, of which
only the codes that can occur are taken over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from peil.interfaces.opendata.codes import Codes
from peil.reports.observations import Observation
from peil.terms.languages import Text
from peil.terms.periods import Period, month_number
from peil.terms.quantities import Measure

NOT_APPLICABLE = "_Z"
FREQUENCIES: Codes = {
    "A": Text(nl="per jaar", en="annual"),
    "S": Text(nl="per half jaar", en="half-yearly"),
    "Q": Text(nl="per kwartaal", en="quarterly"),
    "M": Text(nl="per maand", en="monthly"),
    "_O": Text(nl="een andere periode", en="other"),
}
OBS_STATUSES: Codes = {
    "A": Text(nl="gewone waarde", en="normal value"),
    "P": Text(nl="voorlopige waarde", en="provisional value"),
    "F": Text(nl="voorspelde waarde", en="forecast value"),
    "M": Text(nl="ontbreekt; een getal kan er niet zijn", en="missing value; data cannot exist"),
    "O": Text(nl="ontbreekt", en="missing value"),
    "Q": Text(nl="ontbreekt; afgeschermd", en="missing value; suppressed"),
}
CONF_STATUSES: Codes = {
    "F": Text(nl="vrij", en="free (free for publication)"),
    "C": Text(nl="vertrouwelijk", en="confidential statistical information"),
}
UNIT_MEASURES: Codes = {
    "NUMBER": Text(nl="aantal", en="number"),
    "PERCENT": Text(nl="procent", en="percent"),
    "EUR": Text(nl="euro", en="euro"),
    "FTE": Text(nl="voltijdbanen", en="full-time equivalents"),
    "DAYS": Text(nl="dagen", en="days"),
    "TEXT": Text(nl="in woorden", en="in words"),
}
_MEASURES: Mapping[Measure, tuple[str, int]] = {
    Measure.COUNT: ("NUMBER", 0),
    Measure.PERCENT: ("PERCENT", 0),
    Measure.EUR_MILLION: ("EUR", 6),
    Measure.FTE: ("FTE", 0),
    Measure.DAYS: ("DAYS", 0),
    Measure.MILESTONE: ("TEXT", 0),
}
UNIT_MULTS: Codes = {
    "0": Text(nl="eenheden", en="units"),
    "6": Text(nl="miljoenen", en="millions"),
}
_WITHOUT_NUMBER = {
    "to_be_determined": "O",
    "direction_only": "M",
    "milestone": "M",
    "withdrawn": "M",
    "none_by_design": "M",
    "not_set": "O",
    "not_supplied": "O",
    "not_yet_due": "O",
    "suppressed": "Q",
}
_FREQUENCY_OF = {
    re.compile(r"\d{4}"): "A",
    re.compile(r"\d{4}-H[12]"): "S",
    re.compile(r"\d{4}-Q[1-4]"): "Q",
    re.compile(r"\d{4}-\d{2}"): "M",
}


@lru_cache(maxsize=1024)
def frequency(period: Period) -> str:
    """Return how often periods of this length occur, as a code."""
    return next((c for form, c in _FREQUENCY_OF.items() if form.fullmatch(period.text)), "_O")


@lru_cache(maxsize=1024)
def time_period(period: Period) -> str:
    """Return a period as SDMX writes it; a run of months as its first day and its length.

    >>> from peil.terms.periods import read_period
    >>> time_period(read_period("2020-H1")), time_period(read_period("2016-2019"))
    ('2020-S1', '2016-01-01/P48M')
    """
    if frequency(period) == "_O":
        months = month_number(period.last_day) - month_number(period.first_day) + 1
        return f"{period.first_day.isoformat()}/P{months}M"
    return period.text.replace("-H", "-S")


def obs_status(row: Observation) -> str:
    """Return the status of an observation: provisional, missing for a reason, or normal."""
    if row.value is None:
        return _WITHOUT_NUMBER[row.state]
    return "P" if row.settled is not None and row.settled.value == "provisional" else "A"


def conf_status(row: Observation) -> str:
    """Return whether an observation is free, or kept back to protect people."""
    return "C" if row.state == "suppressed" else "F"


def unit_measure(measure: Measure) -> tuple[str, int]:
    """Return what a number is a number of, and the power of ten that it is written in."""
    return _MEASURES[measure]


def decimals(row: Observation) -> int:
    """Return how many decimals a number is written with."""
    if row.value is None:
        return 0
    exponent = row.value.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def origin(row: Observation) -> str:
    """Return the code of the decision or document that says it; a second figure is numbered."""
    if row.decision:
        return as_id(row.decision)
    last = row.id.rpartition("/")[2]
    is_numbered = last.isdigit() and last != row.document
    return as_id(f"{row.document}${last}" if is_numbered else row.document)


@lru_cache(maxsize=4096)
def as_id(text: str) -> str:
    """Return a name with only the signs that SDMX allows in one.

    >>> as_id("editie-2021/1")
    'editie-2021_1'
    """
    return re.sub(r"[^A-Za-z0-9_@$\-]", "_", text)
