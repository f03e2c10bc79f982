"""Reminders: to whoever's step it is, recorded, and of the same step not twice on a day."""

from __future__ import annotations

import json
import smtplib

import pytest
from django.core import mail

from cycle.conftest import make_person, signed
from cycle.rounds.made import control, opened, put, put_all
from peil.cycle.models import Event, Reminder, Round
from peil.cycle.rights import RIGHTS, Action, Reach, RightMissing, Role
from peil.cycle.rounds.closing import RoundClosed, close_round
from peil.cycle.rounds.finding import RoundUnknown
from peil.cycle.rounds.reminding import MailUndelivered, Reminded, remind_all, remind_round
from peil.cycle.workflow import State

pytestmark = pytest.mark.django_db

SITE = "https://peil.example.org"
A_DAY_LATE = "2022-08-02"


@pytest.fixture
def round_(policy) -> Round:
    """A round in which limburg has not supplied and all else is accepted."""
    made = opened(policy)
    put_all(made, State.ACCEPTED)
    put(made, "limburg", State.AWAITED)
    return made


@pytest.fixture
def remind(policy, round_):
    """Reminds in that round, as force control on a day."""

    def reminding(day: str = A_DAY_LATE, *, hour: int = 12, by=None) -> Reminded:
        who = by or control()
        return remind_round("2022-h1", policy=policy, site=SITE, by=signed(who, day, hour))

    return reminding


def test_everybody_whose_step_it_is_gets_a_letter_of_their_own(remind):
    one = make_person(Role.UNIT_SUPPLIER, "limburg", name="Ans Eerste")
    two = make_person(Role.UNIT_SUPPLIER, "limburg", name="Bo Tweede")
    make_person(Role.UNIT_SUPPLIER, "rotterdam")
    make_person(Role.UNIT_APPROVER, "limburg")

    reminded = remind()

    assert [late.unit for late in reminded.sent] == ["limburg"]
    assert [letter.to for letter in mail.outbox] == [[one.email], [two.email]]


def test_a_letter_says_in_both_languages_what_waits_and_until_when(remind):
    make_person(Role.UNIT_SUPPLIER, "limburg", name="Ans Eerste")

    remind()

    (letter,) = mail.outbox
    assert letter.subject == (
        "Herinnering: cijfers aanleveren voor de ronde over het eerste halfjaar van 2022 / "
        "reminder to supply figures for the round on the first half of 2022"
    )
    dutch, english = letter.body.split("-" * 60)
    assert "Geachte Ans Eerste" in dutch
    assert "In de ronde over het eerste halfjaar van 2022 wacht op u" in dutch
    assert "tot en met 1 augustus 2022" in dutch
    assert "Dear Ans Eerste" in english
    assert "In the round on the first half of 2022 this waits for you" in english
    assert "2022-h1" not in letter.body
    assert "The last day was 1 August 2022" in english
    assert dutch.count("Limburg") == english.count("Limburg") == 1
    assert dutch.count(SITE) == english.count(SITE) == 1


def test_somebody_gets_one_letter_for_a_step_of_many_units(remind, round_):
    control()
    put_all(round_, State.APPROVED)

    reminded = remind("2022-09-01")

    assert len(reminded.sent) == 12
    (letter,) = mail.outbox
    assert "Limburg" in letter.body
    assert "Rotterdam" in letter.body


def test_of_the_same_step_nobody_is_reminded_twice_on_a_day(remind):
    make_person(Role.UNIT_SUPPLIER, "limburg")
    remind(hour=0)

    again = remind(hour=21)

    assert again.sent == ()
    assert [late.unit for late in again.already] == ["limburg"]
    assert len(mail.outbox) == 1
    assert Reminder.objects.count() == 1
    assert Event.objects.filter(kind="reminder_sent").count() == 1


def test_a_day_is_a_day_in_the_netherlands(remind):
    make_person(Role.UNIT_SUPPLIER, "limburg")
    remind(hour=21)

    the_next_day = remind(hour=22)  # 23:00 and 00:00 in the Netherlands

    assert len(the_next_day.sent) == 1
    assert len(mail.outbox) == 2


def test_just_after_midnight_in_the_netherlands_is_the_new_day(remind):
    make_person(Role.UNIT_SUPPLIER, "limburg")
    remind(hour=22)  # 00:00 on 3 August in the Netherlands

    at_noon = remind("2022-08-03")

    assert at_noon.sent == ()
    assert len(mail.outbox) == 1


def test_on_the_same_day_another_step_is_reminded_of(remind, round_):
    make_person(Role.UNIT_SUPPLIER, "limburg")
    make_person(Role.UNIT_APPROVER, "limburg")
    remind("2022-08-16")

    put(round_, "limburg", State.SUPPLIED)
    reminded = remind("2022-08-16")

    assert [late.about for late in reminded.sent] == ["approve"]
    assert len(mail.outbox) == 2


def test_a_reminder_is_recorded_with_who_asked_it(remind):
    supplier = make_person(Role.UNIT_SUPPLIER, "limburg")

    remind()

    stored = Reminder.objects.get()
    assert (stored.submission.unit, stored.about) == ("limburg", "supply")
    assert stored.sent_by == control()
    told = json.loads(Event.objects.get(kind="reminder_sent").content)
    assert told["about"] == [["round", "2022-h1"], ["submission", "2022-h1/limburg"]]
    assert told["after"] == {
        "step": "supply",
        "party": "",
        "deadline": "2022-08-01",
        "units": ["limburg"],
        "people": [supplier.pk],
    }
    assert supplier.email not in json.dumps(told)


def test_where_nobody_has_the_role_that_is_told_and_nothing_is_sent(remind):
    reminded = remind()

    assert [late.unit for late in reminded.nobody] == ["limburg"]
    assert reminded.sent == ()
    assert mail.outbox == []
    assert not Reminder.objects.exists()


def test_a_party_is_reminded_by_the_people_who_speak_for_it(remind, round_):
    put_all(round_, State.ACCEPTED)
    mayors = make_person(Role.AUTHORITY, "limburg")
    prosecution = make_person(Role.AUTHORITY, "limburg", party="om")
    supplier = make_person(Role.UNIT_SUPPLIER, "limburg")

    reminded = remind("2022-09-13")

    abouts = {late.about for late in reminded.sent if late.unit == "limburg"}
    assert abouts == {"interpret:om", "interpret:regioburgemeesters"}
    to = [address for letter in mail.outbox for address in letter.to]
    assert mayors.email in to
    assert prosecution.email in to
    assert supplier.email not in to


def test_when_the_server_takes_no_mail_nothing_is_recorded(remind, settings):
    settings.EMAIL_BACKEND = "cycle.rounds.test_reminding.Refusing"
    make_person(Role.UNIT_SUPPLIER, "limburg")

    with pytest.raises(MailUndelivered) as refused:
        remind()

    assert "SMTPServerDisconnected" in str(refused.value)
    assert not Reminder.objects.exists()
    assert not Event.objects.filter(kind="reminder_sent").exists()


class Refusing:
    """A mail server that takes nothing."""

    def __init__(self, **_):
        pass

    def send_messages(self, messages):
        raise smtplib.SMTPServerDisconnected


@pytest.mark.parametrize("role", [r for r in Role if r is not Role.PUBLIC])
def test_only_whoever_the_table_says_reminds(remind, policy, role):
    by = make_person(role)
    if RIGHTS[Action.REMIND][role] is not Reach.NOTHING:
        remind(by=by)
        remind_all(policy=policy, site=SITE, by=signed(by, A_DAY_LATE))
        return

    with pytest.raises(RightMissing):
        remind(by=by)
    with pytest.raises(RightMissing):
        remind_all(policy=policy, site=SITE, by=signed(by, A_DAY_LATE))


def test_a_round_that_is_closed_or_was_never_opened_is_not_reminded_of(remind, policy):
    close_round("2022-h1", by=signed(control(), A_DAY_LATE), reason="It is over.")

    with pytest.raises(RoundClosed):
        remind()
    with pytest.raises(RoundUnknown):
        remind_round("1999", policy=policy, site=SITE, by=signed(control(), A_DAY_LATE))


def test_peil_reminds_in_all_open_rounds_by_itself(policy, round_):
    make_person(Role.UNIT_SUPPLIER, "limburg")
    other = opened(policy, "2021", day="2022-01-03")
    put_all(other, State.ACCEPTED)
    put(other, "limburg", State.DRAFT)

    reminded = remind_all(policy=policy, site=SITE, by=signed(None, A_DAY_LATE))

    assert [late.round for late in reminded.sent if late.unit == "limburg"] == ["2021", "2022-h1"]
    assert set(Reminder.objects.values_list("sent_by", flat=True)) == {None}
