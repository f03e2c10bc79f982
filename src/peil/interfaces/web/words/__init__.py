# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens in both languages, one file for each part; all of them together."""

from __future__ import annotations

from peil.interfaces.web.words.frame import FRAME
from peil.reports.wording import Wording

WORDS = Wording({**FRAME})
"""Every word of the screens by its name."""
