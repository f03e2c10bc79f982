# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The components of the SDMX data structure: dimensions, the measure and attributes, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from peil.interfaces.opendata import codes, sdmx_codes
from peil.interfaces.opendata.codes import Codes
from peil.interfaces.opendata.plain_writing import csv_text
from peil.interfaces.opendata.sdmx_codes import NOT_APPLICABLE, as_id
from peil.reports.observations import Observation
from peil.terms.languages import Text


class Part(StrEnum):
    """What a component is in the data structure."""

    DIMENSION = "dimension"
    TIME = "time"
    MEASURE = "measure"
    ATTRIBUTE = "attribute"


@dataclass(frozen=True)
class Component:
    """A component: its concept, its part, and how it is read from a row.

    `codes` are all codes it may hold; `of_rows` makes them from the rows, where each data set has
    its own. With neither it is text of the type `text_type`.
    """

    id: str
    part: Part
    name: Text
    read: Callable[[Observation], str]
    codes: Codes | None = None
    of_rows: Callable[[Observation], Text] | None = None
    text_type: str = "String"
    required: bool = False

    @property
    def is_coded(self) -> bool:
        """It holds codes of a list."""
        return self.codes is not None or self.of_rows is not None

    def codes_in(self, rows: Iterable[Observation]) -> Codes | None:
        """Return the codes of a data set, in order; nothing when it is not coded."""
        if self.of_rows is None:
            return self.codes
        found = {self.read(row): self.of_rows(row) for row in rows}
        return dict(sorted(found.items()))


def _same(text: str) -> Text:
    return Text(nl=text, en=text)


def _basis(row: Observation) -> Text:
    return _same(row.basis) if row.basis else Text(nl="niet van toepassing", en="not applicable")


def _day(row: Observation) -> str:
    return row.superseded_on.isoformat() if row.superseded_on is not None else ""


_DIMENSIONS = (
    Component(
        "FREQ",
        Part.DIMENSION,
        Text(nl="Frequentie", en="Frequency"),
        lambda row: sdmx_codes.frequency(row.period),
        codes=sdmx_codes.FREQUENCIES,
    ),
    Component(
        "REF_AREA",
        Part.DIMENSION,
        Text(nl="Politie-eenheid", en="Police unit"),
        lambda row: as_id(row.unit),
        of_rows=lambda row: row.unit_name,
    ),
    Component(
        "INDICATOR",
        Part.DIMENSION,
        Text(nl="Indicator", en="Indicator"),
        lambda row: as_id(row.indicator),
        of_rows=lambda row: row.title,
    ),
    Component(
        "KIND",
        Part.DIMENSION,
        Text(nl="Norm of realisatie", en="Norm or realisation"),
        lambda row: row.kind.value,
        codes=codes.KINDS,
    ),
    Component(
        "BASIS",
        Part.DIMENSION,
        Text(nl="Grondslag van de norm", en="Basis of the norm"),
        lambda row: as_id(row.basis) or NOT_APPLICABLE,
        of_rows=_basis,
    ),
    Component(
        "ORIGIN",
        Part.DIMENSION,
        Text(nl="Besluit of document dat het zegt", en="Decision or document that says it"),
        sdmx_codes.origin,
        of_rows=lambda row: _same(row.decision or row.document_title),
    ),
    Component(
        "TIME_PERIOD",
        Part.TIME,
        Text(nl="Periode", en="Time period"),
        lambda row: sdmx_codes.time_period(row.period),
        text_type="ObservationalTimePeriod",
    ),
)
_MEASURE = Component(
    "OBS_VALUE",
    Part.MEASURE,
    Text(nl="Waarde", en="Observation value"),
    lambda row: csv_text(row.value),
    text_type="Decimal",
)
_ATTRIBUTES = (
    Component(
        "OBS_STATUS",
        Part.ATTRIBUTE,
        Text(nl="Status van de waarneming", en="Observation status"),
        sdmx_codes.obs_status,
        codes=sdmx_codes.OBS_STATUSES,
        required=True,
    ),
    Component(
        "CONF_STATUS",
        Part.ATTRIBUTE,
        Text(nl="Vertrouwelijkheid", en="Confidentiality status"),
        sdmx_codes.conf_status,
        codes=sdmx_codes.CONF_STATUSES,
        required=True,
    ),
    Component(
        "UNIT_MEASURE",
        Part.ATTRIBUTE,
        Text(nl="Maateenheid", en="Unit of measure"),
        lambda row: sdmx_codes.unit_measure(row.measure)[0],
        codes=sdmx_codes.UNIT_MEASURES,
        required=True,
    ),
    Component(
        "UNIT_MULT",
        Part.ATTRIBUTE,
        Text(nl="Macht van tien", en="Unit multiplier"),
        lambda row: str(sdmx_codes.unit_measure(row.measure)[1]),
        codes=sdmx_codes.UNIT_MULTS,
        required=True,
    ),
    Component(
        "DECIMALS",
        Part.ATTRIBUTE,
        Text(nl="Decimalen", en="Decimals"),
        lambda row: str(sdmx_codes.decimals(row)),
        text_type="Integer",
        required=True,
    ),
    Component(
        "STATE",
        Part.ATTRIBUTE,
        Text(nl="Toestand", en="State"),
        lambda row: row.state,
        codes=codes.STATES,
        required=True,
    ),
    Component(
        "DIRECTION",
        Part.ATTRIBUTE,
        Text(nl="Richting van de norm", en="Direction of the norm"),
        lambda row: row.direction,
        codes=codes.DIRECTIONS,
    ),
    Component(
        "FIGURE_STATUS",
        Part.ATTRIBUTE,
        Text(nl="Hoe vast het cijfer staat", en="How settled the figure is"),
        lambda row: row.status.value if row.status is not None else "",
        codes=codes.STATUSES,
    ),
    Component(
        "PRECISION",
        Part.ATTRIBUTE,
        Text(nl="Nauwkeurigheid", en="Precision"),
        lambda row: row.precision.value,
        codes=codes.PRECISIONS,
    ),
    Component(
        "STANDING",
        Part.ATTRIBUTE,
        Text(nl="Plaats onder de andere", en="Standing"),
        lambda row: row.standing.value,
        codes=codes.STANDINGS,
    ),
    Component(
        "DEFINITION",
        Part.ATTRIBUTE,
        Text(nl="Versie van de definitie", en="Definition version"),
        lambda row: row.definition,
    ),
    Component("SOURCE", Part.ATTRIBUTE, Text(nl="Bron", en="Source"), lambda row: row.document),
    Component(
        "SOURCE_PLACE",
        Part.ATTRIBUTE,
        Text(nl="Plaats in de bron", en="Place in the source"),
        lambda row: csv_text(row.place),
    ),
    Component(
        "KNOWN_FROM",
        Part.ATTRIBUTE,
        Text(nl="Bekend sinds", en="Known from"),
        lambda row: row.known_from.last_day.isoformat(),
        text_type="GregorianDay",
        required=True,
    ),
    Component(
        "SUPERSEDED_ON",
        Part.ATTRIBUTE,
        Text(nl="Vervangen op", en="Superseded on"),
        _day,
        text_type="GregorianDay",
    ),
    Component(
        "OBSERVATION",
        Part.ATTRIBUTE,
        Text(nl="Naam van de regel", en="Name of the row"),
        lambda row: row.id,
        required=True,
    ),
)
COMPONENTS: tuple[Component, ...] = (*_DIMENSIONS, _MEASURE, *_ATTRIBUTES)
