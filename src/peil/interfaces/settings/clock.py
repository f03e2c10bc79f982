# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The clock of the application; in a home folder for practice the day is the one that it holds."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings

from peil.interfaces.settings.home import Home
from peil.terms.periods import read_day

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def practice_day() -> date | None:
    """Return the day that it is in a home folder for practice; nothing in a real one.

    Raises:
        DayUnreadable: when the file does not hold a day.
    """
    file = Home(Path(settings.PEIL_HOME)).practice_day_file
    return read_day(file.read_text(encoding="ascii").strip()) if file.is_file() else None


def now() -> datetime:
    """Return the moment; the only place where the application reads the clock."""
    moment = datetime.now(UTC)
    practised = practice_day()
    if practised is None:
        return moment
    local = moment.astimezone(_AMSTERDAM).replace(
        year=practised.year, month=practised.month, day=practised.day
    )
    return local.astimezone(UTC)
