# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Every address of the public site, as the interfaces that answer them list them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.conf import settings
from django.urls import get_script_prefix, set_script_prefix
from django.utils.module_loading import import_string

from peil.cycle.publication.public_record import PublicRecord

NOT_FOUND_PAGES = ("/404.html", "/en/404.html")


def every_public_address(record: PublicRecord) -> tuple[str, ...]:
    """Return every address that stands for a public file, each once, in the order of the lists.

    The lists are named in the settings, for this room knows no interface: each takes the public
    record and yields addresses that begin with a slash. None holds the folder that the site is in.
    """
    folder = get_script_prefix()
    set_script_prefix("/")
    try:
        return tuple(dict.fromkeys((*_listed(record), *NOT_FOUND_PAGES)))
    finally:
        set_script_prefix(folder)


def _listed(record: PublicRecord) -> Iterator[str]:
    for name in settings.PEIL_PUBLIC_ADDRESSES:
        listing: Callable[[PublicRecord], Iterator[str]] = import_string(name)
        yield from listing(record)
