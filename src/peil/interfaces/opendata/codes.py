# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words that columns of the data files may hold, with what they mean in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from peil.agenda.published import FigureStatus, Precision
from peil.monitoring.assess import NormStanding, ResultStanding
from peil.reports.observations import Kind, RowStanding
from peil.reports.words import word
from peil.terms.languages import Text
from peil.terms.quantities import Direction, Measure

Codes = Mapping[str, Text]
"""Words by how they are written in the data, in the order of a list."""


def _of_reports(names: Iterable[str], *, under: str) -> Codes:
    """Return the words that reports use for names, so that both say the same."""
    return {
        name: Text(nl=word(f"{under}.{name}", "nl"), en=word(f"{under}.{name}", "en"))
        for name in names
    }


KINDS: Codes = {
    Kind.NORM.value: Text(nl="norm", en="norm"),
    Kind.REALISATION.value: Text(nl="realisatie", en="realisation"),
}
MEASURES = _of_reports((m.value for m in Measure), under="measure")
AIMS = _of_reports((d.value for d in Direction), under="direction")
_NO_NUMBER = (NormStanding.TO_BE_DETERMINED, NormStanding.WITHDRAWN)
_NO_NORM = (NormStanding.NONE_BY_DESIGN, NormStanding.NOT_SET)
_NO_RESULT = (
    ResultStanding.NOT_SUPPLIED,
    ResultStanding.NOT_YET_DUE,
    ResultStanding.SUPPRESSED,
)
STATES: Codes = {
    NormStanding.SET.value: Text(nl="norm in een getal", en="norm in a number"),
    NormStanding.DIRECTION_ONLY.value: Text(
        nl="norm zonder getal, alleen een richting", en="norm without a number, a direction only"
    ),
    NormStanding.MILESTONE.value: Text(
        nl="norm die een stap in woorden is", en="norm that is a step in words"
    ),
    **_of_reports((s.value for s in (*_NO_NUMBER, *_NO_NORM)), under="norm"),
    "number": Text(nl="realisatie in een getal", en="realisation in a number"),
    **_of_reports((s.value for s in _NO_RESULT), under="result"),
}
"""Why there is a number or not: without one, a cell is empty and never zero."""
STATUSES = _of_reports(
    (*(s.value for s in FigureStatus), ResultStanding.COMPUTED.value), under="status"
)
WITH_A_NUMBER = (NormStanding.SET.value, "number")
DIRECTIONS = _of_reports(("increase", "decrease"), under="norm")
PRECISIONS: Codes = {
    Precision.EXACT.value: Text(nl="precies", en="exact"),
    Precision.ROUNDED.value: Text(nl="afgerond", en="rounded"),
    Precision.MORE_THAN.value: Text(nl="meer dan het getal", en="more than the number"),
    Precision.LESS_THAN.value: Text(nl="minder dan het getal", en="less than the number"),
}
STANDINGS: Codes = {
    RowStanding.LEADING.value: Text(
        nl="kwam in de plaats van wat ervoor bekend was",
        en="took the place of what was known before it",
    ),
    RowStanding.CONFIRMING.value: Text(
        nl="zegt opnieuw wat al bekend was", en="says again what was known already"
    ),
    RowStanding.BESIDE.value: Text(
        nl="staat ernaast en telde nooit", en="stands beside, and never counted"
    ),
}
