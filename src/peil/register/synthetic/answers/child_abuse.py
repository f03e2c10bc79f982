# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers on investigations of child abuse and on identified victims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from peil.register.synthetic.answers.answer_file import Answer
from peil.register.synthetic.answers.known_rows import Rows, known_rows
from peil.register.synthetic.answers.periods import Periods
from peil.register.synthetic.values import Batch

STARTED, CLOSED, ENDED = "started_on", "closed_on", "tactical_phase_ended_on"
_2012, _2015, _2019 = date(2012, 1, 1), date(2015, 1, 1), date(2019, 1, 1)


def child_abuse(tables: Mapping[str, Batch], periods: Periods) -> Iterator[Answer]:
    """Yield the answers, Peil's own and the alternatives."""
    cases = known_rows(tables, "investigations", periods)
    cases = cases.only(cases.has("subject", "child_abuse"))
    yield from _by_approach(cases)
    yield from _by_category(cases)
    yield from _victims(known_rows(tables, "victim_reports", periods))


def _by_approach(cases: Rows) -> Iterator[Answer]:
    kinds = {
        "child-abuse-material-complex": cases.only(cases.has("approach", "proactive")),
        "child-abuse-material-regular": cases.only(cases.has("approach", "full")),
        "child-abuse-material-other": cases.only(cases.has("approach", "simple", "warning")),
    }
    for name, rows in kinds.items():
        yield Answer(name, "2015-1", _2015, rows.on(STARTED))
        yield Answer(name, "2015-1;moment=closed", _2015, rows.on(CLOSED))
    simple = cases.only(cases.has("approach", "simple")).on(STARTED)
    yield Answer("child-abuse-material-other", "2015-1;warnings=without", _2015, simple)
    any_kind = cases.only(cases.has("approach", "proactive", "full", "simple", "warning"))
    yield Answer("child-abuse-material-total", "2015-1", _2015, any_kind.on(STARTED))


def _by_category(cases: Rows) -> Iterator[Answer]:
    abroad = cases["is_suspect_abroad"] == 1
    abuser = cases.only(cases.has("suspect_category", "abuser"))
    key_player = cases.only(cases.has("suspect_category", "key_player"))
    possessor = cases.only(cases.has("suspect_category", "possessor"))
    here = key_player.only(~abroad)
    for name, rows in (
        ("child-abuse-offenders", abuser),
        ("child-abuse-key-players", here),
        ("child-abuse-possessors", possessor),
        ("csa-keyplayers-foreign", key_player.only(abroad)),
    ):
        yield Answer(name, "2019-1", _2019, rows.on(STARTED))
        yield Answer(name, "2019-1;moment=phase-ended", _2019, rows.on(ENDED))
        yield Answer(name, "2019-1;moment=closed", _2019, rows.on(CLOSED))
    with_foreign = key_player.on(STARTED)
    yield Answer("child-abuse-key-players", "2019-1;foreign=with", _2019, with_foreign)
    total = abuser.on(STARTED).plus(here.on(STARTED)).plus(possessor.on(STARTED))
    yield Answer("child-abuse-total", "2019-1", _2019, total)


def _victims(reports: Rows) -> Iterator[Answer]:
    about = reports.only(reports.has("subject", "child_abuse"))
    police = about.only(reports.has("reporter", "police"))
    name, day = "child-abuse-victims-identified", "identified_on"
    victims, once_each = police.different("victim_id", on=day), police.on(day)
    last = date(2018, 12, 31)
    yield Answer(name, "2012-1", _2012, victims, last_day=last)
    yield Answer(name, "2012-1;counted=reports", _2012, once_each, last_day=last)
    everyone = about.different("victim_id", on=day)
    yield Answer(name, "2012-1;reporters=all", _2012, everyone, last_day=last)
    yield Answer(name, "2019-1", _2019, victims)
    yield Answer(name, "2019-1;counted=reports", _2019, once_each)
