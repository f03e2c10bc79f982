# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Chance with a fixed beginning: each table and month draws from a stream of its own."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.integer]
Floats = npt.NDArray[np.floating]
Wheel = npt.NDArray[np.int16]
"""A table of 65,536 places, so that one draw of 16 bits picks an outcome by its share."""

PLACES = 1 << 16


def stream(seed: int, table: str, *moment: int) -> np.random.Generator:
    """Return the stream of a table in a year or month; it depends on nothing but its arguments."""
    return np.random.default_rng([seed, zlib.crc32(table.encode()), *moment])


def wheel(shares: Sequence[float] | Floats) -> Wheel:
    """Return a table in which outcome i holds its share of the places, in order.

    >>> [int(place) for place in wheel([1, 3])[[0, 16383, 16384, 65535]]]
    [0, 0, 1, 1]
    """
    parts = np.asarray(shares, dtype=np.float64)
    edges = np.rint(np.cumsum(parts) / parts.sum() * PLACES).astype(np.int64)
    return np.repeat(np.arange(len(parts)), np.diff(edges, prepend=0)).astype(np.int16)


def draws(chance: np.random.Generator, rows: int) -> npt.NDArray[np.uint16]:
    """Return one draw of 16 bits for each row."""
    words = chance.integers(0, 1 << 64, size=(rows + 3) // 4, dtype=np.uint64)
    return words.view(np.uint16)[:rows]


def turn(chance: np.random.Generator, rows: int, table: Wheel) -> Wheel:
    """Return an outcome of the wheel for each row."""
    return table[draws(chance, rows)]


def happens(chance: np.random.Generator, rows: int, share: float | Floats) -> npt.NDArray[np.bool_]:
    """Return for each row whether it happens, with one share for all or a share for each row."""
    bound = np.rint(np.asarray(share) * PLACES).astype(np.uint32)
    found: npt.NDArray[np.bool_] = draws(chance, rows) < bound
    return found


def some(chance: np.random.Generator, rows: int, share: float) -> npt.NDArray[np.int64]:
    """Return a few different row numbers, about their share of all rows, in order."""
    count = int(chance.binomial(rows, share)) if rows else 0
    return np.unique(chance.integers(0, rows, size=count)) if count else np.empty(0, np.int64)


def lags(chance: np.random.Generator, rows: int, steps: Sequence[tuple[float, int, int]]) -> Ints:
    """Return a number of days for each row.

    Args:
        chance: the stream.
        rows: how many.
        steps: share, fewest days and most days (both inclusive), as in (0.4, 0, 0).
    """
    outcomes = [np.arange(low, high + 1) for _, low, high in steps]
    shares = [np.full(len(o), s / len(o)) for o, (s, _, _) in zip(outcomes, steps, strict=True)]
    picked = turn(chance, rows, wheel(np.concatenate(shares)))
    return np.concatenate(outcomes).astype(np.int32)[picked]
