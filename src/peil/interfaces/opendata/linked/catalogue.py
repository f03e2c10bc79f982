# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The catalogue of all data sets by DCAT-AP-NL 3.0, the Dutch profile of DCAT 3.

Source: Geonovum, DCAT-AP-NL 3.0, with its shapes; DCAT-AP 3.0 for what that leaves as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from peil.interfaces.opendata import standards
from peil.interfaces.opendata.datasets import Dataset, Scope
from peil.interfaces.opendata.linked import value_lists as lists
from peil.interfaces.opendata.linked.catalogue_words import say, say_with
from peil.interfaces.opendata.linked.listed_files import Listed, ListedFile
from peil.interfaces.opendata.linked.publisher import Publisher
from peil.reports.linked.graph import (
    Graph,
    Iri,
    Resource,
    Value,
    day,
    links,
    nested,
    plain_text,
    resource,
    texts,
    typed,
)
from peil.reports.linked.names import SiteNames
from peil.terms.languages import LANGUAGES

Said = tuple[tuple[str, Value], ...]
_EVERY_LANGUAGE = tuple(lists.LANGUAGES_OF[language] for language in LANGUAGES)
_THEMES = (lists.JUSTICE, lists.GOVERNMENT)


@dataclass(frozen=True)
class Site:
    """Where the catalogue is, who publishes it, the day it is of, and where the API is if any."""

    names: SiteNames
    publisher: Publisher
    day: date
    api: str = ""

    @property
    def page(self) -> str:
        """The page about the data."""
        return self.names.page("gegevens/")

    @property
    def name(self) -> str:
        """What names the catalogue."""
        return f"{self.page}#catalogue"

    @property
    def contact(self) -> str:
        """What names the point of contact."""
        return f"{self.page}#contact"

    def dataset(self, key: str) -> str:
        """Return what names a data set."""
        return f"{self.page}#dataset-{key}"


def catalogue(listed: Iterable[Listed], *, site: Site) -> Graph:
    """Return the catalogue of data sets.

    Args:
        listed: the data sets with their files.
        site: where and whose the catalogue is.
    """
    every = tuple(listed)
    resources = [
        _catalogue(every, site),
        *(_record(one.dataset, site) for one in every),
        *(_dataset(one, site) for one in every),
        *(_file(file, one, site) for one in every for file in one.files),
        *_service(every, site),
        *_around(every, site),
    ]
    used = {value.name for one in resources for _, value in one.said if isinstance(value, Iri)}
    kinds = [file.media_type for one in every for file in one.files]
    described = lists.described({*used, lists.SHA256}, kinds)
    return Graph((*resources, *described))


def _catalogue(listed: tuple[Listed, ...], site: Site) -> Resource:
    return resource(
        site.name,
        "dcat:Catalog",
        texts("dct:title", say("catalogue")),
        texts("dct:description", say("catalogue.about")),
        _responsible(site),
        links("dct:license", lists.LICENCE),
        links("dct:language", *_EVERY_LANGUAGE),
        day("dct:modified", site.day),
        links("dct:spatial", lists.COUNTRY),
        links("foaf:homepage", site.page),
        links("dcat:themeTaxonomy", lists.THEMES),
        links("dcat:dataset", *(site.dataset(one.dataset.key) for one in listed)),
        links("dcat:record", *(_record_name(one.dataset, site) for one in listed)),
        links("dcat:service", _service_name(site) if site.api else None),
    )


def _responsible(site: Site) -> Said:
    who = site.publisher.iri
    return (
        *links("dct:publisher", who),
        *links("dct:creator", who),
        *links("dcat:contactPoint", site.contact),
    )


def _record_name(dataset: Dataset, site: Site) -> str:
    return f"{site.page}#record-{dataset.key}"


def _record(dataset: Dataset, site: Site) -> Resource:
    return resource(
        _record_name(dataset, site),
        "dcat:CatalogRecord",
        links("foaf:primaryTopic", site.dataset(dataset.key)),
        day("dct:issued", dataset.issued),
        day("dct:modified", dataset.modified),
        links("dct:language", *_EVERY_LANGUAGE),
        links("dct:conformsTo", lists.PROFILE),
    )


def _dataset(one: Listed, site: Site) -> Resource:
    dataset, names = one.dataset, site.names
    is_edition = dataset.scope is Scope.EDITION
    name = site.dataset(dataset.key)
    page = names.edition(dataset.edition) if is_edition else site.page
    schema = next((f.address for f in one.files if "csvm" in f.media_type), None)
    return resource(
        name,
        ("dcat:Dataset", "prov:Entity"),
        texts("dct:title", dataset.title),
        texts("dct:description", dataset.description),
        plain_text("dct:identifier", name),
        _responsible(site),
        links("dct:accessRights", lists.PUBLIC),
        links("dcat:theme", *_THEMES),
        *(texts("dcat:keyword", word) for word in say_with("keyword")),
        links("dcat:landingPage", page),
        links("foaf:page", names.page("uitleg/")),
        links("dct:language", *_EVERY_LANGUAGE),
        links("dct:conformsTo", schema),
        day("dct:issued", dataset.issued),
        day("dct:modified", dataset.modified),
        links("dct:accrualPeriodicity", lists.NEVER if is_edition else lists.IRREGULAR),
        links("dct:spatial", lists.COUNTRY),
        _temporal(dataset),
        typed("dcat:temporalResolution", "P1Y", "xsd:duration"),
        _version(one, site),
        nested("dct:provenance", resource("", "dct:ProvenanceStatement", _provenance())),
        links("dcat:distribution", *(_file_name(file, dataset) for file in one.files)),
    )


def _temporal(dataset: Dataset) -> Said:
    if dataset.first_day is None or dataset.last_day is None:
        return ()
    first, last = day("dcat:startDate", dataset.first_day), day("dcat:endDate", dataset.last_day)
    return nested("dct:temporal", resource("", "dct:PeriodOfTime", first, last))


def _version(one: Listed, site: Site) -> Said:
    """Return which version a data set is; an edition that was corrected says what came after it."""
    status = lists.DEPRECATED if one.replaced_by else lists.COMPLETED
    before = site.dataset(one.replaces) if one.replaces else None
    after = site.dataset(one.replaced_by) if one.replaced_by else None
    notes = say("version.of-edition" if one.dataset.scope is Scope.EDITION else "version.by-day")
    return (
        *plain_text("dcat:version", one.dataset.version),
        *texts("adms:versionNotes", notes),
        *links("adms:status", status),
        *links("dcat:previousVersion", before),
        *links("dct:replaces", before),
        *links("prov:wasRevisionOf", before),
        *links("dct:isReplacedBy", after),
    )


def _provenance() -> Said:
    return texts("rdfs:label", say("provenance"))


def _file_name(file: ListedFile, dataset: Dataset) -> str:
    """Return what names a file of a data set: one file may be of two of them."""
    return f"{file.address}#{dataset.key}"


def _file(file: ListedFile, one: Listed, site: Site) -> Resource:
    is_edition = one.dataset.scope is Scope.EDITION
    page = site.names.edition(one.dataset.edition) if is_edition else site.page
    return resource(
        _file_name(file, one.dataset),
        "dcat:Distribution",
        texts("dct:title", file.title),
        links("dcat:accessURL", page),
        links("dcat:downloadURL", file.address),
        links("dct:license", lists.LICENCE),
        links("dct:format", lists.file_type_of(file.media_type)),
        links("dcat:mediaType", lists.media_type_of(file.media_type)),
        links("dct:language", *(lists.LANGUAGES_OF[language] for language in file.languages)),
        links("dct:conformsTo", file.conforms_to),
        day("dct:modified", one.dataset.modified),
        typed("dcat:byteSize", str(file.size), "xsd:nonNegativeInteger"),
        nested("spdx:checksum", _checksum(file.digest)),
        links("dcatap:availability", lists.STABLE if is_edition else lists.AVAILABLE),
        links("adms:status", lists.FILE_DEPRECATED if one.replaced_by else lists.FILE_COMPLETED),
    )


def _checksum(digest: str) -> Resource:
    return resource(
        "",
        "spdx:Checksum",
        links("spdx:algorithm", lists.SHA256),
        typed("spdx:checksumValue", digest, "xsd:hexBinary"),
    )


def _service_name(site: Site) -> str:
    return f"{site.page}#api"


def _service(listed: tuple[Listed, ...], site: Site) -> Iterator[Resource]:
    """Yield the API, where there is one; a site of files has none."""
    if not site.api:
        return
    served = (site.dataset(one.dataset.key) for one in listed if one.dataset.scope is Scope.WHOLE)
    yield resource(
        _service_name(site),
        "dcat:DataService",
        texts("dct:title", say("api")),
        texts("dct:description", say("api.about")),
        plain_text("dct:identifier", _service_name(site)),
        _responsible(site),
        links("dct:accessRights", lists.PUBLIC),
        links("dct:license", lists.LICENCE),
        links("dcat:theme", *_THEMES),
        *(texts("dcat:keyword", word) for word in say_with("keyword")),
        links("dct:language", *_EVERY_LANGUAGE),
        links("dcat:landingPage", site.page),
        links("dcat:endpointURL", site.api),
        links("dcat:endpointDescription", f"{site.api}/openapi.json"),
        links("dcat:servesDataset", *served),
    )


def _around(listed: tuple[Listed, ...], site: Site) -> Iterator[Resource]:
    """Yield who publishes, whom to write to, and the pages and standards that are named."""
    who = site.publisher
    yield resource(who.iri, ("foaf:Agent", "foaf:Organization"), texts("foaf:name", who.name))
    yield resource(
        site.contact,
        ("vcard:Kind", "vcard:Organization"),
        plain_text("vcard:fn", who.name.nl),
        links("vcard:hasEmail", f"mailto:{who.email}" if who.email else None),
        links("vcard:hasURL", site.page),
    )
    pages = {site.page: say("page.data"), site.names.page("uitleg/"): say("page.methods")}
    for one in listed:
        if one.dataset.edition:
            pages[site.names.edition(one.dataset.edition)] = one.dataset.title
    for page, title in pages.items():
        yield resource(page, "foaf:Document", texts("dct:title", title))
    yield from _standards(listed)


def _standards(listed: tuple[Listed, ...]) -> Iterator[Resource]:
    files = [file for one in listed for file in one.files]
    schemas = {file.address: file.title for file in files if "csvm" in file.media_type}
    for name, title in schemas.items():
        yield resource(name, "dct:Standard", texts("dct:title", title))
    for name in dict.fromkeys(file.conforms_to for file in files):
        yield resource(name, "dct:Standard", plain_text("dct:title", standards.NAMES[name]))
