# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Everything that the public may know at a moment, in one place.

Pages, answers of the API, data files and feeds are made of this record only. What is not in it,
because it is proposed, supplied, accepted, frozen or under embargo, cannot be reached through them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from threading import Lock

from peil.agenda.bridging import as_bridged_on
from peil.agenda.figures import known_figures
from peil.agenda.norms import known
from peil.agenda.policy import Policy
from peil.cycle.editions.publishing import publish_due
from peil.cycle.publication.decided_agendas import with_decided_agendas
from peil.cycle.publication.printed_figures import printed_among
from peil.cycle.publication.public_editions import PublicEdition, public_editions
from peil.cycle.signature import day_of


@dataclass(frozen=True, eq=False)
class PublicRecord:
    """What the public may know on a day.

    `policy` holds decisions, norms, documents and figures that were known by then, among them the
    figures that published editions print, known from the day of publication. `editions` are the
    published ones, the last one first. `version`, a SHA-256, changes when anything of it changes:
    two records of one version are the same, which is how what is made of one can be kept.
    """

    policy: Policy
    editions: tuple[PublicEdition, ...]
    day: date
    version: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PublicRecord) and other.version == self.version

    def __hash__(self) -> int:
        return hash(self.version)

    def edition(self, key: str) -> PublicEdition | None:
        """Return a published edition by its name, or nothing."""
        return next((one for one in self.editions if one.key == key), None)


_lock = Lock()
_made: dict[str, PublicRecord] = {}


def public_record(policy: Policy, *, moment: datetime) -> PublicRecord:
    """Return what the public may know at a moment.

    An edition of which the embargo is over by then is published first. A record is made once, and
    again when anything in it changes.

    Args:
        policy: the policy folder.
        moment: the moment.
    """
    publish_due(moment)
    editions, day = public_editions(), day_of(moment)
    version = version_of(policy, editions, day=day)
    with _lock:
        if version not in _made:
            made = record_of(policy, editions, day=day)
            _made.clear()
            _made[version] = made
        return _made[version]


def record_of(policy: Policy, editions: tuple[PublicEdition, ...], *, day: date) -> PublicRecord:
    """Return what the public may know on a day, of a policy folder and published editions."""
    version = version_of(policy, editions, day=day)
    public = printed_among(known_by(policy, day=day), editions)
    return PublicRecord(public, editions, day, version)


def known_by(policy: Policy, *, day: date) -> Policy:
    """Return a policy with what was known by a day, which is inclusive, and nothing after it."""
    decisions = tuple(d for d in policy.decisions if d.file.known_from.last_day <= day)
    known_then = replace(
        as_bridged_on(policy, known_on=day),
        decisions=decisions,
        norms=known(policy.norms, known_on=day),
        figures=known_figures(policy.figures, known_on=day),
        documents=tuple(d for d in policy.documents if d.source.known.last_day <= day),
        counted=(),
    )
    return with_decided_agendas(known_then)


def version_of(policy: Policy, editions: Iterable[PublicEdition], *, day: date) -> str:
    """Return the SHA-256 that names a public record."""
    told = (
        f"{edition.key} {edition.digest} {edition.published_at.isoformat()} {edition.corrected_by}"
        for edition in editions
    )
    return hashlib.sha256("\n".join((policy.version, day.isoformat(), *told)).encode()).hexdigest()
