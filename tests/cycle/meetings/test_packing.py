"""A pack holds what is known on its day, marks what is stale, and stays what it was."""

from __future__ import annotations

import hashlib
import io
import json

import pytest
from django.db import DatabaseError, transaction
from pypdf import PdfReader

from cycle.accepted_rounds import accept
from cycle.conftest import make_person, signed
from cycle.meetings.conftest import (
    DAY,
    MEETING,
    propose,
    write_some_progress,
    write_text,
)
from peil.cycle.meetings.finding import MeetingMissing, PackMissing, pack_of
from peil.cycle.meetings.gathering import gather_pack
from peil.cycle.meetings.items import ItemDraft, add_item
from peil.cycle.meetings.packing import make_pack
from peil.cycle.meetings.planning import plan_meeting
from peil.cycle.models import Event, Pack
from peil.cycle.rights import RightMissing, Role
from peil.reports.document import Table
from peil.reports.pack_layout import lay_out_pack
from peil.terms.languages import LANGUAGES

pytestmark = pytest.mark.django_db


def gathered(policy, planned, ministry, day="2022-09-10", number=1):
    return gather_pack(planned, number=number, policy=policy, day=signed(ministry, day).day)


def text_of(document) -> str:
    parts = []
    for section in document.sections:
        parts.append(section.heading)
        for block in section.blocks:
            if isinstance(block, Table):
                parts.append(block.caption)
                parts.extend(cell.text for row in block.rows for cell in row.cells)
            else:
                parts.append(str(block))
    return "\n".join(parts)


def pack_text(policy, planned, ministry, language="nl", day="2022-09-10"):
    return text_of(lay_out_pack(gathered(policy, planned, ministry, day), language=language))


def test_a_pack_is_kept_in_two_languages_and_two_forms(policy, planned, ministry):
    made = make_pack(MEETING, policy=policy, by=signed(ministry, "2022-09-10"))

    assert [(p.number, p.language, p.form) for p in made] == [
        (1, "nl", "pdf"),
        (1, "nl", "html"),
        (1, "en", "pdf"),
        (1, "en", "html"),
    ]
    assert all(hashlib.sha256(p.content).hexdigest() == p.digest for p in made)
    pages = PdfReader(io.BytesIO(made[0].content)).pages
    assert "Vergaderstukken 26 september 2022" in pages[0].extract_text()


def test_a_new_pack_replaces_none(policy, planned, ministry):
    by = signed(ministry, "2022-09-10")
    first = make_pack(MEETING, policy=policy, by=by)
    accept(planned.round, "rotterdam", {"csv-tackled": 41}, day="2022-09-11")

    make_pack(MEETING, policy=policy, by=signed(ministry, "2022-09-12"))

    kept = pack_of(MEETING, 1, language="nl", form="html", by=by)
    assert bytes(kept.content) == first[1].content
    assert sorted(set(Pack.objects.values_list("number", flat=True))) == [1, 2]
    with pytest.raises(DatabaseError), transaction.atomic():
        Pack.objects.update(digest="0" * 64)


def test_the_same_day_gives_the_same_bytes(policy, planned, ministry):
    one, other = (
        lay_out_pack(gathered(policy, planned, ministry), language="nl") for _ in range(2)
    )

    assert one == other


def test_figures_are_those_that_were_known_on_its_day(policy, planned, ministry):
    accept(planned.round, "rotterdam", {"csv-tackled": 41}, day="2022-09-11")

    def csvs(day):
        content = gathered(policy, planned, ministry, day)
        rotterdam = next(s for s in content.statuses if s.unit == "rotterdam")
        return next(r.number for r in rotterdam.rows if r.row.indicator == "csv-tackled")

    assert (csvs("2022-09-10"), csvs("2022-09-11")) == (40, 41)


def test_every_delivery_that_a_figure_rests_on_is_among_the_sources(policy, planned, ministry):
    told = pack_text(policy, planned, ministry)

    assert "Aanlevering 1 voor ronde 2022-h1" in told


def test_a_stale_text_says_so(policy, planned, ministry):
    write_text(policy)
    accept(planned.round, "rotterdam", {"csv-tackled": 41}, day="2022-09-05")

    assert "Achterhaald: na deze tekst" not in pack_text(
        policy, planned, ministry, day="2022-09-04"
    )
    assert "Achterhaald: na deze tekst" in pack_text(policy, planned, ministry, day="2022-09-05")
    assert "Stale: figures" in pack_text(policy, planned, ministry, "en", day="2022-09-05")


def test_texts_stand_under_their_theme_with_party_unit_and_signature(policy, planned, ministry):
    write_text(policy)
    write_text(policy, party="om", about="figure:human-trafficking-suspects")

    told = pack_text(policy, planned, ministry)

    assert "Duiding: Ondermijning\n" in told
    assert "Regioburgemeesters, Rotterdam" in told
    assert "Openbaar Ministerie (OM), Rotterdam, over Aantal OM-verdachten mensenhandel" in told
    assert "A. de Vries" in told


def test_what_is_returned_or_late_is_told_with_its_reason(policy, planned, ministry):
    (waiting,) = gathered(policy, planned, ministry).open

    assert (waiting.unit, waiting.state.nl, waiting.reason) == (
        "limburg",
        "teruggegeven",
        "Het totaal klopt niet.",
    )
    assert waiting.days_late == (signed(ministry, "2022-09-10").day - waiting.due).days > 0


def test_a_proposal_shows_each_norm_from_old_to_new(policy, planned, ministry):
    by = signed(ministry, "2022-09-02")
    proposal = propose(policy, by)
    add_item(MEETING, ItemDraft("Herijking", proposal=proposal.key), by=by)

    content = gathered(policy, planned, ministry)

    (found,) = content.proposals
    (norm,) = found.norms
    assert (norm.period, norm.before.nl, norm.after.nl) == ("2022", "240", "200")
    assert content.items[-1].proposal.nl == "Herijking verdachten 2022"
    assert "Er is minder capaciteit." in pack_text(policy, planned, ministry)


def test_progress_shows_notes_beside_judgements(policy, planned, ministry):
    write_some_progress(policy)

    told = pack_text(policy, planned, ministry)

    assert "In acht basisteams" in told
    assert "Achter: Vier van de twaalf teams" in told
    assert "Elk basisteam heeft eind 2022" in told


def test_what_people_wrote_is_escaped_in_html_and_only_text_in_the_pdf(policy, planned, ministry):
    write_text(policy)
    by = signed(ministry, "2022-09-02")
    add_item(MEETING, ItemDraft("<img src=x onerror=alert(1)>", "#eval(`1`) *vet*"), by=by)

    pdf, html, *_ = make_pack(MEETING, policy=policy, by=signed(ministry, "2022-09-10"))

    page = html.content.decode()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "<img" not in page
    printed = "".join(p.extract_text() for p in PdfReader(io.BytesIO(pdf.content)).pages)
    assert "<script>alert(1)</script>" in printed
    assert "#eval(`1`) *vet*" in printed


def test_a_meeting_without_a_round_shows_the_year_of_its_day(policy, ministry):
    made = plan_meeting("lovp", day=DAY, policy=policy, by=signed(ministry, "2022-09-01"))

    content = gathered(policy, made, ministry)

    assert (content.round, content.statuses[0].year, content.texts) == (None, 2022, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meeting_in_a_year_without_agenda_has_papers_too(policy, ministry, language):
    day = DAY.replace(year=2031)
    made = plan_meeting("lovp", day=day, policy=policy, by=signed(ministry, "2022-09-01"))

    content = gathered(policy, made, ministry)

    assert content.statuses == ()
    assert lay_out_pack(content, language=language).sections


@pytest.mark.parametrize(
    "role", [Role.FORCE_CONTROL, Role.AUTHORITY, Role.AUDITOR, Role.UNIT_APPROVER]
)
def test_only_who_plans_meetings_makes_packs(policy, planned, role):
    with pytest.raises(RightMissing):
        make_pack(MEETING, policy=policy, by=signed(make_person(role), "2022-09-10"))

    assert not Pack.objects.exists()


def test_a_pack_of_a_meeting_that_is_not_there_is_refused(policy, planned, ministry):
    by = signed(ministry, "2022-09-10")

    with pytest.raises(MeetingMissing):
        make_pack("lovp-2031-01-01", policy=policy, by=by)
    with pytest.raises(PackMissing):
        pack_of(MEETING, 1, language="nl", form="pdf", by=by)
    with pytest.raises(RightMissing):
        pack_of(
            MEETING,
            1,
            language="nl",
            form="pdf",
            by=signed(make_person(Role.UNIT_SUPPLIER, "limburg"), "2022-09-10"),
        )


def test_the_trail_holds_the_digest_of_each_file(policy, planned, ministry):
    made = make_pack(MEETING, policy=policy, by=signed(ministry, "2022-09-10"))

    told = json.loads(Event.objects.filter(kind="pack_made").get().content)

    assert told["after"]["files"]["nl.pdf"] == made[0].digest
    assert told["about"] == [["meeting", MEETING]]


def test_gathering_asks_no_more_of_the_database_with_more_in_it(
    policy, planned, ministry, django_assert_max_num_queries
):
    for unit in ("rotterdam", "limburg", "amsterdam", "den-haag"):
        accept(planned.round, unit, {"csv-tackled": 10}, day="2022-08-02")
        write_text(policy, unit)

    with django_assert_max_num_queries(18):
        content = gathered(policy, planned, ministry)

    assert len(content.texts) == 4
