# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Whom a linked row belongs to: mostly a case of its year, now and then an older one or none."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from peil.register.synthetic.streams import happens, some
from peil.register.synthetic.values import NOTHING, ORPHAN, Batch, Column


def pick(
    chance: np.random.Generator,
    rows: int,
    weights: npt.NDArray[np.float64],
    *,
    numbers: Column,
    linked: float,
) -> Column:
    """Return for each row the number of the row it belongs to, or nothing.

    Args:
        chance: the stream.
        rows: how many rows.
        weights: how much each candidate draws, in order.
        numbers: the numbers of the candidates.
        linked: the share of the rows that belong to any.
    """
    edges = np.cumsum(weights) / weights.sum()
    picked = np.minimum(np.searchsorted(edges, chance.random(rows)), len(numbers) - 1)
    link = numbers[picked].astype(np.int64)
    link[~happens(chance, rows, linked)] = NOTHING
    lost = some(chance, rows, 0.002)
    link[lost] = ORPHAN + lost
    return link


def seen(batch: Batch, column: str, link: Column, *, otherwise: Column, first: int) -> Column:
    """Return a column of the row that each link leads to, or another value where none does.

    `first` is the number of the first row of the batch.
    """
    at = link - first
    found = (at >= 0) & (at < len(batch[column]))
    value = np.asarray(otherwise).copy()
    value[found] = batch[column][at[found]]
    return value


def orphans(batch: Batch, column: str) -> int:
    """Return how many links lead to a row that does not exist."""
    return int(np.count_nonzero(batch[column] >= ORPHAN))
