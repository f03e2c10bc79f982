# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The home page of the public site: how the running agenda stands, and what became known last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from peil.agenda.agendas import ThemeFile
from peil.agenda.policy import Agenda, Policy
from peil.monitoring.course.parts import parts_known
from peil.monitoring.course.rows import Course, StatusRow, status_row
from peil.monitoring.course.status import Status
from peil.monitoring.known import Known, known_on_day
from peil.monitoring.rows import AccountRow
from peil.reports.account_layout import difference_cell, norm_cell, result_cell
from peil.reports.document import Cell
from peil.reports.methods.status.layout import STATUS_WORDS
from peil.reports.public.agenda import is_known
from peil.reports.public.home_events import Event, ShownEdition, last_events
from peil.reports.public.home_words import HOME_WORDS
from peil.reports.public.site_page import LinkedPoint, Target
from peil.reports.public.theme_figures import last_year_known, rows_of, years_drawn
from peil.terms.languages import Language
from peil.terms.periods import written_day

_say = HOME_WORDS.say


@dataclass(frozen=True)
class HomeRow:
    """How one indicator stands, with all text ready; `drawing` is SVG over the years."""

    title: str
    target: Target
    norm: Cell
    result: Cell
    difference: Cell
    status: Status
    said: str
    drawing: str
    depth: int
    is_total: bool


@dataclass(frozen=True)
class HomeTheme:
    """A theme: its rows, or the sentence that it is followed in words."""

    key: str
    title: str
    focus: str
    target: Target
    caption: str
    rows: tuple[HomeRow, ...]
    in_words: str


@dataclass(frozen=True)
class Counted:
    """How many indicators have a status."""

    status: Status
    said: str
    count: int


@dataclass(frozen=True)
class HomePage:
    """Everything that the home page says in one language."""

    title: str
    lead: str
    description: str
    last_known: LinkedPoint | None
    counted_title: str
    counted: tuple[Counted, ...]
    themes_title: str
    themes: tuple[HomeTheme, ...]
    links: tuple[LinkedPoint, ...]
    events: tuple[Event, ...]
    edition: LinkedPoint | None
    years: tuple[LinkedPoint, ...]


def running_agenda(policy: Policy, *, known_on: date) -> Agenda | None:
    """Return the agenda that runs on a day as far as was known; else the last one known by then."""
    known = [one for one in policy.agendas if is_known(policy, one, known_on=known_on)]
    begun = [one for one in known if one.file.first_year <= known_on.year]
    return next(reversed(begun or known), None)


def home_page(
    policy: Policy, editions: Iterable[ShownEdition], *, known_on: date, language: Language
) -> HomePage:
    """Return the home page as known on a day.

    Args:
        policy: what the public may know.
        editions: published editions, the last one first.
        known_on: the day, inclusive.
        language: of the page.
    """
    published = tuple(one for one in editions if one.published_on <= known_on)
    agenda = running_agenda(policy, known_on=known_on)
    found = _Standing.of(policy, agenda, known_on=known_on) if agenda is not None else None
    day = written_day(known_on, language=language)
    return HomePage(
        title=_say("title", language),
        lead=found.lead(language) if found is not None else _say("lead-nothing", language),
        description=_say("description", language, day=day),
        last_known=None
        if found is None or found.has_figures
        else _last_known(policy, known_on=known_on, language=language),
        counted_title=_say("counted", language, year=found.year) if found is not None else "",
        counted=found.counted(language) if found is not None else (),
        themes_title=found.heading(language) if found is not None else "",
        themes=tuple(found.themes(language)) if found is not None else (),
        links=tuple(found.links(language)) if found is not None else (),
        events=last_events(policy, published, known_on=known_on, language=language),
        edition=_edition(policy, published[0], language) if published else None,
        years=tuple(_years(policy, known_on)),
    )


@dataclass(frozen=True)
class _Standing:
    """How an agenda stands in the last year of which any figure is known."""

    known: Known
    agenda: Agenda
    year: int
    has_figures: bool
    rows: tuple[tuple[ThemeFile, tuple[StatusRow, ...]], ...]

    @classmethod
    def of(cls, policy: Policy, agenda: Agenda, *, known_on: date) -> _Standing:
        known = known_on_day(policy, known_on=known_on)
        found = [
            (theme, {year: rows_of(known, agenda, theme, year) for year in agenda.years})
            for theme in agenda.themes
        ]
        every = {
            year: tuple(row for _, by_year in found for row in by_year[year])
            for year in agenda.years
        }
        year = last_year_known(every, agenda, known_on=known_on)
        course = Course(known, parts_known(known), agenda, year)
        return cls(
            known,
            agenda,
            year,
            any(row.result.number is not None for row in every[year]),
            tuple(
                (theme, tuple(status_row(course, row, judgement=None) for row in by_year[year]))
                for theme, by_year in found
            ),
        )

    def lead(self, language: Language) -> str:
        name = "lead" if self.has_figures else "lead-no-figures"
        return _say(name, language, agenda=self.agenda.file.title.to(language), year=self.year)

    def heading(self, language: Language) -> str:
        return _say("themes", language, agenda=self.agenda.file.title.to(language))

    def counted(self, language: Language) -> tuple[Counted, ...]:
        if not self.has_figures:
            return ()
        count = Counter(row.judged.standing.status for _, rows in self.rows for row in rows)
        return tuple(
            Counted(status, STATUS_WORDS.say(status, language), count[status])
            for status in Status
            if count[status]
        )

    def themes(self, language: Language) -> Iterator[HomeTheme]:
        for theme, rows in self.rows:
            title = theme.title.to(language)
            count = len(theme.agreements)
            words = _say("in-words-one" if count == 1 else "in-words", language, count=count)
            yield HomeTheme(
                key=theme.theme,
                title=title,
                focus=theme.focus.to(language),
                target=Target("public-theme", {"agenda": self.agenda.key, "theme": theme.theme}),
                caption=_say("caption", language, theme=title, year=self.year),
                rows=tuple(self._row(one, language) for one in rows),
                in_words="" if rows else words,
            )

    def links(self, language: Language) -> Iterator[LinkedPoint]:
        agenda = Target("public-agenda", {"agenda": self.agenda.key})
        yield LinkedPoint(_say("to-agenda", language), agenda)
        account = Target("public-account", {"year": self.year})
        yield LinkedPoint(_say("to-account", language, year=self.year), account)

    def _row(self, one: StatusRow, language: Language) -> HomeRow:
        row: AccountRow = one.row
        status = one.judged.standing.status
        return HomeRow(
            title=row.title.to(language),
            target=Target("public-indicator", {"indicator": row.indicator}),
            norm=norm_cell(row.norm, row.norm_standing, measure=row.measure, language=language),
            result=result_cell(row.result, measure=row.measure, language=language),
            difference=difference_cell(row, language=language),
            status=status,
            said=STATUS_WORDS.say(status, language),
            drawing=years_drawn(row, self.known, self.agenda, language),
            depth=row.depth,
            is_total=row.is_total,
        )


def _edition(policy: Policy, one: ShownEdition, language: Language) -> LinkedPoint:
    said = _say(
        "edition.what",
        language,
        unit=policy.unit_name(one.unit, language=language),
        known_on=written_day(one.known_on, language=language),
        published_on=written_day(one.published_on, language=language),
    )
    title = _say("edition.title", language, year=one.year, number=one.number)
    return LinkedPoint(title, Target("published_edition", {"key": one.key}), said)


def _last_known(policy: Policy, *, known_on: date, language: Language) -> LinkedPoint | None:
    """Return the account of the last whole year of which a figure was known on a day."""
    years = {
        figure.key.period.last_day.year
        for figure in policy.figures
        if figure.known_from.last_day <= known_on
        and figure.is_number
        and figure.key.unit == policy.whole.key
        and policy.agenda_covering(figure.key.period.last_day.year) is not None
    }
    if not years:
        return None
    year = max(years)
    target = Target("public-account", {"year": year})
    return LinkedPoint(_say("last-known", language, year=year), target)


def _years(policy: Policy, known_on: date) -> Iterator[LinkedPoint]:
    """Yield the accounts of the years of every agenda, the newest first."""
    for agenda in reversed(policy.agendas):
        for year in reversed(agenda.years):
            if year <= known_on.year:
                yield LinkedPoint(str(year), Target("public-account", {"year": year}))
