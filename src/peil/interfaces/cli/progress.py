# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Shows on a terminal how far a count is; a pipe sees nothing of it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from peil.counting.run import Progress
from peil.register.connections import share_done
from peil.register.sources import Register

_PATIENCE = 0.25
"""Seconds between two looks at how far a scan is."""


@contextmanager
def scan_progress(register: Register) -> Iterator[Progress]:
    """Give what must be told of each scan; a bar moves on standard error while one runs."""
    if not sys.stderr.isatty():
        yield _tell_nobody
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Counting", total=100)
        state = {"done": 0, "of": 1}

        def tell(table: str, done: int, of: int) -> None:
            state.update(done=done, of=max(of, 1))
            bar.update(task, description=f"Counting {table}" if table else "Counted")

        def look() -> None:
            while not stopped.wait(_PATIENCE):
                with suppress(Exception):
                    within = share_done(register.backend)
                    share = (state["done"] + within) / state["of"]
                    bar.update(task, completed=100 * min(share, 1))

        stopped = threading.Event()
        watcher = threading.Thread(target=look, daemon=True)
        watcher.start()
        try:
            yield tell
        finally:
            stopped.set()
            watcher.join()


def _tell_nobody(_table: str, _done: int, _of: int) -> None:
    """Tell nobody."""
