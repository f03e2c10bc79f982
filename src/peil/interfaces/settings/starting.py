# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a process of the web server does before the first reader asks."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.apps import apps
from django.db import DatabaseError, connections
from django.template.loader import get_template
from django.urls import resolve

from peil.cycle.editions.checking import look_ahead
from peil.cycle.signature import Signature
from peil.interfaces.settings.clock import now
from peil.interfaces.settings.policies import current_policy
from peil.interfaces.settings.public import current_public_record
from peil.terms.errors import PeilError

_YOUNG_OBJECTS = 7_000
"""After so many new objects the garbage collector looks at the youngest; ten times the usual."""


def get_ready() -> None:
    """Do the slow things: load views, templates and policy folder, read figures, make the record.

    What is wrong with the folder or the database is told to who asks. What is there by now stays,
    so the garbage collector leaves it alone from here on, and walks the rest less often: one walk
    over everything costs one reader some tenths of a second.
    """
    resolve("/")  # every view is loaded with the first address that is looked up
    for template in _templates():
        get_template(template)
    with suppress(PeilError, DatabaseError):
        look_ahead(policy=current_policy(), by=Signature(None, now()))
        current_public_record()
    connections.close_all()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG_OBJECTS, *gc.get_threshold()[1:])


def _templates() -> Iterator[str]:
    """Yield the names of all templates of Peil; each is read once, for all readers."""
    folder = Path(apps.get_app_config("web").path) / "templates"
    yield from sorted(str(one.relative_to(folder)) for one in folder.rglob("*.html"))
