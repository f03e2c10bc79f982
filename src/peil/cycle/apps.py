# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The Django app of the room."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from peil.cycle.trail.protection import protect


class CycleConfig(AppConfig):
    """The monitoring cycle; after every migration its append-only tables are protected."""

    name = "peil.cycle"
    label = "cycle"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Ask to be told when the database has its shape."""
        post_migrate.connect(protect, sender=self)
