"""What stands in the way is worked out again when something has happened, and not before."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cycle.conftest import signed
from cycle.editions import made
from peil.cycle.editions.checking import checked, look_ahead
from peil.cycle.editions.composing import InPlaceOf
from peil.cycle.editions.publishing import publish_edition
from peil.cycle.models import Edition, EditionCheck, Submission
from peil.cycle.trail.recording import Happened, Subject, record

pytestmark = pytest.mark.django_db


def found(edition: Edition, policy):
    return checked(edition, policy=policy, by=signed(made.ministry(), made.FROZEN))


def test_what_was_found_is_kept_with_every_way_to_mend_it(composed, year, policy):
    Submission.objects.create(round=year, unit="limburg", state="draft")
    made.say(policy, "undermining", "om", text="Er zijn 1.420 verbanden aangepakt 🎉.")

    first, again = found(composed, policy), found(composed, policy)

    assert [block.code for block in first.blocks] == ["E102", "E301", "E302"]
    assert again == first
    assert EditionCheck.objects.count() == 1


def test_asking_again_costs_a_few_questions(composed, policy):
    by = signed(made.ministry(), made.FROZEN)
    checked(composed, policy=policy, by=by)

    with CaptureQueriesContext(connection) as asked:
        checked(composed, policy=policy, by=by)

    assert len(asked) == 2


def test_who_looks_first_at_a_new_edition_does_not_wait_for_it(composed, policy):
    by = signed(made.ministry(), made.FROZEN)

    with CaptureQueriesContext(connection) as asked:
        checked(composed, policy=policy, by=by)

    assert len(asked) == 2


def test_it_is_worked_out_again_after_an_act(composed, policy):
    assert found(composed, policy).blocks == ()

    made.say(policy, "undermining", "om", text="Er zijn 1.420 verbanden aangepakt.")

    assert [block.code for block in found(composed, policy).blocks] == ["E301"]


def test_what_happens_to_people_only_does_not_count(composed, policy):
    found(composed, policy)
    mark = EditionCheck.objects.get().mark

    record(Happened("role_given", (Subject("person", "1"),)), by=signed(None, made.FROZEN))
    found(composed, policy)
    between = EditionCheck.objects.get().mark
    record(Happened("round_opened", (Subject("round", "2023"),)), by=signed(None, made.FROZEN))
    found(composed, policy)

    assert between == mark
    assert EditionCheck.objects.get().mark != mark


def test_the_changes_of_a_correction_are_kept_as_well(frozen, policy):
    publish_edition(frozen.key, by=signed(made.ministry(), "2022-05-18"))
    made.say(policy, "undermining", "om", text="Bij nader inzien was het anders.")
    edition = made.compose(policy, corrects=InPlaceOf(frozen.key, "Een tekst."), day="2022-06-01")

    first, again = found(edition, policy), found(edition, policy)

    assert [change.kind for change in first.changes] == ["text"]
    assert again == first


def test_a_process_that_starts_looks_ahead_so_that_nobody_waits(composed, policy):
    EditionCheck.objects.all().delete()

    look_ahead(policy=policy, by=signed(made.ministry(), "2022-04-04", 9))

    assert EditionCheck.objects.get().edition == composed
