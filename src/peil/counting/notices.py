# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a reader must know of counted figures, in sentences in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from peil.counting.declarations import CountingRule
from peil.register.columns import Column
from peil.register.coverage import Coverage
from peil.terms.languages import Language, Text
from peil.terms.numbers import written
from peil.terms.periods import Period, written_day


def tables_missing(indicators: Sequence[str]) -> Text:
    """Return that a register lacks tables, and what is not counted for it."""
    names = ", ".join(indicators)
    return Text(
        nl=f"Het register heeft de tabellen niet om dit te tellen: {names}.",
        en=f"The register lacks the tables to count: {names}.",
    )


def other_rows(register: str) -> Text:
    """Return that a register is not what it was when filed figures were counted."""
    return Text(
        nl=(
            f"{register} bevat niet dezelfde rijen als toen de cijfers werden geteld; verschillen "
            "kunnen daarvan komen."
        ),
        en=(
            f"{register} does not hold the same rows as when the figures were counted; "
            "differences may come from that."
        ),
    )


def not_begun(period: Period, day: date) -> Text:
    """Return that a period had not begun on a day."""
    return Text(
        nl=f"{period} was op {_day(day, 'nl')} nog niet begonnen en heeft geen cijfers.",
        en=f"{period} had not begun on {_day(day, 'en')}; it has no figures.",
    )


def not_over(period: Period, day: date) -> Text:
    """Return that a period was not over on a day."""
    return Text(
        nl=f"{period} was op {_day(day, 'nl')} nog niet voorbij: cijfers lopen tot en met die dag.",
        en=f"{period} was not over on {_day(day, 'en')}; its figures go up to that day.",
    )


def never_in_force(rules: Sequence[CountingRule], periods: Sequence[Period]) -> Text:
    """Return that no version of a definition holds in any period that was asked."""
    names, first, last = ", ".join(rule.name for rule in rules), periods[0], periods[-1]
    return Text(
        nl=(
            f"Geen versie van wat is gevraagd ({names}) geldt op de laatste dag van een periode van "
            f"{first} tot en met {last}: er zijn dus geen cijfers. Noem met --rule een regel om er "
            "toch mee te tellen."
        ),
        en=(
            f"No version of what was asked ({names}) holds on the last day of any period from "
            f"{first} to {last}, so there are no figures. Name a rule with --rule to count by it "
            "all the same."
        ),
    )


def before_they_existed(units: Sequence[str], periods: Sequence[Period]) -> Text:
    """Return that rows are placed at units in periods in which these did not exist."""
    names, when = ", ".join(units), _named(periods)
    nl, en = (
        ("dat toen niet bestond", "it") if len(units) == 1 else ("die toen niet bestonden", "these")
    )
    return Text(
        nl=f"Rijen staan in {when.nl} bij {names}, {nl}; ze tellen daar.",
        en=f"Rows are placed at {names} in {when.en}, when {en} did not exist; they count there.",
    )


def no_rows(table: str, periods: Sequence[Period], held: Coverage) -> Text:
    """Return that a table says nothing about periods, and what it does say."""
    if held.first_day is None or held.last_day is None:
        only = Text(nl="het heeft er geen een", en="it holds none at all")
    else:
        first, last = held.first_day, held.last_day
        only = Text(
            nl=f"alleen over {_day(first, 'nl')} tot en met {_day(last, 'nl')}",
            en=f"only about {_day(first, 'en')} to {_day(last, 'en')}",
        )
    when = _named(periods)
    return Text(
        nl=(
            f"Het register heeft geen rijen in {table} over {when.nl}: {only.nl}. Cijfers daaruit "
            "ontbreken en zijn niet nul."
        ),
        en=(
            f"The register holds no rows in {table} about {when.en}: {only.en}. Figures from it "
            "are absent, not zero."
        ),
    )


def no_known_unit(rows: int, table: str, column: str) -> Text:
    """Return how many rows of a table name no unit that is known."""
    return Text(
        nl=(
            f"Gelezen rijen in {table} zonder bekende eenheid in {column}: {_number(rows, 'nl')}. "
            "Ze tellen mee in het geheel en bij geen eenheid."
        ),
        en=(
            f"Rows read in {table} that have no known unit in {column}: {_number(rows, 'en')}. "
            "They count in the whole and at no unit."
        ),
    )


def no_listed_code(rows: int, table: str, column: Column) -> Text:
    """Return how many rows of a table have a code that stands in no list."""
    return Text(
        nl=(
            f"Gelezen rijen in {table} waarvan de code in {column.name} niet op de lijst "
            f"{column.codelist} staat: {_number(rows, 'nl')}. Geen regel over die codes telt ze."
        ),
        en=(
            f"Rows read in {table} that have no code in {column.name} that stands in the list "
            f"{column.codelist}: {_number(rows, 'en')}. No rule on those codes counts them."
        ),
    )


def _day(day: date, language: Language) -> str:
    return written_day(day, language=language)


def _number(rows: int, language: Language) -> str:
    return written(Decimal(rows), language=language)


def _named(periods: Sequence[Period]) -> Text:
    first, number = str(periods[0]), len(periods)
    if number == 1:
        return Text(nl=first, en=first)
    return Text(
        nl=f"{number} perioden (voor het eerst {first})", en=f"{number} periods, first {first}"
    )
