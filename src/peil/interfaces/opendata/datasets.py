# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The data sets that the public may take along: everything, each agenda, each published edition.

Made of the public record alone. A data set says which version it is and what came before it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache

from peil.agenda.policy import Agenda
from peil.cycle.publication.printed_figures import source_key
from peil.cycle.publication.public_editions import PublicEdition, published_documents
from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.opendata import dataset_words as words
from peil.interfaces.opendata.columns import COLUMNS, flat_rows
from peil.interfaces.opendata.data_column import Value
from peil.interfaces.opendata.plain_writing import csv_text
from peil.interfaces.settings.clock import practice_day
from peil.reports.edition_observations import edition_observations
from peil.reports.observations import Observation, ObservationHistory
from peil.reports.public.days import days_of
from peil.terms.languages import Text


class Scope(StrEnum):
    """What a data set holds."""

    WHOLE = "whole"
    AGENDA = "agenda"
    EDITION = "edition"


@dataclass(frozen=True)
class Dataset:
    """A data set with its rows, and those of the version before it.

    `agenda` and `edition` name what it is of, and are empty where it is of neither. `version` is
    the day on which the last of it became known, or the number of an edition; `before` the version
    before it, empty for the first. `issued` is the day of its first version, `modified` of this
    one. `digest` is the SHA-256 of its rows: two data sets with one key and digest are the same.
    `is_made_up` says that it comes from an installation for practice; its title says so too.
    """

    key: str
    scope: Scope
    title: Text
    description: Text
    agenda: str
    edition: str
    version: str
    before: str
    issued: date
    modified: date
    digest: str
    is_made_up: bool
    rows: tuple[Observation, ...] = field(repr=False, compare=False)
    rows_before: tuple[Observation, ...] = field(repr=False, compare=False)

    @cached_property
    def flat_rows(self) -> tuple[Mapping[str, Value], ...]:
        """Its rows with every column, as most formats write them."""
        return flat_rows(self.rows)

    @property
    def first_day(self) -> date | None:
        """The first day that any row is about; nothing when there are none."""
        return min((row.period.first_day for row in self.rows), default=None)

    @property
    def last_day(self) -> date | None:
        """The last day that any row is about; nothing when there are none."""
        return max((row.period.last_day for row in self.rows), default=None)

    @property
    def units(self) -> tuple[str, ...]:
        """The units that rows are about, the whole among them, in the order of the rows."""
        return tuple(dict.fromkeys(row.unit for row in self.rows))


WHOLE = "alles"
"""The key of the data set with everything."""


def datasets(record: PublicRecord) -> tuple[Dataset, ...]:
    """Return every data set: everything, the agendas in order, the editions, newest first."""
    return _datasets(record, is_made_up=practice_day() is not None)


def dataset(record: PublicRecord, key: str) -> Dataset | None:
    """Return a data set by its key, or nothing."""
    return next((one for one in datasets(record) if one.key == key), None)


def known_days(record: PublicRecord) -> tuple[date, ...]:
    """Return the days on which norms or figures became known, newest first."""
    return days_of(record.policy)


@lru_cache(maxsize=2)
def history_of(record: PublicRecord) -> ObservationHistory:
    """Return the table of everything as known on any day; made once for a record."""
    return ObservationHistory(record.policy)


@lru_cache(maxsize=2)
def _datasets(record: PublicRecord, *, is_made_up: bool) -> tuple[Dataset, ...]:
    return tuple(_marked(one) if is_made_up else one for one in _made(record))


def _marked(dataset: Dataset) -> Dataset:
    return replace(dataset, title=words.made_up(dataset.title), is_made_up=True)


def _made(record: PublicRecord) -> Iterator[Dataset]:
    days = known_days(record)
    if not days:
        return
    history = history_of(record)
    every = history.as_known_on(days[0])
    before = history.as_known_on(days[1]) if len(days) > 1 else ()
    yield _of_policy(WHOLE, days, rows=every, before=before)
    for agenda in record.policy.agendas:
        if rows := _read_with(agenda, every):
            yield _of_agenda(agenda, record, rows=rows)
    for edition in record.editions:
        yield _of_edition(edition, record)


def _of_policy(
    key: str,
    days: tuple[date, ...],
    *,
    rows: tuple[Observation, ...],
    before: tuple[Observation, ...],
    agenda: Agenda | None = None,
) -> Dataset:
    """Return the data set of everything, or of one agenda, with its newest and one earlier day."""
    return Dataset(
        key=key,
        scope=Scope.AGENDA if agenda is not None else Scope.WHOLE,
        title=words.agenda_title(agenda.file.title) if agenda is not None else words.WHOLE_TITLE,
        description=words.HISTORY,
        agenda=agenda.key if agenda is not None else "",
        edition="",
        version=days[0].isoformat(),
        before=days[1].isoformat() if len(days) > 1 else "",
        issued=days[-1],
        modified=days[0],
        digest=digest_of(rows),
        is_made_up=False,
        rows=rows,
        rows_before=before,
    )


def _of_agenda(agenda: Agenda, record: PublicRecord, *, rows: tuple[Observation, ...]) -> Dataset:
    """Return the data set of an agenda: the rows of everything that are read with it."""
    days = tuple(sorted({row.known_from.last_day for row in rows}, reverse=True))
    earlier = days[1] if len(days) > 1 else None
    before = history_of(record).as_known_on(earlier) if earlier is not None else ()
    return _of_policy(
        f"agenda-{agenda.key}", days, rows=rows, before=_read_with(agenda, before), agenda=agenda
    )


def _read_with(agenda: Agenda, rows: tuple[Observation, ...]) -> tuple[Observation, ...]:
    return tuple(row for row in rows if row.agenda == agenda.key)


def _of_edition(edition: PublicEdition, record: PublicRecord) -> Dataset:
    chain = _chain(edition, record)
    rows = _printed(edition, record)
    before = chain[1] if len(chain) > 1 else None
    return Dataset(
        key=source_key(edition),
        scope=Scope.EDITION,
        title=words.edition_title(edition, record.policy),
        description=words.PRINTED,
        agenda=rows[0].agenda if rows else "",
        edition=edition.key,
        version=str(edition.number),
        before=str(before.number) if before is not None else "",
        issued=edition.published_on,
        modified=edition.published_on,
        digest=digest_of(rows),
        is_made_up=False,
        rows=rows,
        rows_before=_printed(before, record) if before is not None else (),
    )


def _chain(edition: PublicEdition, record: PublicRecord) -> tuple[PublicEdition, ...]:
    """Return an edition and the one that it corrects, and so on, as far as they are public."""
    found = [edition]
    while found[-1].corrects is not None:
        earlier = record.edition(found[-1].corrects)
        if earlier is None:
            break
        found.append(earlier)
    return tuple(found)


def _printed(edition: PublicEdition, record: PublicRecord) -> tuple[Observation, ...]:
    return edition_observations(
        published_documents(edition),
        source=source_key(edition),
        name=words.edition_title(edition, record.policy).nl,
        policy=record.policy,
    )


def digest_of(rows: tuple[Observation, ...]) -> str:
    """Return the SHA-256 of everything that rows say."""
    said = hashlib.sha256()
    names = [column.name for column in COLUMNS]
    for row in flat_rows(rows):
        said.update("\x1f".join(csv_text(row[name]) for name in names).encode() + b"\x1e")
    return said.hexdigest()
