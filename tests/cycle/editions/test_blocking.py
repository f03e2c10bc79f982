"""What stands in the way of an edition is told with a code, a sentence and where to mend it."""

from __future__ import annotations

from datetime import date

import pytest

from cycle.accepted_rounds import accept, open_round
from cycle.conftest import make_person, signed
from cycle.editions import made
from peil.cycle.editions.blocking import MUST_INTERPRET, blocking_list
from peil.cycle.editions.blocks import NumberToRelease, SubmissionToMend, TextToMend
from peil.cycle.editions.composing import compose_edition
from peil.cycle.editions.content import composition_of
from peil.cycle.editions.releasing import NumberNotThere, ReleasedAlready, release_number
from peil.cycle.interpretations.writing import InterpretationKey, interpret
from peil.cycle.models import Event, Submission
from peil.cycle.rights import RightMissing, Role
from peil.cycle.written import TextUnfit

pytestmark = pytest.mark.django_db


def blocks(edition, policy):
    return blocking_list(composition_of(edition, policy=policy))


def codes(edition, policy) -> list[str]:
    return [block.code.value for block in blocks(edition, policy)]


def test_nothing_stands_in_the_way_of_a_year_that_is_ready(composed, policy):
    assert blocks(composed, policy) == ()


def test_a_year_without_a_round_is_blocked(db, policy):
    (block,) = blocks(made.compose(policy), policy)

    assert block.code == "E101"
    assert "2021" in block.sentence.nl


@pytest.mark.parametrize("state", ["awaited", "draft", "supplied", "approved", "returned"])
def test_a_submission_that_was_not_accepted_blocks(composed, year, policy, state):
    Submission.objects.create(round=year, unit="limburg", state=state)

    (block,) = blocks(composed, policy)

    assert block.code == "E102"
    assert "Limburg" in block.sentence.nl
    assert block.mend == SubmissionToMend("2021", "limburg")


def test_figures_of_the_whole_that_nobody_began_are_added_up_and_do_not_block(db, policy):
    year = made.open_year()
    Submission.objects.create(round=year, unit=made.NATION, state="awaited")

    assert "E102" not in codes(made.compose(policy), policy)


def test_figures_that_were_accepted_after_the_day_block(composed, year, policy):
    accept(year, "limburg", made.FIGURES, day="2022-04-01", status="final")

    assert codes(composed, policy) == ["E103"]


def test_a_later_delivery_does_not_block_an_account_of_the_day_before(composed, year, policy):
    accept(year, made.NATION, made.FIGURES, day="2022-04-01", status="final")

    assert codes(composed, policy) == []


def test_an_unexplained_warning_blocks_until_it_is_explained(composed, year, policy):
    delivery = accept(
        year, "limburg", {**made.FIGURES, "csv-tackled": 30}, day="2022-03-02", status="provisional"
    )

    found = blocks(composed, policy)

    assert {block.code for block in found} == {"E104"}
    assert len(found) == 3
    assert found[0].sentence.nl.startswith("Limburg, ")
    assert found[0].mend == SubmissionToMend("2021", "limburg")
    assert all(figure.explanation == "" for figure in delivery.figures.all())


def test_every_party_must_say_something_of_each_theme_with_figures(db, policy):
    year = made.open_year()
    accept(year, made.NATION, {"csv-tackled": 1402}, day=made.ACCEPTED, status="final")
    made.say(policy, "undermining", "om")

    found = [b for b in blocks(made.compose(policy), policy) if b.code == "E201"]

    assert [block.mend.key.party for block in found] == ["politie", "regioburgemeesters"]
    assert {block.mend.key.about for block in found} == {"theme:undermining"}
    assert found[0].mend == TextToMend(
        InterpretationKey("2021", "national", "politie", "theme:undermining")
    )


def test_a_text_on_each_figure_will_do_for_one_on_the_theme(db, policy):
    year = made.open_year()
    accept(year, made.NATION, {"csv-tackled": 1402}, day=made.ACCEPTED, status="final")
    for party in made.PARTIES:
        key = InterpretationKey("2021", "national", party, "figure:csv-tackled")
        by = signed(made.writer(party), made.INTERPRETED)
        interpret(key, text=made.TEXT, policy=policy, expected_version=0, by=by)

    assert "E201" not in codes(made.compose(policy), policy)


def test_who_must_interpret_is_one_table():
    assert MUST_INTERPRET == {
        "whole": ("politie", "om", "regioburgemeesters"),
        "unit": ("om", "regioburgemeesters"),
    }


def test_an_edition_of_a_unit_asks_only_for_that_unit(composed, year, policy):
    accept(year, "limburg", made.FIGURES, day="2022-03-02", status="final")
    Submission.objects.create(round=year, unit="rotterdam", state="draft")
    edition = compose_edition(
        2021, unit="limburg", known_on=made.KNOWN_ON, policy=policy,
        by=signed(made.ministry(), made.FROZEN),
    )  # fmt: skip

    found = blocks(edition, policy)

    assert {b.code for b in found} == {"E201"}
    assert {b.mend.key.party for b in found} == {"om", "regioburgemeesters"}
    assert {b.mend.key.unit for b in found} == {"limburg"}


def test_a_text_beside_figures_that_changed_is_stale(composed, year, policy):
    figures = {**made.FIGURES, "csv-tackled": 1410}
    accept(year, made.NATION, figures, day="2022-03-25", status="final", explanation="Zo.")

    found = blocks(composed, policy)

    assert {(b.code, b.mend.key.about) for b in found} == {("E202", "theme:undermining")}
    assert len(found) == 3


def with_number(policy, written="1.420"):
    made.say(policy, "undermining", "om", text=f"Er zijn {written} verbanden aangepakt.")
    return NumberToRelease(
        InterpretationKey("2021", "national", "om", "theme:undermining"), 2, written
    )


def test_a_number_that_the_table_does_not_hold_blocks(composed, policy):
    number = with_number(policy)

    (block,) = blocks(composed, policy)

    assert (block.code, block.mend) == ("E301", number)
    assert "'1.420'" in block.sentence.nl
    assert "Er zijn 1.420 verbanden aangepakt." in block.sentence.en


def test_a_number_of_the_table_does_not_block(composed, policy):
    with_number(policy, written="1.402")

    assert blocks(composed, policy) == ()


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("In Limburg zijn 97 verbanden aangepakt.", []),
        ("In Limburg zijn 98 verbanden aangepakt.", ["E301"]),
        ("In Den Haag zijn 97 verbanden aangepakt.", ["E301"]),
    ],
)
def test_a_number_of_a_unit_that_a_text_names_is_held_against_that_unit(
    composed, year, policy, said, found
):
    accept(year, "limburg", {"csv-tackled": 97}, day=made.ACCEPTED, status="final")
    made.say(policy, "undermining", "om", text=said)

    assert codes(composed, policy) == found


def test_a_number_of_an_earlier_year_that_a_text_names_is_held_against_that_year(composed, policy):
    before = open_round("2020", period="2020", indicators=("csv-tackled",))
    accept(before, made.NATION, {"csv-tackled": 1203}, day=made.ACCEPTED, status="final")
    made.say(policy, "undermining", "om", text="In 2020 waren het er 1.203, in 2019 waren het 999.")

    (block,) = blocks(composed, policy)

    assert (block.code, block.mend.written) == ("E301", "999")


def test_a_number_is_released_with_a_reason_in_the_trail(composed, policy):
    number = with_number(policy)

    release_number(
        number, reason="Telling van het OM zelf.", by=signed(made.ministry(), "2022-04-01")
    )

    assert blocks(composed, policy) == ()
    event = Event.objects.get(kind="number_released")
    assert '"reason":"Telling van het OM zelf."' in event.content
    assert '"number":"1.420"' in event.content


def test_a_release_holds_for_one_version_of_a_text(composed, policy):
    number = with_number(policy)
    release_number(
        number, reason="Telling van het OM zelf.", by=signed(made.ministry(), "2022-04-01")
    )

    made.say(policy, "undermining", "om", text="Toch zijn er 1.420 verbanden aangepakt.")

    assert codes(composed, policy) == ["E301"]


def test_a_release_is_refused_without_reason_right_or_number(composed, policy):
    number, by = with_number(policy), signed(made.ministry(), "2022-04-01")

    with pytest.raises(TextUnfit):
        release_number(number, reason=" ", by=by)
    with pytest.raises(NumberNotThere):
        release_number(NumberToRelease(number.key, 1, "1.420"), reason="Toch.", by=by)
    with pytest.raises(NumberNotThere):
        release_number(NumberToRelease(number.key, 2, "1.421"), reason="Toch.", by=by)
    with pytest.raises(RightMissing):
        release_number(number, reason="Toch.", by=signed(make_person(Role.AUDITOR), "2022-04-01"))
    release_number(number, reason="Toch.", by=by)
    with pytest.raises(ReleasedAlready):
        release_number(number, reason="Toch.", by=by)


def test_a_sign_that_cannot_be_printed_blocks(composed, policy):
    made.say(policy, "undermining", "om", text="Er is hard gewerkt, en het ging goed 🎉.")

    (block,) = blocks(composed, policy)

    assert block.code == "E302"
    assert "🎉" in block.sentence.nl
    assert block.mend.key.party == "om"


def test_an_edition_as_known_before_anything_was_accepted_is_blocked(year, policy):
    edition = made.compose(policy, known_on=date(2022, 2, 1))

    assert set(codes(edition, policy)) == {"E103", "E202"}
