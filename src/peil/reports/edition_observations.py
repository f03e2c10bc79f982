# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a published edition prints as observations: made of its frozen content, never of the agendas.

An edition says of each indicator one norm and one result, also where there is none. What later
became known does not change a row of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from peil.agenda.decisions import MAIN
from peil.agenda.policy import Policy
from peil.agenda.published import FigureState, FigureStatus, Precision
from peil.monitoring.assess import NormStanding, ResultStanding
from peil.reports.document import Document
from peil.reports.observations import Kind, Observation, RowStanding
from peil.reports.observed_policy import ObservedPolicy
from peil.terms.languages import Language, Text
from peil.terms.periods import DayOrMonth, read_day, read_day_or_month, year_period
from peil.terms.quantities import Direction, Measure

_WITHOUT_NUMBER = {
    ResultStanding.NOT_SUPPLIED,
    ResultStanding.NOT_YET_DUE,
    ResultStanding.SUPPRESSED,
}


@dataclass(frozen=True)
class _Printed:
    """One row of the account that an edition prints, in both languages, and what is about all."""

    key: str
    name: str
    account: Mapping[str, Any]
    sources: Mapping[str, str]
    rows: Mapping[Language, Mapping[str, Any]]
    about: ObservedPolicy

    @property
    def row(self) -> Mapping[str, Any]:
        """What does not depend on the language."""
        return self.rows["nl"]

    @property
    def known_on(self) -> date:
        """The day as known on which the edition speaks."""
        return read_day(self.account["known_on"])

    def text(self, *path: str) -> Text | None:
        """Return a text that stands in both languages at a place in the row."""
        nl, en = (_at(self.rows[language], path) for language in ("nl", "en"))
        return Text(nl=nl, en=en) if nl and en else None


def _at(data: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        data = data.get(name)
    return data


def edition_observations(
    documents: Mapping[Language, Document], *, source: str, name: str, policy: Policy
) -> tuple[Observation, ...]:
    """Return the norm and the result of each row of the account that an edition prints, in order.

    Args:
        documents: the edition in both languages, as it was frozen.
        source: how the edition is named as a source, for what it says of its own.
        name: how readers see that source.
        policy: gives the names of units; the numbers come from the edition alone.
    """
    data = {language: documents[language].data for language in documents}
    sources = {one["key"]: one["title"] for one in data["nl"]["sources"]}
    pairs = zip(data["nl"]["rows"], data["en"]["rows"], strict=True)
    about = ObservedPolicy(policy)
    found: list[Observation] = []
    for nl, en in pairs:
        printed = _Printed(
            source, name, data["nl"]["account"], sources, {"nl": nl, "en": en}, about
        )
        found.extend(_observations(printed))
    return tuple(found)


def _observations(printed: _Printed) -> Iterator[Observation]:
    yield _norm(printed)
    yield _result(printed)


def _norm(printed: _Printed) -> Observation:
    said = printed.row["norm"]
    state = NormStanding(said["state"])
    value = _number(said.get("value")) if state is NormStanding.SET else None
    return _observation(
        printed,
        Kind.NORM,
        said,
        last=said.get("decision") or printed.key,
        basis=MAIN,
        state=state.value,
        value=value,
        step=printed.text("norm", "step"),
        direction=said.get("direction") or "",
        decision=said.get("decision") or "",
    )


def _result(printed: _Printed) -> Observation:
    said = printed.row["realisation"]
    standing = ResultStanding(said["status"])
    is_absent = standing in _WITHOUT_NUMBER
    status = _status(standing)
    return _observation(
        printed,
        Kind.REALISATION,
        said,
        last=said.get("source") or printed.key,
        basis="",
        state=standing.value if is_absent else FigureState.NUMBER.value,
        value=None if is_absent else _number(said["value"]),
        status=None if is_absent else status,
        settled=None if is_absent else status,
    )


def _status(standing: ResultStanding) -> StrEnum:
    settled = {status.value: status for status in FigureStatus}
    return settled.get(standing.value, standing)


def _number(found: Any) -> Decimal | None:
    return Decimal(found) if found is not None else None


def _observation(
    printed: _Printed, kind: Kind, said: Mapping[str, Any], *, last: str, basis: str, **more: Any
) -> Observation:
    row, account = printed.row, printed.account
    document = said.get("source") or printed.key
    period, unit = year_period(account["year"]), account["unit"]
    subject = (kind.value, row["indicator"], unit, period.text, *([basis] if basis else []))
    held: dict[str, Any] = {
        "step": None,
        "direction": "",
        "status": None,
        "settled": None,
        "decision": "",
        **more,
    }
    return Observation(
        id="/".join((*subject, last)),
        kind=kind,
        agenda=account["agenda"],
        theme=row["theme"],
        indicator=row["indicator"],
        title=Text(nl=row["label"], en=printed.rows["en"]["label"]),
        aims_at=Direction(row["direction"]),
        measure=Measure(row["measure"]),
        unit=unit,
        unit_name=printed.about.unit_name(unit),
        unit_code=printed.about.unit_code(unit),
        period=period,
        basis=basis,
        precision=Precision.EXACT,
        numerator=None,
        denominator=None,
        definition=said.get("definition") or row["definition"] or "",
        carried_from=None,
        document=document,
        document_title=printed.sources.get(document, printed.name),
        place=said.get("place") or row["label"],
        supplied_by=(),
        known_from=_known_from(said, printed),
        standing=RowStanding.LEADING,
        **held,
    )


def _known_from(said: Mapping[str, Any], printed: _Printed) -> DayOrMonth:
    return read_day_or_month(said.get("known_from") or printed.known_on.isoformat())
