# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How rows are locked, everywhere: alone, read after the wait, and without shutting out who names them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT

SOURCE = ROOT / "src/peil"
LOCK = "select_for_update"


def chains() -> Iterator[tuple[str, set[str], ast.Call]]:
    """Every chain of calls that locks rows: where it is, what else is called in it, the lock."""
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for statement in ast.walk(tree):
            if isinstance(statement, ast.Expr | ast.Assign | ast.Return | ast.For | ast.AnnAssign):
                yield from _in(path, statement)


def _in(path: Path, statement: ast.stmt) -> Iterator[tuple[str, set[str], ast.Call]]:
    of = statement.iter if isinstance(statement, ast.For) else statement
    calls = [
        n for n in ast.walk(of) if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute)
    ]
    names = {c.func.attr for c in calls if isinstance(c.func, ast.Attribute)}
    for call in calls:
        if isinstance(call.func, ast.Attribute) and call.func.attr == LOCK:
            yield f"{path.relative_to(SOURCE)}:{call.lineno}", names, call


def test_there_are_locks_to_look_at():
    assert len(list(chains())) > 15


@pytest.mark.parametrize(("place", "names", "lock"), list(chains()))
def test_a_lock_lets_rows_in_that_name_the_locked_one(place, names, lock):
    """Else an event about a person waits for whoever changes them, who waits for the trail."""
    assert {k.arg: ast.unparse(k.value) for k in lock.keywords}.get("no_key") == "True", place


@pytest.mark.parametrize(("place", "names", "lock"), list(chains()))
def test_a_locked_row_is_not_read_together_with_what_stands_beside_it(place, names, lock):
    """After a wait PostgreSQL joins what stood there before it."""
    assert not names & {"select_related", "prefetch_related", "annotate"}, place


def test_no_letter_is_sent_where_something_is_locked():
    for path in sorted((SOURCE / "cycle").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef):
                continue
            text = ast.unparse(function)
            if "send_mail(" in text or "send_messages(" in text:
                assert "atomic" not in text, (path, function.name)
