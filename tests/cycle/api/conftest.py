"""A client with a token, and a round to supply for."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from cycle.conftest import make_person
from cycle.supplied_files.conftest import make_round
from peil.cycle.models import ApiToken, Person, Round
from peil.cycle.people.secret import hash_of
from peil.cycle.rights import Role
from peil.interfaces.settings.clock import now

ROOT = "/api/v1"
PLACE = "/rounds/2022-h1/submissions/limburg"


def token_of(person: Person, *, days: int = 1, unit: str = "") -> str:
    """The secret of a new token of somebody, for a unit or for that of their first role."""
    secret = f"peil_{person.pk}_{ApiToken.objects.count()}"
    moment = now()
    ApiToken.objects.create(
        person=person,
        unit=unit or person.holdings()[0].unit,
        label="test",
        secret_hash=hash_of(secret),
        made_at=moment,
        expires_at=moment + timedelta(days=days),
    )
    return secret


@dataclass
class Api:
    """Calls the API with a token, or with none."""

    token: str = ""

    def __call__(self, method: str, path: str, body: Any = None, **headers: str):
        data = body if isinstance(body, bytes) else json.dumps(body).encode() if body else b""
        client = Client(raise_request_exception=False)
        given = {"HTTP_AUTHORIZATION": f"Bearer {self.token}"} if self.token else {}
        return client.generic(method, ROOT + path, data, "application/json", **given, **headers)


@pytest.fixture
def opened(db) -> Round:
    return make_round()


@pytest.fixture
def api_of(opened) -> Callable[..., Api]:
    """The API as somebody with a role calls it."""
    return lambda role, unit="limburg", **more: Api(token_of(make_person(role, unit, **more)))


@pytest.fixture
def api(api_of) -> Api:
    """The API as the supplier of Limburg calls it."""
    return api_of(Role.UNIT_SUPPLIER)


def figure(indicator: str = "csv-tackled", value: str | None = "34", **more: Any) -> dict[str, Any]:
    """One figure as it goes in."""
    return {"indicator": indicator, "value": value, "status": "final", **more}


def figures(*given: dict[str, Any], period: str = "2022-H1") -> dict[str, Any]:
    """A body with figures."""
    return {"period": period, "figures": list(given)}
