# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Every address of linked data, plans, feeds and the site map, for the site as files."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.opendata.linked.making import FEEDS, NOTATIONS
from peil.terms.languages import LANGUAGES


def linked_addresses(record: PublicRecord) -> Iterator[str]:
    """Yield the address of every file that `urls` beside this answers."""
    for form in NOTATIONS:
        yield reverse("catalogue", kwargs={"form": form})
    for agenda in record.policy.agendas:
        for form in NOTATIONS:
            yield reverse("provenance", kwargs={"agenda": agenda.key, "form": form})
        for language in LANGUAGES:
            yield reverse("plan", kwargs={"agenda": agenda.key, "language": language})
    for language in LANGUAGES:
        for form in FEEDS:
            yield reverse("news", kwargs={"language": language, "form": form})
    yield reverse("site-map")
    yield reverse("robots")
