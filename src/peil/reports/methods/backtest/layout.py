# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out a backtest: how often the intervals held, how far off, against two naive methods."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from peil.agenda.policy import Policy
from peil.monitoring.forecasting.backtest import Backtest, BacktestRow, BacktestSummary, Error
from peil.reports.document import (
    Align,
    Cell,
    Chart,
    Column,
    Document,
    Listing,
    Paragraph,
    Row,
    RowKind,
    Section,
    Table,
)
from peil.reports.framing import colophon_of
from peil.reports.methods.backtest.chart import backtest_spec
from peil.reports.methods.backtest.data import BACKTEST_COLUMNS, backtest_data, backtest_records
from peil.reports.methods.computed_numbers import fixed
from peil.reports.methods.forecast.words import interval_text, number_text, reason_text
from peil.reports.methods.series_lines import series_lines
from peil.reports.numbers import difference_text
from peil.reports.wording import Wording
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.quantities import Measure

_WORDS = Wording(
    {
        "title": Text(
            nl="Voorspellingen achteraf getoetst: {indicator}", en="Backtest: {indicator}"
        ),
        "subtitle": Text(
            nl="{unit}. Cijfers van {first} tot en met {last}.",
            en="{unit}. Figures from {first} to {last}.",
        ),
        "coverage": Text(
            nl="Van {forecasts} voorspellingen lag de uitkomst {inside80} keer ({percent80}%) in het "
            "interval van 80%, en {inside95} keer ({percent95}%) in dat van 95%.",
            en="Of {forecasts} forecasts, {inside80} ({percent80}%) had the result in the interval of "
            "80%, and {inside95} ({percent95}%) in that of 95%.",
        ),
        "errors": Text(
            nl="De voorspelling zat er gemiddeld {error} naast; een gelijk tempo {even}, het aandeel "
            "van vorig jaar {share}.",
            en="The forecast was off by {error} on average; an even pace by {even}, the share of last "
            "year by {share}.",
        ),
        "nothing": Text(
            nl="Van geen enkel jaar kan een voorspelling achteraf worden getoetst.",
            en="Of no year can a forecast be held against its result.",
        ),
        "chart": Text(
            nl="{indicator}: voorspeld en uitgekomen", en="{indicator}: forecast and result"
        ),
        "chart-description": Text(
            nl="Per jaar een lijn op de hoogte van de uitkomst, en voor elk moment van voorspellen een "
            "streep: donker het interval van 80%, licht dat van 95%, met een ruit op de verwachting. "
            "De tabel met elke voorspelling bevat dezelfde getallen.",
            en="For each year a line at the height of the result, and for each moment of forecasting a "
            "bar: dark the interval of 80%, light that of 95%, with a diamond at what was expected. "
            "The table of every forecast holds the same numbers.",
        ),
        "summary": Text(nl="Samengevat", en="In short"),
        "summary-caption": Text(
            nl="Hoe vaak de uitkomst in het interval lag, en hoe ver elke methode er gemiddeld naast "
            "zat",
            en="How often the result lay in the interval, and how far off each method was on average",
        ),
        "cut": Text(nl="Voorspeld na", en="Forecast after"),
        "forecasts": Text(nl="Aantal", en="Number"),
        "inside80": Text(nl="In 80%", en="In 80%"),
        "inside95": Text(nl="In 95%", en="In 95%"),
        "width80": Text(nl="Breedte 80%", en="Width of 80%"),
        "error": Text(nl="Voorspelling", en="Forecast"),
        "even-pace": Text(nl="Gelijk tempo", en="Even pace"),
        "last-year": Text(nl="Aandeel vorig jaar", en="Last year's share"),
        "months": Text(nl="{months} maanden", en="{months} months"),
        "together": Text(nl="samen", en="together"),
        "rows": Text(nl="Elke voorspelling", en="Every forecast"),
        "rows-caption": Text(
            nl="Wat op dat moment zou zijn voorspeld, en wat het jaar werd",
            en="What would have been forecast at that moment, and what the year came to",
        ),
        "year": Text(nl="Jaar", en="Year"),
        "months-known": Text(nl="Maanden", en="Months"),
        "expected": Text(nl="Verwacht", en="Expected"),
        "interval80": Text(nl="80% kans", en="80% chance"),
        "interval95": Text(nl="95% kans", en="95% chance"),
        "total": Text(nl="Uitkomst", en="Result"),
        "within": Text(nl="Lag in", en="Lay in"),
        "within.80": Text(nl="80%", en="80%"),
        "within.95": Text(nl="95%", en="95%"),
        "within.none": Text(nl="geen van beide", en="neither"),
        "left-out": Text(nl="Niet getoetst", en="Left out"),
        "how-to-read": Text(
            nl="Bij eerlijke intervallen ligt de uitkomst op den duur in 80% en 95% van de gevallen "
            "erin. Voorspellingen voor hetzelfde jaar lijken op elkaar: een paar jaren bewijzen "
            "weinig. Elke voorspelling gebruikt alleen maanden die toen om waren, maar met de cijfers "
            "van nu; wat later is aangevuld, zit er al in. Gelijk tempo rekent het jaar door zoals "
            "het begon. Aandeel vorig jaar neemt aan dat hetzelfde deel van het jaar voorbij is als "
            "vorig jaar op dat moment.",
            en="With honest intervals the result lies inside them in 80% and 95% of cases in the long "
            "run. Forecasts of the same year resemble one another: a few years prove little. Each "
            "forecast uses only months that were over then, but with the figures of now; what was "
            "completed later is already in them. An even pace extends the year as it began. The "
            "share of last year assumes that the same part of the year has passed as last year at "
            "that moment.",
        ),
    }
)
_NUMBERS = frozenset({"forecasts", "inside80", "inside95", "width80", "error", "even-pace"}) | {
    *("last-year", "months-known", "expected", "interval80", "interval95", "total")
}


def lay_out_backtest(made: Backtest, *, policy: Policy, language: Language) -> Document:
    """Return a backtest as a document.

    Args:
        made: the backtest.
        policy: the agendas, for the names of indicator and unit; others stand as they are written.
        language: of the reader.
    """
    series = made.series
    indicator, unit = series.indicator, series.unit
    if indicator in policy.indicators:
        indicator = policy.title_of(indicator, year=series.last_day.year).to(language)
    if unit == policy.whole.key or unit in policy.units:
        unit = policy.unit_name(unit, language=language)
    ends = {"first": series.points[0].period, "last": series.points[-1].period}
    said = tuple(_said(made, language))
    return Document(
        title=_WORDS.say("title", language, indicator=indicator),
        subtitle=_WORDS.say("subtitle", language, unit=unit, **ends),
        language=language,
        description=" ".join(said),
        colophon=colophon_of(policy, language=language),
        sections=tuple(_sections(made, said, indicator, language)),
        records=backtest_records(made),
        data=backtest_data(made),
        columns=BACKTEST_COLUMNS,
    )


def _said(made: Backtest, language: Language) -> Iterator[str]:
    if not made.summaries:
        yield _WORDS.say("nothing", language)
        return
    whole, measure = made.summaries[-1], made.series.measure
    yield _WORDS.say(
        "coverage",
        language,
        forecasts=whole.forecasts,
        inside80=whole.inside80,
        percent80=_percent(whole.inside80, whole.forecasts),
        inside95=whole.inside95,
        percent95=_percent(whole.inside95, whole.forecasts),
    )
    yield _WORDS.say(
        "errors",
        language,
        error=_error_text(whole.error, measure, language),
        even=_error_text(whole.error_even_pace, measure, language),
        share=_error_text(whole.error_last_year, measure, language),
    )


def _sections(
    made: Backtest, said: tuple[str, ...], indicator: str, language: Language
) -> Iterator[Section]:
    if not made.rows:
        yield Section("", (Listing(said),))
    else:
        title = _WORDS.say("chart", language, indicator=indicator)
        seen = _WORDS.say("chart-description", language)
        chart = Chart(title, seen, backtest_spec(made, language=language))
        yield Section("", (Listing(said), chart))
        yield Section(_WORDS.say("summary", language), (_summary_table(made, language),))
        yield Section(_WORDS.say("rows", language), (_rows_table(made, language),))
    if made.left_out:
        lines = tuple(_left_out(made, language))
        yield Section(_WORDS.say("left-out", language), (Listing(lines),))
    if made.rows:
        how = Paragraph(_WORDS.say("how-to-read", language))
        yield Section(word("how-to-read", language), (how,))
    lines = tuple(series_lines(made.series, known_on=None, language=language))
    if lines:
        yield Section(word("sources", language), (Listing(lines),))


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole)


def _error_text(error: Error, measure: Measure, language: Language) -> str:
    if error.absolute is None:
        return word("not-applicable", language)
    text = difference_text(error.absolute, measure=measure, language=language)
    if error.percent is None:
        return text
    return f"{text} ({fixed(error.percent, places=1, language=language)}%)"


def _columns(names: tuple[str, ...], language: Language) -> tuple[Column, ...]:
    return tuple(
        Column(
            name.replace("-", "_"),
            _WORDS.say(name, language),
            Align.END if name in _NUMBERS else Align.START,
            weight=2,
        )
        for name in names
    )


def _summary_table(made: Backtest, language: Language) -> Table:
    names = (
        *("cut", "forecasts", "inside80", "inside95", "width80"),
        *("error", "even-pace", "last-year"),
    )
    rows = tuple(
        Row(
            tuple(_summary_cells(one, made.series.measure, language)),
            RowKind.TOTAL if one.months is None else RowKind.PLAIN,
        )
        for one in made.summaries
    )
    return Table(_WORDS.say("summary-caption", language), _columns(names, language), rows)


def _summary_cells(one: BacktestSummary, measure: Measure, language: Language) -> Iterator[Cell]:
    name = "together" if one.months is None else "months"
    yield Cell(_WORDS.say(name, language, months=one.months))
    yield Cell(str(one.forecasts))
    for inside in (one.inside80, one.inside95):
        yield Cell(f"{inside} ({_percent(inside, one.forecasts)}%)")
    width = difference_text(one.width80, measure=measure, language=language)
    yield Cell(width, one.width80, measure)
    for error in (one.error, one.error_even_pace, one.error_last_year):
        is_word = error.absolute is None
        yield Cell(_error_text(error, measure, language), is_word=is_word)


def _rows_table(made: Backtest, language: Language) -> Table:
    names = (
        *("year", "months-known", "expected", "interval80", "interval95", "total", "within"),
        *("even-pace", "last-year"),
    )
    rows = tuple(Row(tuple(_row_cells(row, made.series.measure, language))) for row in made.rows)
    return Table(_WORDS.say("rows-caption", language), _columns(names, language), rows)


def _row_cells(row: BacktestRow, measure: Measure, language: Language) -> Iterator[Cell]:
    yield Cell(str(row.year))
    yield Cell(str(row.months))
    yield _number(row.expected, measure, language)
    for interval in (row.interval80, row.interval95):
        yield Cell(interval_text(interval, measure=measure, language=language))
    yield _number(row.total, measure, language)
    within = "80" if row.inside80 else "95" if row.inside95 else "none"
    yield Cell(_WORDS.say(f"within.{within}", language))
    yield _number(row.even_pace, measure, language)
    yield _number(row.last_year, measure, language)


def _number(number: Decimal | None, measure: Measure, language: Language) -> Cell:
    if number is None:
        return Cell(word("not-applicable", language), is_word=True)
    return Cell(number_text(number, measure=measure, language=language), number, measure)


def _left_out(made: Backtest, language: Language) -> Iterator[str]:
    """Yield the years that were left out, those with one reason together."""
    for reason, years in groupby(made.left_out, key=lambda one: one.reason):
        said = [str(one.year) for one in years]
        before = sum(point.period.first_day.year < int(said[-1]) for point in made.series.points)
        yield f"{', '.join(said)}: {reason_text(reason, points=before, language=language)}"
