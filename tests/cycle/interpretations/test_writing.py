"""Interpretations are signed, tied to accepted figures, and never written over."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction

from cycle.accepted_rounds import accept, open_round
from cycle.conftest import make_person, signed
from peil.agenda.policy import UnitUnknown
from peil.cycle.interpretations.reading import current_interpretations
from peil.cycle.interpretations.subjects import SubjectUnknown
from peil.cycle.interpretations.writing import (
    InterpretationKey,
    NothingAccepted,
    NothingToConfirm,
    confirm_interpretation,
    interpret,
    versions_of,
)
from peil.cycle.models import Event, Interpretation
from peil.cycle.rights import RightMissing, Role
from peil.cycle.rounds.finding import RoundUnknown
from peil.cycle.written import TextUnfit, WrittenMeanwhile

pytestmark = pytest.mark.django_db

MAYORS = "regioburgemeesters"
KEY = InterpretationKey("2022-h1", "rotterdam", MAYORS, "theme:undermining")
SUSPECTS = KEY._replace(about="figure:human-trafficking-suspects")
TEXT = "De aanpak loopt; er waren meer zaken dan een jaar eerder."


@pytest.fixture
def round_():
    made = open_round()
    accept(
        made, "rotterdam", {"csv-tackled": 40, "human-trafficking-suspects": 9}, day="2022-08-01"
    )
    return made


@pytest.fixture
def mayor():
    return make_person(Role.AUTHORITY, "rotterdam", name="A. de Vries")


def write(policy, by, *, key=KEY, text=TEXT, expected=0, day="2022-08-20"):
    return interpret(key, text=text, policy=policy, expected_version=expected, by=signed(by, day))


def now(policy, *rounds):
    return current_interpretations(rounds, policy=policy)


def test_a_text_is_signed_with_name_office_and_moment(policy, round_, mayor):
    row = write(policy, mayor)

    assert (row.name, row.office, row.version) == ("A. de Vries", mayor.office, 1)
    assert row.signed_at.date().isoformat() == "2022-08-20"


def test_writing_again_adds_a_version_and_keeps_the_first(policy, round_, mayor):
    write(policy, mayor)

    write(policy, mayor, text="Bij nader inzien lag het anders dan gedacht.", expected=1)

    assert [v.text[:8] for v in versions_of(KEY)] == ["De aanpa", "Bij nade"]
    assert [c.row.version for c in now(policy, round_)] == [2]


def test_a_version_that_was_written_cannot_be_changed(policy, round_, mayor):
    row = write(policy, mayor)

    with pytest.raises(DatabaseError), transaction.atomic():
        Interpretation.objects.filter(pk=row.pk).update(text="Iets heel anders dan er stond.")

    assert versions_of(KEY)[0].text == TEXT


def test_who_writes_after_somebody_else_is_told_and_nothing_is_lost(policy, round_, mayor):
    colleague = make_person(Role.AUTHORITY, "rotterdam")
    write(policy, mayor)

    with pytest.raises(WrittenMeanwhile, match="version 1"):
        write(policy, colleague, text="Geschreven zonder de eerste versie te zien.")

    assert [v.signed_by for v in versions_of(KEY)] == [mayor]


@pytest.mark.parametrize(
    ("role", "unit", "party", "key"),
    [
        pytest.param(Role.AUTHORITY, "limburg", MAYORS, KEY, id="the mayors of another unit"),
        pytest.param(Role.AUTHORITY, "rotterdam", "om", KEY, id="another party of the unit"),
        pytest.param(
            Role.AUTHORITY, "rotterdam", MAYORS, KEY._replace(unit="national"), id="the nation"
        ),
        pytest.param(Role.MINISTRY, "national", "", KEY, id="the ministry for a unit"),
        pytest.param(Role.UNIT_APPROVER, "rotterdam", "", KEY, id="the unit itself"),
        pytest.param(Role.AUDITOR, "national", "", KEY, id="an auditor"),
        pytest.param(Role.ADMINISTRATOR, "national", "", KEY, id="an administrator"),
        pytest.param(
            Role.FORCE_CONTROL,
            "national",
            "politie",
            KEY._replace(unit="national"),
            id="force control in the name of the mayors",
        ),
    ],
)
def test_nobody_writes_for_another_unit_or_party(policy, round_, role, unit, party, key):
    stranger = make_person(role, unit, party=party)

    with pytest.raises(RightMissing):
        write(policy, stranger, key=key)

    assert not Interpretation.objects.exists()


@pytest.mark.parametrize(
    ("role", "party"),
    [
        (Role.FORCE_CONTROL, "politie"),
        (Role.AUTHORITY, "om"),
        (Role.AUTHORITY, MAYORS),
        (Role.MINISTRY, "ministerie-jenv"),
    ],
)
def test_each_party_writes_for_the_nation(policy, round_, role, party):
    who = make_person(role, "national", party=party)

    row = write(policy, who, key=KEY._replace(unit="national", party=party))

    assert (row.unit, row.party) == ("national", party)


def test_a_text_waits_until_a_figure_is_accepted(policy, mayor):
    open_round()

    with pytest.raises(NothingAccepted, match="no figure of it has been accepted"):
        write(policy, mayor)

    assert not Event.objects.exists()


def test_a_text_is_about_something_that_the_round_asks(policy, round_, mayor):
    for about in ("theme:fraud", "figure:robberies", "theme:csv-tackled", "", "csv-tackled"):
        with pytest.raises(SubjectUnknown):
            write(policy, mayor, key=KEY._replace(about=about))


def test_a_round_or_unit_that_does_not_exist_is_named(policy, round_, mayor):
    nobody = make_person(Role.AUTHORITY, "atlantis")

    with pytest.raises(RoundUnknown, match="2031"):
        write(policy, mayor, key=KEY._replace(round="2031"))
    with pytest.raises(UnitUnknown, match="atlantis"):
        write(policy, nobody, key=KEY._replace(unit="atlantis"))


@pytest.mark.parametrize("text", ["Te kort.", "x" * 4001, " " * 100, "\u200b" * 100])
def test_a_text_has_20_to_4000_signs_that_can_be_seen(policy, round_, mayor, text):
    with pytest.raises(TextUnfit):
        write(policy, mayor, text=text)


def test_a_text_is_stale_when_a_figure_under_it_changes(policy, round_, mayor):
    write(policy, mayor)
    write(policy, mayor, key=SUSPECTS)

    accept(
        round_, "rotterdam", {"csv-tackled": 41, "human-trafficking-suspects": 9}, day="2022-08-25"
    )

    assert {c.about: c.is_stale for c in now(policy, round_)} == {
        "theme:undermining": True,
        "figure:human-trafficking-suspects": False,
    }


def test_a_text_is_stale_when_its_figure_becomes_final(policy, round_, mayor):
    write(policy, mayor)

    accept(round_, "rotterdam", {"csv-tackled": 40}, day="2022-08-25", status="final")

    assert now(policy, round_)[0].is_stale


def test_a_text_stays_fresh_when_the_figures_of_another_unit_change(policy, round_, mayor):
    write(policy, mayor)

    accept(round_, "limburg", {"csv-tackled": 12}, day="2022-08-25")

    assert not now(policy, round_)[0].is_stale


def test_a_text_is_stale_when_a_norm_under_it_is_recalibrated(policy, round_):
    suspects = make_person(Role.AUTHORITY, "national", party="om")
    write(policy, suspects, key=SUSPECTS._replace(unit="national", party="om"))
    norms = tuple(
        replace(norm, value=norm.value.model_copy(update={"number": norm.number + 1}))
        if norm.key.indicator == "human-trafficking-suspects" and norm.number is not None
        else norm
        for norm in policy.norms
    )

    recalibrated = replace(policy, norms=norms)

    assert not now(policy, round_)[0].is_stale
    assert now(recalibrated, round_)[0].is_stale


def test_a_national_text_rests_on_the_units_where_nothing_is_known_of_the_whole(policy, round_):
    om = make_person(Role.AUTHORITY, "national", party="om")
    key = KEY._replace(unit="national", party="om")
    write(policy, om, key=key)

    accept(round_, "limburg", {"csv-tackled": 12}, day="2022-08-25")

    assert now(policy, round_)[0].is_stale


def test_a_national_text_rests_on_the_whole_where_that_is_known(policy, round_):
    accept(round_, "national", {"csv-tackled": 400, "enforcement-actions": 3}, day="2022-08-02")
    om = make_person(Role.AUTHORITY, "national", party="om")
    write(policy, om, key=KEY._replace(unit="national", party="om"))

    accept(round_, "limburg", {"csv-tackled": 12}, day="2022-08-25")

    assert not now(policy, round_)[0].is_stale


def test_a_stale_text_is_confirmed_as_a_new_version_with_the_same_words(policy, round_, mayor):
    write(policy, mayor)
    accept(round_, "rotterdam", {"csv-tackled": 41}, day="2022-08-25")

    confirm_interpretation(KEY, policy=policy, expected_version=1, by=signed(mayor, "2022-08-26"))

    first, second = versions_of(KEY)
    assert (first.text, first.basis == second.basis) == (second.text, False)
    assert not now(policy, round_)[0].is_stale


def test_only_what_was_written_can_be_confirmed(policy, round_, mayor):
    by = signed(mayor, "2022-08-26")

    with pytest.raises(NothingToConfirm):
        confirm_interpretation(KEY, policy=policy, expected_version=0, by=by)


def test_confirming_asks_the_same_right_as_writing(policy, round_, mayor):
    write(policy, mayor)
    stranger = signed(make_person(Role.AUTHORITY, "limburg"), "2022-08-26")

    with pytest.raises(RightMissing):
        confirm_interpretation(KEY, policy=policy, expected_version=1, by=stranger)


def test_the_trail_tells_each_version_before_and_after_it(policy, round_, mayor):
    write(policy, mayor)
    write(policy, mayor, text="Bij nader inzien lag het anders dan gedacht.", expected=1)

    first, second = (json.loads(event.content) for event in Event.objects.all())

    assert (first["kind"], first["before"]) == ("interpretation_written", None)
    assert (second["before"], second["after"]["version"]) == (first["after"], 2)
    assert ["figure", "csv-tackled/rotterdam/2022-H1"] in second["about"]


def test_looking_back_shows_the_text_and_the_figures_of_that_day(policy, round_, mayor):
    write(policy, mayor, day="2022-08-20")
    accept(round_, "rotterdam", {"csv-tackled": 41}, day="2022-08-25")
    write(policy, mayor, text="Met de nieuwe cijfers lag het anders.", expected=1, day="2022-08-28")

    def seen(day):
        told = current_interpretations([round_], policy=policy, known_on=signed(mayor, day).day)
        return [(one.row.version, one.is_stale) for one in told]

    assert seen("2022-08-19") == []
    assert seen("2022-08-20") == [(1, False)]
    assert seen("2022-08-26") == [(1, True)]
    assert seen("2022-08-28") == [(2, False)]


def test_reading_asks_the_database_the_same_however_many_texts(
    policy, round_, mayor, django_assert_max_num_queries
):
    other = open_round("2022", period="2022")
    for about in (KEY, SUSPECTS):
        write(policy, mayor, key=about)

    with django_assert_max_num_queries(4):
        found = now(policy, round_, other)

    assert len(found) == 2
