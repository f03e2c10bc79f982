"""What everybody wrote in a large database: interpretations, progress, judgements, milestones."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cycle.screens.large.chain import Chain
from cycle.screens.large.size import LAST_YEAR, Size, noon
from cycle.screens.large.staff import MAYORS, NATION, OM, POLICE, Staff
from peil.agenda.policy import Policy
from peil.cycle.interpretations.beside import FiguresBeside, figures_beside
from peil.cycle.interpretations.subjects import figure_about, theme_subject, themes_of
from peil.cycle.models import (
    Interpretation,
    ProgressJudgement,
    ProgressNote,
    Round,
    YearMilestone,
)
from peil.cycle.progress.agreements import ProgressKey, followed_themes
from peil.cycle.rights import Role
from peil.cycle.trail.recording import Subject

EVIDENCE = b"%PDF-1.4 " + b"evidence " * 5_000
_TEXT = (
    "De cijfers zijn in lijn met wat was afgesproken. In {year} is vaker gehandhaafd, vooral in het "
    "tweede halfjaar; er waren 812 zaken meer. De samenwerking met gemeenten begint vruchten af te "
    "werpen. Voor het komende jaar verwachten wij dat dit zo blijft, mits de bezetting op orde is. "
) * 2
_UNKNOWN = "0" * 64
_AT_A_TIME = 2000
_WORDS = ("on_course", "behind", "done", "not_started")


@dataclass(frozen=True)
class _Filling:
    policy: Policy
    size: Size
    units: tuple[str, ...]
    staff: Staff
    chain: Chain

    def signed(self, party: str, unit: str, *, year: int, later: int) -> Mapping[str, object]:
        """Who signs for a party, so many days into February after a year."""
        person = (
            self.staff.of(Role.FORCE_CONTROL)
            if party == POLICE
            else self.staff.of(Role.AUTHORITY, unit, party)
        )
        return {
            "signed_by": person,
            "signed_at": noon(date(year + 1, 2, 1), later=later),
            "name": person.name,
            "office": person.office,
        }


def make_texts(
    policy: Policy,
    size: Size,
    rounds: Iterable[Round],
    units: tuple[str, ...],
    staff: Staff,
    chain: Chain,
) -> None:
    """Put texts of every theme in the tables, each in two versions; some are stale."""
    filling = _Filling(policy, size, units, staff, chain)
    rows = [row for made in rounds for row in _interpretations(filling, made)]
    Interpretation.objects.bulk_create(rows, batch_size=_AT_A_TIME)
    for row in rows:
        key = f"{row.round.key}/{row.unit}/{row.party}/{row.about}"
        chain.tell(
            "interpretation_written",
            Subject("interpretation", key),
            Subject("round", row.round.key),
            by=row.signed_by,
            at=row.signed_at,
            after={"version": row.version, "text": row.text, "basis": row.basis},
        )


def _interpretations(filling: _Filling, made: Round) -> Iterator[Interpretation]:
    year = int(made.period[:4])
    beside = figures_beside((made,), policy=filling.policy) if year >= LAST_YEAR - 1 else None
    for unit in filling.units:
        for about in _subjects(filling, made):
            for place, party in enumerate(_parties(unit)):
                basis = _basis(beside, made, about, unit, stale=place == 1)
                for version in (1, 2):
                    yield Interpretation(
                        round=made,
                        unit=unit,
                        party=party,
                        about=about,
                        version=version,
                        text=_TEXT.format(year=year),
                        basis=basis,
                        **filling.signed(party, unit, year=year, later=version),
                    )


def _subjects(filling: _Filling, made: Round) -> Iterator[str]:
    """Yield every theme of a round, and the first figure of each."""
    for theme in themes_of(made, policy=filling.policy):
        yield theme_subject(theme.key)
        yield figure_about(theme.indicators[0])


def _parties(unit: str) -> tuple[str, ...]:
    return (POLICE, OM, MAYORS) if unit == NATION else (OM, MAYORS)


def _basis(beside: FiguresBeside | None, made: Round, about: str, unit: str, *, stale: bool) -> str:
    return _UNKNOWN if stale or beside is None else beside.basis(made, about, unit)


def make_progress(
    policy: Policy, size: Size, units: tuple[str, ...], staff: Staff, chain: Chain, evidence: Path
) -> None:
    """Put notes, judgements and milestones in the tables: of the last two years on everything."""
    filling = _Filling(policy, size, units, staff, chain)
    digest = hashlib.sha256(EVIDENCE).hexdigest()
    evidence.mkdir(parents=True, exist_ok=True)
    (evidence / digest).write_bytes(EVIDENCE)
    notes: list[ProgressNote] = []
    judgements: list[ProgressJudgement] = []
    milestones: list[YearMilestone] = []
    for key, version in _keys(filling):
        said = {
            **key._asdict(),
            "version": version,
            "text": _TEXT.format(year=key.year),
            **filling.signed(POLICE, key.unit, year=key.year, later=version),
        }
        file = {"file_name": "verslag.pdf", "file_digest": digest} if version == 1 else {}
        notes.append(ProgressNote(**said, link="https://www.politie.nl/verslag", **file))
        milestones.append(YearMilestone(**said, is_reached=version == 1))
        judgements.extend(_judgements(filling, said, key))
    ProgressNote.objects.bulk_create(notes, batch_size=_AT_A_TIME)
    ProgressJudgement.objects.bulk_create(judgements, batch_size=_AT_A_TIME)
    YearMilestone.objects.bulk_create(milestones, batch_size=_AT_A_TIME)


def _keys(filling: _Filling) -> Iterator[tuple[ProgressKey, int]]:
    for year in filling.size.calendar_years:
        agenda = filling.policy.agenda_of(year).key
        found = [
            agreement.id
            for theme in followed_themes(filling.policy, agenda=agenda)
            for agreement in theme.agreements
        ]
        is_recent = year >= LAST_YEAR - 1
        for agreement in found[: filling.size.agreements if is_recent else 10]:
            for unit in filling.units:
                for version in (1, 2):
                    yield ProgressKey(agenda, agreement, year, unit, POLICE), version


def _judgements(
    filling: _Filling, said: Mapping[str, object], key: ProgressKey
) -> Iterator[ProgressJudgement]:
    for place, party in enumerate((OM, MAYORS)):
        signed = filling.signed(party, key.unit, year=key.year, later=3)
        word = _WORDS[(place + len(key.agreement)) % len(_WORDS)]
        yield ProgressJudgement(**{**said, "party": party, "word": word, **signed})
