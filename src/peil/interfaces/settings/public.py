# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public record of the application: made once, and again when anything in it changes."""

from __future__ import annotations

from threading import Lock

from peil.cycle.editions.publishing import publish_due
from peil.cycle.publication.public_editions import public_editions
from peil.cycle.publication.public_record import PublicRecord, record_of, version_of
from peil.cycle.signature import day_of
from peil.interfaces.settings.clock import now
from peil.interfaces.settings.policies import current_policy

_lock = Lock()
_made: dict[str, PublicRecord] = {}


def current_public_record() -> PublicRecord:
    """Return what the public may know now.

    An edition of which the embargo is over is published first.

    Raises:
        PolicyMissing: when the policy folder does not exist or holds no agendas.
        PolicyRefused: when any file in it cannot be loaded as it stands.
    """
    moment = now()
    publish_due(moment)
    policy, editions, day = current_policy(), public_editions(), day_of(moment)
    version = version_of(policy, editions, day=day)
    with _lock:
        if version not in _made:
            made = record_of(policy, editions, day=day)
            _made.clear()
            _made[version] = made
        return _made[version]
