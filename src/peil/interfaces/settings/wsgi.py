# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a web server calls."""

from __future__ import annotations

import gc
import os
from contextlib import suppress

from django.core.wsgi import get_wsgi_application

from peil.interfaces.settings.policies import current_policy
from peil.terms.errors import PeilError

_YOUNG_OBJECTS = 7_000
"""After so many new objects the garbage collector looks at the youngest; ten times the usual."""


def get_ready() -> None:
    """Load the policy folder before the first reader asks; a folder that is wrong is told to them.

    What is there by now stays, so the garbage collector leaves it alone from here on, and walks the
    rest less often: one walk over everything costs one reader some tenths of a second.
    """
    with suppress(PeilError):
        current_policy()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG_OBJECTS, *gc.get_threshold()[1:])


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peil.interfaces.settings.project")
application = get_wsgi_application()
get_ready()
