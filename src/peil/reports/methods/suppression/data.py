# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A table with suppressed cells as flat rows: for the public, and for who answers for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from peil.monitoring.disclosure.percentages import PublicPercentage
from peil.monitoring.disclosure.suppress import PublicCell, Reason
from peil.monitoring.disclosure.table import CellKey
from peil.terms.numbers import plain

PUBLIC_COLUMNS = ("unit", "period", "part", "value", "status")
PERCENTAGE_COLUMNS = ("unit", "period", "numerator", "denominator", "value", "status")
REASON_COLUMNS = (
    *("unit", "period", "part", "remainder", "value", "reason"),
    *("lowest", "highest", "exposed"),
)


def reason_records(reasons: Iterable[Reason]) -> tuple[Mapping[str, Any], ...]:
    """Return why each cell is hidden, as rows for who answers for the table; not for the public."""
    return tuple(
        {
            **_key(reason.key),
            "remainder": reason.remainder.value if reason.remainder is not None else "",
            "value": reason.value,
            "reason": reason.kind.value,
            "lowest": reason.lowest,
            "highest": reason.highest,
            "exposed": reason.exposed,
        }
        for reason in reasons
    )


def _key(key: CellKey) -> Mapping[str, str]:
    return {"unit": key.unit, "period": str(key.period), "part": key.part}


def cell_record(cell: PublicCell) -> Mapping[str, Any]:
    """Return one cell as the public sees it, with the columns of `PUBLIC_COLUMNS`."""
    return {**_key(cell.key), "value": cell.value, "status": cell.state.value}


def percentage_record(one: PublicPercentage) -> Mapping[str, Any]:
    """Return one percentage as the public sees it, with the columns of `PERCENTAGE_COLUMNS`."""
    return {
        "unit": one.unit,
        "period": str(one.period),
        "numerator": one.numerator.value,
        "denominator": one.denominator.value,
        "value": None if one.value is None else Decimal(plain(one.value)),
        "status": one.state.value,
    }
