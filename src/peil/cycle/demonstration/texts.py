# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What people write in the made-up year: interpretations, progress, judgements, milestones."""

from __future__ import annotations

from peil.cycle.demonstration.cast import FORCE_CONTROL, MAYORS, PROSECUTION
from peil.cycle.demonstration.stage import Stage
from peil.cycle.interpretations.subjects import theme_subject, themes_of
from peil.cycle.interpretations.writing import (
    InterpretationKey,
    confirm_interpretation,
    interpret,
    versions_of,
)
from peil.cycle.models import ProgressWord, Round
from peil.cycle.progress.agreements import ProgressKey, followed_themes
from peil.cycle.progress.evidence import Evidence
from peil.cycle.progress.milestones import set_milestone, tell_milestone
from peil.cycle.progress.writing import judge_progress, write_progress

_WRITERS = {"politie": FORCE_CONTROL, "om": PROSECUTION, "regioburgemeesters": MAYORS}
"""Who must say something of each theme of the whole, by party."""


def interpret_themes(stage: Stage, opened: Round, *, most: int = 99) -> None:
    """Let every party that must write of each theme of the whole, up to so many themes."""
    for theme in themes_of(opened, policy=stage.policy)[:most]:
        for party, who in _WRITERS.items():
            key = _key(stage, opened, party, theme.key)
            text = (
                f"Verzonnen duiding van '{theme.title.nl}' door {party}, om te oefenen. Hier legt "
                "het gezag uit wat de cijfers betekenen en wat er is gedaan."
            )
            interpret(key, text=text, policy=stage.policy, expected_version=0, by=stage.by(who))


def confirm_theme(stage: Stage, opened: Round, theme: str) -> None:
    """Let every party sign its text on a theme anew, beside figures that changed."""
    for party, who in _WRITERS.items():
        key = _key(stage, opened, party, theme)
        last = versions_of(key)[-1].version
        confirm_interpretation(key, policy=stage.policy, expected_version=last, by=stage.by(who))


def _key(stage: Stage, opened: Round, party: str, theme: str) -> InterpretationKey:
    return InterpretationKey(opened.key, stage.policy.whole.key, party, theme_subject(theme))


def set_milestones(stage: Stage, *, agenda: str, year: int) -> None:
    """Let force control set what should be there by the end of a year, for some agreements."""
    for key in _agreements(stage, agenda=agenda, year=year):
        text = "Verzonnen mijlpaal, om te oefenen: alle eenheden werken volgens de afspraak."
        set_milestone(
            key, text=text, policy=stage.policy, expected_version=0, by=stage.by(FORCE_CONTROL)
        )


def tell_progress(stage: Stage, *, agenda: str, year: int) -> None:
    """Let the police say what was done, whether milestones were reached, and the mayors judge it."""
    words = (ProgressWord.ON_COURSE, ProgressWord.BEHIND, ProgressWord.DONE)
    keys = _agreements(stage, agenda=agenda, year=year)
    for word, key in zip(words, keys, strict=True):
        write_progress(
            key,
            text="Verzonnen voortgang, om te oefenen: drie eenheden zijn ermee begonnen.",
            evidence=Evidence(link="https://voorbeeld.example/verslag"),
            policy=stage.policy,
            expected_version=0,
            by=stage.by(FORCE_CONTROL),
        )
        tell_milestone(
            key,
            is_reached=word is ProgressWord.DONE,
            policy=stage.policy,
            expected_version=1,
            by=stage.by(FORCE_CONTROL),
        )
        judge_progress(
            key._replace(party="regioburgemeesters"),
            word=word.value,
            text="Verzonnen oordeel, om te oefenen, met de reden erbij.",
            policy=stage.policy,
            expected_version=0,
            by=stage.by(MAYORS),
        )


def _agreements(stage: Stage, *, agenda: str, year: int) -> tuple[ProgressKey, ...]:
    first = followed_themes(stage.policy, agenda=agenda)[0].agreements[:3]
    whole = stage.policy.whole.key
    return tuple(ProgressKey(agenda, found.id, year, whole, "politie") for found in first)
