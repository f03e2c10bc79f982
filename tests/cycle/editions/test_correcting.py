"""A published edition is corrected only by another one, which lists what differs."""

from __future__ import annotations

from datetime import date

import pytest

from cycle.accepted_rounds import accept
from cycle.conftest import signed
from cycle.editions import made
from peil.cycle.editions.blocks import EditionBlocked
from peil.cycle.editions.composing import InPlaceOf
from peil.cycle.editions.listing import edition_in_full
from peil.cycle.editions.publishing import publish_edition
from peil.cycle.models import Edition, EditionFile
from peil.cycle.publication.public_editions import public_editions

pytestmark = pytest.mark.django_db

LATER = date(2022, 6, 30)


@pytest.fixture
def published(frozen):
    return publish_edition(frozen.key, by=signed(made.ministry(), "2022-05-18"))


def correct(policy, published, *, day="2022-07-01"):
    reason = InPlaceOf(published.key, "Een eenheid had zaken dubbel geteld.")
    edition = made.compose(policy, corrects=reason, known_on=LATER, day=day)
    return made.freeze(policy, edition, day=day)


@pytest.fixture
def corrected(published, year, policy):
    figures = {**made.FIGURES, "csv-tackled": 1365}
    accept(year, made.NATION, figures, day="2022-06-01", status="revised", explanation="Zo is het.")
    made.say_everything(policy, day="2022-06-10")
    return correct(policy, published)


def cells(edition) -> list[tuple[str, ...]]:
    return [
        (c["key"], c["part"]["nl"], c["before"]["nl"], c["after"]["nl"])
        for c in edition.changes
        if c["kind"] == "cell"
    ]


def test_it_lists_every_cell_that_differs(corrected):
    assert cells(corrected) == [
        ("csv-tackled", "Realisatie 2021", "1.402", "1.365"),
        ("csv-tackled", "Verschil", "32", "−5"),
        ("csv-tackled", "Gehaald", "ja", "nee"),
    ]


def test_it_lists_texts_and_how_settled_figures_are(corrected):
    others = {(c["kind"], c["key"]) for c in corrected.changes if c["kind"] != "cell"}

    assert ("status", "cyber-regular") in others
    assert ("text", "theme:undermining/national/om") in others
    said = next(c for c in corrected.changes if c["kind"] == "text")
    assert said["before"]["nl"] == "versie 1, Van om national, 20 maart 2022"
    assert said["after"]["nl"] == "versie 2, Van om national, 10 juni 2022"


def test_the_list_stands_first_in_the_document_with_the_reason(corrected):
    html = bytes(corrected.files.get(language="nl", form="html").content).decode()

    assert html.index("Een eenheid had zaken dubbel geteld.") < html.index("Norm 2021")
    assert "Komt in de plaats van" in html


def test_the_old_one_stays_and_says_by_which_it_was_corrected(published, corrected):
    before = {f.pk: f.digest for f in EditionFile.objects.filter(edition=published)}

    assert [one.corrected_by for one in public_editions()] == [None]
    publish_edition(corrected.key, by=signed(made.ministry(), "2022-07-02"))

    new, old = public_editions()
    assert (old.key, old.corrected_by) == (published.key, corrected.key)
    assert {f.digest for f in old.files} == set(before.values())
    assert (new.key, new.corrects) == (corrected.key, published.key)


def test_a_correction_that_changes_nothing_is_blocked(published, policy):
    with pytest.raises(EditionBlocked, match="Nothing differs") as told:
        correct(policy, published)

    assert [block.code for block in told.value.blocks] == ["E401"]


def test_the_changes_are_shown_before_it_is_frozen(published, year, policy):
    figures = {**made.FIGURES, "csv-tackled": 1365}
    accept(year, made.NATION, figures, day="2022-06-01", status="final", explanation="Zo is het.")
    edition = made.compose(
        policy,
        corrects=InPlaceOf(published.key, "Dubbel geteld."),
        known_on=LATER,
        day="2022-07-01",
    )

    shown = edition_in_full(edition.key, policy=policy, by=signed(made.ministry(), "2022-07-01"))

    assert [(c.key, c.after.nl) for c in shown.changes if c.kind == "cell"] == [
        ("csv-tackled", "1.365"), ("csv-tackled", "−5"), ("csv-tackled", "nee")
    ]  # fmt: skip
    assert {block.code for block in shown.blocks} == {"E202"}
    assert Edition.objects.get(key=edition.key).changes == []
