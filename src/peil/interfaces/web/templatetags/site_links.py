# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where words of a public page lead to: a page names another one, and its address is known here."""

from __future__ import annotations

from django import template
from django.urls import reverse

from peil.reports.public.site_page import Target

register = template.Library()


@register.simple_tag
def leads_to(target: Target) -> str:
    """Return the address of the page that words lead to."""
    return reverse(target.page, kwargs=dict(target.parts))
