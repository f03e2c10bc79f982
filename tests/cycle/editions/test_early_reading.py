"""Under embargo only who is on the list reads an edition, and every reading is recorded."""

from __future__ import annotations

import pytest

from cycle.conftest import at, make_person, signed
from cycle.editions import made
from peil.cycle.editions.early_reading import (
    FileMissing,
    NotOnTheList,
    ReaderRefused,
    end_reader,
    list_reader,
    read_file,
    readable_early,
)
from peil.cycle.editions.finding import EditionMissing, EditionStateRefused
from peil.cycle.editions.publishing import embargo_edition, publish_due
from peil.cycle.models import Event, PreReleaseReading
from peil.cycle.rights import RightMissing, Role
from peil.cycle.written import TextUnfit

pytestmark = pytest.mark.django_db

TIME = at("2022-05-18", 13)
DAY = "2022-05-02"


@pytest.fixture
def embargoed(frozen):
    return embargo_edition(frozen.key, publish_at=TIME, by=signed(made.ministry(), "2022-04-05"))


@pytest.fixture
def reader():
    return make_person(Role.UNIT_SUPPLIER, "limburg")


def put_on_the_list(edition, person, *, reason="Bereidt het debat voor."):
    return list_reader(edition.key, person=person, reason=reason, by=signed(made.ministry(), DAY))


def read(edition, person, *, day=DAY, language="nl", form="pdf"):
    return read_file(edition.key, language=language, form=form, by=signed(person, day))


def test_who_is_on_the_list_reads_and_each_reading_is_recorded(embargoed, reader):
    put_on_the_list(embargoed, reader)

    file = read(embargoed, reader)
    read(embargoed, reader, form="html")

    assert bytes(file.content).startswith(b"%PDF")
    assert PreReleaseReading.objects.filter(person=reader).count() == 2
    assert Event.objects.filter(kind="edition_read_early", person=reader).count() == 2


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.PUBLIC])
def test_nobody_else_reads_whatever_their_role(embargoed, role):
    with pytest.raises(NotOnTheList):
        read(embargoed, make_person(role, "limburg"))

    assert not PreReleaseReading.objects.exists()


def test_the_public_is_not_even_told_that_it_exists(embargoed):
    with pytest.raises(EditionMissing):
        read(embargoed, None)


def test_who_was_taken_off_the_list_reads_no_more(embargoed, reader):
    put_on_the_list(embargoed, reader)
    end_reader(embargoed.key, person=reader.pk, by=signed(made.ministry(), DAY))

    with pytest.raises(NotOnTheList):
        read(embargoed, reader)
    assert readable_early(reader) == ()


def test_who_lost_every_role_reads_no_more(embargoed, reader):
    put_on_the_list(embargoed, reader)
    reader.assignments.update(ended_at=at(DAY))

    with pytest.raises(NotOnTheList):
        read(embargoed, reader)


def test_being_on_the_list_of_one_edition_opens_no_other(embargoed, reader, policy):
    other = made.compose_edition(
        2020, known_on=made.KNOWN_ON, policy=policy, by=signed(made.ministry(), DAY)
    )
    put_on_the_list(embargoed, reader)

    with pytest.raises(NotOnTheList):
        read(other, reader)


def test_a_frozen_edition_is_for_who_may_set_its_embargo(frozen, reader):
    put_on_the_list(frozen, reader)

    assert read(frozen, made.ministry()).form == "pdf"
    with pytest.raises(NotOnTheList):
        read(frozen, reader)


def test_after_publication_everybody_reads_and_nothing_is_recorded(embargoed):
    publish_due(TIME)

    assert read(embargoed, None, day="2022-05-18").form == "pdf"
    assert not PreReleaseReading.objects.exists()


def test_a_file_that_there_is_not_is_told(embargoed, reader):
    put_on_the_list(embargoed, reader)

    with pytest.raises(FileMissing):
        read(embargoed, reader, form="docx")
    assert not PreReleaseReading.objects.exists()


def test_the_list_is_kept_with_reasons_by_the_ministry_only(embargoed, reader):
    with pytest.raises(TextUnfit):
        put_on_the_list(embargoed, reader, reason=" ")
    with pytest.raises(ReaderRefused, match="no role"):
        put_on_the_list(embargoed, make_person(None))
    put_on_the_list(embargoed, reader)
    with pytest.raises(ReaderRefused, match="already"):
        put_on_the_list(embargoed, reader)
    with pytest.raises(ReaderRefused, match="not on it"):
        end_reader(embargoed.key, person=made.ministry().pk, by=signed(made.ministry(), DAY))
    with pytest.raises(RightMissing):
        list_reader(embargoed.key, person=reader, reason="Ik wil.", by=signed(reader, DAY))


def test_nobody_is_listed_for_an_edition_that_is_not_frozen(composed, reader):
    with pytest.raises(EditionStateRefused):
        put_on_the_list(composed, reader)


def test_an_early_reader_sees_which_editions_they_may_read(embargoed, reader):
    put_on_the_list(embargoed, reader)

    assert [edition.key for edition in readable_early(reader)] == [embargoed.key]
