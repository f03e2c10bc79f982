# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Two years side by side: norm and realisation of both, and how far they can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from peil.agenda.indicators import Indicator
from peil.agenda.policy import Policy
from peil.monitoring.account import Account, account_of
from peil.monitoring.assess import ResultStanding
from peil.monitoring.remarks import decision_in_words
from peil.monitoring.rows import AccountRow
from peil.reports.account_layout import norm_cell, result_cell
from peil.reports.document import Align, Cell, Column, Row, RowKind, Table
from peil.reports.numbers import difference_text
from peil.reports.public.account import account_point, years_of
from peil.reports.public.compare_words import COMPARE_WORDS
from peil.reports.public.site_page import (
    LinkedList,
    LinkedPoint,
    LinkedTable,
    SitePage,
    SiteSection,
    Target,
)
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = COMPARE_WORDS.say


def years_point(year: int, other: int, language: Language) -> LinkedPoint:
    """Return the words that lead to two years side by side; the earlier one comes first."""
    first, second = sorted((year, other))
    target = Target("public-compare-years", {"year": first, "other": second})
    return LinkedPoint(_say("years", language, year=first, other=second), target)


def compare_years_page(
    policy: Policy, year: int, other: int, *, known_on: date, language: Language
) -> SitePage:
    """Return the page of two years side by side, as known on a day.

    Args:
        policy: what the public may know.
        year: the earlier calendar year.
        other: the later calendar year.
        known_on: the day, inclusive.
        language: of the page.

    Raises:
        YearOutsideAgendas: when no agenda covers one of the years.
    """
    first, second = (account_of(policy, year=one, known_on=known_on) for one in (year, other))
    found = _Beside(policy, first, second, language)
    lead = _say(
        "years-lead",
        language,
        year=year,
        other=other,
        day=written_day(known_on, language=language),
    )
    return SitePage(
        title=_say("years", language, year=year, other=other),
        lead=lead,
        description=lead,
        sections=(
            SiteSection("", (found.table(),)),
            _accounts(year, other, language),
            _onwards(policy, year, other, language),
        ),
        above=(LinkedPoint(_say("title", language), Target("public-compare")),),
    )


def _accounts(year: int, other: int, language: Language) -> SiteSection:
    points = (account_point(year, language), account_point(other, language))
    return SiteSection(_say("accounts", language), (LinkedList(points),), "verantwoording")


def _onwards(policy: Policy, year: int, other: int, language: Language) -> SiteSection:
    pairs = [(one, beside) for one in (other, year) for beside in years_of(policy)]
    wanted = dict.fromkeys(
        (min(pair), max(pair)) for pair in pairs if len({*pair}) > 1 and {*pair} != {year, other}
    )
    points = tuple(years_point(first, second, language) for first, second in wanted)
    blocks = (LinkedList(points),)
    return SiteSection(_say("other-years", language), blocks, "andere-jaren")


class _Rows(NamedTuple):
    """The rows of one indicator in two accounts, and the one that names it."""

    row: AccountRow
    was: AccountRow | None
    now: AccountRow | None


@dataclass(frozen=True)
class _Beside:
    """Two accounts that are set side by side."""

    policy: Policy
    first: Account
    second: Account
    language: Language

    def table(self) -> LinkedTable:
        """Return the rows of both, in the order of the later one; then those of the earlier only."""
        rows: list[Row] = []
        links: list[Target | None] = []
        for title, pairs in self._groups():
            rows.append(Row((Cell(title),), RowKind.GROUP))
            links.append(None)
            for pair in pairs:
                rows.append(self._row(pair))
                links.append(Target("public-indicator", {"indicator": pair.row.indicator}))
        caption = _say("years-caption", self.language, year=self.first.year, other=self.second.year)
        return LinkedTable(Table(caption, tuple(self._columns()), tuple(rows)), tuple(links))

    def _groups(self) -> Iterator[tuple[str, list[_Rows]]]:
        was = {row.indicator: row for row in self.first.rows}
        now = {row.indicator for row in self.second.rows}
        for theme in self.second.themes:
            yield (
                theme.title.to(self.language),
                [_Rows(row, was.get(row.indicator), row) for row in theme.rows],
            )
        gone = [_Rows(row, row, None) for row in self.first.rows if row.indicator not in now]
        if gone:
            yield _say("only-in", self.language, year=self.first.year), gone

    def _columns(self) -> Iterator[Column]:
        yield Column("indicator", word("indicator", self.language), weight=8)
        for account in (self.first, self.second):
            year = account.year
            title = word("norm-year", self.language, year=year)
            yield Column(f"norm-{year}", title, Align.END, weight=3)
            title = word("realisation-year", self.language, year=year)
            yield Column(f"realisation-{year}", title, Align.END, weight=3)
        yield Column("change", _say("change", self.language), Align.END, weight=4)
        yield Column("remark", _say("remark", self.language), weight=8)

    def _row(self, pair: _Rows) -> Row:
        return Row(
            (
                Cell(pair.row.title.to(self.language)),
                *self._numbers(pair.was),
                *self._numbers(pair.now),
                self._change(pair.was, pair.now),
                Cell(" ".join(self._remarks(pair.was, pair.now))),
            ),
            depth=pair.row.depth,
        )

    def _numbers(self, row: AccountRow | None) -> Sequence[Cell]:
        if row is None:
            return (Cell(_say("not-in", self.language), is_word=True), Cell("–", is_word=True))
        return (
            norm_cell(row.norm, row.norm_standing, measure=row.measure, language=self.language),
            result_cell(row.result, measure=row.measure, language=self.language),
        )

    def _change(self, was: AccountRow | None, now: AccountRow | None) -> Cell:
        """Return how the result changed; only of two numbers that were counted in one way."""
        if was is None or now is None or was.result.number is None or now.result.number is None:
            return Cell(_say("no-figure", self.language), is_word=True)
        indicator = self.policy.indicators[now.indicator]
        if not indicator.comparable(was.result.definition, now.result.definition):
            return Cell(word("absence.other_definition", self.language), is_word=True)
        change = now.result.number - was.result.number
        text = difference_text(change, measure=now.measure, language=self.language)
        return Cell(text, change, now.measure)

    def _remarks(self, was: AccountRow | None, now: AccountRow | None) -> Iterator[str]:
        if was is not None and now is not None:
            yield from self._definitions(was, now)
            if now.norm is not None and (was.norm is None or was.norm.value != now.norm.value):
                decision = decision_in_words(self.policy, now.norm, self.language)
                yield _say("norm-by", self.language, year=self.second.year, decision=decision)
        for row, account in ((was, self.first), (now, self.second)):
            if row is not None and row.result.standing is ResultStanding.PROVISIONAL:
                yield _say("provisional", self.language, year=account.year)

    def _definitions(self, was: AccountRow, now: AccountRow) -> Iterator[str]:
        before = was.result.definition or was.definition
        after = now.result.definition or now.definition
        if not before or not after or before == after:
            return
        indicator = self.policy.indicators[now.indicator]
        day = _since(indicator, after, self.language)
        bridge = indicator.bridge_between(before, after)
        if bridge is not None:
            method = bridge.method.to(self.language)
            yield _say("bridged", self.language, day=day, method=method)
        else:
            yield _say("break", self.language, day=day, now=after, before=before)


def _since(indicator: Indicator, version: str, language: Language) -> str:
    definition = indicator.definition(version)
    return written_day(definition.first_day, language=language) if definition else version
