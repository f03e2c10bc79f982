# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Keeps what was made of accepted figures, so that a page makes anew only what it never saw.

Nothing is kept under a name that could come to mean something else: a name holds the hash of what
a delivery says and of the policy folder. So several processes may each keep their own.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Iterable, Mapping
from threading import Lock
from typing import Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Name, Value]):
    """The values that were asked last, by name; threads may share it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Name, Value] = OrderedDict()
        self._lock = Lock()

    def among(self, names: Iterable[Name]) -> dict[Name, Value]:
        """Return those of some values that are kept."""
        with self._lock:
            found = {name: self._values[name] for name in names if name in self._values}
            for name in found:
                self._values.move_to_end(name)
        return found

    def keep(self, values: Mapping[Name, Value]) -> None:
        """Keep values; those that were not asked for longest make room."""
        with self._lock:
            self._values.update(values)
            while len(self._values) > self._most:
                self._values.popitem(last=False)
