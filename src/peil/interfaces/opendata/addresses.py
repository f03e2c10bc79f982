# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Every address of the open data, for who writes them as static files."""

from __future__ import annotations

from collections.abc import Iterator

from peil.cycle.publication.public_record import PublicRecord
from peil.interfaces.opendata.datasets import datasets
from peil.interfaces.opendata.day_changes import day_addresses
from peil.interfaces.opendata.distributions import FOLDER, FORMS
from peil.interfaces.opendata.linked.addresses import linked_addresses


def opendata_addresses(record: PublicRecord) -> Iterator[str]:
    """Yield the address of every file: of data sets, change lists, linked data and feeds."""
    for dataset in datasets(record):
        for form in FORMS.values():
            yield f"{FOLDER}{dataset.key}/{form.name}"
    yield from day_addresses(record)
    yield from linked_addresses(record)
