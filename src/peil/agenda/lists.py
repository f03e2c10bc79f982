# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The files of a policy folder that list what the others name: its sources and its units."""

from __future__ import annotations

from pydantic import Field

from peil.terms.record import Record
from peil.terms.references import Source
from peil.terms.units import PoliceUnit, WholeForce


class SourcesFile(Record):
    """Every document that is cited: `sources.yaml`."""

    sources: tuple[Source, ...] = Field(description="One entry for each document.")


class UnitsFile(Record):
    """The police units: `units.yaml`. Without it there is only the whole."""

    whole: WholeForce = Field(default=WholeForce(), description="All units together.")
    units: tuple[PoliceUnit, ...] = Field(default=(), description="One entry for each unit.")
