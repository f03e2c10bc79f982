"""The made-up year, of which one edition is published, and clients of the API with and without tokens."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cycle.api.conftest import Api, token_of
from cycle.attacks.conftest import _django_db_helper, holder, played, year
from peil.cycle.rights import Role

__all__ = ["_django_db_helper", "played", "year"]

UNIT, ROUND = "amsterdam", "2023-h1"


@pytest.fixture
def anybody(db) -> Api:
    """The API as the public calls it."""
    return Api()


@pytest.fixture
def supplier(db) -> Api:
    """The API as a supplier of a unit calls it, whose figures are a draft."""
    return Api(token_of(holder(Role.UNIT_SUPPLIER, UNIT), unit=UNIT))


@pytest.fixture
def items(anybody) -> Callable[[str], list[dict]]:
    """Reads the items of a list, which must be all on one page."""

    def read(path: str) -> list[dict]:
        answer = anybody("GET", path)
        assert answer.status_code == 200, answer.content
        told = answer.json()
        assert len(told["items"]) == told["total"]
        return told["items"]

    return read
