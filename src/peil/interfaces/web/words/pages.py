# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of public pages that are made of sections, of search, and of early reading."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

PAGES: Mapping[str, Text] = {
    "site.on-this-page": Text(nl="Op deze pagina", en="On this page"),
    "site.note": Text(nl="Noot {number}", en="Note {number}"),
    "site.note.back": Text(
        nl="Noot {number}: terug naar de tabel", en="Note {number}: back to the table"
    ),
}
