"""Notes, judgements and milestones are signed, by whom they belong to, and never written over."""

from __future__ import annotations

import json

import pytest
from django.db import DatabaseError, transaction

from cycle.conftest import make_person, signed
from cycle.progress.conftest import KEY, TEXT, write
from peil.agenda.policy import UnitUnknown
from peil.cycle.models import Event, ProgressJudgement, ProgressNote, YearMilestone
from peil.cycle.progress.agreements import AgreementNotFollowed, followed_themes
from peil.cycle.progress.evidence import Evidence, EvidenceUnfit
from peil.cycle.progress.milestones import MilestoneMissing, set_milestone, tell_milestone
from peil.cycle.progress.reading import progress_of_year, progress_on
from peil.cycle.progress.writing import NotThePolice, WordUnknown, judge_progress
from peil.cycle.rights import RightMissing, Role
from peil.cycle.written import WrittenMeanwhile, numbered_once

pytestmark = pytest.mark.django_db

MAYORS = "regioburgemeesters"
MILESTONE = "Elk basisteam heeft eind 2022 een vast team voor signalen."


@pytest.fixture
def supplier():
    return make_person(Role.UNIT_SUPPLIER, "limburg", name="B. Jansen")


@pytest.fixture
def mayor():
    return make_person(Role.AUTHORITY, "limburg")


def judge(policy, by, *, key=KEY, party=MAYORS, word="on_course", text=TEXT, expected=0):
    return judge_progress(
        key._replace(party=party),
        word=word,
        text=text,
        policy=policy,
        expected_version=expected,
        by=signed(by, "2022-09-02"),
    )


def milestone(policy, by, *, key=KEY, expected=0):
    return set_milestone(
        key, text=MILESTONE, policy=policy, expected_version=expected, by=signed(by, "2022-02-01")
    )


def tell(policy, by, *, is_reached=True, expected=1):
    return tell_milestone(
        KEY,
        is_reached=is_reached,
        policy=policy,
        expected_version=expected,
        by=signed(by, "2022-12-20"),
    )


def test_agreements_are_those_that_the_agenda_follows_qualitatively(policy):
    themes = {
        t.key: [a.id for a in t.agreements] for t in followed_themes(policy, agenda="2019-2022")
    }

    assert list(themes) == ["undermining", "human-trafficking"]
    assert "signals-followed-up" in themes["undermining"]
    assert "criminal-partnerships-tackled" not in themes["undermining"]


def test_every_version_of_a_note_is_kept(policy, supplier):
    write(policy, supplier)

    write(policy, supplier, text="Inmiddels doen alle basisteams mee.", expected=1)

    (versions,) = progress_on("2019-2022", KEY.agreement, 2022, policy=policy).notes
    assert (versions.last.version, [v.text for v in versions.earlier]) == (2, [TEXT])


@pytest.mark.parametrize("table", [ProgressNote, ProgressJudgement, YearMilestone])
def test_nothing_that_was_signed_can_be_changed_or_deleted(policy, supplier, mayor, table):
    write(policy, supplier)
    judge(policy, mayor)
    milestone(policy, supplier)

    with pytest.raises(DatabaseError), transaction.atomic():
        table.objects.update(text="Iets anders dan er stond.")
    with pytest.raises(DatabaseError), transaction.atomic():
        table.objects.all().delete()


@pytest.mark.parametrize(
    ("role", "unit"),
    [
        (Role.UNIT_SUPPLIER, "rotterdam"),
        (Role.UNIT_APPROVER, "national"),
        (Role.FORCE_CONTROL, "national"),
        (Role.AUTHORITY, "limburg"),
        (Role.MINISTRY, "national"),
        (Role.AUDITOR, "national"),
    ],
)
def test_nobody_writes_progress_of_another_unit(policy, role, unit):
    stranger = make_person(role, unit)

    with pytest.raises(RightMissing):
        write(policy, stranger)
    with pytest.raises(RightMissing):
        milestone(policy, stranger)

    assert not Event.objects.exists()


def test_force_control_writes_for_the_whole(policy):
    control = make_person(Role.FORCE_CONTROL)

    row = write(policy, control, key=KEY._replace(unit="national"))

    assert row.unit == "national"


def test_a_note_is_in_the_name_of_the_police_only(policy, supplier):
    with pytest.raises(NotThePolice):
        write(policy, supplier, key=KEY._replace(party=MAYORS))


@pytest.mark.parametrize(
    ("role", "unit", "held", "party"),
    [
        pytest.param(Role.AUTHORITY, "limburg", "om", MAYORS, id="another party"),
        pytest.param(Role.AUTHORITY, "rotterdam", MAYORS, MAYORS, id="another unit"),
        pytest.param(Role.UNIT_SUPPLIER, "limburg", "politie", "politie", id="the supplier"),
    ],
)
def test_nobody_judges_for_another_unit_or_party(policy, role, unit, held, party):
    stranger = make_person(role, unit, party=held)

    with pytest.raises(RightMissing):
        judge(policy, stranger, party=party)


def test_judgements_of_parties_stand_side_by_side(policy, mayor):
    prosecutor = make_person(Role.AUTHORITY, "limburg", party="om")
    judge(policy, mayor)
    judge(policy, prosecutor, party="om", word="behind")

    found = progress_on("2019-2022", KEY.agreement, 2022, policy=policy).judgements

    assert {j.last.party: j.last.word for j in found} == {MAYORS: "on_course", "om": "behind"}


def test_a_judgement_is_one_of_five_words(policy, mayor):
    with pytest.raises(WordUnknown, match="excellent"):
        judge(policy, mayor, word="excellent")


@pytest.mark.parametrize(
    "key",
    [
        KEY._replace(agreement="criminal-partnerships-tackled"),
        KEY._replace(agreement="no-such-agreement"),
        KEY._replace(year=2023),
        KEY._replace(agenda="2030-2033"),
        KEY._replace(agenda="2023-2026", year=2023),
    ],
)
def test_progress_is_written_only_on_what_is_followed_in_that_year(policy, supplier, key):
    with pytest.raises(AgreementNotFollowed):
        write(policy, supplier, key=key)


def test_a_unit_that_does_not_exist_is_named(policy):
    with pytest.raises(UnitUnknown, match="atlantis"):
        write(
            policy,
            make_person(Role.UNIT_SUPPLIER, "atlantis"),
            key=KEY._replace(unit="atlantis"),
        )


def test_who_writes_second_is_told(policy, supplier, mayor):
    write(policy, supplier)
    judge(policy, mayor)
    milestone(policy, supplier)

    for act in (
        lambda: write(policy, supplier),
        lambda: judge(policy, mayor),
        lambda: milestone(policy, supplier),
    ):
        with pytest.raises(WrittenMeanwhile):
            act()


def test_two_writers_at_the_same_moment_give_one_version(policy, supplier):
    row = write(policy, supplier)
    columns = {f.name: getattr(row, f.name) for f in row._meta.fields if f.name != "id"}

    with pytest.raises(WrittenMeanwhile), transaction.atomic(), numbered_once(1):
        ProgressNote.objects.create(**columns)

    assert ProgressNote.objects.count() == 1


def test_a_milestone_is_told_reached_with_the_words_it_was_set_with(policy, supplier):
    milestone(policy, supplier)

    tell(policy, supplier, is_reached=False)

    (versions,) = progress_on("2019-2022", KEY.agreement, 2022, policy=policy).milestones
    assert (versions.last.text, versions.last.is_reached) == (MILESTONE, False)
    assert [v.is_reached for v in versions.earlier] == [None]


def test_a_milestone_that_is_set_anew_is_open_again(policy, supplier):
    milestone(policy, supplier)
    tell(policy, supplier)

    assert milestone(policy, supplier, expected=2).is_reached is None


def test_a_milestone_that_was_never_set_cannot_be_reached(policy, supplier):
    with pytest.raises(MilestoneMissing):
        tell(policy, supplier, expected=0)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/a",
        "//example.org/a",
        "https://",
        "https://[oops",
        "see the annex",
        "https://example.org/a b",
        'https://example.org/"><script>',
        "https://example.org/" + "a" * 1000,
    ],
)
def test_a_link_is_a_whole_address_on_the_web(policy, supplier, link):
    with pytest.raises(EvidenceUnfit):
        write(policy, supplier, evidence=Evidence(link=link))


def test_the_trail_tells_who_wrote_what_before_and_after(policy, supplier):
    write(policy, supplier, evidence=Evidence(link="https://example.org/report"))
    write(policy, supplier, text="Inmiddels doen alle basisteams mee.", expected=1)

    first, second = (json.loads(event.content) for event in Event.objects.all())

    assert first["after"]["link"] == "https://example.org/report"
    assert second["before"] == first["after"]
    assert ["agreement", "2019-2022/signals-followed-up"] in first["about"]


def test_looking_back_shows_what_was_written_by_then(policy, supplier):
    write(policy, supplier, day="2022-09-01")
    write(
        policy, supplier, text="Inmiddels doen alle basisteams mee.", expected=1, day="2022-10-01"
    )

    def seen(day):
        by = signed(supplier, day)
        found = progress_on("2019-2022", KEY.agreement, 2022, policy=policy, known_on=by.day)
        return [note.last.version for note in found.notes]

    assert (seen("2022-08-31"), seen("2022-09-01"), seen("2022-10-01")) == ([], [1], [2])


def test_a_year_is_read_with_three_questions(policy, supplier, mayor, django_assert_num_queries):
    write(policy, supplier)
    write(policy, supplier, key=KEY._replace(agreement="better-information-at-the-front"))
    judge(policy, mayor)

    with django_assert_num_queries(3):
        themes = progress_of_year("2019-2022", 2022, policy=policy)

    assert sum(len(a.notes) for t in themes for a in t.agreements) == 2
