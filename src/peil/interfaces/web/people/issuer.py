# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Recognises people by OpenID Connect: what an issuer of identities signed, checked in full."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import jwt
import requests
from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.core.exceptions import SuspiciousOperation
from mozilla_django_oidc.auth import OIDCAuthenticationBackend

from peil.cycle.models import Person
from peil.cycle.people.entering import Vouched, person_vouched_for
from peil.interfaces.settings.clock import now

_WELL_KNOWN = "/.well-known/openid-configuration"
_LEEWAY = 60  # seconds that clocks may differ
_UNTRUSTED = "What the issuer sent cannot be trusted."
_discovered: dict[str, Mapping[str, Any]] = {}


class IssuerUnusable(Exception):
    """An issuer cannot be reached, or does not tell what is needed to log in with it."""


def told_by_issuer(name: str) -> str:
    """Return what the issuer tells of itself, such as `token_endpoint`; asked once.

    Raises:
        IssuerUnusable: when it cannot be asked, or calls itself otherwise.
    """
    issuer = settings.PEIL_OIDC_ISSUER
    if issuer not in _discovered:
        try:
            answer = requests.get(
                f"{issuer.rstrip('/')}{_WELL_KNOWN}", timeout=settings.OIDC_TIMEOUT
            )
            answer.raise_for_status()
            told = answer.json()
        except (OSError, ValueError) as failed:
            raise IssuerUnusable from failed
        if not isinstance(told, dict) or told.get("issuer") != issuer:
            raise IssuerUnusable
        _discovered[issuer] = told
    found = _discovered[issuer].get(name)
    if not isinstance(found, str):
        raise IssuerUnusable
    return found


class IssuerBackend(OIDCAuthenticationBackend):  # type: ignore[misc] # it has no types
    """Finds an active person by what the issuer signed; makes nobody."""

    def __init__(self) -> None:
        self.UserModel = Person
        self.OIDC_RP_CLIENT_ID = settings.OIDC_RP_CLIENT_ID
        self.OIDC_RP_CLIENT_SECRET = settings.OIDC_RP_CLIENT_SECRET
        self.OIDC_RP_SIGN_ALGO = settings.OIDC_RP_SIGN_ALGO
        self.OIDC_RP_IDP_SIGN_KEY = None

    @property
    def OIDC_OP_TOKEN_ENDPOINT(self) -> str:  # noqa: N802 - the library's name
        """Where a code is changed for what was signed."""
        return told_by_issuer("token_endpoint")

    @property
    def OIDC_OP_USER_ENDPOINT(self) -> str:  # noqa: N802 - the library's name
        """Where more is told of who logged in."""
        return told_by_issuer("userinfo_endpoint")

    @property
    def OIDC_OP_JWKS_ENDPOINT(self) -> str:  # noqa: N802 - the library's name
        """Where the issuer's keys are."""
        return told_by_issuer("jwks_uri")

    def get_user(self, user_id: int) -> Person | None:
        """Return who is logged in, while they are active."""
        return ModelBackend().get_user(user_id)

    def retrieve_matching_jwk(self, token: str) -> jwt.PyJWK:
        """Return the key of the issuer that a token says it was signed with, or its only one.

        Raises:
            SuspiciousOperation: when the issuer has no such key.
        """
        answer = requests.get(self.OIDC_OP_JWKS_ENDPOINT, timeout=settings.OIDC_TIMEOUT)
        answer.raise_for_status()
        try:
            named = jwt.get_unverified_header(token).get("kid")
            keys = [key for key in jwt.PyJWKSet.from_dict(answer.json()).keys if _may_sign(key)]
        except jwt.PyJWTError as wrong:
            raise SuspiciousOperation(_UNTRUSTED) from wrong
        fitting = [key for key in keys if named in {None, key.key_id}]
        if len(fitting) != 1:
            raise SuspiciousOperation(_UNTRUSTED)
        return fitting[0]

    def _verify_jws(self, payload: str, key: Any) -> Mapping[str, Any]:
        """Return what the issuer signed, for us, and that has not expired.

        Raises:
            SuspiciousOperation: when it did not, or when it has.
        """
        try:
            return jwt.decode(
                payload,
                key,
                algorithms=[self.OIDC_RP_SIGN_ALGO],
                audience=self.OIDC_RP_CLIENT_ID,
                issuer=settings.PEIL_OIDC_ISSUER,
                leeway=_LEEWAY,
                options={"require": ["aud", "exp", "iat", "iss", "sub"]},
            )
        except jwt.PyJWTError as wrong:
            raise SuspiciousOperation(_UNTRUSTED) from wrong

    def get_or_create_user(
        self,
        access_token: str,
        id_token: str,
        payload: Mapping[str, Any],
    ) -> Person | None:
        """Return the active person that is meant by what the issuer signed.

        Raises:
            SuspiciousOperation: when what it tells besides is of somebody else.
        """
        claims = payload
        if "email" not in payload:
            claims = self.get_userinfo(access_token, id_token, payload)
            if claims.get("sub") != payload["sub"]:
                told = "The issuer told of somebody else."
                raise SuspiciousOperation(told)
        vouched = Vouched(
            issuer=payload["iss"],
            subject=payload["sub"],
            email=str(claims.get("email") or ""),
            email_verified=claims.get("email_verified") is True,
        )
        return person_vouched_for(vouched, moment=now())


def _may_sign(key: jwt.PyJWK) -> bool:
    return key.key_type == "RSA" and key.public_key_use in {None, "sig"}
