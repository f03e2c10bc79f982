# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The dry run of a proposed decision: what would change if it were adopted, and what to be warned of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peil.agenda.check import totals
from peil.agenda.findings import Finding
from peil.agenda.policy import Policy
from peil.cycle.decisions.changes import (
    AccountChange,
    FiguresNeeded,
    NormChange,
    account_changes,
    figures_needed,
    norm_changes,
)
from peil.cycle.decisions.content import ProposedDecision, file_name, file_text
from peil.cycle.decisions.trying import Tried, tried
from peil.cycle.decisions.warnings import Considered, Warned, warnings_of
from peil.cycle.figures.accepted import accepted_figures
from peil.cycle.figures.accepted_rows import Narrowed
from peil.cycle.figures.keeping import Kept
from peil.monitoring.remarks import both
from peil.terms.languages import Text
from peil.terms.periods import year_period


@dataclass(frozen=True)
class DryRun:
    """What adopting a decision would do, on the policy folder as it was.

    `data_version` is that of the folder, `version_after` that which it would have. With
    `problems` the decision cannot be adopted. Accounts are read as known on `known_on`.
    """

    data_version: str
    version_after: str
    file_name: str
    file_text: str
    known_on: date
    problems: tuple[Text, ...]
    norms: tuple[NormChange, ...] = ()
    accounts: tuple[AccountChange, ...] = ()
    warnings: tuple[Warned, ...] = ()

    @property
    def can_be_adopted(self) -> bool:
        """The folder would load, and be right."""
        return not self.problems

    def open_warnings(self, acknowledged: Iterable[str]) -> tuple[str, ...]:
        """Return the codes of the warnings that were not acknowledged."""
        seen = set(acknowledged)
        return tuple(w.code.value for w in self.warnings if w.code.value not in seen)


def dry_run(content: ProposedDecision, *, agenda: str, policy: Policy, today: date) -> DryRun:
    """Return what adopting a decision would do; nothing is written.

    Args:
        content: the decision.
        agenda: the agenda that it belongs to.
        policy: the policy folder as it is.
        today: the day on which somebody looks.

    Raises:
        PolicyChanged: when the folder is no longer what the policy was read from.
    """
    name = file_name(content, agenda=agenda)
    text = file_text(content, policy=policy)
    result = tried(policy.folder, version=policy.version, name=name, text=text)
    known_on = max(today, content.known_from)
    if result.policy is None:
        problems = _refused(result, name)
        return DryRun(policy.version, "", name, text, known_on, problems)
    changes = norm_changes(policy, result.policy, decision=content.decision)
    needed = figures_needed(result.policy, content, changes)
    accepted = accepted_figures(policy, _narrowed(policy, needed, changes))
    seen = accepted.among(policy), accepted.among(result.policy)
    considered = Considered(*seen, content, changes, today=today, known_on=known_on)
    return DryRun(
        data_version=policy.version,
        version_after=result.policy.version,
        file_name=name,
        file_text=text,
        known_on=known_on,
        problems=_new_errors(policy, result.policy),
        norms=changes,
        accounts=account_changes(*seen, content=content, changes=changes, known_on=known_on),
        warnings=warnings_of(considered),
    )


def _narrowed(policy: Policy, needed: FiguresNeeded, changes: Iterable[NormChange]) -> Narrowed:
    """Return which accepted figures are looked at: of whole years, and of what the norms are for."""
    years = {year_period(year) for agenda in policy.agendas for year in agenda.years}
    periods = years | {change.key.period for change in changes}
    return Narrowed(periods=periods, indicators=needed.indicators, about=needed)


def _refused(result: Tried, name: str) -> tuple[Text, ...]:
    if result.taken:
        return (
            Text(
                nl=f"Er is al een bestand '{name}'. Kies een andere titel of dag.",
                en=f"There is a file '{name}' already. Choose another title or day.",
            ),
        )
    return tuple(_said(problem) for problem in result.problems)


def _said(finding: Finding) -> Text:
    return both(lambda language: f"{finding.code} ({finding.origin}): {finding.to(language)}")


_errors: Kept[str, frozenset[tuple[str, str]]] = Kept(4)


def _errors_of(policy: Policy) -> frozenset[tuple[str, str]]:
    """Return what the check of agendas finds in a folder; worked out once for each data version."""
    found = _errors.among((policy.version,)).get(policy.version)
    if found is None:
        found = frozenset((f.code, f.to("en")) for f in totals.check(policy))
        _errors.keep({policy.version: found})
    return found


def _new_errors(before: Policy, after: Policy) -> tuple[Text, ...]:
    """Return what the check of agendas would refuse with the decision, and does not without it."""
    known = _errors_of(before)
    found = (f for f in totals.check(after) if f.is_error)
    return tuple(_said(f) for f in found if (f.code, f.to("en")) not in known)
