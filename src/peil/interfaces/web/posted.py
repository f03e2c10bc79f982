# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads whole numbers that an address or a form says beside its fields."""

from __future__ import annotations

_MOST_DIGITS = 9


def posted_number(written: str) -> int | None:
    """Return the whole number that a text says; nothing when it says none, or an endless one.

    >>> posted_number("12"), posted_number("-1"), posted_number("9" * 5000)
    (12, None, None)
    """
    fits = written.isascii() and written.isdigit() and len(written) <= _MOST_DIGITS
    return int(written) if fits else None
