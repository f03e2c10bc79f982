# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What the page of an edition says to programs; see `structured` beside this."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from peil.agenda.policy import Policy
from peil.reports.linked.graph import (
    Graph,
    Resource,
    day,
    links,
    moment,
    nested,
    number,
    plain_text,
    resource,
)
from peil.reports.linked.json_ld import as_page_data
from peil.reports.linked.names import SiteNames
from peil.terms.languages import LANGUAGES, Language, Text

_MEDIA_TYPES = {
    "csv": "text/csv",
    "html": "text/html",
    "json": "application/json",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class FileOfEdition(Protocol):
    """One file of an edition."""

    @property
    def language(self) -> str:
        """The language it is in."""

    @property
    def form(self) -> str:
        """Its format, as in its name."""

    @property
    def size(self) -> int:
        """How many bytes it has."""

    @property
    def digest(self) -> str:
        """Its SHA-256."""


class PublishedOne(Protocol):
    """A published edition as a page knows it."""

    @property
    def key(self) -> str:
        """Its name."""

    @property
    def number(self) -> int:
        """Which edition of the year and unit it is."""

    @property
    def year(self) -> int:
        """The year it accounts for."""

    @property
    def unit(self) -> str:
        """The unit it is about."""

    @property
    def known_on(self) -> date:
        """The day as of which it was made."""

    @property
    def published_at(self) -> datetime:
        """When it became public."""

    @property
    def digest(self) -> str:
        """The SHA-256 of what was frozen."""

    @property
    def corrects(self) -> str | None:
        """The edition that it took the place of."""

    @property
    def corrected_by(self) -> str | None:
        """The edition that took its place."""

    @property
    def files(self) -> Sequence[FileOfEdition]:
        """The formats it can be read in."""


def edition_data(
    policy: Policy, edition: PublishedOne, *, language: Language, names: SiteNames
) -> str:
    """Return what the page of an edition says: what it is, its files, and what it corrected.

    Args:
        policy: what the public may know.
        edition: the published edition.
        language: the language of the page.
        names: the names of things at this site.
    """
    before, after = edition.corrects, edition.corrected_by
    told = resource(
        names.edition(edition.key),
        ("schema:Report", "prov:Entity"),
        plain_text("schema:name", _edition_title(policy, edition).to(language)),
        links("schema:url", names.edition(edition.key, language=language)),
        plain_text("schema:version", str(edition.number)),
        plain_text("schema:identifier", f"sha256:{edition.digest}"),
        plain_text("schema:temporalCoverage", str(edition.year)),
        links("schema:spatialCoverage", names.unit(edition.unit)),
        moment("schema:datePublished", edition.published_at),
        moment("prov:generatedAtTime", edition.published_at),
        day("peil:knownOn", edition.known_on),
        links("prov:wasRevisionOf", names.edition(before) if before else None),
        links("dct:isReplacedBy", names.edition(after) if after else None),
        nested("schema:encoding", *(_file(names, edition, one) for one in edition.files)),
    )
    return as_page_data(Graph((told,)))


def _edition_title(policy: Policy, edition: PublishedOne) -> Text:
    """Return what an edition is called; a unit that the folder does not hold, by its key."""
    is_known = edition.unit == policy.whole.key or edition.unit in policy.units
    nl, en = (
        policy.unit_name(edition.unit, language=to) if is_known else edition.unit
        for to in LANGUAGES
    )
    return Text(
        nl=f"Verantwoording {edition.year}, editie {edition.number}, {nl}",
        en=f"Account of {edition.year}, edition {edition.number}, {en}",
    )


def _file(names: SiteNames, edition: PublishedOne, file: FileOfEdition) -> Resource:
    address = f"{names.edition(edition.key)}{file.language}.{file.form}"
    return resource(
        "",
        "schema:MediaObject",
        links("schema:contentUrl", address),
        plain_text("schema:encodingFormat", _MEDIA_TYPES.get(file.form)),
        plain_text("schema:inLanguage", file.language),
        number("schema:contentSize", file.size),
        plain_text("schema:sha256", file.digest),
    )
