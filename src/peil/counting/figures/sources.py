# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A count of a register as a source that reports cite, beside the documents."""

from __future__ import annotations

import re
import shlex
from datetime import date

from peil.agenda.figures import Figure
from peil.counting.figures.provenance import Provenance, without_password
from peil.terms.languages import LANGUAGES, Language, Text
from peil.terms.periods import DayOrMonth, Length, Period, periods_between, written_day
from peil.terms.references import Reading, Source

SHOWN_OF_FINGERPRINT = 12
FILE, PURPOSE, REGISTER = "FILE", "…", "REGISTER"
"""What the reader fills in, in the command that lists the cases."""


class CountedSource(Source):
    """A count: one register as it was known on one day.

    `register_name` is its name as it was asked, or empty where the figures do not tell; `provenance`
    is then absent too.
    """

    register_name: str
    fingerprint: str
    counted_on: date
    provenance: Provenance | None

    @property
    def name(self) -> Text:
        """How readers see it, in both languages."""
        which = self.register_name or self.short_fingerprint
        return Text(nl=f"Telling uit register {which}", en=f"Count of register {which}")

    @property
    def short_fingerprint(self) -> str:
        """The start of the fingerprint, enough to tell registers apart."""
        kind, _, digits = self.fingerprint.rpartition(":")
        if len(digits) <= SHOWN_OF_FINGERPRINT:
            return self.fingerprint
        return f"{kind}:{digits[:SHOWN_OF_FINGERPRINT]}…".removeprefix(":")

    def cited(self, language: Language) -> str:
        """Return it as a line in a list of sources."""
        day = written_day(self.counted_on, language=language)
        known = f"stand per {day}" if language == "nl" else f"as known on {day}"
        return f"Peil, {self.name.to(language)}{self._fingerprint(language)}, {known}."

    def said_of(self, definition: str) -> Text:
        """Return what a reader must know of a figure: from what, as known when, by which rule."""

        def say(language: Language) -> str:
            day = written_day(self.counted_on, language=language)
            which = self.register_name or self.short_fingerprint
            mark = self._fingerprint(language)
            if language == "nl":
                return (
                    f"Eigen telling: geteld uit register {which}{mark}, stand per {day}, definitie "
                    f"{definition}, door peil count."
                )
            return (
                f"Own count: counted from register {which}{mark}, as known on {day}, definition "
                f"{definition}, by peil count."
            )

        dutch, english = (say(language) for language in LANGUAGES)
        return Text(nl=dutch, en=english)

    def _fingerprint(self, language: Language) -> str:
        if not self.register_name:
            return ""
        word = "vingerafdruk" if language == "nl" else "fingerprint"
        return f", {word} {self.short_fingerprint}"


def counted_source(
    fingerprint: str, *, counted_on: date, provenance: Provenance | None
) -> CountedSource:
    """Return the source of the figures that one count of a register gave."""
    register = without_password(provenance.register) if provenance is not None else ""
    day = counted_on.isoformat()
    name = re.sub(r"[^a-z0-9]+", "-", fingerprint.lower()).strip("-") or "register"
    return CountedSource(
        key=f"count-{name}-{day}",
        title=f"Count of register {register or fingerprint}",
        publisher="Peil",
        date=DayOrMonth(text=day, last_day=counted_on),
        number=fingerprint,
        read=Reading.WHOLE,
        register_name=register,
        fingerprint=fingerprint,
        counted_on=counted_on,
        provenance=provenance,
    )


def cases_command(source: CountedSource, figure: Figure) -> str:
    """Return the command that lists the cases behind a counted figure.

    The reader fills in the file and the purpose, and the register where the figures do not tell.
    A figure that leads is counted by the rule that holds; any other names its rule.
    """
    period, indicator = figure.key.period, figure.key.indicator
    words = ["peil", "count", "--register", source.register_name or REGISTER]
    if figure.leads:
        words += ["--indicator", indicator]
    else:
        words += ["--rule", f"{indicator}@{figure.definition}"]
    words += ["--unit", figure.key.unit]
    words += ["--from", f"{period.first_day:%Y-%m}", "--to", f"{period.last_day:%Y-%m}"]
    if not period.is_year:
        words += ["--by", _length_of(period)]
    words += ["--known-on", source.counted_on.isoformat()]
    return f'{shlex.join(words)} --cases {FILE} --purpose "{PURPOSE}"'


def _length_of(period: Period) -> str:
    """Return how long a period is, as peil count names it."""
    fitting = (by for by in Length if periods_between(period, period, by=by) == (period,))
    return next(fitting, Length.YEAR).value
