# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""One year as known on two days: what differs, and by which decision or figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from peil.agenda.policy import Policy
from peil.monitoring.account import account_of
from peil.monitoring.assess import ResultStanding
from peil.monitoring.remarks import decision_in_words
from peil.monitoring.rows import AccountRow
from peil.reports.account_layout import difference_cell, met_cell, norm_cell, result_cell
from peil.reports.document import Align, Cell, Column, Paragraph, Row, Table
from peil.reports.public.account import account_point
from peil.reports.public.agenda_changes import decision_target
from peil.reports.public.compare_words import COMPARE_WORDS
from peil.reports.public.site_page import (
    LinkedList,
    LinkedPoint,
    LinkedTable,
    SiteBlock,
    SitePage,
    SiteSection,
    Target,
)
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day, written_day_or_month

_say = COMPARE_WORDS.say
_SETTLED = frozenset({ResultStanding.PROVISIONAL, ResultStanding.FINAL, ResultStanding.REVISED})


class Pair(NamedTuple):
    """Two days, the earlier one first."""

    earlier: date
    later: date


def pairs_of(days: Sequence[date]) -> tuple[Pair, ...]:
    """Return the pairs of days that have a page on the site, the newest first.

    They are each day beside the one before it, and beside the newest one.

    Args:
        days: the days on which something became known, the newest first.
    """
    following = [Pair(earlier, later) for later, earlier in pairwise(days)]
    with_newest = [Pair(day, days[0]) for day in days[1:]]
    return tuple(
        sorted({*following, *with_newest}, key=lambda p: (p.later, p.earlier), reverse=True)
    )


@dataclass(frozen=True)
class _Difference:
    """One thing that differs: of which indicator, which part, before, after, and why."""

    row: AccountRow
    part: str
    before: Cell
    after: Cell
    why: str


def compare_days_page(
    policy: Policy, year: int, *, days: Pair, every_day: Sequence[date], language: Language
) -> SitePage:
    """Return the page of one year as known on two days.

    Args:
        policy: what the public may know.
        year: the calendar year.
        days: the two days, both inclusive.
        every_day: the days on which something about the year became known, the newest first.
        language: of the page.

    Raises:
        YearOutsideAgendas: when no agenda covers the year.
    """
    before = {
        row.indicator: row for row in account_of(policy, year=year, known_on=days.earlier).rows
    }
    after = {row.indicator: row for row in account_of(policy, year=year, known_on=days.later).rows}
    found = _Comparing(policy, year, language)
    keys = list(dict.fromkeys((*after, *before)))
    differences = [d for key in keys for d in found.between(before.get(key), after.get(key))]
    said: dict[str, int | str] = {
        "year": year,
        "earlier": written_day(days.earlier, language=language),
        "later": written_day(days.later, language=language),
    }
    same = len(keys) - len({d.row.indicator for d in differences})
    counted = Paragraph(_say("days-same", language, same=same, all=len(keys)))
    lead = _say("days-lead", language, **said)
    return SitePage(
        title=_say("days", language, **said),
        lead=lead,
        description=lead,
        sections=(
            SiteSection("", (_told(differences, said, language), counted)),
            *_decisions(policy, year, days, language),
            _onwards(year, days, every_day, language),
        ),
        above=(LinkedPoint(_say("title", language), Target("public-compare")),),
    )


def _told(
    differences: Sequence[_Difference], said: dict[str, int | str], language: Language
) -> SiteBlock:
    if not differences:
        return Paragraph(_say("days-none", language))
    columns = (
        Column("indicator", word("indicator", language), weight=8),
        Column("part", _say("part", language), weight=3),
        Column("before", str(said["earlier"]), Align.END, weight=4),
        Column("after", str(said["later"]), Align.END, weight=4),
        Column("why", _say("why", language), weight=9),
    )
    rows = tuple(
        Row((Cell(d.row.title.to(language)), Cell(d.part), d.before, d.after, Cell(d.why)))
        for d in differences
    )
    links = tuple(Target("public-indicator", {"indicator": d.row.indicator}) for d in differences)
    return LinkedTable(Table(_say("days-caption", language, **said), columns, rows), links)


@dataclass(frozen=True)
class _Comparing:
    """What rows of two days are compared with."""

    policy: Policy
    year: int
    language: Language

    def between(self, was: AccountRow | None, now: AccountRow | None) -> Iterator[_Difference]:
        """Yield what differs between a row on the earlier and on the later day."""
        if was is None or now is None:
            yield from self._of_whole_row(was, now)
            return
        norms = [self._norm(row) for row in (was, now)]
        if norms[0] != norms[1]:
            yield self._differs(now, word("norm", self.language), norms, self._why_norm(now))
        results = [self._result(row) for row in (was, now)]
        if results[0] != results[1]:
            why = self._why_result(was, now)
            yield self._differs(now, word("realisation", self.language), results, why)
        differences = [difference_cell(row, language=self.language) for row in (was, now)]
        follows = _say("follows", self.language)
        if differences[0] != differences[1] and not all(cell.is_word for cell in differences):
            yield self._differs(now, word("difference", self.language), differences, follows)
        met = [met_cell(met=row.met, language=self.language) for row in (was, now)]
        if met[0] != met[1]:
            yield self._differs(now, word("met", self.language), met, follows)

    def _of_whole_row(
        self, was: AccountRow | None, now: AccountRow | None
    ) -> Iterator[_Difference]:
        row = now or was
        if row is None:
            return
        cells = [
            Cell(_say("no-row" if one is None else "in-it", self.language), is_word=True)
            for one in (was, now)
        ]
        yield self._differs(row, _say("row", self.language), cells, self._why_norm(row))

    def _differs(self, row: AccountRow, part: str, cells: Sequence[Cell], why: str) -> _Difference:
        return _Difference(row, part, cells[0], cells[1], why)

    def _norm(self, row: AccountRow) -> Cell:
        return norm_cell(row.norm, row.norm_standing, measure=row.measure, language=self.language)

    def _result(self, row: AccountRow) -> Cell:
        """Return the cell of a result, with how settled it is."""
        cell = result_cell(row.result, measure=row.measure, language=self.language)
        if row.result.standing not in _SETTLED:
            return cell
        status = word(f"status.{row.result.standing}", self.language)
        text = _say("with-status", self.language, number=cell.text, status=status)
        return Cell(text, cell.value, cell.measure)

    def _why_norm(self, now: AccountRow) -> str:
        if now.norm is None:
            return ""
        decision = decision_in_words(self.policy, now.norm, self.language)
        return _say("by-decision", self.language, decision=decision)

    def _why_result(self, was: AccountRow, now: AccountRow) -> str:
        found = now.realisation
        if found is None:
            computed = now.result.standing is ResultStanding.COMPUTED
            return word("status.computed", self.language) if computed else self._year_over(now)
        last = found.confirmed[-1] if found.confirmed else found.figure
        name = "next-figure" if was.realisation is not None else "first-figure"
        if was.realisation is not None and was.result.number == now.result.number:
            name = "settled"
        source = self.policy.sources[last.document].name.to(self.language)
        why = _say(name, self.language, source=source)
        return f"{why} {self._break(was, now)}".strip()

    def _year_over(self, now: AccountRow) -> str:
        over = now.result.standing is ResultStanding.NOT_SUPPLIED
        return _say("year-over", self.language) if over else ""

    def _break(self, was: AccountRow, now: AccountRow) -> str:
        """Return that the later figure was counted otherwise, where it was."""
        before, after = was.result.definition, now.result.definition
        if not before or not after or before == after:
            return ""
        definition = self.policy.indicators[now.indicator].definition(after)
        day = written_day(definition.first_day, language=self.language) if definition else ""
        return _say("break", self.language, day=day, now=after, before=before)


def _decisions(policy: Policy, year: int, days: Pair, language: Language) -> Iterator[SiteSection]:
    """Yield the decisions on norms of the year that became known between the two days."""
    of_year = {norm.decision for norm in policy.norms if norm.key.period.touches_year(year)}
    points = tuple(
        LinkedPoint(
            one.file.title.to(language),
            decision_target(one),
            written_day_or_month(one.file.known_from, language=language),
        )
        for one in policy.decisions
        if one.file.decision in of_year
        and days.earlier < one.file.known_from.last_day <= days.later
    )
    if points:
        yield SiteSection(_say("between", language), (LinkedList(points),), "besluiten")


def _onwards(year: int, days: Pair, every_day: Sequence[date], language: Language) -> SiteSection:
    points = [days_point(year, pair, language) for pair in pairs_of(every_day) if pair != days]
    blocks = (LinkedList((account_point(year, language), *points)),)
    return SiteSection(_say("other-days", language, year=year), blocks, "andere-dagen")


def days_point(year: int, pair: Pair, language: Language) -> LinkedPoint:
    """Return the words that lead to a year as known on two days."""
    text = _say(
        "pair",
        language,
        earlier=written_day(pair.earlier, language=language),
        later=written_day(pair.later, language=language),
    )
    parts: dict[str, str | int | date] = {"year": year, **pair._asdict()}
    return LinkedPoint(text, Target("public-compare-days", parts))
