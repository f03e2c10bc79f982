# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Knows a large value again without comparing it."""

from __future__ import annotations

from typing import Generic, TypeVar

Value = TypeVar("Value")


class TheSame(Generic[Value]):
    """A value that is known again when it is the very same object; comparing it would take long.

    It is the key of what is kept of a value that never changes. It holds the value, so that nothing
    else can come in its place.
    """

    def __init__(self, value: Value) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TheSame) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)
