"""The second factor: set up once, no code twice, recovery codes that work once, and a reset."""

from __future__ import annotations

import pytest
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from cycle.conftest import make_person, signed
from cycle.people.codes import code_of, forget_waiting
from peil.cycle.models import Event
from peil.cycle.people.second_factor import (
    RECOVERY_CODES,
    FactorAlreadySet,
    begin_enrolment,
    confirm_enrolment,
    has_second_factor,
    must_wait,
    renew_recovery_codes,
    reset_second_factor,
    verified_device,
)
from peil.cycle.rights import RightMissing, Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return make_person(Role.AUDITOR)


@pytest.fixture
def by(person):
    return signed(person, "2022-01-03")


@pytest.fixture
def enrolled(person, by):
    return confirm_enrolment(code_of(begin_enrolment(person)), by=by)


def test_the_secret_stays_the_same_until_it_is_confirmed(person):
    assert begin_enrolment(person).key == begin_enrolment(person).key
    assert not has_second_factor(person)


def test_a_right_code_makes_it_work(person, enrolled):
    assert has_second_factor(person)
    assert len(set(enrolled.codes)) == RECOVERY_CODES
    assert Event.objects.get().kind == "second_factor_set_up"


@pytest.mark.parametrize("code", ["000000", "", "abcdef", "\uff11" * 6])
def test_a_wrong_code_does_not_make_it_work(person, by, code):
    device = begin_enrolment(person)
    wrong = "000001" if code == code_of(device) else code

    assert confirm_enrolment(wrong, by=by) is None
    assert not has_second_factor(person)


def test_who_has_one_cannot_set_up_another(person, by, enrolled):
    with pytest.raises(FactorAlreadySet):
        begin_enrolment(person)
    with pytest.raises(FactorAlreadySet):
        confirm_enrolment(code_of(enrolled.device, steps=1), by=by)


def test_a_code_works_once(by, enrolled):
    code = code_of(enrolled.device, steps=1)

    assert verified_device(code, by=by) == enrolled.device
    assert verified_device(code, by=by) is None


def test_the_code_that_set_it_up_does_not_work_again(by, enrolled):
    assert verified_device(code_of(enrolled.device), by=by) is None


def test_the_code_of_somebody_else_does_not_work(enrolled):
    other = make_person(Role.AUDITOR)

    code = code_of(enrolled.device, steps=1)

    assert verified_device(code, by=signed(other, "2022-01-03")) is None


def test_a_recovery_code_works_once_however_it_is_typed(by, enrolled):
    typed = enrolled.codes[0].upper().replace("-", " ")

    assert isinstance(verified_device(typed, by=by), StaticDevice)
    assert verified_device(enrolled.codes[0], by=by) is None


def test_a_used_recovery_code_is_told_with_how_many_are_left(by, enrolled):
    verified_device(enrolled.codes[0], by=by)

    assert f'"codes_left":{RECOVERY_CODES - 1}' in Event.objects.latest("sequence").content


def test_recovery_codes_are_not_kept_as_they_are_typed(enrolled):
    kept = set(StaticToken.objects.values_list("token", flat=True))

    assert len(kept) == RECOVERY_CODES
    assert kept.isdisjoint(code.replace("-", "") for code in enrolled.codes)


def test_after_a_wrong_code_even_a_right_one_must_wait(person, by, enrolled):
    verified_device("000000", by=by)

    right = code_of(enrolled.device, steps=1)

    assert must_wait(person)
    assert verified_device(right, by=by) is None
    forget_waiting(enrolled.device)
    assert verified_device(right, by=by) == enrolled.device


def test_the_wait_doubles_with_each_wrong_code(by, enrolled):
    for _ in range(5):
        verified_device("000000", by=by)
        forget_waiting(enrolled.device)
    enrolled.device.refresh_from_db()

    assert enrolled.device.throttling_failure_count == 5


def test_new_recovery_codes_replace_the_old(by, enrolled):
    new = renew_recovery_codes(code_of(enrolled.device, steps=1), by=by)

    assert len(new) == RECOVERY_CODES
    assert verified_device(enrolled.codes[0], by=by) is None
    forget_waiting(StaticDevice.objects.get())
    assert verified_device(new[0], by=by) is not None


def test_a_wrong_code_makes_no_new_recovery_codes(by, enrolled):
    assert renew_recovery_codes("000000", by=by) == ()
    assert verified_device(enrolled.codes[0], by=by) is not None


def test_a_reset_takes_app_and_recovery_codes_away(person, by, enrolled):
    administrator = make_person(Role.ADMINISTRATOR)

    reset_second_factor(person, by=signed(administrator, "2022-01-04"))

    assert not has_second_factor(person)
    assert verified_device(enrolled.codes[0], by=by) is None
    assert not TOTPDevice.objects.exists()
    assert Event.objects.latest("sequence").kind == "second_factor_reset"


def test_only_an_administrator_resets(person, enrolled):
    with pytest.raises(RightMissing):
        reset_second_factor(person, by=signed(person, "2022-01-04"))
