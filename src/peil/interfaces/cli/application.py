# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Opens the application of a home folder for a command, as the web server does."""

from __future__ import annotations

import os
from pathlib import Path

import click

from peil.interfaces.settings.home import HOME_VARIABLE, Home, home_asked

SETTINGS = "peil.interfaces.settings.project"

home_option = click.option(
    "--home",
    type=click.Path(path_type=Path),
    help=f"The home folder (or set {HOME_VARIABLE}); 'peil-home' here by default.",
)


def open_application(home: Path | None) -> Home:
    """Return a home folder that was set up, with the application ready to be used on it.

    Raises:
        HomeMissing: when the folder was not set up.
    """
    found = home_asked(home)
    found.require()
    os.environ[HOME_VARIABLE] = str(found.folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django

    django.setup()
    return found
