# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Describes a data set as a Frictionless data package: files, schema, hashes, sources, licence.

Source: Data Package standard 1, Tabular Data Package profile (specs.frictionlessdata.io).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from peil.interfaces.opendata.changes import CHANGE_COLUMNS
from peil.interfaces.opendata.columns import COLUMNS, KEY
from peil.interfaces.opendata.data_column import DataColumn, Type
from peil.interfaces.opendata.plain_writing import LICENCE, LICENCE_ADDRESS
from peil.reports.observations import Observation
from peil.terms.languages import Text

_TYPES: Mapping[Type, Mapping[str, Any]] = {
    Type.TEXT: {"type": "string"},
    Type.INTEGER: {"type": "integer"},
    Type.DECIMAL: {"type": "number", "decimalChar": ".", "bareNumber": True},
    Type.DAY: {"type": "date", "format": "%Y-%m-%d"},
    Type.TRUTH: {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
}


@dataclass(frozen=True)
class Described:
    """What a package says of itself."""

    name: str
    title: Text
    description: Text
    version: str
    modified: str


def data_package(
    about: Described,
    *,
    observations: bytes,
    changes: bytes | None,
    rows: Iterable[Observation],
) -> Mapping[str, Any]:
    """Return the description of the CSV files of a data set that stand beside it."""
    resources = [_resource("observations", observations, schema=observation_schema())]
    if changes is not None:
        resources.append(_resource("changes", changes, schema=_change_schema()))
    return {
        "profile": "tabular-data-package",
        "name": about.name,
        "title": f"{about.title.nl} / {about.title.en}",
        "description": f"{about.description.nl}\n\n{about.description.en}",
        "version": about.version,
        "created": f"{about.modified}T00:00:00Z",
        "licenses": [{"name": LICENCE, "path": LICENCE_ADDRESS}],
        "sources": sources_of(rows),
        "resources": resources,
    }


def sources_of(rows: Iterable[Observation]) -> Sequence[Mapping[str, str]]:
    """Return the documents that rows come from, each once, in the order of their keys."""
    titles = {row.document: row.document_title for row in rows}
    return [{"title": f"{title} ({key})"} for key, title in sorted(titles.items())]


def _resource(name: str, content: bytes, *, schema: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "header": True},
        "schema": schema,
    }


def observation_schema() -> Mapping[str, Any]:
    """Return the schema of a table of observations; an empty cell holds no value."""
    return {
        "fields": [_field(column) for column in COLUMNS],
        "missingValues": [""],
        "primaryKey": KEY,
    }


def _change_schema() -> Mapping[str, Any]:
    return {
        "fields": [{"name": name, "type": "string"} for name in CHANGE_COLUMNS],
        "missingValues": [""],
    }


def _field(column: DataColumn) -> Mapping[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.codes is not None:
        constraints["enum"] = list(column.codes)
    return {
        "name": column.name,
        "title": f"{column.title.nl} / {column.title.en}",
        "description": f"{column.description.nl} / {column.description.en}",
        **_TYPES[column.type],
        "constraints": constraints,
    }
