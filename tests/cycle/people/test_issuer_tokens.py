"""What an issuer signs is checked in full: by whom, for whom, until when, with which kind of key."""

from __future__ import annotations

import time

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.exceptions import SuspiciousOperation

from cycle.conftest import at, make_person
from peil.cycle.models import Event
from peil.cycle.people.entering import Vouched, person_vouched_for
from peil.cycle.rights import Role
from peil.interfaces.web.people.issuer import IssuerBackend

ISSUER = "https://issuer.example.org"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture(autouse=True)
def _issuer(settings) -> None:
    settings.PEIL_OIDC_ISSUER = ISSUER


def claims(**changes: object) -> dict[str, object]:
    now = int(time.time())
    told = {"iss": ISSUER, "aud": "peil", "sub": "ada", "iat": now, "exp": now + 60, "nonce": "n"}
    return {k: v for k, v in {**told, **changes}.items() if v is not None}


def read(token: str):
    return IssuerBackend().get_payload_data(token, KEY.public_key())


def test_what_the_issuer_signed_for_peil_is_read():
    assert read(jwt.encode(claims(), KEY, algorithm="RS256"))["sub"] == "ada"


@pytest.mark.parametrize(
    "change",
    [
        {"aud": "another application"},
        {"iss": "https://issuer.example.net"},
        {"exp": 1_500_000_000},
        {"aud": None},
        {"iss": None},
        {"exp": None},
        {"iat": None},
        {"sub": None},
    ],
    ids=str,
)
def test_what_it_signed_otherwise_is_refused(change):
    with pytest.raises(SuspiciousOperation):
        read(jwt.encode(claims(**change), KEY, algorithm="RS256"))


def test_what_another_key_signed_is_refused():
    with pytest.raises(SuspiciousOperation):
        read(jwt.encode(claims(), OTHER_KEY, algorithm="RS256"))


@pytest.mark.parametrize("algorithm", ["none", "HS256", "RS512"])
def test_another_way_of_signing_is_refused(algorithm):
    key = {"none": None, "HS256": "x" * 40, "RS512": KEY}[algorithm]

    with pytest.raises(SuspiciousOperation):
        read(jwt.encode(claims(), key, algorithm=algorithm))


def test_no_token_at_all_is_refused():
    with pytest.raises(SuspiciousOperation):
        read("not.a.token")


def vouched(subject: str = "ada", **changes: object) -> Vouched:
    told = {"issuer": ISSUER, "email": "person-1@example.org", "email_verified": True}
    return Vouched(subject=subject, **{**told, **changes})


@pytest.mark.django_db
class TestWhoIsMeant:
    def test_an_address_that_was_checked_finds_somebody_the_first_time(self):
        person = make_person(Role.AUDITOR)

        assert person_vouched_for(vouched(), moment=at("2022-01-03")) == person
        assert Event.objects.get().kind == "issuer_joined"

    def test_from_then_on_the_issuers_own_name_finds_them(self):
        person = make_person(Role.AUDITOR)
        person_vouched_for(vouched(), moment=at("2022-01-03"))

        later = person_vouched_for(
            vouched(email="new@example.org", email_verified=False), moment=at("2022-01-04")
        )

        assert later == person
        assert Event.objects.count() == 1

    def test_another_name_with_the_same_address_is_nobody(self):
        make_person(Role.AUDITOR)
        person_vouched_for(vouched(), moment=at("2022-01-03"))

        assert person_vouched_for(vouched("mallory"), moment=at("2022-01-04")) is None

    def test_the_same_name_at_another_issuer_is_nobody(self):
        make_person(Role.AUDITOR)
        person_vouched_for(vouched(), moment=at("2022-01-03"))

        other = vouched(issuer="https://issuer.example.net")

        assert person_vouched_for(other, moment=at("2022-01-04")) is None

    @pytest.mark.parametrize(
        "change",
        [{"email_verified": False}, {"email": ""}, {"email": "nobody@example.org"}],
        ids=str,
    )
    def test_an_address_that_was_not_checked_or_is_not_known_is_nobody(self, change):
        make_person(Role.AUDITOR)

        assert person_vouched_for(vouched(**change), moment=at("2022-01-03")) is None

    @pytest.mark.parametrize("joined", [True, False])
    def test_who_is_shut_out_is_nobody(self, joined):
        person = make_person(Role.AUDITOR)
        if joined:
            person_vouched_for(vouched(), moment=at("2022-01-03"))
        person.refresh_from_db()
        person.is_active = False
        person.save()

        assert person_vouched_for(vouched(), moment=at("2022-01-04")) is None
