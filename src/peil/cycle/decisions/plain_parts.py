# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Takes a record apart into plain parts as a data file holds them, and writes these as YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from peil.agenda.decisions import NormState, NormValue
from peil.agenda.yaml_files import END_MARK
from peil.terms.numbers import unmistakable
from peil.terms.periods import DayOrMonth, Period
from peil.terms.record import Record

_BARE = re.compile(r"[a-z][a-z0-9_-]*|\d{4}-\d{2}-\d{2}(-[a-z0-9-]+)?")
_WORDS_OF_YAML = {"null", "true", "false"}
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_STEP = "  "


def parts_of(record: Record) -> dict[str, Any]:
    """Return a record as a data file holds it; what is as it is by default is left out.

    Numbers stay exact, days and periods are text, and a norm is a number, a word or its step.
    """
    parts: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if field.is_required() or value != field.default:
            parts[field.alias or name] = _plain(value)
    return parts


def _plain(value: Any) -> Any:
    if isinstance(value, NormValue):
        return _norm(value)
    if isinstance(value, Record):
        return parts_of(value)
    if isinstance(value, Mapping):
        return {_plain(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return _leaf(value)


def _leaf(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Period | DayOrMonth):
        return value.text
    return value.isoformat() if isinstance(value, date) else value


def _norm(value: NormValue) -> Any:
    if value.state is NormState.SET:
        return value.number
    if value.step is not None:
        return {"milestone": parts_of(value.step)}
    return value.direction or value.state.value


def yaml_text(parts: Mapping[str, Any]) -> str:
    """Return plain parts as the text of a data file, with its end mark.

    Text stands between double quotes unless it is a bare name or day, so nothing in it can be
    taken for something else.
    """
    return "\n".join((*_mapping(parts, ""), END_MARK)) + "\n"


def _mapping(parts: Mapping[str, Any], margin: str) -> Iterator[str]:
    for key, value in parts.items():
        yield from _entry(f"{margin}{key}:", value, margin + _STEP)


def _entry(head: str, value: Any, margin: str) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        yield head
        yield from _mapping(value, margin)
    elif isinstance(value, Sequence) and not isinstance(value, str) and value:
        yield from _list(head, value, margin)
    else:
        yield f"{head} {_scalar(value)}"


def _list(head: str, items: Sequence[Any], margin: str) -> Iterator[str]:
    if not any(isinstance(item, Mapping) for item in items):
        yield f"{head} [{', '.join(_scalar(item) for item in items)}]"
        return
    yield head
    for item in items:
        first, *others = _mapping(item, margin + _STEP)
        yield f"{margin}- {first.removeprefix(margin + _STEP)}"
        yield from others


def _scalar(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return unmistakable(Decimal(value))
    if isinstance(value, str):
        return _quoted(value)
    return "[]" if isinstance(value, Sequence) else "{}"


def _quoted(text: str) -> str:
    """Return a text so that YAML reads it back sign by sign."""
    if _BARE.fullmatch(text) and text not in _WORDS_OF_YAML:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", quoted)
