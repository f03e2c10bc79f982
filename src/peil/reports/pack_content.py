# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the papers of a meeting are made of: its agenda, figures, signed texts and proposals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from peil.agenda.policy import Agenda, Policy
from peil.monitoring.course.year import YearStatus
from peil.reports.edition_content import AgreementProgress, Signed
from peil.terms.languages import Text


@dataclass(frozen=True)
class PackItem:
    """A point on the agenda; `proposal` is the title of what is to be decided, or nothing."""

    number: int
    title: str
    text: str
    proposal: Text | None


@dataclass(frozen=True)
class PackText:
    """What a party says of a theme (`theme:<theme>`) or a figure (`figure:<indicator>`).

    `theme` is the theme that it stands under. It is stale where its figures or norms changed.
    """

    theme: str
    about: str
    signed: Signed
    is_stale: bool


@dataclass(frozen=True)
class PackOpen:
    """Figures of a unit that are not in: where they stand, by when they were due, and why.

    `days_late` is 0 where the day has not passed.
    """

    unit: str
    state: Text
    due: date
    days_late: int
    reason: str


@dataclass(frozen=True)
class PackNorm:
    """A norm that a proposal changes."""

    title: Text
    unit: str
    period: str
    before: Text
    after: Text


@dataclass(frozen=True)
class PackProposal:
    """A proposed decision as its dry run shows it; with problems it cannot be adopted."""

    key: str
    title: Text
    known_from: date
    heard: tuple[str, ...]
    reasons: tuple[Text, ...]
    norms: tuple[PackNorm, ...]
    warnings: tuple[Text, ...]
    problems: tuple[Text, ...]


@dataclass(frozen=True)
class PackContent:
    """The papers of a meeting, numbered from one on.

    `agenda` is that of the year that is discussed; nothing where none covers it. `round` says which round is discussed. `statuses` are those of the whole and then of each unit,
    as known on the day the pack was made; there are none where no agenda covers the year.
    `submissions` are all of the round, `accepted` those of which the figures are in. `sources` are
    the documents that norms and figures rest on.
    """

    policy: Policy
    agenda: Agenda | None
    year: int
    body: str
    day: date
    number: int
    made_on: date
    round: Text | None
    items: tuple[PackItem, ...]
    statuses: tuple[YearStatus, ...]
    texts: tuple[PackText, ...]
    submissions: int
    accepted: int
    open: tuple[PackOpen, ...]
    proposals: tuple[PackProposal, ...]
    progress: tuple[AgreementProgress, ...]
    sources: tuple[str, ...]

    def theme_title(self, theme: str) -> Text:
        """Return how readers of the agenda see a theme that it holds."""
        themes = self.agenda.themes if self.agenda is not None else ()
        return next(one.title for one in themes if one.theme == theme)
