# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens in both languages, one file for each part; all of them together."""

from __future__ import annotations

from peil.interfaces.web.words.decisions import DECISIONS
from peil.interfaces.web.words.editions import EDITIONS
from peil.interfaces.web.words.embeds import EMBEDS
from peil.interfaces.web.words.files import FILES
from peil.interfaces.web.words.frame import FRAME
from peil.interfaces.web.words.home import HOME
from peil.interfaces.web.words.interpretations import INTERPRETATIONS
from peil.interfaces.web.words.meetings import MEETINGS
from peil.interfaces.web.words.pages import PAGES
from peil.interfaces.web.words.people import PEOPLE
from peil.interfaces.web.words.progress import PROGRESS
from peil.interfaces.web.words.public_indicators import PUBLIC_INDICATORS
from peil.interfaces.web.words.rounds import ROUNDS
from peil.interfaces.web.words.site import SITE
from peil.interfaces.web.words.submissions import SUBMISSIONS
from peil.interfaces.web.words.trail import TRAIL
from peil.reports.wording import Wording

WORDS = Wording(
    {
        **FRAME,
        **SITE,
        **PAGES,
        **PUBLIC_INDICATORS,
        **EMBEDS,
        **DECISIONS,
        **HOME,
        **PEOPLE,
        **ROUNDS,
        **TRAIL,
        **SUBMISSIONS,
        **FILES,
        **INTERPRETATIONS,
        **PROGRESS,
        **MEETINGS,
        **EDITIONS,
    }
)
"""Every word of the screens by its name."""
