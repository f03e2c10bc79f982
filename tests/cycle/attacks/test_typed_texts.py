# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What somebody types is text on every page and in every file, and never anything that is carried out."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Mapping
from urllib.parse import urljoin

import pytest
from django.test import Client
from django.urls import reverse

from cycle.attacks.conftest import TODAY, browser_of, holder
from cycle.attacks.typing_in import forms_in
from cycle.attacks.walking import ROLES, asked, every_address
from cycle.conftest import signed
from peil.agenda.reading import load_policy
from peil.cycle.meetings.packing import make_pack
from peil.cycle.models import (
    AgendaItem,
    Delivery,
    Edition,
    Meeting,
    Pack,
    Person,
    Proposal,
    Submission,
)
from peil.cycle.people.addresses import AddressUnfit
from peil.cycle.people.at_the_machine import AtTheMachine
from peil.cycle.people.inviting import Invited, invite
from peil.cycle.rights import Holding, Role
from peil.cycle.written import TextUnfit
from peil.reports.document import (
    Cell,
    Column,
    Document,
    Facts,
    Listing,
    Paragraph,
    Row,
    Section,
    Table,
)
from peil.reports.pdf import write_pdf
from peil.reports.plain_files import write_csv

pytestmark = [pytest.mark.django_db, pytest.mark.walk]

HARM = "<script>alert(1)</script>'\"><img src=x onerror=alert(2)> {{7*7}} {% now %} =1+1"
SPOKEN = "en verder is er genoeg over gezegd."
ROUND = "2023-h1"


def typed(field: str) -> str:
    """Harmful words that tell in which field they were typed."""
    return f"=HYPERLINK({field}) {HARM} {SPOKEN}"


def fill_in(browser: Client, place: str, given: Mapping[str, object], *, only: str = "") -> None:
    """Fill in the form of a page with its own values, and send it; it must be taken."""
    page = browser.get(place)
    assert page.status_code == 200, (place, page.status_code)
    (form, *_) = [f for f in forms_in(page.content.decode()) if not only or only in f.action]
    answer = browser.post(urljoin(place, form.action), {**form.values, **given})
    assert answer.status_code == 302, (place, answer.status_code, _mistakes(answer))


def _mistakes(answer) -> list[str]:
    return re.findall(
        r'class="(?:errorlist|problem)[^>]*>(.{0,300})', answer.content.decode(), re.DOTALL
    )


def unit_in(state: str) -> str:
    """A unit whose figures stand somewhere in the round over the first half of 2023."""
    return Submission.objects.filter(round__key=ROUND, state=state).order_by("pk")[0].unit


def at(name: str, **parts: object) -> str:
    """An address."""
    return reverse(name, kwargs=parts)


@pytest.fixture
def harmed(year) -> None:
    """Harmful words in every text that anybody can type, each typed on its own page."""
    supply_harm()
    write_harm()
    decide_harm()
    browser = browser_of(Role.ADMINISTRATOR)
    person = {"name": typed("name"), "office": typed("office"), "email": "harm@voorbeeld.example"}
    role = {"role": "auditor/", "unit": "national"}
    fill_in(browser, at("person-invite"), person | role)


def supply_harm() -> None:
    """Type harm beside figures, as reasons, and as the name of a token and of a file."""
    unit = unit_in("draft")
    browser = browser_of(Role.UNIT_SUPPLIER, unit)
    place = at("submission-form", round=ROUND, unit=unit)
    (form, *_) = forms_in(browser.get(place).content.decode())
    said = {n: typed(n) for n in form.typed if n.endswith(("-note", "-explanation"))}
    chosen = dict([next(item for item in said.items() if item[0].endswith("-note"))])
    fill_in(browser, place, chosen | {n: t for n, t in said.items() if form.values[n] != [""]})
    tokens = at("tokens", unit=unit)
    made = browser.post(tokens, {"label": typed("label"), "days": "9"}).content.decode()
    assert "&lt;script&gt;alert(1)" in made
    assert "<script>alert" not in made

    unit = unit_in("supplied")
    returned = at("submission-return_to_supplier", round=ROUND, unit=unit)
    number = Delivery.objects.filter(submission__round__key=ROUND, submission__unit=unit).count()
    posted = {"reason": typed("reason"), "seen": number}
    assert browser_of(Role.UNIT_APPROVER, unit).post(returned, posted).status_code == 302

    closing = {"reason": typed("closing")}
    fill_in(browser_of(Role.FORCE_CONTROL), at("close-round", round="2022"), closing)


def write_harm() -> None:
    """Type harm in texts that are signed."""
    on = {"agenda": "2019-2022", "agreement": "extra-capacity-works-across-units", "year": 2022}
    control = browser_of(Role.FORCE_CONTROL)
    link = "https://voorbeeld.example/?a=1&b='x'"
    place = at("write-progress", unit="national", **on)
    fill_in(control, place, {"text": typed("note"), "link": link})
    fill_in(control, at("set-milestone", unit="national", **on), {"text": typed("milestone")})
    mayors = browser_of(Role.AUTHORITY)
    judged = at("judge-progress", unit="national", party="regioburgemeesters", **on)
    fill_in(mayors, judged, {"text": typed("judgement"), "word": "behind"})
    about = {"party": "regioburgemeesters", "about": "theme:undermining"}
    place = at("interpret", round="2022", unit="national", **about)
    fill_in(mayors, place, {"text": typed("interpretation")})


def decide_harm() -> None:
    """Type harm in what the ministry writes."""
    ministry = browser_of(Role.MINISTRY)
    coming, held = (
        Meeting.objects.filter(held_at__isnull=is_coming, items__number=1).order_by("pk")[0].key
        for is_coming in (True, False)
    )
    item = {"title": typed("title")[:190], "text": typed("text")}
    fill_in(ministry, at("add-item", key=coming), item)
    number = AgendaItem.objects.filter(meeting__key=held).order_by("number")[0].number
    fill_in(ministry, at("write-minutes", key=held, number=number), {"text": typed("minutes")})
    words = ("title", "legal_ground", "special_reason", "reason", "note")
    said = {f"{w}_{language}": typed(w)[:199] for w in words for language in ("nl", "en")}
    norm = {"norm-csv-tackled-2022": "1400", "kind": "recalibration", "meeting_body": ""}
    fill_in(ministry, at("propose-decision", agenda="2019-2022"), said | norm)
    embargoed = Edition.objects.get(state="embargoed").key
    reader = {"person": holder(Role.AUDITOR).pk, "reason": typed("reader")[:199]}
    fill_in(ministry, at("edition_reader", key=embargoed), reader)
    composed = Edition.objects.get(state="composed").key
    fill_in(ministry, at("edition_drop", key=composed), {"reason": typed("drop")})


def pages_of(role: Role):
    """Every page that somebody in a role can open."""
    browser = browser_of(role)
    for address, place in every_address():
        if "GET" in address.methods and address.name != "logout":
            answer = asked(browser, "GET", place)
            if answer.status_code == 200 and not answer.streaming:
                yield place, answer
    for place in (at("decision", key=k) for k in _proposals()) if role is Role.MINISTRY else ():
        for more in ("", "proefbesluit/"):
            yield place, asked(browser, "GET", place + more)
    for round_, unit in ((ROUND, unit_in("draft")), (ROUND, unit_in("returned"))):
        place = at("submission", round=round_, unit=unit)
        yield place, asked(browser, "GET", place)


def _proposals() -> list[str]:
    return list(Proposal.objects.values_list("key", flat=True))


@pytest.mark.parametrize("role", ROLES)
def test_harmful_words_are_shown_as_words_on_every_page(harmed, role):
    shown = 0

    for place, answer in pages_of(role):
        page = answer.content.decode(errors="replace")
        assert "<script>alert" not in page, place
        assert "<img src=x" not in page, place
        assert "'\"><" not in page, place
        shown += "&lt;script&gt;alert(1)" in page

    assert shown or role is Role.AUTHORITY or role in {Role.UNIT_SUPPLIER, Role.UNIT_APPROVER}


def test_somebody_reads_the_harmful_words_of_every_kind(harmed):
    pages = " ".join(
        answer.content.decode(errors="replace") for role in ROLES for _, answer in pages_of(role)
    )

    for field in (
        *("note", "milestone", "judgement", "interpretation", "title", "text", "minutes", "reason"),
        *("name", "office", "closing", "legal_ground", "special_reason", "reader"),
    ):
        assert f"=HYPERLINK({field})" in pages, field


TYPESETTING = (
    '#panic("x") #read("/etc/passwd") $x$ *b* _i_ `raw` @label <label> \\ // weg /* weg */ '
    '#import "@preview/x" ${7*7} [#h(1em)] ~ -- --- ... \' " = Kop\n= Kop\n- punt\n+ punt\n/ a: b'
)


def test_a_typesetter_sets_commands_as_words(harmed, policy):
    table = Table(TYPESETTING, (Column("a", TYPESETTING),), (Row((Cell(TYPESETTING),)),))
    blocks = (Paragraph(TYPESETTING), Listing((TYPESETTING,)), Facts(((TYPESETTING, "x"),)), table)
    sections = (Section(TYPESETTING, blocks),)
    document = Document(TYPESETTING, TYPESETTING, "nl", TYPESETTING, TYPESETTING, sections)

    assert write_pdf(document).startswith(b"%PDF-")


def test_a_pack_with_harmful_words_is_made_and_holds_them_as_words(harmed, year, by):
    coming = Meeting.objects.filter(held_at__isnull=True).order_by("pk")[0]

    made = make_pack(coming.key, policy=load_policy(year.agendas), by=by(Role.MINISTRY))

    for pack in made:
        page = bytes(pack.content)
        if pack.form == "html":
            assert b"<script>alert" not in page
            assert b"&lt;script&gt;alert(1)" in page
    assert {pack.form for pack in made} == {"pdf", "html"}


def test_a_pack_is_a_file_to_keep_and_never_a_page_of_peil():
    ministry = browser_of(Role.MINISTRY)

    for pack in Pack.objects.all():
        parts = {"number": pack.number, "language": pack.language, "form": pack.form}
        answer = ministry.get(at("pack", key=pack.meeting.key, **parts))
        assert answer["Content-Disposition"].startswith("attachment;")
        assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_template_of_a_unit_holds_words_and_no_formulas(harmed):
    unit = unit_in("draft")
    browser = browser_of(Role.UNIT_SUPPLIER, unit)

    answer = browser.get(at("submission-template", round=ROUND, unit=unit))

    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        sheets = [book.read(n).decode() for n in book.namelist() if "worksheets/" in n]
        words = book.read("xl/sharedStrings.xml").decode()
    assert not any("<f>" in sheet for sheet in sheets)
    assert "=HYPERLINK(" in words


FORMULAS = """
    =1+1                 | '=1+1
    +31 6 12345678       | '+31 6 12345678
    -2+3                 | '-2+3
    @SUM(A1)             | '@SUM(A1)
    - een streep         | '- een streep
    -3                   | -3
    -3,5                 | -3,5
    +12.5                | +12.5
    -3.5%                | -3.5%
    1 = 1                | 1 = 1
    – niets              | – niets
"""


@pytest.mark.parametrize("drawn", [row.strip() for row in FORMULAS.strip().splitlines()])
def test_a_text_that_looks_like_a_formula_is_marked_in_csv_and_a_number_is_not(drawn):
    typed_, written = (cell.strip() for cell in drawn.split("|"))

    document = Document("t", "s", "nl", "d", "c", (), records=({"note": typed_, "value": -3},))

    (row,) = csv.DictReader(io.StringIO(write_csv(document)))
    assert row == {"note": written, "value": "-3"}


@pytest.mark.parametrize("before", ["\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_formula_behind_another_sign_is_marked_too(before):
    document = Document("t", "s", "nl", "d", "c", (), records=({"note": f"{before}=1+1"},))

    (row,) = csv.DictReader(io.StringIO(write_csv(document), newline=""))

    assert row["note"] == f"'{before}=1+1".replace("\r", "\n")


@pytest.mark.parametrize(
    "address",
    ["a@b.example\nBcc: c@d.example", "a@b", "", "a b@c.example", "a@b.example,c@d.example"],
)
def test_nobody_is_invited_at_more_than_one_address(policy, address):
    by = AtTheMachine(None, signed(None, TODAY).moment)
    invited = Invited(address, "Jo Jansen", "", (Holding(Role.AUDITOR, "national", ""),))

    with pytest.raises(AddressUnfit):
        invite(invited, policy=policy, link_base="", by=by)


def test_a_name_stands_on_one_line_and_is_not_empty(policy):
    by = AtTheMachine(None, signed(None, TODAY).moment)
    holding = (Holding(Role.AUDITOR, "national", ""),)

    made = invite(
        Invited("jo@voorbeeld.example", "Jo\r\nBcc: x\x00 Jansen\u202e", "", holding),
        policy=policy,
        link_base="",
        by=by,
    )

    assert made.person.name == "Jo Bcc: x Jansen"
    with pytest.raises(TextUnfit):
        invite(Invited("j@voorbeeld.example", " ", "", holding), policy=policy, link_base="", by=by)
    assert Person.objects.filter(email__startswith="j@").count() == 0


def test_a_sign_that_cannot_be_printed_keeps_nobody_from_the_papers(year, by):
    coming = Meeting.objects.filter(held_at__isnull=True).order_by("pk")[0]
    browser_of(Role.MINISTRY).post(
        at("add-item", key=coming.key), {"title": "Rondvraag 😀", "text": "漢字 en \U0001f9ff."}
    )

    made = make_pack(coming.key, policy=load_policy(year.agendas), by=by(Role.MINISTRY))

    assert {pack.form for pack in made} == {"pdf", "html"}
