# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A file as somebody hands it in, and what was read from it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath, PureWindowsPath

from peil.agenda.published import FigureStatus
from peil.cycle.models import Means
from peil.cycle.submissions.drafts import CameIn, FigureDraft
from peil.terms.languages import Text

_LONGEST_NAME = 100
_NOT_IN_A_NAME = re.compile(r"[^\w .()+=,-]")


@dataclass(frozen=True)
class SuppliedFile:
    """A file with figures. `counted_status` is how settled counted figures in it are."""

    given_name: str
    data: bytes
    counted_status: FigureStatus = FigureStatus.PROVISIONAL

    @property
    def name(self) -> str:
        """Its name without folders, and without signs that do not belong in one."""
        last = PurePosixPath(PureWindowsPath(self.given_name).name).name
        return _NOT_IN_A_NAME.sub("_", last)[-_LONGEST_NAME:] or "file"

    @property
    def ending(self) -> str:
        """The end of its name, such as .xlsx, in small letters."""
        return PurePosixPath(self.name).suffix.lower()

    def came_in(self, means: Means) -> CameIn:
        """Return how its figures came in."""
        return CameIn(means.value, self.name, hashlib.sha256(self.data).hexdigest())


@dataclass(frozen=True)
class FileRead:
    """What was read from a file.

    `is_whole` says that it holds everything that the unit supplies; figures that it does not hold
    otherwise stay as they were. `left_out` says by reason how many rows were not for this round
    and unit. `remarks` are worth knowing, and stop nothing.
    """

    figures: tuple[FigureDraft, ...]
    came_in: CameIn
    is_whole: bool
    left_out: Mapping[Text, int] = field(default_factory=dict)
    remarks: tuple[Text, ...] = ()
