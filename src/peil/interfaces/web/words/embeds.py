# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words around what other sites show of Peil, and how they show it."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

EMBEDS: Mapping[str, Text] = {
    "embed.more": Text(nl="Lees verder op Peil", en="Read on at Peil"),
    "embed.as-of": Text(nl="Stand per {day}.", en="As known on {day}."),
    "embed.made-up": Text(
        nl="Om te oefenen: alle gegevens zijn verzonnen.", en="For practice: all data is made up."
    ),
    "embed.chart": Text(nl="grafiek", en="chart"),
    "embed.table": Text(nl="tabel", en="table"),
    "embed.code": Text(
        nl="Neem deze code over in uw pagina.", en="Copy this code into your own page."
    ),
    "embed.code.chart": Text(nl="Code voor de grafiek", en="Code for the chart"),
    "embed.code.table": Text(nl="Code voor de tabel", en="Code for the table"),
}
