# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers on execution dossiers and on cases of horizontal fraud."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from peil.register.synthetic.answers.answer_file import Answer
from peil.register.synthetic.answers.known_rows import known_rows
from peil.register.synthetic.answers.periods import Periods
from peil.register.synthetic.codes import HORIZONTAL_FRAUD
from peil.register.synthetic.values import Batch

_2014, _2015, _2019 = date(2014, 1, 1), date(2015, 1, 1), date(2019, 1, 1)
NATIONAL_UNITS = (
    "landelijke-eenheid",
    "landelijke-expertise-en-operaties",
    "landelijke-opsporing-en-interventies",
)


def execution(tables: Mapping[str, Batch], periods: Periods) -> Iterator[Answer]:
    """Yield the answers on execution dossiers, Peil's own and the alternatives."""
    dossiers = known_rows(tables, "execution_dossiers", periods)
    traced = dossiers.only(dossiers["has_trace"] == 1)
    positive = traced.only(dossiers.has("outcome", "arrested", "reported_in", "paid"))
    arrested = traced.only(dossiers.has("outcome", "arrested"))
    delivered = traced.on("delivered_on")
    for option, found in {
        "": positive.on("disposed_on"),
        ";outcomes=arrested": arrested.on("disposed_on"),
        ";dossiers=same": positive.on("delivered_on"),
    }.items():
        yield Answer("execution-positive", f"2019-1{option}", _2019, found, of=delivered)
    start, end = "treatment_started_on", "treatment_ended_on"
    yield Answer("execution-stock", "2019-1", _2019, dossiers.in_stock(start, end))
    regional = dossiers.only(~dossiers.has("unit", *NATIONAL_UNITS))
    yield Answer("execution-stock", "2019-1;units=regional", _2019, regional.in_stock(start, end))


def fraud(tables: Mapping[str, Batch], periods: Periods) -> Iterator[Answer]:
    """Yield the answers on fraud, Peil's own and the alternatives."""
    cases = known_rows(tables, "investigations", periods)
    regional = cases.has("lead_unit_kind", "regional")
    horizontal = cases.only(regional, cases.has("fraud_kind", *HORIZONTAL_FRAUD))
    for option, found in {
        "": horizontal.on("delivered_to_om_on"),
        ";moment=closed": horizontal.on("closed_on"),
        ";single=without": horizontal.only(~cases.has("fraud_kind", "single")).on(
            "delivered_to_om_on"
        ),
    }.items():
        last = date(2014, 12, 31)
        yield Answer("fraud-cases", f"2014-1{option}", _2014, found, last_day=last)
        yield Answer("fraud-cases", f"2015-1{option}", _2015, found)
