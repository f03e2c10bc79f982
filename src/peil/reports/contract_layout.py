# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out the register contract: every table with its columns, types, codes and empty cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from peil.register.columns import Column, Table
from peil.register.contract import CONTRACT_VERSION
from peil.reports import document
from peil.reports.document import Cell, Document, Paragraph, Row, Section
from peil.terms.languages import Language, Text

_WORDS: Mapping[str, Text] = {
    "title": Text(nl="Registercontract", en="Register contract"),
    "subtitle": Text(
        nl="De tabellen en kolommen die telregels gebruiken, versie {version}",
        en="The tables and columns that counting rules use, version {version}",
    ),
    "column": Text(nl="kolom", en="column"),
    "type": Text(nl="type", en="type"),
    "meaning": Text(nl="betekenis", en="meaning"),
    "codes": Text(nl="codes", en="codes"),
    "null_when": Text(nl="leeg als", en="empty when"),
    "never": Text(nl="nooit", en="never"),
    "list": Text(nl="lijst {codelist}", en="list {codelist}"),
    "target": Text(nl="rij van {target}", en="row of {target}"),
}
_WEIGHTS = {"column": 3, "type": 1, "meaning": 5, "codes": 4, "null_when": 3}


def lay_out_contract(tables: Sequence[Table], *, language: Language) -> Document:
    """Return tables of the register contract as a document with a section for each."""
    return Document(
        title=_WORDS["title"].to(language),
        subtitle=_WORDS["subtitle"].to(language).format(version=CONTRACT_VERSION),
        language=language,
        description=_WORDS["title"].to(language),
        colophon="",
        sections=tuple(_section(table, language) for table in tables),
        data={
            "contract_version": CONTRACT_VERSION,
            "tables": [_table_data(table) for table in tables],
        },
    )


def _section(table: Table, language: Language) -> Section:
    columns = tuple(
        document.Column(key, _WORDS[key].to(language), weight=weight)
        for key, weight in _WEIGHTS.items()
    )
    rows = tuple(Row(_cells(column, language)) for column in table.columns)
    return Section(
        table.name,
        (Paragraph(table.row.to(language)), document.Table(table.name, columns, rows)),
    )


def _cells(column: Column, language: Language) -> tuple[Cell, ...]:
    null_when = column.null_when or _WORDS["never"]
    texts = (
        column.name,
        column.stored_as,
        column.meaning.to(language),
        _values(column, language),
        null_when.to(language),
    )
    return tuple(Cell(text) for text in texts)


def _values(column: Column, language: Language) -> str:
    if column.codelist is not None:
        return _WORDS["list"].to(language).format(codelist=column.codelist)
    if column.target is not None:
        return _WORDS["target"].to(language).format(target=column.target)
    return ", ".join(f"{one.code} ({one.meaning.to(language)})" for one in column.codes)


def _table_data(table: Table) -> Mapping[str, Any]:
    return {
        "table": table.name,
        "row": table.row.model_dump(),
        "key": table.key,
        "day": table.day,
        "columns": [_column_data(column) for column in table.columns],
    }


def _column_data(column: Column) -> Mapping[str, Any]:
    return {
        "column": column.name,
        "kind": column.kind.value,
        "type": column.stored_as,
        "meaning": column.meaning.model_dump(),
        "may_be_null": column.may_be_null,
        "null_when": column.null_when.model_dump() if column.null_when else None,
        "codes": [{"code": one.code, "meaning": one.meaning.model_dump()} for one in column.codes],
        "codelist": column.codelist,
        "target": column.target,
    }
