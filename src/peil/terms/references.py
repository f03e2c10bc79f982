# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where a number or a sentence comes from: a document, and the place in it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from peil.terms.languages import Language, Text
from peil.terms.periods import DayField, DayOrMonth, DayOrMonthField, written_day_or_month
from peil.terms.record import Key, Record, SourceKey, misfit


class Reading(StrEnum):
    """How well we know what a document says."""

    WHOLE = "whole"
    """The document itself was read."""
    PART = "part"
    """The page or passage with the number was read, not the document as a whole."""
    QUOTED = "quoted"
    """The document quotes another that was not at hand, such as a newspaper on a report."""


class Reference(Record):
    """A place in a document."""

    source: SourceKey = Field(description="Key of the document in sources.yaml.")
    place: str = Field(min_length=1, description="Paragraph, table, footnote or page.")


class Source(Record):
    """A document that is cited, with what is needed to find it again."""

    key: Key = Field(description="How it is cited in the other files.")
    title: str = Field(description="Its title, in its own language.")
    publisher: str = Field(description="Who published it.")
    date: DayOrMonthField = Field(
        description="When it was published: a day, or only a month or year."
    )
    known_from: DayField | None = Field(
        default=None,
        description="The day its content became known, where that is not the date above.",
    )
    known_from_reason: Text | None = Field(
        default=None, description="Why that day; required beside known_from."
    )
    number: str | None = Field(default=None, description="Its number or that of its file.")
    url: str | None = Field(default=None, description="Where it could be read.")
    read: Reading = Field(description="Whether the document itself was read, or a rendering of it.")
    checksum: str | None = Field(
        default=None, description="SHA-256 of the plain text that was read, if at hand."
    )

    @model_validator(mode="after")
    def _known_from_has_a_reason(self) -> Source:
        if self.known_from is not None and self.known_from_reason is None:
            raise misfit(self.known_from.isoformat(), to_do="Add a 'known_from_reason'.")
        return self

    @property
    def known(self) -> DayOrMonth:
        """When its content became known, at the latest."""
        if self.known_from is None:
            return self.date
        return DayOrMonth(text=self.known_from.isoformat(), last_day=self.known_from)

    @property
    def name(self) -> Text:
        """How readers see it: its title, which stands in its own language."""
        return Text(nl=self.title, en=self.title)

    def cited(self, language: Language) -> str:
        """Return it as a line in a list of sources: publisher, title, number and date."""
        number = f", {self.number}" if self.number else ""
        day = written_day_or_month(self.date, language=language)
        return f"{self.publisher}, {self.title}{number}, {day}."
