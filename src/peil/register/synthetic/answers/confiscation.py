# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers on seizures and confiscated proceeds, in euro cents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from peil.register.synthetic.answers.answer_file import Answer
from peil.register.synthetic.answers.known_rows import Rows, known_rows
from peil.register.synthetic.answers.periods import Periods
from peil.register.synthetic.values import Batch

_2013, _2022, _2023 = date(2013, 1, 1), date(2022, 1, 1), date(2023, 1, 1)
_END_2022 = date(2022, 12, 31)


def confiscation(tables: Mapping[str, Batch], periods: Periods) -> Iterator[Answer]:
    """Yield the answers, Peil's own and the alternatives."""
    seizures = known_rows(tables, "seizures", periods)
    yield from _seizures(seizures)
    yield from _investigations(seizures)
    yield from _proceeds(known_rows(tables, "confiscations", periods))


def _worth(
    name: str, definition: str, first: date, rows: Rows, *, last: date | None = None
) -> Iterator[Answer]:
    """Yield the value by the day of the seizure, and by the day the prosecution entered it."""
    for option, day in (("", "seized_on"), (";day=entered", "entered_at_om_on")):
        found = rows.total("value_cents", on=day)
        yield Answer(name, definition + option, first, found, last_day=last, in_cents=True)


def _other(
    name: str, definition: str, first: date, rows: Rows, *, last: date | None = None
) -> Answer:
    found = rows.total("value_cents", on="seized_on")
    return Answer(name, definition, first, found, last_day=last, in_cents=True)


def _seizures(seizures: Rows) -> Iterator[Answer]:
    police = seizures.has("service", "police")
    conservatory = seizures.has("kind", "conservatory")
    no_drugs = ~seizures.has("goods", "drugs")
    by_police = seizures.only(police, conservatory)

    name = "seizure-conservatory"
    yield from _worth(name, "2021-1", date(2021, 1, 1), by_police)
    yield _other(name, "2021-1;kinds=both", date(2021, 1, 1), seizures.only(police))

    name = "seizure-value"
    yield from _worth(name, "2013-1", _2013, by_police.only(no_drugs), last=_END_2022)
    for option, rows in (
        ("kinds=both", seizures.only(police, no_drugs)),
        ("drugs=with", by_police),
        ("services=all", seizures.only(conservatory, no_drugs)),
    ):
        yield _other(name, f"2013-1;{option}", _2013, rows, last=_END_2022)
    yield from _worth(name, "2023-1", _2023, seizures.only(police, no_drugs))
    yield _other(name, "2023-1;kinds=conservatory", _2023, by_police.only(no_drugs))
    yield _other(name, "2023-1;drugs=with", _2023, seizures.only(police))

    for code, rows in by_police.only(no_drugs).split("goods"):
        found = rows.total("value_cents", on="seized_on")
        yield Answer(
            name, "2013-1", _2013, found, last_day=_END_2022, in_cents=True, breakdown=code
        )

    name = "seizure-all-agencies"
    yield from _worth(name, "2022-1", _2022, seizures.only(no_drugs))
    conserved = seizures.only(no_drugs, conservatory)
    yield _other(name, "2022-1;kinds=conservatory", _2022, conserved)
    yield _other(name, "2022-1;drugs=with", _2022, seizures)


def _investigations(seizures: Rows) -> Iterator[Answer]:
    police = seizures.only(seizures.has("service", "police"))
    counted = police.only(~seizures.has("goods", "drugs"))
    for option, rows, day in (
        ("", counted, "seized_on"),
        (";kinds=conservatory", counted.only(seizures.has("kind", "conservatory")), "seized_on"),
        (";day=entered", counted, "entered_at_om_on"),
        (";drugs=with", police, "seized_on"),
    ):
        found = rows.different("investigation_id", on=day)
        yield Answer("seizure-investigations", f"2013-1{option}", _2013, found)


def _proceeds(confiscations: Rows) -> Iterator[Answer]:
    imposed = confiscations.only(confiscations.has("kind", "confiscation_order", "forfeiture"))
    first = date(2014, 1, 1)
    for option, rows, day in (
        ("", imposed, "received_on"),
        (";transactions=with", confiscations, "received_on"),
        (";day=decided", imposed, "decided_on"),
        (";services=police", imposed.only(imposed.has("service", "police")), "received_on"),
    ):
        found = rows.total("amount_cents", on=day)
        yield Answer("confiscation-proceeds", f"2014-1{option}", first, found, in_cents=True)
    everything = confiscations.total("amount_cents", on="received_on")
    first = date(2010, 1, 1)
    yield Answer("confiscated-all-receipts", "2010-1", first, everything, in_cents=True)
