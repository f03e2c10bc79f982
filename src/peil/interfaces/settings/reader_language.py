# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The language in which a page is read."""

from __future__ import annotations

from django.utils.translation import get_language

from peil.terms.languages import Language


def language_of_page() -> Language:
    """Return the language of the page that is asked: Dutch, but for addresses under /en/."""
    return "en" if get_language() == "en" else "nl"
