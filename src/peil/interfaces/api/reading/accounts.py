# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The account of a year: every indicator with its norm, result and difference."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router

from peil.interfaces.api.reading.account_shapes import (
    ToldAccount,
    ToldAccountNorm,
    ToldAccountRow,
    ToldDifference,
    ToldResult,
)
from peil.interfaces.api.reading.answering import day_asked, read_publicly, record_of
from peil.interfaces.api.reading.asking import AsKnown, Unit, YearInPath
from peil.interfaces.api.reading.finding import require_unit, require_year
from peil.interfaces.api.reading.told_parts import told_number, told_text, told_text_if_any
from peil.interfaces.api.statuses import reading_answers
from peil.monitoring.account import account_of
from peil.monitoring.rows import AccountRow

router = Router(tags=["Accounts"])
router.add_decorator(read_publicly)


class AccountAsked(AsKnown):
    """Which account of a year."""

    unit: Unit = None


@router.get(
    "/accounts/{year}",
    response=reading_answers(ToldAccount),
    by_alias=True,
    operation_id="getAccount",
    summary="The account of a year as known on a day: norm, result, difference, met or not.",
)
def get_account(
    request: HttpRequest, year: YearInPath, asked: Annotated[AccountAsked, Query()]
) -> ToldAccount:
    """Return the account of a year."""
    record = record_of(request)
    require_year(record.policy, year)
    require_unit(record.policy, asked.unit)
    day = day_asked(record, asked.known_on)
    account = account_of(record.policy, year=year, known_on=day, unit=asked.unit)
    return ToldAccount(
        year=year,
        unit=account.unit,
        known_on=day,
        agenda=account.agenda.key,
        rows=[_row(row) for row in account.rows],
    )


def _row(row: AccountRow) -> ToldAccountRow:
    found = row.assessment
    remarks = {remark.text.nl: remark.text for remark in row.footnotes}
    return ToldAccountRow(
        theme=row.theme,
        indicator=row.indicator,
        title=told_text(row.title),
        measure=row.measure,
        direction=row.entry.direction,
        depth=row.depth,
        is_total=row.is_total,
        norm=_norm(row),
        result=_result(row),
        difference=ToldDifference(
            value=told_number(found.difference),
            unit=found.difference_unit or None,
            absence=found.absence,
            attainment=told_number(found.attainment),
        ),
        met=row.met,
        remarks=[told_text(text) for text in remarks.values()],
        sources=list(row.sources),
    )


def _norm(row: AccountRow) -> ToldAccountNorm:
    norm = row.norm
    if norm is None:
        return ToldAccountNorm(state=row.norm_standing)
    return ToldAccountNorm(
        state=row.norm_standing,
        value=told_number(norm.number),
        step=told_text_if_any(norm.value.step),
        decision=norm.decision,
        known_from=norm.known_from.last_day,
        source=norm.reference.source,
        place=norm.reference.place,
    )


def _result(row: AccountRow) -> ToldResult:
    told = ToldResult(
        status=row.result.standing,
        value=told_number(row.result.number),
        definition=row.result.definition or None,
    )
    if row.realisation is None:
        return told
    figure = row.realisation.figure
    return told.model_copy(
        update={
            "known_from": figure.known_from.last_day,
            "source": figure.document,
            "place": figure.entry.place,
        }
    )
