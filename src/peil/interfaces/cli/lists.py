# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Writes a list of norms or figures as a table, CSV or JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from peil.interfaces.cli.output import deliver, show
from peil.reports.listings import fits_in, listing
from peil.reports.plain_files import as_json, records_as_csv


def write_list(
    records: Sequence[Mapping[str, Any]],
    *,
    data: Sequence[Mapping[str, Any]],
    columns: Sequence[str],
    form: str,
    title: str,
    subtitle: str,
) -> None:
    """Write flat rows to standard output in the format that was asked."""
    if form == "csv":
        deliver(records_as_csv(records, columns=columns), target=None, what="list")
    elif form == "json":
        deliver(as_json(list(data)), target=None, what="list")
    else:
        document = listing(records, columns=columns, title=title, subtitle=subtitle, language="en")
        show(document, wanted=fits_in(records, columns=columns))
