"""What is kept of figures that were made: the last ones, by a name that cannot mean two things."""

from __future__ import annotations

from peil.cycle.figures.keeping import Kept


def test_keeps_what_was_asked_last():
    kept: Kept[str, int] = Kept(2)

    kept.keep({"a": 1, "b": 2})
    kept.among(["a"])
    kept.keep({"c": 3})

    assert kept.among(["a", "b", "c"]) == {"a": 1, "c": 3}


def test_returns_only_what_was_asked():
    kept: Kept[str, int] = Kept(2)

    kept.keep({"a": 1, "b": 2})

    assert kept.among(["b", "never kept"]) == {"b": 2}
