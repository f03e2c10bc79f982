# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The blocking list: everything that must be mended before an edition can be frozen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from peil.cycle.editions.blocks import Block, Code, SubmissionToMend, TextToMend
from peil.cycle.editions.content import Composition
from peil.cycle.editions.text_blocks import blocks_of_texts
from peil.cycle.editions.unexplained import unexplained_warnings
from peil.cycle.interpretations.subjects import figure_about, theme_subject, themes_of
from peil.cycle.interpretations.writing import InterpretationKey
from peil.cycle.models import Acceptance, Round, Submission
from peil.cycle.workflow import STATE_WORDS, State
from peil.terms.languages import Text
from peil.terms.periods import written_day

OF_WHOLE = "whole"
OF_UNIT = "unit"
MUST_INTERPRET: Mapping[str, tuple[str, ...]] = {
    OF_WHOLE: ("politie", "om", "regioburgemeesters"),
    OF_UNIT: ("om", "regioburgemeesters"),
}
"""Who must say something of each theme that has accepted figures: in an edition of the whole, and of a unit.

In a unit these are the two authorities, by the agenda 2019-2022, chapter 5; nationally the police
explain their own figures as well. The ministry may, and need not.
"""


def blocking_list(composed: Composition) -> tuple[Block, ...]:
    """Return everything that stands in the way of an edition: of figures first, then of texts."""
    return (
        *_of_rounds(composed),
        *_of_submissions(composed),
        *unexplained_warnings(composed),
        *_missing(composed),
        *_stale(composed),
        *blocks_of_texts(composed),
    )


def _of_rounds(composed: Composition) -> Iterator[Block]:
    if not composed.rounds:
        year = composed.edition.year
        yield Block(
            Code.NO_ROUND,
            Text(
                nl=f"Over {year} is geen ronde geopend; er zijn geen aanvaarde cijfers.",
                en=f"No round of {year} was opened; there are no accepted figures.",
            ),
        )


def _of_submissions(composed: Composition) -> Iterator[Block]:
    edition, whole = composed.edition, composed.policy.whole.key
    rows = Submission.objects.filter(round__in=composed.rounds).select_related("round")
    if edition.unit != whole:
        rows = rows.filter(unit=edition.unit)
    known = _known_by(composed)
    for row in rows.order_by("round__pk", "pk"):
        if row.state == State.ACCEPTED:
            if row.pk not in known:
                yield _accepted_later(row, composed)
        elif row.unit != whole or row.state != State.AWAITED:
            yield _not_accepted(row, composed)


def _known_by(composed: Composition) -> set[int]:
    """Return the submissions of which something was accepted by the day of the edition."""
    found = Acceptance.objects.filter(
        delivery__submission__round__in=composed.rounds,
        known_from__lte=composed.edition.known_on,
    )
    return set(found.values_list("delivery__submission_id", flat=True))


def _not_accepted(row: Submission, composed: Composition) -> Block:
    """Return the block of figures that force control has not accepted.

    Those of the whole may be left out: then they are the sum of those of the units.
    """
    state = STATE_WORDS[State(row.state)]
    unit = composed.policy.unit_name
    return Block(
        Code.NOT_ACCEPTED,
        Text(
            nl=f"De aanlevering van {unit(row.unit, language='nl')} voor ronde {row.round.key} is "
            f"niet aanvaard. Zij staat op: {state.nl}.",
            en=f"The submission of {unit(row.unit, language='en')} for round {row.round.key} was "
            f"not accepted. It is {state.en}.",
        ),
        SubmissionToMend(row.round.key, row.unit),
    )


def _accepted_later(row: Submission, composed: Composition) -> Block:
    unit, known_on = composed.policy.unit_name, composed.edition.known_on
    return Block(
        Code.ACCEPTED_LATER,
        Text(
            nl=f"De cijfers van {unit(row.unit, language='nl')} zijn aanvaard na "
            f"{written_day(known_on, language='nl')} en tellen in deze stand niet mee. Maak een "
            "editie met een latere stand.",
            en=f"The figures of {unit(row.unit, language='en')} were accepted after "
            f"{written_day(known_on, language='en')} and do not count on that day. Make an edition "
            "as known on a later day.",
        ),
        SubmissionToMend(row.round.key, row.unit),
    )


def _missing(composed: Composition) -> Iterator[Block]:
    for round_ in composed.rounds:
        for theme in themes_of(round_, policy=composed.policy):
            if not _has_figures(composed, round_, theme.key):
                continue
            for party in _parties(composed):
                if not _is_told(composed, round_, theme.key, party):
                    yield _not_told(composed, round_, theme.key, party)


def _parties(composed: Composition) -> tuple[str, ...]:
    of_whole = composed.edition.unit == composed.policy.whole.key
    return MUST_INTERPRET[OF_WHOLE if of_whole else OF_UNIT]


def _has_figures(composed: Composition, round_: Round, theme: str) -> bool:
    under = composed.beside.under(round_, theme_subject(theme), composed.edition.unit)
    return any(one.is_accepted for one in under)


def _is_told(composed: Composition, round_: Round, theme: str, party: str) -> bool:
    """Return whether a party said something of a theme, or of each of its figures."""
    said = {t.about for t in composed.texts if t.party == party and t.row.round_id == round_.pk}
    if theme_subject(theme) in said:
        return True
    figures = composed.beside.about(round_, theme_subject(theme), composed.edition.unit)
    there = [one.indicator for one in figures if one.is_accepted]
    return bool(there) and all(figure_about(name) in said for name in there)


def _not_told(composed: Composition, round_: Round, theme: str, party: str) -> Block:
    policy, unit = composed.policy, composed.edition.unit
    title = next(t.title for t in composed.account.agenda.themes if t.theme == theme)
    return Block(
        Code.NO_INTERPRETATION,
        Text(
            nl=f"De duiding van '{title.nl}' door {policy.party_name(party, language='nl')} "
            "ontbreekt.",
            en=f"The interpretation of '{title.en}' by {policy.party_name(party, language='en')} "
            "is missing.",
        ),
        TextToMend(InterpretationKey(round_.key, unit, party, theme_subject(theme))),
    )


def _stale(composed: Composition) -> Iterator[Block]:
    for text in composed.texts:
        if not text.is_stale:
            continue
        party = composed.policy.party_name
        title = _title(composed, text.about)
        yield Block(
            Code.STALE,
            Text(
                nl=f"De duiding van '{title.nl}' door {party(text.party, language='nl')} is "
                "geschreven bij cijfers die daarna zijn veranderd.",
                en=f"The interpretation of '{title.en}' by {party(text.party, language='en')} was "
                "written beside figures that changed since.",
            ),
            TextToMend(InterpretationKey(text.round_key, text.unit, text.party, text.about)),
        )


def _title(composed: Composition, about: str) -> Text:
    kind, _, key = about.partition(":")
    if kind == "figure" and key in composed.policy.indicators:
        return composed.policy.title_of(key, year=composed.edition.year)
    themes = composed.account.agenda.themes
    return next((t.title for t in themes if t.theme == key), Text(nl=key, en=key))
