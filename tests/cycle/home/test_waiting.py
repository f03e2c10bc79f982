"""What waits for each role: the steps that are theirs now, and nothing else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_otp.plugins.otp_totp.models import TOTPDevice

from cycle.accepted_rounds import accept
from cycle.conftest import at, make_person, signed
from cycle.decisions.proposals import proposed
from cycle.rounds.made import control, interpreted, on, opened, put, put_all
from peil.cycle.decisions.content import as_json
from peil.cycle.models import (
    Assignment,
    Delivery,
    Edition,
    Invitation,
    Meeting,
    Person,
    Proposal,
    Round,
)
from peil.cycle.rights import Role
from peil.cycle.rounds.calendar import planned_for
from peil.cycle.trail.recording import Happened, Subject, record
from peil.cycle.waiting.collecting import waiting_for
from peil.cycle.waiting.items import Kind
from peil.cycle.workflow import State
from peil.terms.languages import Text
from peil.terms.periods import read_period

pytestmark = pytest.mark.django_db


@pytest.fixture
def waits(policy):
    """What waits for somebody on a day, as one tuple."""

    def asking(person: Person, day: str = "2022-07-20"):
        groups = waiting_for(signed(person, day), policy=policy)
        return tuple(item for group in groups for item in group.items)

    return asking


@pytest.fixture
def round_(policy) -> Round:
    return opened(policy)


@pytest.mark.parametrize("state", [State.AWAITED, State.DRAFT, State.RETURNED])
def test_a_supplier_sees_what_their_own_unit_must_supply(waits, round_, state):
    supplier = make_person(Role.UNIT_SUPPLIER, "limburg")
    put(round_, "limburg", state)

    (one,) = waits(supplier)

    assert (one.kind, one.key, one.unit, one.state) == (Kind.SUPPLY, "2022-h1", "limburg", state)
    assert (one.by, one.days_late) == (on("2022-08-01"), 0)


@pytest.mark.parametrize("state", [State.SUPPLIED, State.APPROVED, State.ACCEPTED])
def test_nothing_waits_for_a_supplier_whose_figures_are_with_others(waits, round_, state):
    supplier = make_person(Role.UNIT_SUPPLIER, "limburg")
    put(round_, "limburg", state)

    assert waits(supplier) == ()


def test_what_is_late_says_by_how_many_days(waits, round_):
    supplier = make_person(Role.UNIT_SUPPLIER, "limburg")

    on_the_last_day, a_day_later = waits(supplier, "2022-08-01"), waits(supplier, "2022-08-02")

    assert [one.days_late for one in (*on_the_last_day, *a_day_later)] == [0, 1]


def test_an_approver_sees_what_their_own_unit_supplied(waits, round_):
    approver = make_person(Role.UNIT_APPROVER, "limburg")
    put(round_, "limburg", State.SUPPLIED)
    put(round_, "rotterdam", State.SUPPLIED)

    (one,) = waits(approver)

    assert (one.kind, one.unit, one.by) == (Kind.APPROVE, "limburg", on("2022-08-15"))


@pytest.mark.parametrize("how", ["supplied", "saved"])
def test_what_somebody_had_a_hand_in_waits_for_another(waits, round_, how):
    both = make_person(Role.UNIT_APPROVER, "limburg")
    submission = put(
        round_, "limburg", State.SUPPLIED, supplied_by=both if how == "supplied" else None
    )
    if how == "saved":
        Delivery.objects.create(
            submission=submission,
            number=1,
            means="form",
            digest="0" * 64,
            saved_by=both,
            saved_at=at("2022-07-10"),
        )
    another = make_person(Role.UNIT_APPROVER, "limburg")

    assert waits(both) == ()
    assert [one.kind for one in waits(another)] == [Kind.APPROVE]


def test_a_role_that_ended_sees_nothing(waits, round_):
    supplier = make_person(Role.UNIT_SUPPLIER, "limburg")
    Assignment.objects.filter(person=supplier).update(ended_at=at("2022-07-05"))

    assert waits(supplier) == ()


class TestForceControl:
    def test_sees_what_is_approved(self, waits, round_):
        put_all(round_, State.SUPPLIED)
        put(round_, "limburg", State.APPROVED)

        (one,) = waits(control())

        assert (one.kind, one.unit, one.by) == (Kind.ACCEPT, "limburg", on("2022-08-31"))

    def test_sees_who_is_late_by_round_and_step(self, waits, round_):
        put_all(round_, State.SUPPLIED)
        put(round_, "limburg", State.AWAITED)
        put(round_, "amsterdam", State.RETURNED)

        (one,) = waits(control(), "2022-08-15")

        assert (one.kind, one.key, one.step) == (Kind.REMIND, "2022-h1", "supply")
        assert (one.units, one.days_late) == (("amsterdam", "limburg"), 14)

    def test_sees_a_round_to_close_from_its_last_day_with_what_is_missing(self, waits, round_):
        make_person(Role.UNIT_SUPPLIER, "limburg")
        put_all(round_, State.ACCEPTED)
        put(round_, "limburg", State.AWAITED)

        before = [one for one in waits(control(), "2022-09-25") if one.kind is Kind.CLOSE_ROUND]
        (on_the_day,) = [
            one for one in waits(control(), "2022-09-26") if one.kind is Kind.CLOSE_ROUND
        ]

        assert before == []
        assert (on_the_day.key, on_the_day.count) == ("2022-h1", 1)

    def test_sees_a_planned_round_that_nobody_opened_from_its_day(self, waits, db):
        before, on_the_day = waits(control(), "2022-06-30"), waits(control(), "2022-07-01")

        assert before == ()
        (one,) = on_the_day
        assert (one.kind, one.key) == (Kind.OPEN_ROUND, "2022-H1")

    def test_does_not_see_a_round_that_is_open_as_one_to_open(self, waits, round_):
        assert Kind.OPEN_ROUND not in {one.kind for one in waits(control())}

    def test_nobody_else_opens_reminds_or_closes(self, waits, round_):
        for role in (Role.MINISTRY, Role.AUDITOR, Role.AUTHORITY, Role.UNIT_APPROVER):
            kinds = {one.kind for one in waits(make_person(role), "2022-10-01")}

            assert not kinds & {Kind.OPEN_ROUND, Kind.REMIND, Kind.CLOSE_ROUND}


class TestAuthority:
    @pytest.fixture
    def mayors(self, round_) -> Person:
        accept(round_, "limburg", {"csv-tackled": 12}, day="2022-08-20")
        accept(round_, "rotterdam", {"csv-tackled": 40}, day="2022-08-20")
        return make_person(Role.AUTHORITY, "limburg")

    def test_sees_the_themes_of_accepted_figures_that_it_wrote_nothing_about(self, waits, mayors):
        (one,) = waits(mayors, "2022-08-21")

        assert (one.kind, one.unit, one.party) == (Kind.INTERPRET, "limburg", "regioburgemeesters")
        assert (one.count, one.stale, one.by) == (3, 0, on("2022-09-12"))

    def test_sees_nothing_before_its_figures_are_accepted(self, waits, round_):
        mayors = make_person(Role.AUTHORITY, "limburg")
        put(round_, "limburg", State.APPROVED)

        assert waits(mayors) == ()

    def test_sees_a_text_whose_figures_changed(self, waits, round_, mayors):
        interpreted(round_, "limburg", "regioburgemeesters", by=mayors)

        (one,) = waits(mayors, "2022-08-21")

        assert (one.count, one.stale) == (2, 1)

    def test_does_not_see_what_another_party_or_unit_must_write(self, waits, round_, mayors):
        prosecution = make_person(Role.AUTHORITY, "limburg", party="om")
        interpreted(round_, "limburg", "om", by=prosecution)
        interpreted(round_, "rotterdam", "regioburgemeesters", by=mayors)

        (one,) = waits(mayors, "2022-08-21")

        assert (one.count, one.stale) == (3, 0)


class TestMinistry:
    @pytest.fixture
    def ministry(self, db) -> Person:
        return make_person(Role.MINISTRY)

    def test_sees_meetings_to_come_and_minutes_to_write(self, waits, ministry):
        for key, day, held in (
            ("held", "2022-04-11", at("2022-04-11")),
            ("past", "2022-07-19", None),
            ("today", "2022-07-20", None),
        ):
            Meeting.objects.create(
                key=key, body="lovp", day=on(day), planned_by=ministry, held_at=held
            )

        found = {one.key: one.kind for one in waits(ministry)}

        assert found == {"today": Kind.MEETING, "past": Kind.MINUTES}

    def test_sees_decisions_that_were_proposed(self, waits, ministry):
        meeting = Meeting.objects.create(
            key="lovp",
            body="lovp",
            day=on("2022-09-26"),
            planned_by=ministry,
            held_at=at("2022-07-01"),
        )
        for key, state in (("new", "proposed"), ("done", "adopted"), ("dropped", "dropped")):
            Proposal.objects.create(
                key=key,
                agenda="2019-2022",
                kind="recalibration",
                content=as_json(proposed()),
                state=state,
                meeting=meeting,
                proposed_by=ministry,
                proposed_at=at("2022-07-01"),
                data_version="0" * 64,
            )

        (one,) = waits(ministry)

        assert (one.kind, one.key, one.by) == (Kind.DECISION, "new", on("2022-09-26"))
        assert one.title == Text(nl="Herijking", en="Recalibration")

    def test_sees_editions_to_freeze_and_to_publish(self, waits, ministry):
        for number, state in enumerate(("composed", "frozen", "embargoed", "published", "dropped")):
            Edition.objects.create(
                key=state,
                year=2021,
                unit="national",
                number=number + 1,
                known_on=on("2022-05-18"),
                state=state,
                composed_by=ministry,
                composed_at=at("2022-05-01"),
                publish_at=at("2022-07-19", 22) if state == "embargoed" else None,
            )

        found = {one.key: (one.kind, one.by) for one in waits(ministry)}

        assert found == {
            "composed": (Kind.FREEZE, None),
            "frozen": (Kind.PUBLISH, None),
            "embargoed": (Kind.PUBLISH, on("2022-07-20")),  # midnight in the Netherlands
        }


class TestOversight:
    def test_an_auditor_sees_how_many_events_the_last_seven_days_brought(self, waits, db):
        auditor = make_person(Role.AUDITOR)
        for day in ("2022-07-12", "2022-07-14", "2022-07-20"):
            record(Happened("something", (Subject("round", "x"),)), by=signed(None, day))

        (one,) = waits(auditor)

        assert (one.kind, one.count) == (Kind.TRAIL, 2)
        assert waits(auditor, "2022-09-01") == ()

    def test_an_administrator_sees_who_cannot_come_in_as_numbers(self, waits, db):
        administrator = make_person(Role.ADMINISTRATOR)
        TOTPDevice.objects.create(user=administrator, name="app", confirmed=True)
        make_person(Role.AUDITOR, name="Without")
        half_way = make_person(Role.AUDITOR, name="Half way")
        TOTPDevice.objects.create(user=half_way, name="app", confirmed=False)
        Person.objects.filter(pk=make_person(Role.AUDITOR).pk).update(oidc_subject="issuer")
        Person.objects.filter(pk=make_person(Role.AUDITOR).pk).update(is_active=False)
        for number, (sent, used) in enumerate(
            (("2022-07-18", None), ("2022-07-01", None), ("2022-07-01", at("2022-07-02")))
        ):
            Invitation.objects.create(
                person=make_person(Role.AUDITOR),
                secret_hash=str(number),
                sent_at=at(sent),
                expires_at=at(sent) + timedelta(days=7),
                used_at=used,
            )

        found = {one.kind: one.count for one in waits(administrator)}

        assert found == {
            Kind.SECOND_FACTOR: 3,  # without, half way, and whoever answered the invitation
            Kind.INVITATION: 1,
            Kind.INVITATION_EXPIRED: 1,
        }

    def test_whoever_was_invited_again_counts_as_invited(self, waits, db):
        administrator = make_person(Role.ADMINISTRATOR)
        TOTPDevice.objects.create(user=administrator, name="app", confirmed=True)
        invited = make_person(Role.AUDITOR)
        for secret, until in (("a", "2022-07-01"), ("b", "2022-07-30")):
            Invitation.objects.create(
                person=invited,
                secret_hash=secret,
                sent_at=at("2022-06-24"),
                expires_at=at(until),
            )

        assert {one.kind: one.count for one in waits(administrator)} == {Kind.INVITATION: 1}


@pytest.mark.parametrize("role", [r for r in Role if r is not Role.PUBLIC])
def test_the_number_of_questions_does_not_grow_with_rounds_or_units(policy, role):
    unit = "limburg" if role in {Role.UNIT_SUPPLIER, Role.UNIT_APPROVER, Role.AUTHORITY} else ""
    person = make_person(role, unit or "national")
    counts = []
    for period, units in (("2022-H1", ("limburg", "national")), ("2021", tuple(policy.units)[:9])):
        made = opened(policy, period, day=str(planned_for(read_period(period)).opens_on))
        put(made, "landelijke-eenheid", State.APPROVED)
        for key in units:
            accept(made, key, {"csv-tackled": 12}, day="2022-07-10")

        with CaptureQueriesContext(connection) as asked:
            waiting_for(signed(person, "2022-10-01"), policy=policy)
        counts.append(len(asked))

    assert counts[0] == counts[1] <= 14
