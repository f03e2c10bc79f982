"""No edition is public before its time, and at that time it is, by Peil itself."""

from __future__ import annotations

import json

import pytest

from cycle.conftest import at, make_person, signed
from cycle.editions import made
from peil.cycle.editions.finding import EditionStateRefused
from peil.cycle.editions.publishing import (
    EmbargoHolds,
    EmbargoPast,
    embargo_edition,
    publish_due,
    publish_edition,
)
from peil.cycle.models import Edition, Event
from peil.cycle.publication.public_record import public_record
from peil.cycle.rights import RightMissing, Role

pytestmark = pytest.mark.django_db

TIME = at("2022-05-18", 13)


@pytest.fixture
def embargoed(frozen):
    return embargo_edition(frozen.key, publish_at=TIME, by=signed(made.ministry(), "2022-04-05"))


def told(kind: str) -> dict:
    return json.loads(Event.objects.get(kind=kind).content)


def test_an_embargo_has_a_time(embargoed):
    assert (embargoed.state, embargoed.publish_at) == ("embargoed", TIME)
    assert told("edition_embargoed")["after"]["publish_at"] == "2022-05-18T13:00:00.000000+00:00"


def test_the_time_can_be_moved_until_it_has_come(embargoed):
    later = at("2022-05-19", 13)

    embargo_edition(embargoed.key, publish_at=later, by=signed(made.ministry(), "2022-05-18", 12))

    assert publish_due(TIME) == ()
    assert [e.key for e in publish_due(later)] == [embargoed.key]


def test_a_time_that_has_passed_is_refused(frozen):
    with pytest.raises(EmbargoPast, match="18 May 2022, 15:00"):
        embargo_edition(frozen.key, publish_at=TIME, by=signed(made.ministry(), "2022-05-18", 13))


def test_it_is_never_published_before_its_time(embargoed):
    with pytest.raises(EmbargoHolds):
        publish_edition(embargoed.key, by=signed(made.ministry(), "2022-05-18", 12))

    assert publish_due(at("2022-05-18", 12)) == ()
    assert Edition.objects.get().state == "embargoed"


def test_peil_publishes_it_by_itself_at_its_time_and_once(embargoed):
    assert [edition.key for edition in publish_due(TIME)] == [embargoed.key]
    assert publish_due(TIME) == ()

    edition = Edition.objects.get()
    assert (edition.state, edition.published_at) == ("published", TIME)
    assert told("edition_published")["person"] is None


def test_the_public_sees_it_from_that_time_on(embargoed, policy):
    before = public_record(policy, moment=at("2022-05-18", 12))
    then = public_record(policy, moment=at("2022-05-18", 13))

    assert before.editions == ()
    (edition,) = then.editions
    assert edition.key == embargoed.key
    assert len(edition.files) == 10


def test_a_frozen_edition_without_embargo_is_published_by_hand(frozen):
    publish_edition(frozen.key, by=signed(made.ministry(), "2022-04-05"))

    assert Edition.objects.get().state == "published"


def test_an_edition_that_is_not_frozen_has_no_embargo_and_is_not_published(composed):
    by = signed(made.ministry(), "2022-04-05")

    with pytest.raises(EditionStateRefused):
        embargo_edition(composed.key, publish_at=TIME, by=by)
    with pytest.raises(EditionStateRefused):
        publish_edition(composed.key, by=by)


@pytest.mark.parametrize("role", [r for r in Role if r not in {Role.MINISTRY, Role.PUBLIC}])
def test_only_the_ministry_sets_embargoes_and_publishes(frozen, role):
    by = signed(make_person(role), "2022-04-05")

    with pytest.raises(RightMissing):
        embargo_edition(frozen.key, publish_at=TIME, by=by)
    with pytest.raises(RightMissing):
        publish_edition(frozen.key, by=by)
