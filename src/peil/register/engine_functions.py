# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Functions that engines have under their own names, where what Ibis writes costs much more.

DuckDB and Spark look a number up in a map once for each different code where a file keeps codes
as a dictionary; a chain of comparisons takes ten times as long, and Ibis repeats the map six
times. Both count the rows for which a condition holds without making a number of it first.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import ibis

from peil.register.connections import SPARK

_LOOK_UP = {"duckdb": "map_extract_value", "spark": "element_at"}
_WIDE = "decimal(38, 0)"
"""What DuckDB counts in; said so, that Ibis writes the cast to 64 bits."""
_COUNT_IF = {"duckdb": "count_if", "spark": "count_if"}


def looked_up(column: Any, numbers: Mapping[str | int, int], *, engine: str) -> Any:
    """Return the number for the code in a column, whole and 32 bits; empty where it has none.

    Args:
        column: a column of Ibis: text, whole numbers or flags.
        numbers: the number of each code.
        engine: the engine of the register.
    """
    if not numbers:
        return ibis.null("int32")
    if all(isinstance(code, bool) for code in numbers):
        return ibis.cases((column, numbers[True]), (~column, numbers[False])).cast("int32")
    if engine not in _LOOK_UP:
        return column.cases(*numbers.items(), else_=None).cast("int32")
    codes = "string" if all(isinstance(code, str) for code in numbers) else "int64"
    look_up = _map_function(_LOOK_UP[engine], codes)
    return look_up(ibis.literal(dict(numbers), f"map<{codes}, int32>"), column)


def counted_if(condition: Any, *, engine: str) -> Any:
    """Return the number of rows for which a condition holds, as a reduction of 64 bits.

    Args:
        condition: a condition of Ibis; rows for which it is undecided do not count.
        engine: the engine of the register.
    """
    if engine not in _COUNT_IF:
        return condition.sum().cast("int64")
    return _count_function(_COUNT_IF[engine])(condition).cast("int64")


def bits_of_any(marks: Any, *, engine: str) -> Any:
    """Return a whole number of 64 bits with every bit that any row has, as a reduction.

    Ibis does not know this reduction on Spark, which has it.

    Args:
        marks: a column of Ibis: whole numbers of 64 bits.
        engine: the engine of the register.
    """
    return _bits_function()(marks) if engine == SPARK else marks.bit_or()


@cache
def _map_function(name: str, codes: str) -> Any:
    def look_up(numbers, code):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202
        """Name a function of the engine; nothing runs here."""

    signature = ((f"map<{codes}, int32>", codes), "int32")
    return ibis.udf.scalar.builtin(name=name, signature=signature)(look_up)


@cache
def _count_function(name: str) -> Any:
    def count(condition):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202
        """Name a function of the engine; nothing runs here."""

    return ibis.udf.agg.builtin(name=name, signature=(("boolean",), _WIDE))(count)


@cache
def _bits_function() -> Any:
    def bits(marks):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202
        """Name a function of the engine; nothing runs here."""

    return ibis.udf.agg.builtin(name="bit_or", signature=(("int64",), "int64"))(bits)
