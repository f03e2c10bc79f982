# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a file of the site that was written, and the journal that keeps it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from peil.interfaces.settings.static_site.links import Linked


@dataclass(frozen=True)
class Written:
    """A file of the site: of which address, where it stands, its SHA-256, and what it holds.

    `policy` is the content security policy that the application gave with it.
    """

    address: str
    file: str
    digest: str
    kind: str
    policy: str
    linked: Linked


def line_of(written: Written) -> str:
    """Return a file as one line of the journal."""
    told = {
        "address": written.address,
        "file": written.file,
        "digest": written.digest,
        "kind": written.kind,
        "policy": written.policy,
        "links": list(written.linked.links),
        "places": sorted(written.linked.places),
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def read_line(line: str) -> Written | None:
    """Return the file that a line of the journal tells of, or nothing of one that was cut off."""
    try:
        told: dict[str, Any] = json.loads(line)
    except json.JSONDecodeError:
        return None
    linked = Linked(tuple(told.pop("links")), frozenset(told.pop("places")))
    return Written(linked=linked, **told)
