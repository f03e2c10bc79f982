# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The Django app that holds templates, style sheets and tags."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The screens."""

    name = "peil.interfaces.web"
    label = "web"
