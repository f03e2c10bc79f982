"""Every result that the auditor's test uses says what was printed, where, when, and how counted."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from peil.agenda.bridges import Conversion
from peil.monitoring.agenda_period.audit_test import audit_test_of
from peil.monitoring.agenda_period.audit_verdict import AuditClass, StartBasis, YearResult
from small_policy import decided, defined, indicator, published, small_policy, theme

NOW = date(2025, 1, 1)
AS_IT_IS = Conversion(Decimal(1))
COUNTED_ANEW = (
    "definition: 2022-1",
    "standing: beside",
    "reason: {nl: anders geteld, en: counted otherwise}",
)


def figure(year: int, value: object, *more: str, place: str = "p. 1") -> str:
    return ", ".join(
        (f"indicator: cases, period: {year}, value: {value}", *more, f"place: {place}")
    )


def bridged(*bridge: str, first: str = "2020-01-01") -> str:
    """Return the theme with a break in 2022 and a bridge over it."""
    lines = ("to: 2020-1, method: {nl: a, en: a}, author: bureau, day: 2022-02-01", *bridge)
    record = f"bridge: {{{', '.join(lines)}, reference: {{source: plan, place: p. 9}}}}"
    return theme(
        indicator(
            "cases",
            f"definitions: [{defined('2020-1', first)}, {defined('2022-1', '2022-01-01', record)}]",
        )
    )


def policy_with(folder, *figures: str, adopted: str = "2019-12-01", **more: str):
    adoption = decided("adoption", adopted, "norms:", "  - {indicator: cases, values: {2023: 100}}")
    files = {
        "plan__decisions__adoption": adoption,
        "published__report": published("report", *figures),
    }
    return small_policy(folder, **files, **more)


def verdict_on(policy, *, known_on=NOW):
    (row,) = audit_test_of(policy, "plan", known_on=known_on).rows
    return row.in_force


def test_a_published_result_has_its_status_definition_and_source(tmp_path):
    policy = policy_with(tmp_path, figure(2021, 90, "status: provisional", place="p. 7"))

    (found,) = verdict_on(policy).results

    assert found == YearResult(
        year=2021,
        number=Decimal(90),
        published=Decimal(90),
        status="provisional",
        definition="2020-1",
        conversion=AS_IT_IS,
        document="report",
        place="p. 7",
        known_from=date(2022, 5, 1),
    )


def test_a_sum_of_parts_has_no_document_place_or_day(policy):
    """OM Jaarbericht 2015: 32 complex investigations; Tweakers, 8 May 2017: 125 regular ones."""
    test = audit_test_of(policy, "2015-2018", known_on=NOW)

    total = next(row for row in test.rows if row.entry.id == "cyber-total").in_force.results[0]

    assert total == YearResult(
        year=2015,
        number=Decimal(32 + 125),
        published=Decimal(32 + 125),
        status="computed",
        definition="2014-1",
        conversion=AS_IT_IS,
        document="",
        place="",
        known_from=None,
    )


class TestOverABridge:
    def test_a_converted_result_has_the_printed_number_and_the_bridge(self, tmp_path):
        policy = policy_with(
            tmp_path, figure(2021, 220), plan__themes__safety=bridged("factor: 0.5")
        )

        (found,) = verdict_on(policy).results

        assert (found.number, found.published, found.definition) == (110, 220, "2020-1")
        assert found.conversion.factor == Decimal("0.5")
        assert found.conversion.bridge.author == "bureau"

    def test_the_factor_can_come_from_a_year_that_was_counted_both_ways(self, tmp_path):
        policy = policy_with(
            tmp_path,
            figure(2020, 72),
            figure(2021, 80),
            figure(2021, 100, *COUNTED_ANEW),
            figure(2021, 8, "unit: north"),
            figure(2021, 80, "unit: north", *COUNTED_ANEW),
            plan__themes__safety=bridged("overlap_year: 2021"),
        )

        verdict = verdict_on(policy)

        assert [(r.number, r.published) for r in verdict.results] == [(90, 72), (100, 80)]
        assert verdict.found is AuditClass.REACHED_STRETCHING

    @pytest.mark.parametrize(
        ("known_on", "numbers"),
        [(date(2023, 4, 30), [100]), (date(2023, 5, 1), [120])],
    )
    def test_the_factor_comes_from_what_was_known_on_the_day(self, tmp_path, known_on, numbers):
        policy = policy_with(
            tmp_path,
            figure(2021, 80),
            figure(2021, 100, *COUNTED_ANEW),
            plan__themes__safety=bridged("overlap_year: 2021"),
            published__later=published("later", figure(2021, 120, *COUNTED_ANEW)),
        )

        verdict = verdict_on(policy, known_on=known_on)

        assert [r.number for r in verdict.results] == numbers


class TestStartBeforeThePeriod:
    def test_it_has_its_own_status_definition_bridge_and_source(self, tmp_path):
        policy = policy_with(
            tmp_path,
            figure(2019, 120, "status: final", place="p. 7"),
            figure(2021, 230),
            adopted="2022-06-01",
            plan__themes__safety=bridged("factor: 0.5", first="2018-01-01"),
        )

        start = verdict_on(policy).start

        bridge = policy.indicators["cases"].bridge_between("2020-1", "2022-1")
        assert start.basis is StartBasis.BEFORE
        assert start.result == YearResult(
            year=2019,
            number=Decimal(60),
            published=Decimal(120),
            status="final",
            definition="2020-1",
            conversion=Conversion(Decimal("0.5"), bridge),
            document="report",
            place="p. 7",
            known_from=date(2022, 5, 1),
        )

    def test_zero_before_the_period_stays_the_zero_that_was_printed(self, tmp_path):
        policy = policy_with(
            tmp_path,
            figure(2019, 0),
            figure(2021, 230),
            adopted="2022-06-01",
            plan__themes__safety=bridged("factor: 0.5", first="2018-01-01"),
        )

        start = verdict_on(policy).start

        assert (start.result.number, str(start.result.published)) == (0, "0")
