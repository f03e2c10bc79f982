# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What stands around every document made from a policy folder: of which agenda, day, unit and data."""

from __future__ import annotations

from datetime import date

from peil.agenda.policy import Agenda, Policy
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day

SHOWN_OF_VERSION = 12
"""So many signs of a data version tell it from any other."""


def colophon_of(policy: Policy, *, language: Language) -> str:
    """Return the line that names the data a document was made from."""
    return word("colophon", language, version=policy.version[:SHOWN_OF_VERSION])


def subtitle_of(
    policy: Policy, agenda: Agenda, *, known_on: date, unit: str, language: Language
) -> str:
    """Return the line that names the agenda, the day as known on, and the unit."""
    return word(
        "account-of",
        language,
        agenda=agenda.file.title.to(language),
        day=written_day(known_on, language=language),
        unit=policy.unit_name(unit, language=language),
    )
