# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The files of a data set: one list of formats, each made when it is asked and kept for a while."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from django.utils.module_loading import import_string

from peil.interfaces.opendata import dataset_words as words
from peil.interfaces.opendata import standards
from peil.interfaces.opendata.changes import (
    CHANGE_COLUMNS,
    by_name,
    by_subject,
    changes_between,
)
from peil.interfaces.opendata.columns import COLUMNS
from peil.interfaces.opendata.csvw_file import csvw_metadata
from peil.interfaces.opendata.data_column import Value
from peil.interfaces.opendata.data_package import Described, data_package, sources_of
from peil.interfaces.opendata.datasets import Dataset, Scope
from peil.interfaces.opendata.plain_writing import (
    LICENCE_ADDRESS,
    csv_bytes,
    json_bytes,
    json_rows_bytes,
)
from peil.interfaces.opendata.sdmx_files import sdmx_csv, sdmx_structure
from peil.terms.languages import Text

FOLDER = "/gegevens/bestanden/"
"""Where the addresses of data files begin; the same in every language."""
_PARQUET = "peil.interfaces.opendata.parquet_file.parquet_bytes"
_XLSX = "peil.interfaces.opendata.xlsx_file.xlsx_bytes"
"""Both are loaded when the first file is written: their libraries would slow down a start."""
_CSV = "text/csv; charset=utf-8"
_JSON = "application/json"
_KEPT = 512


@dataclass(frozen=True)
class Distribution:
    """One file of a data set: its format, media type, address, size in bytes and SHA-256.

    `conforms_to` is the address of the standard that it keeps to.
    """

    dataset: str
    form: str
    name: str
    media_type: str
    conforms_to: str
    title: Text
    content: bytes = field(repr=False)

    @property
    def path(self) -> str:
        """The address of the file, from the root of the site."""
        return f"{FOLDER}{self.dataset}/{self.name}"

    @property
    def size(self) -> int:
        """Its size in bytes."""
        return len(self.content)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of its bytes."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class _Form:
    """A format: what its file is called and is, and how it is written."""

    name: str
    media_type: str
    conforms_to: str
    write: Callable[[Dataset], bytes]


def distributions(dataset: Dataset) -> tuple[Distribution, ...]:
    """Return every file of a data set, in the order of `FORMS`."""
    return tuple(_distribution(dataset, form) for form in FORMS)


def distribution(dataset: Dataset, name: str) -> Distribution | None:
    """Return the file of a data set that has a name, or nothing."""
    found = (form for form, about in FORMS.items() if about.name == name)
    return next((_distribution(dataset, form) for form in found), None)


@lru_cache(maxsize=_KEPT)
def _distribution(dataset: Dataset, form: str) -> Distribution:
    about = FORMS[form]
    return Distribution(
        dataset=dataset.key,
        form=form,
        name=about.name,
        media_type=about.media_type,
        conforms_to=about.conforms_to,
        title=words.FILES[form],
        content=about.write(dataset),
    )


def _about(dataset: Dataset) -> dict[str, Any]:
    """Return what a file says of the data set it is of."""
    return {
        "dataset": dataset.key,
        "title": {"nl": dataset.title.nl, "en": dataset.title.en},
        "description": {"nl": dataset.description.nl, "en": dataset.description.en},
        "version": dataset.version,
        "version_before": dataset.before or None,
        "modified": dataset.modified.isoformat(),
        "digest": dataset.digest,
        "made_up": dataset.is_made_up,
        "licence": LICENCE_ADDRESS,
    }


def _csv(dataset: Dataset) -> bytes:
    return csv_bytes(dataset.flat_rows, columns=[column.name for column in COLUMNS])


def _csvw(dataset: Dataset) -> bytes:
    return json_bytes(
        csvw_metadata(
            FORMS["csv"].name,
            title=dataset.title,
            description=dataset.description,
            version=dataset.version,
            modified=dataset.modified.isoformat(),
        )
    )


def _json_file(dataset: Dataset) -> bytes:
    columns = [
        {
            "name": column.name,
            "type": column.type.value,
            "title": {"nl": column.title.nl, "en": column.title.en},
            "description": {"nl": column.description.nl, "en": column.description.en},
        }
        for column in COLUMNS
    ]
    about = {**_about(dataset), "sources": list(sources_of(dataset.rows)), "columns": columns}
    return json_rows_bytes(about, dataset.flat_rows)


def _parquet(dataset: Dataset) -> bytes:
    write: Callable[..., bytes] = import_string(_PARQUET)
    return write(dataset.flat_rows, about=_about(dataset))


def _xlsx(dataset: Dataset) -> bytes:
    write: Callable[..., bytes] = import_string(_XLSX)
    return write(dataset.flat_rows, title=dataset.title)


def _sdmx_csv(dataset: Dataset) -> bytes:
    return sdmx_csv(dataset.rows)


def _sdmx_structure(dataset: Dataset) -> bytes:
    name = f"{dataset.key}-{dataset.version}"
    return sdmx_structure(dataset.rows, name=name, modified=dataset.modified.isoformat())


def _data_package(dataset: Dataset) -> bytes:
    told = Described(
        dataset.key.lower(),
        dataset.title,
        dataset.description,
        dataset.version,
        dataset.modified.isoformat(),
    )
    files = tuple(_distribution(dataset, form).content for form in ("csv", "changes-csv"))
    return json_bytes(
        data_package(told, observations=files[0], changes=files[1], rows=dataset.rows)
    )


def changes_of(dataset: Dataset) -> tuple[Mapping[str, Value], ...]:
    """Return what differs from the version before; nothing for a first version."""
    if not dataset.before:
        return ()
    named = by_subject if dataset.scope is Scope.EDITION else by_name
    return changes_between(dataset.rows_before, dataset.rows, named=named)


def _changes_csv(dataset: Dataset) -> bytes:
    return csv_bytes(changes_of(dataset), columns=CHANGE_COLUMNS)


def _changes_json(dataset: Dataset) -> bytes:
    return json_rows_bytes(_about(dataset), changes_of(dataset))


FORMS: Mapping[str, _Form] = {
    "csv": _Form("observations.csv", _CSV, standards.CSV, _csv),
    "csvw": _Form(
        "observations.csv-metadata.json",
        "application/csvm+json",
        standards.CSVW,
        _csvw,
    ),
    "json": _Form("observations.json", _JSON, standards.JSON, _json_file),
    "parquet": _Form(
        "observations.parquet", "application/vnd.apache.parquet", standards.PARQUET, _parquet
    ),
    "xlsx": _Form(
        "observations.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        standards.XLSX,
        _xlsx,
    ),
    "sdmx-csv": _Form(
        "sdmx.csv",
        "application/vnd.sdmx.data+csv; version=2.0.0",
        standards.SDMX,
        _sdmx_csv,
    ),
    "sdmx-structure": _Form(
        "sdmx-structure.xml",
        "application/vnd.sdmx.structure+xml; version=3.0.0",
        standards.SDMX,
        _sdmx_structure,
    ),
    "data-package": _Form(
        "datapackage.json",
        "application/vnd.datapackage+json",
        standards.DATA_PACKAGE,
        _data_package,
    ),
    "changes-csv": _Form("changes.csv", _CSV, standards.CSV, _changes_csv),
    "changes-json": _Form("changes.json", _JSON, standards.JSON, _changes_json),
}
"""Every format of a data set, by its name."""
