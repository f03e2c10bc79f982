# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the chart of an indicator shows, in sentences: for those who do not see it, and for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from peil.monitoring.assess import NormStanding, ResultStanding
from peil.reports.account_layout import norm_cell, result_cell
from peil.reports.methods.status.layout import STATUS_WORDS
from peil.reports.numbers import value_text
from peil.reports.public.indicator_words import INDICATOR_WORDS
from peil.reports.public.indicator_years import IndicatorYear
from peil.terms.languages import Language

_say = INDICATOR_WORDS.say


def year_said(one: IndicatorYear, *, language: Language) -> str:
    """Return one year in a line: result, norm, first norm, interval, earlier figures, status."""
    return "; ".join(_parts(one, language))


def _parts(one: IndicatorYear, language: Language) -> Iterator[str]:
    row = one.row
    result = result_cell(row.result, measure=row.measure, language=language).text
    name = "said-provisional" if one.is_provisional else "said-result"
    yield _say(name, language, year=one.year, result=result)
    norm = norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language)
    yield norm.text if norm.is_word else _say("said-norm", language, norm=norm.text)
    if one.first_number is not None:
        yield _say("said-first", language, norm=_value(one.first_number, one, language))
    if one.interval is not None:
        shown = one.interval.rounded(1)
        low, high = _value(shown.low, one, language), _value(shown.high, one, language)
        yield _say("said-between", language, low=low, high=high)
    for figure in one.earlier:
        if figure.number is not None and figure.number != row.result.number:
            yield _say("said-before", language, number=_value(figure.number, one, language))
    if one.status is not None and row.result.number is not None:
        yield STATUS_WORDS.say(one.status.judged.standing.status, language)


def _value(number: Decimal, one: IndicatorYear, language: Language) -> str:
    return value_text(number, measure=one.row.measure, language=language)


def course_said(
    years: Sequence[IndicatorYear], *, breaks: Sequence[tuple[int, bool]], language: Language
) -> Iterator[str]:
    """Yield what a chart of norm and result shows, in sentences.

    Args:
        years: at least one.
        breaks: the first year of another definition, and whether it was bridged.
        language: of the sentences.
    """
    yield _extremes(years, language)
    judged = [one.row.met for one in years if one.row.met is not None]
    if len(judged) == 1:
        yield _say("met-once" if judged[0] else "not-met-once", language)
    elif judged:
        yield _say("met-in", language, met=judged.count(True), judged=len(judged))
    named = (
        ("hidden", [one.year for one in years if _is(one, ResultStanding.SUPPRESSED)]),
        ("missing", [one.year for one in years if _is(one, ResultStanding.NOT_SUPPLIED)]),
        ("open-norms", [one.year for one in years if _is_open(one)]),
    )
    for name, found in named:
        if found:
            yield _say(name, language, years=runs_in_words(found, language=language))
    for year, is_bridged in breaks:
        yield _say("bridged" if is_bridged else "broken", language, year=year)


def _is(one: IndicatorYear, standing: ResultStanding) -> bool:
    return one.row.result.standing is standing


def _is_open(one: IndicatorYear) -> bool:
    return one.row.norm_standing is NormStanding.TO_BE_DETERMINED


def _extremes(years: Sequence[IndicatorYear], language: Language) -> str:
    found = [(one.row.result.number, one) for one in years]
    told = [(number, one) for number, one in found if number is not None]
    if not told:
        return _say("no-result", language)
    high, at_high = max(told, key=lambda pair: pair[0])
    low, at_low = min(told, key=lambda pair: pair[0])
    return _say(
        "only-one" if len(told) == 1 else "highest",
        language,
        high=_value(high, at_high, language),
        high_year=at_high.year,
        low=_value(low, at_low, language),
        low_year=at_low.year,
    )


def runs_in_words(years: Sequence[int], *, language: Language) -> str:
    """Return years in words, those that follow one another as a run.

    >>> runs_in_words([2010, 2011, 2012, 2016, 2018], language="nl")
    '2010 tot en met 2012, 2016 en 2018'
    """
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    words = [text for run in runs for text in _run(run, language)]
    *before, last = words
    if not before:
        return last
    return _say("and", language, before=", ".join(before), last=last)


_SHORT_RUN = 2


def _run(run: Sequence[int], language: Language) -> Iterator[str]:
    if len(run) <= _SHORT_RUN:
        yield from map(str, run)
    else:
        yield _say("from-to", language, first=run[0], last=run[-1])
