"""One page of each kind and state of the public site, for tests that look at them in a browser."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import resolve
from django.utils.translation import override

FRAMED = frozenset({"public-embed"})
"""Pages that stand in the page of somebody else, without menu and footer."""

SPECIAL = (
    "/indicatoren/csv-tackled/",  # units that supplied, an edition, decisions
    "/indicatoren/human-trafficking-suspects/",  # norms changed twice, figures revised
    "/indicatoren/home-burglaries/",  # a ceiling
    "/indicatoren/assets-seized/",  # millions of euros
    "/indicatoren/child-abuse-material-interventions/",  # parts of a whole
    "/jaren/2020/",
    "/jaren/2020/stand-per/2020-06-28/",
    "/jaren/2022/",  # figures of units, and provisional ones
    "/eenheden/national/",
    "/eenheden/limburg/",
    "/eenheden/landelijk/",
    "/agendas/2019-2022/",
    "/agendas/2023-2026/",
)
"""Pages in which something is that others lack; those that are there are looked at."""


@dataclass(frozen=True)
class Place:
    """A page: its kind and its path in Dutch; `is_dated` where it is as of a day."""

    kind: str
    path: str
    is_dated: bool = False

    @property
    def is_framed(self) -> bool:
        """It stands in somebody else's page."""
        return self.kind in FRAMED

    def to(self, language: str) -> str:
        """The path in a language."""
        return f"/en{self.path}" if language == "en" else self.path

    def __str__(self) -> str:
        return self.path


def all_of(addresses: Iterable[str]) -> tuple[Place, ...]:
    """Every page, by its Dutch path; an address without a slash at its end is that of a file."""
    found = []
    with override("nl"):
        for path in addresses:
            if not path.startswith("/en/"):
                match = resolve(path)
                if path.endswith("/") and match.view_name != "edition_file":
                    found.append(Place(match.view_name, path, "known_on" in match.kwargs))
    return tuple(found)


def kinds_of(addresses: Iterable[str]) -> tuple[Place, ...]:
    """The first, the middle and the last page of each kind, and those with something special."""
    places = all_of(addresses)
    kinds: Mapping[tuple[str, bool], list[Place]] = defaultdict(list)
    for place in places:
        kinds[place.kind, place.is_dated].append(place)
    chosen = {
        some[at]
        for (_, is_dated), some in kinds.items()
        for at in ((len(some) // 2,) if is_dated else (0, len(some) // 2, len(some) - 1))
    }
    return tuple(place for place in places if place in chosen or place.path in SPECIAL)
