# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads JSON strictly: no number becomes another one, and no key is there twice."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, cast

from django.http import HttpRequest
from ninja.parser import Parser
from ninja.types import DictStrAny


class ExactJson(Parser):
    """Reads the body of a request."""

    def parse_body(self, request: HttpRequest) -> DictStrAny:
        """Return what the body holds.

        Raises:
            ValueError: when it is not UTF-8 or not JSON, or a key is there twice.
        """
        return cast(
            "DictStrAny",
            json.loads(
                request.body.decode("utf-8"),
                parse_float=Decimal,
                parse_constant=_no_constant,
                object_pairs_hook=_once,
            ),
        )


def _no_constant(name: str) -> Any:
    """Refuse NaN and Infinity, which JSON does not know.

    Raises:
        ValueError: always.
    """
    told = f"{name} is no number"
    raise ValueError(told)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object.

    Raises:
        ValueError: when a key is there twice.
    """
    found = dict(pairs)
    if len(found) != len(pairs):
        told = "a key is there twice"
        raise ValueError(told)
    return found
