"""Everything on the site is found by its words, in the form in which readers type them."""

from __future__ import annotations

import pytest

from peil.reports.public.search import entries_of, folded, found_by, lettered
from peil.reports.public.site_page import LinkedPoint, Target


@pytest.fixture(scope="module")
def entries(policy):
    method = LinkedPoint("Regelkaart", Target("public-method", {"method": "control-chart"}))
    return entries_of(policy, more=[("method", method)], language="nl")


def titles(found):
    return [entry.point.text for entry in found]


def test_whatever_has_a_page_is_there_once(policy, entries):
    found = {
        (entry.kind, entry.point.text, tuple(entry.point.target.parts.values()))
        for entry in entries
    }
    kinds = [entry.kind for entry in entries]

    assert len(found) == len(entries)
    assert kinds.count("agenda") == len(policy.agendas)
    assert kinds.count("theme") == sum(len(a.themes) for a in policy.agendas)
    assert kinds.count("indicator") == len(policy.indicators)
    assert kinds.count("unit") == len(policy.units) + 1
    assert kinds.count("decision") == len(policy.decisions)
    assert kinds.count("account") == 16
    assert kinds.count("agreement") == sum(
        len(t.agreements) for a in policy.agendas for t in a.themes
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("woninginbraken", "Woninginbraak"),
        ("eenheden", "eenheid"),
        ("straatroven", "straatroof"),
        ("zaken", "zaak"),
        ("verdachten", "verdachte"),
        ("agenda's", "agenda"),
        ("coördinatie", "coordinatie"),
        ("NORMEN", "norm"),
        ("cijfers", "cijfer"),
    ],
)
def test_plural_accents_and_capitals_make_no_difference(one, other):
    assert folded(one) == folded(other)


def test_a_part_of_a_long_dutch_word_finds_it(entries):
    found = titles(found_by(entries, "inbraken"))

    assert found[0] == "Aantal woninginbraken (inclusief pogingen en insluipingen)"


def test_words_that_mean_the_same_find_the_same(entries):
    found = titles(found_by(entries, "ontneming"))

    assert "Afpakken" in found
    assert "Regelkaart" in titles(found_by(entries, "controlekaart"))


def test_every_word_must_be_there(entries):
    both = titles(found_by(entries, "limburg norm"))

    assert both
    assert set(both) < set(titles(found_by(entries, "limburg")))
    assert found_by(entries, "limburg bestaatniet") == ()


def test_agreements_come_after_what_has_a_page_of_its_own(entries):
    kinds = [entry.kind for entry in found_by(entries, "mensenhandel")]

    assert "agreement" in kinds
    assert kinds == sorted(kinds, key=lambda kind: kind == "agreement")


def test_english_words_find_dutch_pages(entries):
    assert "Mensenhandel" in titles(found_by(entries, "human trafficking"))


@pytest.mark.parametrize("asked", ["", "   ", "?!", "\u0301"])
def test_no_words_find_nothing(entries, asked):
    assert found_by(entries, asked) == ()


def test_a_short_word_is_not_looked_for_inside_others(entries):
    found = found_by(entries, "om")

    assert found
    assert all(
        {"om", "ministeri", "justiti", "prosecution"} & set(e.stems)
        or any(part in stem for stem in e.stems for part in ("ministeri", "justiti", "prosecution"))
        for e in found
    )


def test_every_entry_stands_under_its_letter_in_order(entries):
    letters = lettered(entries)

    assert [one.letter for one in letters] == sorted({one.letter for one in letters})
    assert sum(len(one.entries) for one in letters) == len(entries)
