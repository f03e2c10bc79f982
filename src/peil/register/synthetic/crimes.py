# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The kinds of incident in the synthetic register, with all that is likely about them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

PLACES_OF_CRIME = ("home", "street", "shop", "vehicle", "online", "other")


@dataclass(frozen=True)
class Kind:
    """One kind of incident: its share, and how likely everything about it is.

    `winter` is the peak in December as part of the mean, below zero for a peak in summer.
    `trend` multiplies the share each year. `at` are the shares of the places
    of PLACES_OF_CRIME. `damage` is the middle amount in euros.
    """

    code: str
    share: float
    crime: bool = True
    cleared: float = 0.2
    at: tuple[float, ...] = (2, 5, 1, 1, 0, 1)
    winter: float = 0.0
    trend: float = 0.98
    attempt: float = 0.04
    online: float = 0.01
    domestic: float = 0.02
    armed: float = 0.01
    victim: float = 0.9
    damage: int = 250


KINDS = (
    Kind("1.1.1", 75, cleared=0.10, at=(97, 0, 0, 0, 0, 3), winter=0.35, trend=0.91, attempt=0.28),
    Kind("1.1.2", 24, cleared=0.05, at=(6, 1, 0, 0, 0, 3), winter=0.2, trend=0.94, attempt=0.1),
    Kind("1.2.1", 85, cleared=0.04, at=(0, 6, 0, 4, 0, 0), winter=0.1, trend=0.92),
    Kind("1.2.2", 17, cleared=0.09, at=(0, 9, 0, 1, 0, 0), damage=6000, trend=0.94),
    Kind("1.2.3", 110, cleared=0.04, at=(1, 8, 0, 0, 0, 1), winter=-0.2, trend=0.96),
    Kind("1.2.4", 33, cleared=0.05, at=(0, 5, 4, 0, 0, 1), winter=0.15, trend=0.90),
    Kind("1.2.5", 16, cleared=0.05),
    Kind("1.3.1", 110, crime=False, cleared=0.0, victim=0.5, damage=1500, trend=0.99),
    Kind("1.4.1", 11, cleared=0.45, at=(6, 2, 0, 0, 1, 1), domestic=0.2, online=0.15, trend=1.01),
    Kind("1.4.2", 3, cleared=0.80, at=(5, 3, 0, 0, 0, 2), attempt=0.7, armed=0.6, domestic=0.2),
    Kind("1.4.3", 6, cleared=0.60, winter=-0.1, armed=0.1),
    Kind("1.4.4", 28, cleared=0.55, domestic=0.3, online=0.15, armed=0.15, at=(5, 3, 1, 0, 1, 0)),
    Kind("1.4.5", 58, cleared=0.62, domestic=0.35, winter=-0.1, armed=0.08),
    Kind("1.4.6", 8, cleared=0.28, at=(0, 1, 0, 0, 0, 0), armed=0.45, attempt=0.22, trend=0.90),
    Kind("1.4.7", 2, cleared=0.50, at=(3, 1, 5, 0, 0, 1), armed=0.85, attempt=0.2, trend=0.93),
    Kind("1.6.1", 7, cleared=0.2, damage=4000),
    Kind("1.6.2", 26, cleared=0.15),
    Kind("1.6.3", 1, cleared=0.6, trend=1.02),
    Kind("2.1.1", 200, crime=False, cleared=0.0, victim=0.0, damage=0, trend=1.0),
    Kind("2.2.1", 95, cleared=0.12, trend=0.95),
    Kind("2.4.1", 300, crime=False, cleared=0.0, victim=0.0, damage=0, at=(9, 1, 0, 0, 0, 0)),
    Kind("2.4.2", 6, cleared=0.4, at=(9, 0, 1, 0, 0, 0), damage=0),
    Kind("2.5.1", 30, cleared=0.10, at=(0, 0, 9, 0, 0, 1), winter=0.15, attempt=0.2, damage=1200),
    Kind("2.5.2", 40, cleared=0.65, at=(0, 0, 1, 0, 0, 0), victim=0.02, trend=1.0),
    Kind("2.6.9", 4, cleared=0.5, victim=0.0, winter=0.6),
    Kind("2.7.2", 20, cleared=0.7, victim=0.0, damage=0),
    Kind("2.7.3", 1500, crime=False, cleared=0.0, victim=0.0, damage=0, trend=1.01),
    Kind("3.1.1", 15, cleared=0.85, victim=0.0, damage=0),
    Kind("3.2.1", 1, cleared=0.5, at=(2, 0, 0, 0, 8, 0), online=0.95, victim=0.3),
    Kind("3.1.2", 1, cleared=0.7, victim=0.4, damage=0),
    Kind("3.1.3", 2, cleared=0.8, victim=0.0, damage=0),
    Kind("3.5.2", 70, cleared=0.9, victim=0.05, at=(0, 1, 0, 0, 0, 0)),
    Kind("3.5.5", 400, crime=False, cleared=0.0, victim=0.0, damage=0, at=(0, 1, 0, 0, 0, 0)),
    Kind("3.6.4", 20, cleared=0.5, victim=0.1),
    Kind("3.7.1", 2, cleared=0.3, damage=0),
    Kind("3.7.4", 3, cleared=0.06, at=(0, 0, 0, 0, 1, 0), online=0.99, trend=1.15, damage=800),
    Kind("3.9.1", 35, cleared=0.09, at=(0, 0, 0, 0, 8, 2), online=0.75, trend=1.05, damage=600),
    Kind("3.9.3", 9, cleared=0.2, damage=2500),
)
"""Shares are thousands a year at the start."""

UNKNOWN_CRIME = "0.9.9"
"""Dirt: a code that no list holds."""

CRIME_CODES = (*(kind.code for kind in KINDS), UNKNOWN_CRIME)


def crime_shares(year: int, month: int) -> npt.NDArray[np.float64]:
    """Return the share of each kind of incident in a month."""
    winter = float(np.cos((month - 12.5) / 12 * 2 * np.pi))
    return np.array([k.share * k.trend ** (year - 2012) * (1 + k.winter * winter) for k in KINDS])


def likely(name: str) -> npt.NDArray[np.float64]:
    """Return one likelihood of every kind of incident, in order; the unknown code has the mean."""
    each = [float(getattr(kind, name)) for kind in KINDS]
    return np.array([*each, sum(each) / len(each)])


PLACE_WHEELS = np.array(
    [
        np.searchsorted(np.cumsum(kind.at) / sum(kind.at), (np.arange(256) + 0.5) / 256)
        for kind in (*KINDS, Kind(UNKNOWN_CRIME, 0))
    ],
    dtype=np.int8,
)
"""For each kind of incident a table of 256 places, so that one draw of 8 bits picks one."""
