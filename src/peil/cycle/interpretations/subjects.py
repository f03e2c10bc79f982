# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What an interpretation is about: a theme of the agenda, or one figure, within a round."""

from __future__ import annotations

from dataclasses import dataclass

from peil.agenda.agendas import ThemeFile
from peil.agenda.policy import Policy
from peil.cycle.models import Round
from peil.cycle.refusal import Refusal
from peil.terms.languages import Text

_THEME, _FIGURE = "theme", "figure"


class SubjectUnknown(Refusal):
    """A text was asked about something that the round does not hold."""

    def __init__(self, about: str, *, round_key: str) -> None:
        super().__init__(
            asked=Text(
                nl=f"Een duiding van '{about}' in ronde {round_key} is gevraagd.",
                en=f"An interpretation of '{about}' in round {round_key} was asked.",
            ),
            found=Text(
                nl="De ronde heeft geen thema of indicator met die naam.",
                en="The round has no theme or indicator of that name.",
            ),
            to_do=Text(
                nl="Kies een thema of een cijfer op de pagina met duidingen van de ronde.",
                en="Choose a theme or a figure on the page with interpretations of the round.",
            ),
        )


@dataclass(frozen=True)
class ThemeOfRound:
    """A theme with those of its indicators that a round asks, in the order of the account."""

    key: str
    title: Text
    indicators: tuple[str, ...]


def theme_subject(theme: str) -> str:
    """Return the subject of a text about a theme."""
    return f"{_THEME}:{theme}"


def figure_about(indicator: str) -> str:
    """Return the subject of a text about one figure."""
    return f"{_FIGURE}:{indicator}"


def themes_of(round_: Round, *, policy: Policy) -> tuple[ThemeOfRound, ...]:
    """Return the themes that a round asks anything of, in the order of the agenda.

    Raises:
        AgendaUnknown: when the policy folder does not hold the agenda of the round.
    """
    asked = set(round_.indicators)
    themes = (_theme(theme, asked) for theme in policy.agenda(round_.agenda).themes)
    return tuple(theme for theme in themes if theme.indicators)


def _theme(theme: ThemeFile, asked: set[str]) -> ThemeOfRound:
    return ThemeOfRound(
        theme.theme, theme.title, tuple(e.id for e in theme.indicators if e.id in asked)
    )


def indicators_about(round_: Round, about: str, *, policy: Policy) -> tuple[str, ...]:
    """Return the indicators that a text is about, in the order of the account.

    Raises:
        SubjectUnknown: when the round does not hold what it is about.
    """
    kind, _, key = about.partition(":")
    themes = themes_of(round_, policy=policy)
    if kind == _THEME:
        found = next((theme.indicators for theme in themes if theme.key == key), ())
    else:
        known = {name for theme in themes for name in theme.indicators}
        found = (key,) if kind == _FIGURE and key in known else ()
    if not found:
        raise SubjectUnknown(about, round_key=round_.key)
    return found


def title_of(round_: Round, about: str, *, policy: Policy) -> Text:
    """Return how readers see what a text is about.

    Raises:
        SubjectUnknown: when the round does not hold what it is about.
    """
    indicators = indicators_about(round_, about, policy=policy)
    kind, _, key = about.partition(":")
    if kind == _THEME:
        return next(t.title for t in themes_of(round_, policy=policy) if t.key == key)
    entries = policy.agenda(round_.agenda).entries
    return next(entry.title for entry in entries if entry.id == indicators[0])
