"""Every operation asks the right that it names, of every role, for its own unit and another."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cycle.api.conftest import PLACE, Api, figure, figures, token_of
from cycle.conftest import NATION, logged_in, make_person
from peil.cycle.models import ApiToken, Delivery, Submission
from peil.cycle.rights import Action, Holding, Role, may
from peil.interfaces.api.description import api as ninja
from peil.interfaces.api.token import Token

OPERATIONS = [
    (operation.methods[0], path, operation)
    for bound in ninja._get_bound_routers()  # noqa: SLF001 - what the API itself walks
    for path, view in bound.path_operations.items()
    for operation in view.operations
]
WITH_TOKEN = [one for one in OPERATIONS if one[2].auth_callbacks]
WITHOUT_TOKEN = [one for one in OPERATIONS if not one[2].auth_callbacks]
HOME = {Role.MINISTRY: NATION, Role.FORCE_CONTROL: NATION}
ROLES = [role for role in Role if role is not Role.PUBLIC]


def test_every_operation_names_the_right_that_it_asks():
    asked = {
        f"{method} {path}": [callback.action for callback in operation.auth_callbacks]
        for method, path, operation in WITH_TOKEN
    }

    assert asked == {
        "GET /rounds": [Action.SEE_ROUNDS],
        "GET /rounds/{round}": [Action.SEE_ROUNDS],
        "GET /rounds/{round}/submissions/{unit}": [Action.SEE_SUBMISSION],
        "PUT /rounds/{round}/submissions/{unit}/figures": [Action.SAVE_FIGURES],
        "POST /rounds/{round}/submissions/{unit}/supply": [Action.SUPPLY],
    }
    assert all(isinstance(c, Token) for _, _, o in WITH_TOKEN for c in o.auth_callbacks)


def test_what_everybody_may_ask_is_only_read():
    assert len(WITHOUT_TOKEN) == 15
    for method, path, _ in WITHOUT_TOKEN:
        assert method == "GET"
        assert not path.startswith("/rounds")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("unit", ["limburg", "amsterdam", "national", "no-such-unit"])
def test_whoever_may_not_is_refused_at_every_operation_and_whoever_may_is_not(api_of, role, unit):
    own = HOME.get(role, "limburg")
    call = api_of(role, own)

    for method, path, operation in WITH_TOKEN:
        asked = unit if "{unit}" in path else None
        action = operation.auth_callbacks[0].action
        place = path.format(round="2022-h1", unit=unit)
        for body in (b"{", figures(figure())):
            answer = call(method, place, body if method != "GET" else None)
            if may((Holding(role, own, "politie"),), action, unit=asked):
                assert answer.status_code not in {401, 403, 500}, (method, place)
            else:
                assert answer.status_code == 403, (method, place)
                assert answer["Content-Type"] == "application/problem+json"


def test_figures_of_another_unit_are_never_saved(api, opened):
    other = "/rounds/2022-h1/submissions/amsterdam"

    saved = api("PUT", f"{other}/figures", figures(figure()))
    seen = api("GET", other)

    assert (saved.status_code, seen.status_code) == (403, 403)
    assert not Delivery.objects.exists()


@pytest.mark.parametrize("token", ["", "peil_wrong", "é"])
def test_without_a_token_that_works_one_is_asked_for(opened, token):
    for method, path, _ in WITH_TOKEN:
        answer = Api(token)(method, path.format(round="2022-h1", unit="limburg"))

        assert answer.status_code == 401
        assert answer["WWW-Authenticate"].startswith("Bearer")
        assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "end",
    [
        lambda t: ApiToken.objects.update(ended_at=t.made_at),
        lambda t: ApiToken.objects.update(expires_at=t.made_at - timedelta(seconds=1)),
        lambda t: (setattr(t.person, "is_active", False), t.person.save()),
    ],
    ids=["ended", "expired", "owner gone"],
)
def test_a_token_that_is_over_no_longer_works(api, end):
    assert api("GET", "/rounds").status_code == 200

    end(ApiToken.objects.get())

    assert api("GET", "/rounds").status_code == 401


def test_a_role_that_ends_takes_the_rights_of_a_token_with_it(api):
    ApiToken.objects.get().person.assignments.update(ended_at="2020-01-01T00:00:00Z")

    assert api("PUT", f"{PLACE}/figures", figures(figure())).status_code == 403


def test_a_session_of_the_screens_is_no_token(opened):
    client = logged_in(make_person(Role.UNIT_SUPPLIER, "limburg"))

    assert client.get("/api/v1/rounds").status_code == 401


def test_only_the_hash_of_a_token_is_stored(opened):
    secret = token_of(make_person(Role.UNIT_SUPPLIER, "limburg"))

    assert secret not in str(ApiToken.objects.values())


def test_a_client_cannot_set_what_is_not_its_own(api):
    for more in ({"state": "accepted"}, {"approved_by": 1}, {"unit": "amsterdam"}):
        assert api("PUT", f"{PLACE}/figures", {**figures(figure()), **more}).status_code == 400, (
            more
        )

    assert {s.state for s in Submission.objects.all()} == {"awaited"}
