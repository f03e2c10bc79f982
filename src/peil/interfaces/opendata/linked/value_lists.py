# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The values from European lists that the catalogue uses, with what each is and is called.

DCAT-AP-NL 3.0 names the lists (its chapter on value lists). Each value is described in the catalogue
as well, so that who validates it need not fetch the lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from peil.reports.linked.graph import Resource, resource, texts
from peil.terms.languages import Text

_EU = "http://publications.europa.eu/resource/authority/"
_IANA = "http://www.iana.org/assignments/media-types/"

PROFILE = "https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/"
"""What the catalogue keeps to."""
PUBLIC = f"{_EU}access-right/PUBLIC"
LICENCE = f"{_EU}licence/CC0"
COUNTRY = f"{_EU}country/NLD"
THEMES = f"{_EU}data-theme"
JUSTICE, GOVERNMENT = f"{_EU}data-theme/JUST", f"{_EU}data-theme/GOVE"
IRREGULAR, NEVER = f"{_EU}frequency/IRREG", f"{_EU}frequency/NEVER"
COMPLETED, DEPRECATED = f"{_EU}dataset-status/COMPLETED", f"{_EU}dataset-status/DEPRECATED"
FILE_COMPLETED = f"{_EU}distribution-status/COMPLETED"
FILE_DEPRECATED = f"{_EU}distribution-status/DEPRECATED"
AVAILABLE, STABLE = (
    f"{_EU}planned-availability/AVAILABLE",
    f"{_EU}planned-availability/STABLE",
)
SHA256 = "spdx:checksumAlgorithm_sha256"
LANGUAGES_OF: Mapping[str, str] = {"nl": f"{_EU}language/NLD", "en": f"{_EU}language/ENG"}
_FILE_TYPES: Mapping[str, str] = {
    "application/vnd.apache.parquet": "PARQUET",
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/ld+json": "JSON_LD",
    "application/rdf+xml": "RDF_XML",
    "text/csv": "CSV",
    "text/html": "HTML",
    "text/plain": "TXT",
    "text/turtle": "RDF_TURTLE",
    "application/vnd.sdmx.data+csv": "CSV",
}
"""The European name of a kind of file, by its media type."""


class Named(NamedTuple):
    """A value of a list: what it is, by its class, and what it is called."""

    kind: str
    name: Text


_CONCEPT = "skos:Concept"
_VALUES: Mapping[str, Named] = {
    PROFILE: Named("dct:Standard", Text(nl="DCAT-AP-NL 3.0", en="DCAT-AP-NL 3.0")),
    PUBLIC: Named("dct:RightsStatement", Text(nl="openbaar", en="public")),
    LICENCE: Named("dct:LicenseDocument", Text(nl="CC0 1.0", en="CC0 1.0")),
    COUNTRY: Named("dct:Location", Text(nl="Nederland", en="Netherlands")),
    THEMES: Named("skos:ConceptScheme", Text(nl="Datathema's", en="Data themes")),
    JUSTICE: Named(
        _CONCEPT,
        Text(
            nl="Justitie, rechtsstelsel en openbare veiligheid",
            en="Justice, legal system and public safety",
        ),
    ),
    GOVERNMENT: Named(
        _CONCEPT,
        Text(nl="Overheid en publieke sector", en="Government and public sector"),
    ),
    IRREGULAR: Named("dct:Frequency", Text(nl="onregelmatig", en="irregular")),
    NEVER: Named("dct:Frequency", Text(nl="nooit", en="never")),
    COMPLETED: Named(_CONCEPT, Text(nl="voltooid", en="completed")),
    DEPRECATED: Named(_CONCEPT, Text(nl="vervangen", en="deprecated")),
    FILE_COMPLETED: Named(_CONCEPT, Text(nl="voltooid", en="completed")),
    FILE_DEPRECATED: Named(_CONCEPT, Text(nl="vervangen", en="deprecated")),
    AVAILABLE: Named(_CONCEPT, Text(nl="beschikbaar", en="available")),
    STABLE: Named(_CONCEPT, Text(nl="blijvend", en="stable")),
    SHA256: Named("spdx:ChecksumAlgorithm", Text(nl="SHA-256", en="SHA-256")),
    LANGUAGES_OF["nl"]: Named("dct:LinguisticSystem", Text(nl="Nederlands", en="Dutch")),
    LANGUAGES_OF["en"]: Named("dct:LinguisticSystem", Text(nl="Engels", en="English")),
}


def media_type_of(kind: str) -> str:
    """Return the name that IANA gives a media type, whatever parameters it has."""
    return f"{_IANA}{bare(kind)}"


def file_type_of(kind: str) -> str:
    """Return the European name of a kind of file, by its media type."""
    found = bare(kind)
    by_suffix = {"xml": "XML", "json": "JSON"}.get(found.rpartition("+")[2].rpartition("/")[2])
    return f"{_EU}file-type/{_FILE_TYPES.get(found, by_suffix or 'OCTET')}"


def bare(kind: str) -> str:
    """Return a media type without its parameters.

    >>> bare("text/csv; charset=utf-8")
    'text/csv'
    """
    return kind.partition(";")[0].strip()


def described(used: Iterable[str], media_types: Iterable[str]) -> Iterator[Resource]:
    """Yield what is known of the values that are used, and of the kinds of files, sorted.

    Args:
        used: the values of the lists above that the catalogue names.
        media_types: those of its files.
    """
    for value in sorted({*used} & set(_VALUES)):
        found = _VALUES[value]
        label = (
            "dct:title" if found.kind in {"dct:Standard", "skos:ConceptScheme"} else "rdfs:label"
        )
        name = "skos:prefLabel" if found.kind == _CONCEPT else label
        yield resource(value, found.kind, texts(name, found.name))
    kinds = sorted(set(media_types))
    for name in dict.fromkeys(media_type_of(kind) for kind in kinds):
        yield resource(name, "dct:MediaType")
    for name in dict.fromkeys(file_type_of(kind) for kind in kinds):
        yield resource(name, "dct:MediaTypeOrExtent")
