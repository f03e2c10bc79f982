"""Every page carries the headers that keep what it holds inside."""

from __future__ import annotations

import re

import pytest

from cycle.conftest import logged_in, make_person
from cycle.screens.addresses import addresses
from cycle.screens.test_every_address import NATION, POLICE, filled
from peil.cycle.rights import Role

pytestmark = pytest.mark.django_db


PUBLISHED = re.compile(r"(/en)?/edities/(?!beheer/)")
"""Where published editions are, which are the same for everybody."""


def answers():
    """One answer of every address, refused or not."""
    client = logged_in(make_person(Role.FORCE_CONTROL, NATION, party=POLICE))
    for address in addresses():
        if address.name and not address.name.startswith("oidc"):
            place = filled(address, unit="limburg", party=POLICE)
            yield place, client.get(place)


def test_no_page_lets_in_what_stands_inside_it_or_comes_from_elsewhere():
    for place, answer in answers():
        policy = answer.get("Content-Security-Policy", "")
        assert "default-src 'none'" in policy, place
        assert "unsafe" not in policy, place
        assert "frame-ancestors 'none'" in policy, place
        assert "form-action 'self'" in policy, place
        assert not {"http:", "https:", "*"} & set(policy.replace(";", " ").split()), place


def test_every_page_carries_the_other_headers():
    for place, answer in answers():
        assert answer["X-Content-Type-Options"] == "nosniff", place
        assert answer["X-Frame-Options"] == "DENY", place
        assert answer["Referrer-Policy"] == "same-origin", place
        assert answer["Cross-Origin-Opener-Policy"] == "same-origin", place
        assert "camera=()" in answer["Permissions-Policy"], place


def test_a_page_for_somebody_is_kept_by_no_cache_in_between():
    for place, answer in answers():
        if answer.status_code == 200 and "text/html" in answer.get("Content-Type", ""):
            told = answer.get("Cache-Control", "")
            is_public = PUBLISHED.match(place) and "public" in told
            assert is_public or "private" in told or "no-store" in told, place


def test_no_page_holds_a_style_or_script_of_its_own():
    for place, answer in answers():
        if "text/html" in answer.get("Content-Type", "") and not answer.streaming:
            text = answer.content.decode()
            assert "<script" not in text, place
            assert " style=" not in text, place
            assert "onclick" not in text, place
