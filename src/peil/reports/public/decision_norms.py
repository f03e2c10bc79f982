# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Every norm of a decision: what held until then, and what it became."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from peil.agenda.decisions import MAIN
from peil.agenda.norms import Norm, norms_in_force
from peil.agenda.policy import Decision, Policy
from peil.monitoring.remarks import basis_in_words
from peil.reports.document import Align, Cell, Column, Paragraph, Row, Table
from peil.reports.public.account_words import DECISION_WORDS
from peil.reports.public.norm_cells import norm_said
from peil.reports.public.site_page import LinkedTable, SiteSection, Target
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.numbers import written

_say = DECISION_WORDS.say


def norms_of(policy: Policy, decision: Decision) -> tuple[Norm, ...]:
    """Return the norms that a decision sets, keeps or withdraws, in the order of its file."""
    return tuple(
        norm
        for norm in policy.norms
        if norm.decision == decision.file.decision and norm.agenda == decision.agenda
    )


def norms_section(policy: Policy, decision: Decision, *, language: Language) -> SiteSection:
    """Return a table of the norms of a decision, each beside what held the day before."""
    norms = norms_of(policy, decision)
    heading = _say("norms", language)
    if not norms:
        return SiteSection(heading, (Paragraph(_say("norms-none", language)),), "normen")
    before = norms_in_force(
        policy.norms, known_on=decision.file.known_from.last_day - timedelta(days=1)
    )
    columns = (
        Column("indicator", word("indicator", language), weight=8),
        Column("unit", _say("unit", language), weight=3),
        Column("year", _say("year", language), weight=2),
        Column("was", _say("was", language), Align.END, weight=3),
        Column("became", _say("became", language), Align.END, weight=3),
        Column("remark", _say("remark", language), weight=7),
    )
    rows = tuple(_row(policy, norm, before.get(norm.key), language) for norm in norms)
    links = tuple(Target("public-indicator", {"indicator": n.key.indicator}) for n in norms)
    table = LinkedTable(Table(_say("norms-caption", language), columns, rows), links)
    return SiteSection(heading, (table,), "normen")


def _row(policy: Policy, norm: Norm, was: Norm | None, language: Language) -> Row:
    year = norm.key.period.last_day.year
    return Row(
        (
            Cell(policy.title_of(norm.key.indicator, year=year).to(language)),
            Cell(policy.unit_name(norm.key.unit, language=language)),
            Cell(norm.key.period.text),
            norm_said(was, policy=policy, language=language),
            norm_said(norm, policy=policy, language=language),
            Cell(" ".join(_remarks(policy, norm, language))),
        )
    )


def _remarks(policy: Policy, norm: Norm, language: Language) -> Iterator[str]:
    said: list[str] = []
    if norm.key.basis != MAIN:
        basis = basis_in_words(norm.key.basis, language=language)
        said.append(_say("basis", language, basis=basis))
    if norm.carried_from is not None:
        said.append(word("carried", language, year=norm.carried_from))
    if norm.share is not None:
        whole = policy.title_of(norm.share.of, year=norm.key.period.last_day.year).to(language)
        percent = written(norm.share.percent, language=language)
        said.append(_say("share", language, percent=percent, whole=whole))
    if norm.note is not None:
        said.append(norm.note.to(language).rstrip("."))
    return (f"{one[:1].upper()}{one[1:]}." for one in said)
