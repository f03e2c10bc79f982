# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out a forecast: what the year will come to and how sure, the drawing, and the months."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from peil.monitoring.forecasting.asked import AskedForecast
from peil.monitoring.forecasting.outcome import Forecast, Method, NoForecast
from peil.reports.document import (
    Align,
    Cell,
    Chart,
    Column,
    Document,
    Facts,
    Listing,
    Paragraph,
    Row,
    Section,
    Table,
)
from peil.reports.framing import colophon_of
from peil.reports.methods.forecast.chart import forecast_spec
from peil.reports.methods.forecast.data import FORECAST_COLUMNS, forecast_data, forecast_record
from peil.reports.methods.forecast.sentences import forecast_said, without_forecast
from peil.reports.methods.forecast.words import (
    interval_text,
    month_text,
    number_text,
    year_months,
)
from peil.reports.methods.series_lines import series_lines
from peil.reports.numbers import value_text
from peil.reports.sources import source_lines
from peil.reports.wording import Wording
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.numbers import written
from peil.terms.periods import written_day, written_day_or_month

_WORDS = Wording(
    {
        "title": Text(nl="Voorspelling {year}: {indicator}", en="Forecast {year}: {indicator}"),
        "subtitle": Text(nl="{unit}. Stand per {day}.", en="{unit}. As known on {day}."),
        "chart": Text(
            nl="{indicator}: {year} tot nu toe en verder", en="{indicator}: {year} so far and on"
        ),
        "chart-description": Text(
            nl="Een lijn loopt op met het jaar: getrokken over de {months} maanden die bekend zijn, "
            "gestippeld tot {expected} in december, met banden van 80% en 95% eromheen. Een dunne lijn "
            "is het jaar ervoor, waar dat bekend is. De tabel bevat dezelfde getallen.",
            en="A line adds up with the year: drawn through the {months} months that are known, dotted "
            "to {expected} in December, with bands of 80% and 95% around it. A thin line is the year "
            "before, where that is known. The table holds the same numbers.",
        ),
        "chart-norm": Text(
            nl="De norm is een streepjeslijn op {norm}.", en="The norm is a dashed line at {norm}."
        ),
        "by-month": Text(nl="Per maand", en="By month"),
        "by-month-caption": Text(
            nl="Het jaar tot en met elke maand: bekend, of verwacht met voorspellingsintervallen",
            en="The year up to each month: known, or expected with prediction intervals",
        ),
        "month": Text(nl="Tot en met", en="Up to"),
        "known": Text(nl="Bekend", en="Known"),
        "expected": Text(nl="Verwacht", en="Expected"),
        "interval-80": Text(nl="80% kans", en="80% chance"),
        "interval-95": Text(nl="95% kans", en="95% chance"),
        "year-before": Text(nl="In {year}", en="In {year}"),
        "rests-on": Text(nl="Waar dit op rust", en="What this rests on"),
        "norm-of": Text(
            nl="{norm}, besluit {decision}, bekend sinds {day}",
            en="{norm}, decision {decision}, known from {day}",
        ),
        "definition": Text(nl="Definitie", en="Definition"),
        "unknown": Text(nl="niet vermeld", en="not stated"),
        "method": Text(nl="Methode", en="Method"),
        "method.quasi_poisson": Text(
            nl="quasi-Poisson met seizoen en ontwikkeling", en="quasi-Poisson with season and trend"
        ),
        "method.quasi_binomial": Text(
            nl="quasi-binomiaal met seizoen en ontwikkeling, op teller en noemer",
            en="quasi-binomial with season and trend, on numerator and denominator",
        ),
        "method.tweedie": Text(
            nl="Tweedie (macht 1,5) met seizoen en ontwikkeling",
            en="Tweedie (power 1.5) with season and trend",
        ),
        "season": Text(nl="Seizoen", en="Season"),
        "season-seen": Text(nl="te zien in de maanden", en="seen in the months"),
        "season-not-seen": Text(
            nl="niet te zien; alle maanden van een jaar tellen gelijk",
            en="not seen; all months of a year count the same",
        ),
        "months-used": Text(nl="Maanden", en="Months"),
        "months-used-text": Text(
            nl="{points} vóór {year} en {months} van {year}",
            en="{points} before {year} and {months} of {year}",
        ),
        "dispersion": Text(nl="Overspreiding", en="Overdispersion"),
        "dispersion-text": Text(
            nl="{number} (bij 1 verschillen maanden niet meer dan door toeval)",
            en="{number} (at 1, months differ no more than by chance)",
        ),
        "dispersion-money": Text(
            nl="{number} (hoe hoger, hoe grilliger de maanden)",
            en="{number} (the higher, the more erratic the months)",
        ),
        "level": Text(nl="Niveau", en="Level"),
        "level-text": Text(
            nl="een jaar kan {number}% hoger of lager liggen dan seizoen en ontwikkeling zeggen",
            en="a year may lie {number}% above or below what season and trend say",
        ),
        "how-to-read": Text(
            nl="Dit zijn voorspellingsintervallen: van zulke intervallen bevat 80% (of 95%) straks "
            "de uitkomst, zolang het jaar zich gedraagt als de jaren ervoor. Nieuw beleid, een "
            "andere manier van registreren of cijfers die later worden aangevuld, zitten er niet in. "
            "Hoe goed eerdere voorspellingen waren, laat 'peil forecast backtest' zien.",
            en="These are prediction intervals: 80% (or 95%) of such intervals will hold the result, "
            "as long as the year behaves like the years before. New policy, another way of "
            "recording, or figures that are completed later are not in it. How good earlier "
            "forecasts were is shown by 'peil forecast backtest'.",
        ),
    }
)


def lay_out_forecast(asked: AskedForecast, *, language: Language) -> Document:
    """Return the forecast of an indicator, or why there is none, as a document."""
    outcome, policy = asked.outcome, asked.policy
    said = (
        tuple(without_forecast(asked, outcome, language))
        if isinstance(outcome, NoForecast)
        else tuple(forecast_said(asked, outcome, language))
    )
    day = written_day(asked.known_on, language=language)
    unit = policy.unit_name(policy.unit_key(asked.series.unit), language=language)
    title = asked.entry.title.to(language)
    return Document(
        title=_WORDS.say("title", language, year=asked.year, indicator=title),
        subtitle=_WORDS.say("subtitle", language, unit=unit, day=day),
        language=language,
        description=" ".join(said),
        colophon=colophon_of(policy, language=language),
        sections=tuple(_sections(asked, said, language)),
        records=(forecast_record(asked),),
        data=forecast_data(asked),
        columns=FORECAST_COLUMNS,
    )


def _sections(asked: AskedForecast, said: tuple[str, ...], language: Language) -> Iterator[Section]:
    made = asked.outcome
    if isinstance(made, Forecast):
        chart = Chart(
            _WORDS.say(
                "chart", language, year=asked.year, indicator=asked.entry.title.to(language)
            ),
            _chart_said(asked, made, language),
            forecast_spec(asked, made, language=language),
        )
        yield Section("", (Listing(said), chart))
        yield Section(_WORDS.say("by-month", language), (_months_table(asked, made, language),))
    else:
        yield Section("", (Listing(said),))
    facts = tuple(_facts(asked, language))
    if facts:
        yield Section(_WORDS.say("rests-on", language), (Facts(facts),))
    if isinstance(made, Forecast):
        how = Paragraph(_WORDS.say("how-to-read", language))
        yield Section(word("how-to-read", language), (how,))
    cited = [asked.norm.reference.source] if asked.norm is not None else []
    lines = (
        *series_lines(asked.series, known_on=asked.known_on, language=language),
        *source_lines(asked.policy, cited, language=language),
    )
    if lines:
        yield Section(word("sources", language), (Listing(lines),))


def _chart_said(asked: AskedForecast, made: Forecast, language: Language) -> str:
    """Return what the drawing shows, for who does not see it."""
    measure = asked.series.measure
    said = _WORDS.say(
        "chart-description",
        language,
        months=made.so_far.months,
        expected=number_text(made.expected, measure=measure, language=language),
    )
    norm = asked.norm.number if asked.norm is not None and asked.absence is None else None
    if norm is None:
        return said
    text = value_text(norm, measure=measure, language=language)
    return f"{said} {_WORDS.say('chart-norm', language, norm=text)}"


def _months_table(asked: AskedForecast, made: Forecast, language: Language) -> Table:
    names = ("month", "known", "expected", "interval-80", "interval-95")
    columns = [
        Column(
            name.replace("-", "_"),
            _WORDS.say(name, language),
            Align.START if name == "month" else Align.END,
            weight=2,
        )
        for name in names
    ]
    if asked.year_before:
        title = _WORDS.say("year-before", language, year=asked.year - 1)
        columns.append(Column("year_before", title, Align.END, weight=2))
    rows = tuple(
        Row(tuple(_month_cells(asked, made, at, language)))
        for at in range(len(year_months(asked.year)))
    )
    return Table(_WORDS.say("by-month-caption", language), tuple(columns), rows)


def _month_cells(
    asked: AskedForecast, made: Forecast, at: int, language: Language
) -> Iterator[Cell]:
    measure, known = asked.series.measure, made.so_far.course
    yield Cell(month_text(year_months(asked.year)[at], language=language))
    if at < len(known):
        yield _number_cell(asked, known[at], language)
        yield from (Cell(), Cell(), Cell())
    else:
        point = made.course[at - len(known)]
        yield Cell()
        yield _number_cell(asked, point.expected, language)
        for interval in (point.interval80, point.interval95):
            yield Cell(interval_text(interval, measure=measure, language=language))
    if asked.year_before:
        yield _number_cell(asked, asked.year_before[at], language)


def _number_cell(asked: AskedForecast, number: Decimal | None, language: Language) -> Cell:
    if number is None:
        return Cell(word("not-applicable", language), is_word=True)
    measure = asked.series.measure
    return Cell(number_text(number, measure=measure, language=language), number, measure)


def _facts(asked: AskedForecast, language: Language) -> Iterator[tuple[str, str]]:
    norm, made = asked.norm, asked.outcome
    if norm is not None and norm.number is not None:
        said = _WORDS.say(
            "norm-of",
            language,
            norm=value_text(norm.number, measure=norm.measure, language=language),
            decision=norm.decision,
            day=written_day_or_month(norm.known_from, language=language),
        )
        yield word("norm", language), said
    if isinstance(made, Forecast):
        yield from _facts_of(asked, made, language)


def _facts_of(
    asked: AskedForecast, made: Forecast, language: Language
) -> Iterator[tuple[str, str]]:
    def fact(label: str, text: str, **parts: object) -> tuple[str, str]:
        return _WORDS.say(label, language), _WORDS.say(text, language, **parts)

    definition = made.definition or _WORDS.say("unknown", language)
    yield _WORDS.say("definition", language), definition
    yield fact("method", f"method.{made.method}")
    yield fact(
        "months-used",
        "months-used-text",
        points=made.points,
        months=made.so_far.months,
        year=asked.year,
    )
    yield fact("season", "season-seen" if made.has_season else "season-not-seen")
    is_money = made.method is Method.TWEEDIE
    wide = written(made.dispersion, language=language)
    yield fact("dispersion", "dispersion-money" if is_money else "dispersion-text", number=wide)
    if made.method is not Method.QUASI_BINOMIAL:
        number = written(made.level_change, language=language)
        yield fact("level", "level-text", number=number)
