# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""An agenda as a performance report in StratML Part 2, which readers of plans know.

A theme is a goal, an agreement an objective, an indicator a performance indicator, a norm a target
and a realisation an actual result. What the format cannot say is told in the file itself.

Source: ISO 17469-2, as its schema PerformancePlanOrReport, version 2.2.8 of 6 May 2016, has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from peil.agenda.agendas import Agreement, ThemeFile
from peil.agenda.policy import Agenda, Policy
from peil.interfaces.opendata.linked.stratml_results import Results
from peil.interfaces.opendata.linked.stratml_words import told
from peil.reports.linked.elements import Element, as_xml, element, written
from peil.reports.sources import place_in
from peil.reports.words import word
from peil.terms.languages import Language
from peil.terms.periods import written_day

NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"


@dataclass(frozen=True)
class _Plan:
    """The agenda that is told, and how."""

    policy: Policy
    agenda: Agenda
    results: Results
    language: Language

    def names_of(self, parties: Iterable[str]) -> tuple[str, ...]:
        """Return how readers see parties."""
        return tuple(self.policy.party_name(one, language=self.language) for one in parties)


def as_stratml(policy: Policy, results: Results, *, language: Language, address: str) -> bytes:
    """Return an agenda with its norms and results as StratML Part 2.

    Args:
        policy: what the public may know.
        results: the agenda, and its norms and results as known on a day.
        language: the language of the file.
        address: where the open data can be found.
    """
    agenda = results.agenda
    plan = _Plan(policy, agenda, results, language)
    file, day = agenda.file, written_day(results.known_on, language=language)
    root = element(
        "PerformancePlanOrReport",
        written("Name", file.title.to(language)),
        written("Description", file.summary.to(language)),
        written("OtherInformation", told("loss", language, day=day, address=address)),
        element("StrategicPlanCore", *_core(plan)),
        element(
            "AdministrativeInformation",
            written("Identifier", f"agenda_{agenda.key}.{results.known_on.isoformat()}.{language}"),
            written("StartDate", f"{file.first_year}-01-01"),
            written("EndDate", f"{file.last_year}-12-31"),
            written("PublicationDate", results.known_on.isoformat()),
            written("Source", address),
        ),
        xmlns=NAMESPACE,
        Type="Performance_Report",
    )
    return as_xml(root)


def _core(plan: _Plan) -> Iterator[Element]:
    """Yield what a plan is made of, in the order that the standard gives."""
    language = plan.language
    (setter,) = plan.names_of((plan.agenda.file.set_by,))
    yield element(
        "Organization",
        written("Name", setter),
        written("Identifier", "organization"),
        written("Description", told("set-by", language)),
        *(
            _stakeholder(name, word("heard", language), performs=False)
            for name in plan.names_of(plan.agenda.file.heard)
        ),
    )
    for principle in plan.agenda.file.principles:
        yield element("Value", written("Description", principle.summary.to(language)))
    seen: set[str] = set()
    for number, theme in enumerate(plan.agenda.themes, start=1):
        yield _goal(plan, theme, number, seen)


def _goal(plan: _Plan, theme: ThemeFile, number: int, seen: set[str]) -> Element:
    language = plan.language
    conditions = " ".join(one.summary.to(language) for one in theme.preconditions)
    more = told("preconditions", language, conditions=conditions) if conditions else None
    return element(
        "Goal",
        written("Name", theme.title.to(language)),
        written("Description", theme.focus.to(language)),
        written("Identifier", f"theme_{theme.theme}"),
        written("SequenceIndicator", str(number)),
        *_partners(plan, theme),
        written("OtherInformation", more),
        *_objectives(plan, theme, number, seen),
    )


def _partners(plan: _Plan, theme: ThemeFile) -> Iterator[Element]:
    for contribution in theme.partner_contributions:
        what = contribution.summary.to(plan.language)
        for name in plan.names_of(contribution.of):
            yield _stakeholder(name, told("partner", plan.language), what=what)


def _objectives(plan: _Plan, theme: ThemeFile, number: int, seen: set[str]) -> Iterator[Element]:
    """Yield the agreements, each with the indicators that no agreement before it named."""
    for at, agreement in enumerate(theme.agreements, start=1):
        yield _objective(plan, agreement, f"{number}.{at}", seen)
    left = [entry.id for entry in theme.indicators if entry.id not in seen]
    indicators = tuple(plan.results.indicators(left, language=plan.language))
    if indicators:
        seen.update(left)
        yield element(
            "Objective",
            written("Name", told("no-agreement", plan.language)),
            written("Identifier", f"theme_{theme.theme}_other"),
            written("SequenceIndicator", f"{number}.{len(theme.agreements) + 1}"),
            *indicators,
        )


def _objective(plan: _Plan, agreement: Agreement, number: str, seen: set[str]) -> Element:
    language = plan.language
    new = [one for one in agreement.indicators if one not in seen]
    again = [one for one in agreement.indicators if one in seen]
    seen.update(new)
    more = [place_in(plan.policy, agreement.reference, language=language)]
    if again:
        more.append(told("elsewhere", language, indicators=", ".join(again)))
    return element(
        "Objective",
        written("Name", word(f"kind.{agreement.kind}", language)),
        written("Description", agreement.summary.to(language)),
        written("Identifier", f"agreement_{agreement.id}"),
        written("SequenceIndicator", number),
        *(
            _stakeholder(name, told("asked-of", language))
            for name in plan.names_of(agreement.asked_of)
        ),
        written("OtherInformation", ". ".join(more)),
        *plan.results.indicators(new, language=language),
    )


def _stakeholder(name: str, role: str, *, what: str = "", performs: bool = True) -> Element:
    attributes: Mapping[str, str] = {"StakeholderTypeType": "Organization"}
    kind = written("RoleType", "Performer") if performs else None
    return element(
        "Stakeholder",
        written("Name", name),
        written("Description", what),
        element("Role", written("Name", role), kind),
        **attributes,
    )
