# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The sections of a public page, ready to be written out by `web/public/parts/blocks.html`."""

from __future__ import annotations

from collections.abc import Sequence

from django import template

from peil.interfaces.web.public.shown import ShownSection, shown_sections
from peil.reports.public.site_page import SiteSection

register = template.Library()


@register.simple_tag
def laid_out(sections: Sequence[SiteSection]) -> tuple[ShownSection, ...]:
    """Return the sections of a page with every address in them filled in."""
    return shown_sections(sections)
