# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The account of a year as data: flat rows for CSV, everything for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from peil.agenda.norms import Norm
from peil.agenda.policy import Policy
from peil.monitoring.account import Account
from peil.monitoring.assess import Result
from peil.monitoring.rows import AccountRow, PreviousYear
from peil.reports.counted_layout import counted_of, counts_data, figure_data
from peil.reports.sources import source_data
from peil.terms.languages import Language
from peil.terms.numbers import plain

ACCOUNT_COLUMNS = (
    "theme",
    "indicator",
    "label",
    "norm_state",
    "norm",
    "realisation",
    "realisation_status",
    "difference",
    "difference_unit",
    "met",
    "remarks",
)
"""The columns of the account in CSV; they do not change."""

_MET = {True: "yes", False: "no", None: ""}


def account_records(account: Account, *, language: Language) -> tuple[Mapping[str, Any], ...]:
    """Return one flat row for each indicator, with the columns of `ACCOUNT_COLUMNS`."""
    return tuple(_record(row, language) for row in account.rows)


def _record(row: AccountRow, language: Language) -> Mapping[str, Any]:
    found = row.assessment
    record: dict[str, Any] = {
        "theme": row.theme,
        "indicator": row.indicator,
        "label": row.title.to(language),
        "norm_state": row.norm_standing.value,
        "norm": plain(row.norm.number) if row.norm and row.norm.number is not None else "",
        "realisation": plain(row.result.number) if row.result.number is not None else "",
        "realisation_status": row.result.standing.value,
        "difference": plain(found.difference) if found.difference is not None else "",
        "difference_unit": found.difference_unit,
        "met": _MET[row.met],
        "remarks": " | ".join(_texts(row, language)),
    }
    if row.previous is not None:
        record |= _previous_record(row.previous)
    return record


def _previous_record(previous: PreviousYear) -> Mapping[str, Any]:
    norm, result = previous.norm, previous.result
    return {
        "previous_norm_state": previous.norm_standing.value,
        "previous_norm": plain(norm.number) if norm and norm.number is not None else "",
        "previous_realisation": plain(result.number) if result.number is not None else "",
        "previous_realisation_status": result.standing.value,
        "previous_comparable": "yes" if previous.comparable else "no",
    }


def _texts(row: AccountRow, language: Language) -> list[str]:
    return list(dict.fromkeys(remark.text.to(language) for remark in row.footnotes))


def account_data(account: Account, *, language: Language) -> Mapping[str, Any]:
    """Return the whole account as data, with every source it rests on."""
    sources = {key for row in account.rows for key in row.sources}
    return {
        "account": {
            "agenda": account.agenda.key,
            "year": account.year,
            "unit": account.unit,
            "known_on": account.known_on.isoformat(),
            "language": language,
            "data_version": account.policy.version,
        },
        "rows": [_row_data(row, account.policy, language) for row in account.rows],
        "counts": counts_data(account.policy, sources),
        "sources": source_data(account.policy, sources),
    }


def _row_data(row: AccountRow, policy: Policy, language: Language) -> Mapping[str, Any]:
    found = row.assessment
    return {
        "theme": row.theme,
        "indicator": row.indicator,
        "label": row.title.to(language),
        "measure": row.measure.value,
        "direction": row.entry.direction.value,
        "definition": row.definition or None,
        "depth": row.depth,
        "is_total": row.is_total,
        "norm": norm_data(row.norm, language) | {"state": row.norm_standing.value},
        "realisation": _realisation_data(row, policy),
        "difference": {
            "value": found.difference,
            "unit": found.difference_unit or None,
            "absence": found.absence.value if found.absence is not None else None,
            "attainment_percent": found.attainment,
        },
        "met": row.met,
        "previous": _previous_data(row.previous, language),
        "remarks": _texts(row, language),
        "sources": list(row.sources),
    }


def norm_data(norm: Norm | None, language: Language) -> dict[str, Any]:
    """Return a norm as data; empty when there is none."""
    if norm is None:
        return {}
    return {
        "value": norm.number,
        "step": norm.value.step.to(language) if norm.value.step is not None else None,
        "direction": norm.value.direction,
        "decision": norm.decision,
        "known_from": norm.known_from.last_day.isoformat(),
        "source": norm.reference.source,
        "place": norm.reference.place,
    }


def _realisation_data(row: AccountRow, policy: Policy) -> Mapping[str, Any]:
    data: dict[str, Any] = {**_result_data(row.result)}
    if row.realisation is not None:
        figure = row.realisation.figure
        data |= {
            "known_from": figure.known_from.last_day.isoformat(),
            "source": figure.document,
            "place": figure.entry.place,
            "counted": figure_data(policy, counted_of(row.realisation)),
        }
    return data


def _result_data(result: Result) -> Mapping[str, Any]:
    return {
        "value": result.number,
        "status": result.standing.value,
        "definition": result.definition or None,
    }


def _previous_data(previous: PreviousYear | None, language: Language) -> Mapping[str, Any] | None:
    if previous is None:
        return None
    return {
        "year": previous.year,
        "norm": norm_data(previous.norm, language) | {"state": previous.norm_standing.value},
        "realisation": _result_data(previous.result),
        "comparable": previous.comparable,
    }
