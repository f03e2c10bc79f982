# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words around the public pages of indicators and units; the pages themselves are reports."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

PUBLIC_INDICATORS: Mapping[str, Text] = {
    "indicator.file": Text(
        nl="Elke norm en elk cijfer van deze pagina, van alle eenheden, met bron",
        en="Every norm and figure of this page, of all units, with source",
    ),
    "indicator.all-files": Text(
        nl="Alle open data van alle indicatoren", en="All open data of all indicators"
    ),
    "indicator.embed": Text(nl="Op uw eigen site", en="On your own site"),
    "indicator.embed.what": Text(
        nl="Deze grafiek en tabel mag u in uw eigen site tonen; zij blijven vanzelf bij.",
        en="You may show this chart and table in your own site; they stay up to date.",
    ),
    "indicator.embed.chart": Text(nl="De grafiek alleen", en="The chart alone"),
    "indicator.embed.table": Text(nl="De tabel alleen", en="The table alone"),
}
