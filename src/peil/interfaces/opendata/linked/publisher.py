# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Who publishes at this site, and whom a reader of the data can write to."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from peil.reports.linked.names import SiteNames
from peil.terms.languages import Text

_UNNAMED = Text(nl="Beheerder van Peil op {address}", en="Administrator of Peil at {address}")


@dataclass(frozen=True)
class Publisher:
    """An organisation: its name, what names it in linked data, and its e-mail address if any."""

    name: Text
    iri: str
    email: str


def publisher(names: SiteNames) -> Publisher:
    """Return who publishes at this site, by its settings; its administrator where they are silent."""
    name = settings.PEIL_PUBLISHER
    told = (
        Text(nl=name, en=name)
        if name
        else Text(
            nl=_UNNAMED.nl.format(address=names.address),
            en=_UNNAMED.en.format(address=names.address),
        )
    )
    own = f"{names.page('gegevens/')}#publisher"
    return Publisher(told, settings.PEIL_PUBLISHER_IRI or own, settings.PEIL_CONTACT)
