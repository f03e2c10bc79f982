# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The status of a year as data: flat rows for CSV, everything for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from peil.monitoring.course.pace import Pace
from peil.monitoring.course.rows import StatusRow
from peil.monitoring.course.year import YearStatus
from peil.terms.languages import Language
from peil.terms.numbers import plain

STATUS_COLUMNS = (
    "theme",
    "indicator",
    "label",
    "unit",
    "year",
    "norm_state",
    "norm",
    "figure",
    "interval_low",
    "interval_high",
    "figure_status",
    "known_until",
    "pace",
    "due",
    "status",
    "ground",
    "absence",
    "why",
    "judgement",
    "judgement_reason",
    "judgement_author",
    "judgement_day",
    "remarks",
)
"""The columns of a status in CSV."""
_MOST_DECIMALS = 6


def status_records(found: YearStatus, *, language: Language) -> tuple[Mapping[str, Any], ...]:
    """Return one flat row for each indicator, with the columns of `STATUS_COLUMNS`."""
    return tuple(_record(found, status, language) for status in found.rows)


def _record(found: YearStatus, status: StatusRow, language: Language) -> Mapping[str, Any]:
    row, judged, given = status.row, status.judged, status.judgement
    so_far = judged.so_far
    return {
        "theme": row.theme,
        "indicator": row.indicator,
        "label": row.title.to(language),
        "unit": found.unit,
        "year": found.year,
        "norm_state": row.norm_standing.value,
        "norm": _number(row.norm.number if row.norm is not None else None),
        "figure": _number(status.number),
        "interval_low": _number(status.interval.low if status.interval else None),
        "interval_high": _number(status.interval.high if status.interval else None),
        "figure_status": "so_far" if so_far is not None else row.result.standing.value,
        "known_until": so_far.until.isoformat() if so_far is not None else "",
        "pace": _pace_name(status),
        "due": _number(judged.standing.due),
        "status": judged.standing.status.value,
        "ground": judged.standing.ground.value,
        "absence": judged.absence.value if judged.absence is not None else "",
        "why": judged.reason.to(language),
        "judgement": given.status.value if given is not None else "",
        "judgement_reason": given.reason.to(language) if given is not None else "",
        "judgement_author": given.author if given is not None else "",
        "judgement_day": given.day.isoformat() if given is not None else "",
        "remarks": " | ".join(remark.text.to(language) for remark in status.remarks),
    }


def judged_data(status: StatusRow, language: Language) -> Mapping[str, Any]:
    """Return how one indicator stands as data: the word, the rule, why, and what is beside it."""
    judged = status.judged
    return {
        "status": judged.standing.status.value,
        "ground": judged.standing.ground.value,
        "absence": judged.absence.value if judged.absence is not None else None,
        "known_until": judged.so_far.until.isoformat() if judged.so_far is not None else None,
        "why": judged.reason.to(language),
        "remarks": [remark.text.to(language) for remark in status.remarks],
    }


def _number(number: Decimal | None) -> str:
    """Return a number for a file, a share that goes on for ever to six decimals."""
    if number is None:
        return ""
    exponent = number.as_tuple().exponent
    too_long = isinstance(exponent, int) and -exponent > _MOST_DECIMALS
    return plain(round(number, _MOST_DECIMALS) if too_long else number)


def _pace_name(status: StatusRow) -> str:
    pace = status.judged.pace
    if pace is None:
        return ""
    return pace.basis.value if isinstance(pace, Pace) else pace.value


def status_data(found: YearStatus, *, language: Language) -> Mapping[str, Any]:
    """Return a status as data, with the shares and years that each pace rests on."""
    return {
        "year": found.year,
        "unit": found.unit,
        "known_on": found.known_on.isoformat(),
        "agenda": found.agenda.key,
        "data_version": found.policy.version,
        "rows": [
            {**record, **_pace_data(status)}
            for record, status in zip(
                status_records(found, language=language), found.rows, strict=True
            )
        ],
    }


def _pace_data(status: StatusRow) -> Mapping[str, Any]:
    pace = status.judged.pace
    if not isinstance(pace, Pace):
        return {"pace_share": None, "pace_years": []}
    return {"pace_share": pace.share, "pace_years": list(pace.years)}
