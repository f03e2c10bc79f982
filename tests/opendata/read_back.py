"""Reads data files back with libraries that know nothing of Peil, into rows that can be compared."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import csvw
import frictionless
import openpyxl
import pyarrow.parquet as pq
from pysdmx.io import get_datasets

from peil.interfaces.opendata.datasets import Dataset
from peil.interfaces.opendata.distributions import distributions


class Read(NamedTuple):
    """What every format says of a row."""

    name: str
    kind: str
    indicator: str
    unit: str
    period: str
    state: str
    value: Decimal | None
    status: str
    counts: bool


def write_files(dataset: Dataset, folder: Path) -> Path:
    """Write every file of a data set in a folder."""
    folder.mkdir(parents=True)
    for file in distributions(dataset):
        (folder / file.name).write_bytes(file.content)
    return folder


def _read(row: Mapping[str, Any]) -> Read:
    return Read(
        row["observation"],
        row["kind"],
        row["indicator"],
        row["unit"],
        row["period"],
        row["state"],
        None if row["value"] in (None, "") else Decimal(row["value"]),
        row["status"] or "",
        row["counts"] in (True, "true"),
    )


def _plain_csv(folder: Path) -> Iterator[Read]:
    text = (folder / "observations.csv").read_bytes().decode("utf-8")
    yield from map(_read, csv.DictReader(io.StringIO(text, newline="")))


def _csvw(folder: Path) -> Iterator[Read]:
    assert csvw.CSVW(str(folder / "observations.csv"), validate=True).is_valid
    table = csvw.Table.from_file(folder / "observations.csv-metadata.json")
    yield from map(_read, table.iterdicts(strict=True))


def _json(folder: Path) -> Iterator[Read]:
    told = json.loads((folder / "observations.json").read_bytes(), parse_float=Decimal)
    yield from map(_read, told["rows"])


def _parquet(folder: Path) -> Iterator[Read]:
    yield from map(_read, pq.read_table(folder / "observations.parquet").to_pylist())


def _xlsx(folder: Path) -> Iterator[Read]:
    sheet = openpyxl.load_workbook(folder / "observations.xlsx")["waarnemingen"]
    names, *rows = sheet.iter_rows(values_only=True)
    for row in rows:
        told = dict(zip(names, row, strict=True))
        value = told["value"]
        yield _read({**told, "value": None if value is None else str(value)})


def _frictionless(folder: Path) -> Iterator[Read]:
    package = frictionless.Package(str(folder / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["type", "note"])
    yield from map(_read, package.get_resource("observations").read_rows())


def _sdmx(folder: Path) -> Iterator[Read]:
    (found,) = get_datasets(str(folder / "sdmx.csv"), str(folder / "sdmx-structure.xml"))
    for row in found.data.astype(object).to_dict("records"):
        value = row["OBS_VALUE"]
        is_there = value is not None and value == value  # noqa: PLR0124 - a NaN is no number
        superseded = row["SUPERSEDED_ON"]
        yield Read(
            row["OBSERVATION"],
            row["KIND"],
            row["INDICATOR"],
            row["REF_AREA"],
            row["TIME_PERIOD"],
            row["STATE"],
            Decimal(str(value)) if is_there else None,
            row["FIGURE_STATUS"] or "",
            row["STANDING"] == "leading" and superseded is None,
        )


READERS: Mapping[str, Callable[[Path], Iterator[Read]]] = {
    "csv": _plain_csv,
    "csvw": _csvw,
    "json": _json,
    "parquet": _parquet,
    "xlsx": _xlsx,
    "frictionless": _frictionless,
    "sdmx": _sdmx,
}
