"""The meetings of a large database with their items and papers, and what was proposed there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from cycle.decisions.proposals import norm, proposed
from cycle.screens.large.chain import Chain
from cycle.screens.large.size import LAST_YEAR, TODAY, Size, noon
from cycle.screens.large.staff import Staff
from peil.agenda.policy import Policy
from peil.cycle.decisions.content import as_json
from peil.cycle.decisions.proposing import decision_subject
from peil.cycle.models import AgendaItem, Meeting, Pack, Person, Proposal, ProposalState, Round
from peil.cycle.rights import Role
from peil.terms.languages import Text

COMING = date(2023, 4, 17)
HELD = date(2023, 2, 13)
AGENDA = "2019-2022"
_MONTHS = (4, 9, 6, 11, 1)
_NORMS = (
    "human-trafficking-suspects",
    "cyber-regular",
    "cyber-phenomenon",
    "csv-tackled",
    "execution-positive",
)
_PAPERS = b"papers " * 6_000
_MINUTES = "De voorzitter vat samen. Het overleg stemt in met het voorstel en dankt de opstellers. "


def make_meetings(
    policy: Policy, size: Size, rounds: Mapping[str, Round], staff: Staff, chain: Chain
) -> None:
    """Put meetings and proposals in the tables: held ones, one to be minuted, and one to come."""
    by = staff.of(Role.MINISTRY)
    days = sorted(
        date(year + 1, month, 14)
        for year in size.calendar_years[:-1]
        for month in _MONTHS[: size.meetings]
    )
    meetings = Meeting.objects.bulk_create(
        Meeting(
            key=f"lovp-{day.isoformat()}",
            body="lovp",
            day=day,
            round=rounds.get(str(day.year - 1)) if day != HELD else rounds[f"{LAST_YEAR}-h1"],
            planned_by=by,
            held_at=None if day in {HELD, COMING} else noon(day),
        )
        for day in (*days, HELD, COMING)
    )
    proposals = _proposals(policy, size, meetings, by, chain)
    AgendaItem.objects.bulk_create(
        [item for one in meetings for item in _items(size, one, proposals)], batch_size=1000
    )
    Pack.objects.bulk_create([pack for one in meetings for pack in _packs(one, by)], batch_size=100)


def _items(
    size: Size, meeting: Meeting, proposals: Mapping[int, list[Proposal]]
) -> Iterator[AgendaItem]:
    of_meeting = proposals.get(meeting.pk, [])
    for number in range(1, size.items + 1):
        yield AgendaItem(
            meeting=meeting,
            number=number,
            title=f"Punt {number}: voortgang en besluiten",
            text="Ter bespreking. " * 20,
            minutes=_MINUTES * 8 if meeting.held_at is not None else "",
            proposal=of_meeting[number - 1] if number <= len(of_meeting) // 2 else None,
        )


def _packs(meeting: Meeting, by: Person) -> Iterator[Pack]:
    for number in (1, 2):
        for language in ("nl", "en"):
            for form in ("pdf", "html"):
                yield Pack(
                    meeting=meeting,
                    number=number,
                    language=language,
                    form=form,
                    digest=hashlib.sha256(_PAPERS).hexdigest(),
                    content=_PAPERS,
                    made_by=by,
                    made_at=noon(meeting.day, later=-7),
                )


def _proposals(
    policy: Policy, size: Size, meetings: list[Meeting], by: Person, chain: Chain
) -> Mapping[int, list[Proposal]]:
    """Put proposals in the tables, by meeting: open ones for the one to come."""
    coming, earlier = meetings[-1], meetings[:-2]
    rows = [
        *(_open(policy, number, coming, by) for number in range(size.proposed)),
        *(
            _adopted(policy, number, earlier[number % len(earlier)], by)
            for number in range(size.decided)
        ),
    ]
    by_meeting: dict[int, list[Proposal]] = {}
    for row in Proposal.objects.bulk_create(rows):
        _tell(row, by, chain)
        if row.meeting is not None:
            by_meeting.setdefault(row.meeting.pk, []).append(row)
    return by_meeting


def _open(policy: Policy, number: int, meeting: Meeting, by: Person) -> Proposal:
    """An open proposal: of five indicators, and for every unit of one."""
    entries = [
        *(norm(name, {LAST_YEAR: 150 + number + place}) for place, name in enumerate(_NORMS)),
        *(norm(_NORMS[0], {LAST_YEAR: 20}, unit=unit) for unit in list(policy.units)[:10]),
    ]
    return _proposal(policy, f"voorstel-{number}", meeting, by, norms=entries)


def _adopted(policy: Policy, number: int, meeting: Meeting, by: Person) -> Proposal:
    row = _proposal(policy, f"besluit-{number}", meeting, by)
    row.state = ProposalState.ADOPTED
    row.adopted_by, row.adopted_at = by, noon(meeting.day)
    row.file_text = "decision: made-up\n" * 50
    row.file_name = f"{AGENDA}/decisions/{meeting.day}-besluit-{number}.yaml"
    row.file_digest = hashlib.sha256(row.file_text.encode()).hexdigest()
    return row


def _proposal(
    policy: Policy, key: str, meeting: Meeting, by: Person, **content: object
) -> Proposal:
    said = proposed(
        meeting.day.isoformat(),
        name=key,
        title=Text(nl=f"Herijking {key}", en=f"Recalibration {key}"),
        **content,
    )
    return Proposal(
        key=key,
        agenda=AGENDA,
        kind=said.kind.value,
        content=as_json(said),
        version=3,
        meeting=meeting,
        proposed_by=by,
        proposed_at=min(noon(meeting.day, later=-30), noon(TODAY, later=-1)),
        data_version=policy.version,
    )


def _tell(row: Proposal, by: Person, chain: Chain) -> None:
    """Tell the trail that a proposal was made, changed twice, and perhaps adopted."""
    kinds = ["decision_proposed", "proposal_changed", "proposal_changed"]
    if row.state == ProposalState.ADOPTED:
        kinds.append("decision_adopted")
    for version, kind in enumerate(kinds, start=1):
        chain.tell(
            kind,
            decision_subject(row.key),
            by=by,
            at=_later(row.proposed_at, version),
            before={"version": version - 1, "content": row.content},
            after={"version": version, "content": row.content},
        )


def _later(moment: datetime, minutes: int) -> datetime:
    return moment.replace(minute=minutes)
