"""How much a database holds, and on which day somebody looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

LAST_YEAR = 2022
TODAY = date(2023, 3, 10)


@dataclass(frozen=True)
class Size:
    """So many years, and of each so much; `units` counts the whole as well."""

    years: int = 10
    units: int = 12
    indicators: int = 40
    versions: int = 3
    people: int = 60
    agreements: int = 16
    meetings: int = 5
    items: int = 8
    decided: int = 20
    proposed: int = 6
    logins: int = 2000

    @property
    def calendar_years(self) -> range:
        """The years that rounds are about, the first one first."""
        return range(LAST_YEAR - self.years + 1, LAST_YEAR + 1)


LARGE = Size()
"""Ten years, twelve units, forty indicators: as large as Peil must stay quick with."""
HALF = Size(
    years=5,
    units=6,
    indicators=20,
    versions=2,
    people=30,
    agreements=8,
    meetings=3,
    items=4,
    decided=10,
    proposed=3,
    logins=1000,
)
"""Half of everything: whatever asks one question for each of something asks fewer here."""


def noon(day: date, *, later: int = 0) -> datetime:
    """The middle of a day, or of one so many days later."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC) + timedelta(days=later)
