# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Divides addresses over the processes that ask for them."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from peil.interfaces.settings.static_site.places import SiteAddress
from peil.interfaces.settings.static_site.starting import start
from peil.interfaces.settings.static_site.worker import Made, make

_AT_A_TIME = 24
"""Addresses that a process gets at once: neighbours share what is worked out for them."""


@dataclass(frozen=True, eq=False)
class Makers:
    """Processes that make files of addresses."""

    pool: ProcessPoolExecutor
    making: Path
    site: SiteAddress

    def make(self, addresses: Sequence[str]) -> Iterator[Made]:
        """Yield what came of addresses, some at a time, in the order in which they were done."""
        parts = [addresses[at : at + _AT_A_TIME] for at in range(0, len(addresses), _AT_A_TIME)]
        asked = [self.pool.submit(make, p, making=self.making, site=self.site) for p in parts]
        for done in as_completed(asked):
            yield done.result()


@contextmanager
def makers(processes: int, *, making: Path, site: SiteAddress) -> Iterator[Makers]:
    """Give processes that make files in a folder; they end with the block, whatever happens."""
    pool = ProcessPoolExecutor(
        processes,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=start,
    )
    try:
        yield Makers(pool, making, site)
    finally:
        pool.shutdown(cancel_futures=True)
