# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Runs one query on a large table file by file, a batch of files at a time.

What a query groups then stays small: an engine that has to hold the groups of twelve years at
once takes twice as long, and twice the memory, as one that holds those of a year. The query is
written once; what it is asked of is a view whose files change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import ibis
import pyarrow as pa

from peil.register.connections import compiled, fetch_text


@dataclass(frozen=True, eq=False)
class Batches:
    """The files of a table, and what opens some of them under one and the same name.

    `open` gives their rows, conformed; `turn_to` makes the rows that were opened before those of
    other files.
    """

    paths: tuple[Path, ...]
    open: Callable[[Sequence[Path]], ibis.Table]
    turn_to: Callable[[Sequence[Path]], None]
    backend: ibis.BaseBackend

    def fetch(self, ask: Callable[[ibis.Table], ibis.Table], *, number: int) -> Iterator[pa.Table]:
        """Yield what is asked of each batch of files, in the order of the files.

        Args:
            ask: makes the query of the rows of a batch.
            number: into how many batches the files are divided; no more than there are files.
        """
        size = -(-len(self.paths) // max(1, min(number, len(self.paths))))
        batches = [self.paths[at : at + size] for at in range(0, len(self.paths), size)]
        query = compiled(ask(self.open(batches[0])), backend=self.backend)
        for batch in batches:
            self.turn_to(batch)
            yield fetch_text(query, backend=self.backend)
