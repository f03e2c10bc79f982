# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Publishes editions on time, in a process of its own beside the web server.

It is no thread of the server: that makes its processes by forking, and a thread that imports or asks
the database meanwhile would leave them waiting for ever.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

_SECONDS_BETWEEN = 15
_SECONDS_TO_STOP = 5


@contextmanager
def publishing_on_time() -> Iterator[None]:
    """Let what is due be published, every few seconds, for as long as the block lasts."""
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=publish_while_alive, args=(os.getpid(),), daemon=True)
    process.start()
    try:
        yield
    finally:
        process.terminate()
        process.join(_SECONDS_TO_STOP)


def publish_while_alive(server: int) -> None:
    """Publish what is due, every few seconds, until the server is gone.

    Args:
        server: the number of its process, which is the parent of this one.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import django

    django.setup()
    while os.getppid() == server:
        _publish()
        time.sleep(_SECONDS_BETWEEN)


def _publish() -> None:
    """Publish what is due once; a database that cannot be reached is tried again later."""
    from django.db import DatabaseError, close_old_connections

    from peil.cycle.editions.publishing import publish_due
    from peil.interfaces.settings.clock import now
    from peil.terms.errors import PeilError

    log = logging.getLogger("peil.publishing")
    close_old_connections()
    try:
        for edition in publish_due(now()):
            log.info("Published edition %s.", edition.key)
    except (DatabaseError, PeilError) as wrong:
        log.warning("Publishing on time failed (%s); trying again.", type(wrong).__name__)
