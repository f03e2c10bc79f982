"""Editions in each state, for tests of what the public may know."""

from cycle.editions.conftest import composed, frozen, year

__all__ = ["composed", "frozen", "year"]
