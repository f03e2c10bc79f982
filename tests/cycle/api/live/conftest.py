"""A practice that is served as `peil serve` does, on the database that the suite runs on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from cycle.operations.conftest import PlaceOfHome, new_database, own_database, postgresql
from cycle.operations.serving import Serving

__all__ = ["new_database", "own_database", "postgresql"]

_MADE_FOR_LIMBURG = """
from peil.cycle.models import Person
from peil.cycle.people.tokens import make_token
from peil.cycle.signature import Signature
from peil.interfaces.settings.clock import now
supplier = Person.objects.filter(assignments__role="unit_supplier", assignments__unit="limburg")[0]
print(make_token("test", unit="limburg", days=1, by=Signature(supplier, now())).secret)
"""


@dataclass(frozen=True)
class Served:
    """Where a practice is served, and the token of a supplier of Limburg."""

    address: str
    token: str


@pytest.fixture(scope="module")
def served(tmp_path_factory, own_database) -> Iterator[Served]:
    """A practice of its own, in which the figures of Limburg are still awaited."""
    place = PlaceOfHome(tmp_path_factory.mktemp("served") / "home", own_database())
    place.ran("demo-data")
    token = place.python(_MADE_FOR_LIMBURG).strip()
    serving = Serving(place)
    try:
        assert serving.get("/api/v1/openapi.json") == 200
        yield Served(f"http://localhost:{serving.port}", token)
    finally:
        serving.stop()
