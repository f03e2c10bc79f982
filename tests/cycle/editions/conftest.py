"""Editions in each state, for tests."""

from __future__ import annotations

import pytest
from django.utils import translation

from cycle.editions import made


@pytest.fixture
def year(db, policy):
    """A year of which everything was accepted and interpreted."""
    return made.ready_year(policy)


@pytest.fixture
def composed(year, policy):
    """An edition that nothing stands in the way of."""
    return made.compose(policy)


@pytest.fixture
def frozen(composed, policy):
    """An edition that was frozen."""
    return made.freeze(policy, composed)


@pytest.fixture(autouse=True)
def _in_dutch():
    """Addresses are in Dutch, whatever language a page of the test before was asked in."""
    with translation.override("nl"):
        yield
