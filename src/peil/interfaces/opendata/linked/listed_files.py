# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the catalogue lists: each data set with all its files, whoever makes them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import NamedTuple
from urllib.parse import urljoin

from django.conf import settings

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.opendata import standards
from peil.interfaces.opendata.datasets import Dataset, Scope, datasets
from peil.interfaces.opendata.distributions import Distribution, distributions
from peil.interfaces.opendata.linked.answering import kept_file, whole
from peil.interfaces.opendata.linked.making import MEDIA_TYPES, plan_file, provenance_file
from peil.reports.linked.names import SiteNames
from peil.terms.languages import LANGUAGES, Text

_ORIGIN: Mapping[str, Text] = {
    "ttl": Text(nl="Herkomst van elke norm, als Turtle", en="Origin of every norm, as Turtle"),
    "jsonld": Text(nl="Herkomst van elke norm, als JSON-LD", en="Origin of every norm, as JSON-LD"),
    "rdf": Text(nl="Herkomst van elke norm, als RDF/XML", en="Origin of every norm, as RDF/XML"),
}
_PLAN = Text(
    nl="De agenda als plan in StratML deel 2 (ISO 17469)",
    en="The agenda as a plan in StratML Part 2 (ISO 17469)",
)


class _Form(NamedTuple):
    """A form of an account: what it is called, its media type, and the standard it keeps to."""

    name: str
    media_type: str
    standard: str


_ACCOUNT: Mapping[str, _Form] = {
    "pdf": _Form("PDF", "application/pdf", standards.PDF),
    "xlsx": _Form(
        "XLSX",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        standards.XLSX,
    ),
    "html": _Form("HTML", "text/html", standards.HTML),
    "csv": _Form("CSV", "text/csv", standards.CSV),
    "json": _Form("JSON", "application/json", standards.JSON),
}

_MOST_KEPT = 4096
"""Of so many data sets the sizes and checksums are kept: some megabytes."""
_lock = Lock()
_kept: dict[tuple[str, ...], tuple[ListedFile, ...]] = {}


@dataclass(frozen=True)
class ListedFile:
    """A file of a data set: where it is, what it is, its size in bytes and its SHA-256.

    `conforms_to` is the address of the standard that it keeps to.
    """

    address: str
    title: Text
    media_type: str
    conforms_to: str
    languages: tuple[str, ...]
    size: int
    digest: str


@dataclass(frozen=True)
class Listed:
    """A data set and its files; `replaced_by` is the key of a data set that took its place."""

    dataset: Dataset
    files: tuple[ListedFile, ...]
    replaced_by: str = ""
    replaces: str = ""


def listed(record: PublicRecord, *, names: SiteNames) -> tuple[Listed, ...]:
    """Return every data set with its files, in the order of the data page.

    Args:
        record: what the public may know.
        names: the names of things at this site.
    """
    of_edition = {one.edition: one.key for one in datasets(record) if one.edition}
    return tuple(_listed(one, record, names, of_edition) for one in datasets(record))


def _listed(
    dataset: Dataset, record: PublicRecord, names: SiteNames, keys: Mapping[str, str]
) -> Listed:
    files = [*_of_tables(dataset)]
    if dataset.scope is Scope.AGENDA:
        files += _of_agenda(dataset.agenda, record)
    edition = record.edition(dataset.edition)
    if edition is None:
        return Listed(dataset, tuple(files))
    for file in edition.files:
        address = f"{names.edition(edition.key)}{file.language}.{file.form}"
        form = _ACCOUNT.get(file.form)
        if form is not None:
            title = Text(nl=f"De verantwoording als {form.name}", en=f"The account as {form.name}")
            about = (form.media_type, form.standard, (file.language,), file.size, file.digest)
            files.append(ListedFile(address, title, *about))
    return Listed(
        dataset,
        tuple(files),
        replaced_by=keys.get(edition.corrected_by or "", ""),
        replaces=keys.get(edition.corrects or "", ""),
    )


def _of_tables(dataset: Dataset) -> tuple[ListedFile, ...]:
    """Return the tables of a data set, of which the size and checksum are worked out once.

    To know them the files must be made, which takes a tenth of a second for each data set. What is
    kept holds no rows and no file.
    """
    rows = (dataset.key, dataset.digest, dataset.version, dataset.before)
    place = (settings.PEIL_ADDRESS, settings.FORCE_SCRIPT_NAME or "", *rows)
    with _lock:
        found = _kept.get(place)
    if found is None:
        found = tuple(_of_table(one) for one in distributions(dataset))
        with _lock:
            if len(_kept) >= _MOST_KEPT:
                _kept.clear()
            _kept[place] = found
    return found


def _of_table(file: Distribution) -> ListedFile:
    return ListedFile(
        urljoin(settings.PEIL_ADDRESS, f"{settings.FORCE_SCRIPT_NAME or ''}{file.path}"),
        file.title,
        file.media_type,
        file.conforms_to,
        LANGUAGES,
        file.size,
        file.digest,
    )


def _of_agenda(agenda: str, record: PublicRecord) -> Iterator[ListedFile]:
    for form, title in _ORIGIN.items():
        content = kept_file(provenance_file, record=record, agenda=agenda, form=form)
        address = whole("provenance", agenda=agenda, form=form)
        yield _made(address, title, MEDIA_TYPES[form], standards.PROV, LANGUAGES, content)
    for language in LANGUAGES:
        content = kept_file(plan_file, record=record, agenda=agenda, language=language)
        address = whole("plan", agenda=agenda, language=language)
        yield _made(address, _PLAN, MEDIA_TYPES["xml"], standards.STRATML, (language,), content)


def _made(
    address: str,
    title: Text,
    media_type: str,
    conforms_to: str,
    languages: tuple[str, ...],
    content: bytes,
) -> ListedFile:
    digest = hashlib.sha256(content).hexdigest()
    return ListedFile(address, title, media_type, conforms_to, languages, len(content), digest)
