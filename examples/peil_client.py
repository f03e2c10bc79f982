# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Reads the API of Peil with nothing but Python; as a program it writes a list as CSV.

python examples/peil_client.py http://localhost:8000 figures indicator=csv-tackled knownOn=2021-05-19
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import Request, urlopen


class Refused(Exception):
    """Peil refused what was asked; it says what was found and what to do."""


class Peil:
    """The API of one Peil. What did not change since it was read is not sent again."""

    def __init__(self, address: str, *, token: str = "") -> None:
        self._root = f"{address.rstrip('/')}/api/v1/"
        self._token = token
        self._read: dict[str, tuple[str, Any]] = {}

    def get(self, path: str, **asked: str | int) -> Any:
        """Return what stands at an address, with some parameters; numbers are texts."""
        address = urljoin(self._root, path) + (f"?{urlencode(asked)}" if asked else "")
        etag, known = self._read.get(address, ("", None))
        return self._ask(Request(address, headers={"If-None-Match": etag} if etag else {}), known)

    def items(self, name: str, **asked: str | int) -> Iterator[dict[str, Any]]:
        """Yield every item of a list, page after page."""
        page = self.get(name, **asked)
        yield from page["items"]
        while page["links"]["next"]:
            page = self.get(page["links"]["next"])
            yield from page["items"]

    def put(self, path: str, body: dict[str, Any]) -> Any:
        """Send something, such as the figures of a unit for a round; this asks for a token."""
        request = Request(urljoin(self._root, path), json.dumps(body).encode(), method="PUT")
        request.add_header("Content-Type", "application/json")
        return self._ask(request)

    def _ask(self, request: Request, known: Any = None) -> Any:
        if self._token:
            request.add_header("Authorization", f"Bearer {self._token}")
        try:
            with urlopen(request, timeout=30) as answer:
                told = json.load(answer)
                self._read[request.full_url] = (answer.headers.get("ETag", ""), told)
                return told
        except HTTPError as wrong:
            if wrong.code == HTTPStatus.NOT_MODIFIED:
                return known
            problem = json.load(wrong)
            each = "".join(f" {one['location']}: {one['detail']}" for one in problem["errors"])
            raise Refused(problem["detail"] + each) from None


if __name__ == "__main__":
    where, name, *asked = sys.argv[1:]
    found = Peil(where).items(name, **dict(one.split("=", 1) for one in asked))
    plain = ({k: v for k, v in one.items() if not isinstance(v, dict | list)} for one in found)
    rows = list(plain)
    writer = csv.DictWriter(sys.stdout, list(dict.fromkeys(key for row in rows for key in row)))
    writer.writeheader()
    writer.writerows(rows)
