# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The root of every table whose rows are added and never changed; the database enforces it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class AppendOnly(models.Model):
    """A row that nobody changes or deletes: triggers in the database refuse it."""

    is_append_only: ClassVar[bool] = True

    class Meta:
        """It has no table of its own."""

        abstract = True
