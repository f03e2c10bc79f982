# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Describes a CSV file as CSV on the Web: columns, types, codes, key and licence.

Source: Metadata Vocabulary for Tabular Data, W3C Recommendation of 17 December 2015.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from peil.interfaces.opendata.columns import COLUMNS, KEY
from peil.interfaces.opendata.data_column import DataColumn, Type
from peil.interfaces.opendata.plain_writing import LICENCE_ADDRESS
from peil.terms.languages import Text

CONTEXT = "http://www.w3.org/ns/csvw"
_TYPES: Mapping[Type, Any] = {
    Type.TEXT: "string",
    Type.INTEGER: "integer",
    Type.DECIMAL: {"base": "decimal", "format": {"decimalChar": "."}},
    Type.DAY: {"base": "date", "format": "yyyy-MM-dd"},
    Type.TRUTH: {"base": "boolean", "format": "true|false"},
}


def csvw_metadata(
    address: str, *, title: Text, description: Text, version: str, modified: str
) -> Mapping[str, Any]:
    """Return the description of a CSV file of observations that stands at an address beside it."""
    return {
        "@context": CONTEXT,
        "url": address,
        "dc:title": _both(title),
        "dc:description": _both(description),
        "dc:license": {"@id": LICENCE_ADDRESS},
        "dc:modified": {"@value": modified, "@type": "xsd:date"},
        "dc:hasVersion": version,
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n", "\n"]},
        "tableSchema": {
            "columns": [_column(column) for column in COLUMNS],
            "primaryKey": KEY,
        },
    }


def _both(text: Text) -> Sequence[Mapping[str, str]]:
    return [{"@value": text.nl, "@language": "nl"}, {"@value": text.en, "@language": "en"}]


def _column(column: DataColumn) -> Mapping[str, Any]:
    return {
        "name": column.name,
        "titles": {"nl": column.title.nl, "en": column.title.en, "und": column.name},
        "dc:description": _both(column.description),
        "datatype": _datatype(column),
        "required": column.required,
        "null": "",
    }


def _datatype(column: DataColumn) -> Any:
    """Return the type of a column; the words it may hold as a pattern, where there are few."""
    if column.codes is None:
        return _TYPES[column.type]
    words = "|".join(column.codes)
    meanings = [f"{code}: {text.nl} / {text.en}" for code, text in column.codes.items()]
    return {"base": "string", "format": words, "dc:description": "; ".join(meanings)}
