"""An edition is begun by the ministry, one at a time, and numbered within a year and unit."""

from __future__ import annotations

from datetime import date

import pytest

from cycle.conftest import make_person, signed
from cycle.editions import made
from peil.agenda.policy import UnitUnknown, YearOutsideAgendas
from peil.cycle.editions.composing import (
    CorrectionAsked,
    DayToCome,
    EditionUnderWay,
    InPlaceOf,
    compose_edition,
    drop_edition,
)
from peil.cycle.editions.finding import EditionStateRefused
from peil.cycle.editions.publishing import publish_edition
from peil.cycle.models import Edition, Event
from peil.cycle.rights import RightMissing, Role
from peil.cycle.written import TextUnfit

pytestmark = pytest.mark.django_db
NOW = "2022-04-04"


def begin(policy, year=2021, **asked):
    by = asked.pop("by", None) or signed(made.ministry(), NOW)
    return compose_edition(year, policy=policy, by=by, **{"known_on": made.KNOWN_ON, **asked})


def test_the_key_names_year_unit_and_number(policy):
    keys = {begin(policy).key, begin(policy, unit="rotterdam").key, begin(policy, 2020).key}

    assert keys == {"2021-editie-1", "2021-rotterdam-editie-1", "2020-editie-1"}
    assert Event.objects.filter(kind="edition_composed").count() == 3


def test_a_second_one_of_the_same_year_and_unit_waits_for_the_first(policy):
    first = begin(policy)

    with pytest.raises(EditionUnderWay, match=first.key):
        begin(policy)


def test_a_dropped_edition_keeps_its_number(policy):
    first = begin(policy)

    drop_edition(first.key, reason="Verkeerde dag.", by=signed(made.ministry(), NOW))
    second = begin(policy)

    assert second.key == "2021-editie-2"
    assert Edition.objects.get(key=first.key).state == "dropped"


def test_dropping_needs_a_reason_and_is_done_once(policy):
    key, by = begin(policy).key, signed(made.ministry(), NOW)

    with pytest.raises(TextUnfit):
        drop_edition(key, reason="  ", by=by)
    drop_edition(key, reason="Verkeerde dag.", by=by)

    with pytest.raises(EditionStateRefused):
        drop_edition(key, reason="Nog eens.", by=by)


def test_a_published_edition_cannot_be_dropped(frozen):
    by = signed(made.ministry(), "2022-05-01")
    publish_edition(frozen.key, by=by)

    with pytest.raises(EditionStateRefused):
        drop_edition(frozen.key, reason="Toch niet.", by=by)


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"year": 1999}, YearOutsideAgendas),
        ({"unit": "atlantis"}, UnitUnknown),
        ({"known_on": date(2022, 4, 5)}, DayToCome),
        ({"corrects": InPlaceOf("2021-editie-1", "Fout.")}, CorrectionAsked),
    ],
)
def test_what_cannot_be_is_refused(policy, asked, error):
    with pytest.raises(error):
        begin(policy, **{"year": 2021, **asked})

    assert not Edition.objects.exists()


def test_after_a_publication_only_a_correction_with_a_reason_follows(frozen, policy):
    publish_edition(frozen.key, by=signed(made.ministry(), "2022-04-20"))

    with pytest.raises(CorrectionAsked, match=frozen.key):
        begin(policy)
    with pytest.raises(TextUnfit):
        begin(policy, corrects=InPlaceOf(frozen.key, " "))

    later = begin(policy, corrects=InPlaceOf(frozen.key, "Een cijfer klopte niet."))
    assert (later.key, later.corrects.key) == ("2021-editie-2", frozen.key)


@pytest.mark.parametrize("role", [r for r in Role if r not in {Role.MINISTRY, Role.PUBLIC}])
def test_only_the_ministry_composes(policy, role):
    with pytest.raises(RightMissing):
        begin(policy, by=signed(make_person(role), NOW))
