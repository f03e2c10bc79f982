# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The second factor: an app that shows a code, and recovery codes for when it is lost."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.db import transaction
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from peil.cycle.models import Person
from peil.cycle.people.numbered import person_subject
from peil.cycle.people.secret import hash_of
from peil.cycle.people.sessions import end_sessions
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.trail.recording import Happened, record
from peil.terms.languages import Text

RECOVERY_CODES = 10
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _GROUP_LENGTH = 3, 4
_KEPT = 16  # the signs of a hash that the table of codes has room for
_APP_DIGITS = 6


class FactorAlreadySet(Refusal):
    """A second factor was set up for somebody who has one."""

    def __init__(self) -> None:
        super().__init__(
            asked=Text(
                nl="Gevraagd is een tweede stap in te stellen.",
                en="To set up a second step was asked.",
            ),
            found=Text(nl="Die is er al.", en="There is one."),
            to_do=Text(
                nl="Gebruik uw app of een herstelcode, of vraag de beheerder.",
                en="Use your app or a recovery code, or ask the administrator.",
            ),
        )


@dataclass(frozen=True)
class Enrolled:
    """A second factor that works from now on, with recovery codes that are shown once."""

    device: TOTPDevice
    codes: tuple[str, ...]


def has_second_factor(person: Person) -> bool:
    """Return whether somebody has a second factor that works."""
    return bool(TOTPDevice.objects.filter(user=person, confirmed=True).exists())


def begin_enrolment(person: Person) -> TOTPDevice:
    """Return the second factor that somebody is setting up; the same until it is confirmed.

    Raises:
        FactorAlreadySet: when they have one that works.
    """
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=person.pk)
        if has_second_factor(person):
            raise FactorAlreadySet
        begun = TOTPDevice.objects.filter(user=person, confirmed=False).first()
        return begun or TOTPDevice.objects.create(user=person, name="app", confirmed=False)


def confirm_enrolment(code: str, *, by: Signature) -> Enrolled | None:
    """Return the second factor of who asks with its recovery codes; nothing if the code is wrong.

    Raises:
        FactorAlreadySet: when they have one that works.
    """
    person = by.signer
    begin_enrolment(person)
    with transaction.atomic():
        begun = TOTPDevice.objects.select_for_update(no_key=True).filter(
            user=person, confirmed=False
        )
        device = begun.first()
        if device is None or not _accepts(device, code):
            return None
        device.confirmed = True
        device.save(update_fields=["confirmed"])
        codes = _new_codes(person)
        record(Happened("second_factor_set_up", (person_subject(person),)), by=by)
    return Enrolled(device, codes)


def renew_recovery_codes(code: str, *, by: Signature) -> tuple[str, ...]:
    """Return new recovery codes of who asks, in place of the old; none if the code is wrong."""
    person = by.signer
    if verified_device(code, by=by) is None:
        return ()
    with transaction.atomic():
        codes = _new_codes(person)
        record(Happened("recovery_codes_renewed", (person_subject(person),)), by=by)
    return codes


def _new_codes(person: Person) -> tuple[str, ...]:
    codes = tuple(_new_code() for _ in range(RECOVERY_CODES))
    StaticDevice.objects.filter(user=person).delete()
    device = StaticDevice.objects.create(user=person, name="recovery")
    StaticToken.objects.bulk_create(
        StaticToken(device=device, token=_kept_of(code)) for code in codes
    )
    return codes


def _new_code() -> str:
    groups = ("".join(secrets.choice(_SIGNS) for _ in range(_GROUP_LENGTH)) for _ in range(_GROUPS))
    return "-".join(groups)


def _kept_of(code: str) -> str:
    plain = "".join(sign for sign in code.lower() if sign.isalnum())
    return hash_of(plain)[:_KEPT]


def verified_device(code: str, *, by: Signature) -> Device | None:
    """Return what a code is of, if it is right; a code is right once.

    After each wrong code the next is looked at only after a pause, which doubles.
    """
    person = by.signer
    typed = "".join(code.split())
    is_of_app = typed.isascii() and typed.isdigit() and len(typed) == _APP_DIGITS
    with transaction.atomic():
        if is_of_app:
            app = (
                TOTPDevice.objects.select_for_update(no_key=True)
                .filter(user=person, confirmed=True)
                .first()
            )
            return app if app is not None and _accepts(app, typed) else None
        codes = (
            StaticDevice.objects.select_for_update(no_key=True)
            .filter(user=person, confirmed=True)
            .first()
        )
        if codes is None or not codes.verify_token(_kept_of(typed)):
            return None
        after = {"codes_left": codes.token_set.count()}
        record(Happened("recovery_code_used", (person_subject(person),), after=after), by=by)
        return codes


def _accepts(device: TOTPDevice, code: str) -> bool:
    typed = "".join(code.split())
    readable = typed.isascii() and typed.isdigit() and len(typed) == _APP_DIGITS
    return bool(device.verify_token(typed if readable else None))


def must_wait(person: Person) -> bool:
    """Return whether somebody typed a wrong code just now, so that no code is looked at yet."""
    devices = (
        *TOTPDevice.objects.filter(user=person),
        *StaticDevice.objects.filter(user=person),
    )
    return any(not device.verify_is_allowed()[0] for device in devices)


def reset_second_factor(person: Person, *, by: Signature) -> None:
    """Take the second factor of somebody away, and end their sessions; they set up a new one.

    Raises:
        RightMissing: when who asks does not manage people.
    """
    by.require(Action.MANAGE_PEOPLE)
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=person.pk)
        TOTPDevice.objects.filter(user=person).delete()
        StaticDevice.objects.filter(user=person).delete()
        end_sessions(person)
        record(Happened("second_factor_reset", (person_subject(person),)), by=by)
