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
    NormChange,
    account_changes,
    norm_changes,
)
from peil.cycle.decisions.content import ProposedDecision, file_name, file_text
from peil.cycle.decisions.trying import Tried, tried
from peil.cycle.decisions.warnings import Considered, Warned, warnings_of
from peil.cycle.figures.accepted import with_accepted
from peil.monitoring.remarks import both
from peil.terms.languages import Text


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
    """Return what adopting a decision would do; nothing is written but a temporary copy.

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
    seen = with_accepted(policy), with_accepted(result.policy)
    changes = norm_changes(policy, result.policy, decision=content.decision)
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


def _new_errors(before: Policy, after: Policy) -> tuple[Text, ...]:
    """Return what the check of agendas would refuse with the decision, and does not without it."""
    known = {(f.code, f.to("en")) for f in totals.check(before)}
    found = (f for f in totals.check(after) if f.is_error)
    return tuple(_said(f) for f in found if (f.code, f.to("en")) not in known)
