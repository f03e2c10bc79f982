# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public record of the application: made once, and again when anything in it changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock

from peil.cycle.editions.publishing import publish_due
from peil.cycle.publication.public_editions import public_editions
from peil.cycle.publication.public_record import PublicRecord, record_of, version_of
from peil.cycle.signature import day_of
from peil.interfaces.settings.clock import now
from peil.interfaces.settings.policies import current_policy

_lock = Lock()
_made: dict[str, PublicRecord] = {}
_held: ContextVar[PublicRecord | None] = ContextVar("held", default=None)


def current_public_record() -> PublicRecord:
    """Return what the public may know now.

    An edition of which the embargo is over is published first.

    Raises:
        PolicyMissing: when the policy folder does not exist or holds no agendas.
        PolicyRefused: when any file in it cannot be loaded as it stands.
    """
    held = _held.get()
    if held is not None:
        return held
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


@contextmanager
def one_public_record() -> Iterator[PublicRecord]:
    """Give what the public may know now; inside the block that stays what the public may know.

    For who makes many pages at once, which must all be of one record. No server does so.
    """
    record = current_public_record()
    token = _held.set(record)
    try:
        yield record
    finally:
        _held.reset(token)
