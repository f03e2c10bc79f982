# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The public record of the application, as of now."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from peil.cycle.publication.public_record import PublicRecord, public_record
from peil.interfaces.settings.clock import now
from peil.interfaces.settings.policies import current_policy

_held: ContextVar[PublicRecord | None] = ContextVar("held", default=None)


def current_public_record() -> PublicRecord:
    """Return what the public may know now.

    An edition of which the embargo is over is published first.

    Raises:
        PolicyMissing: when the policy folder does not exist or holds no agendas.
        PolicyRefused: when any file in it cannot be loaded as it stands.
    """
    held = _held.get()
    return held if held is not None else public_record(current_policy(), moment=now())


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
