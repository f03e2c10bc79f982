"""Code lists are read strictly, checked, and found without the rest of a policy folder."""

from __future__ import annotations

import pytest

from conftest import AGENDAS
from peil.agenda.code_sets import code_sets, read_codelists_and_units
from peil.agenda.folder import PolicyMissing
from peil.agenda.loading import PolicyRefused
from small_policy import small_policy, small_reading, write_policy

CRIMES = """
    codelist: crimes
    title: {nl: Misdrijven, en: Crimes}
    codes:
      - {code: "1.1.1", meaning: {nl: Inbraak, en: Burglary}, from: 2012-01-01}
      - {code: "1.1.2", meaning: {nl: Diefstal, en: Theft}, until: 2020-12-31}
    reference: {source: plan, place: p. 4}
"""
BURGLARY = """
    codelist: burglary
    title: {nl: Inbraak, en: Burglary}
    part_of: crimes
    assumed: true
    note: {nl: Onze keuze., en: Our choice.}
    codes:
      - {code: "1.1.1", meaning: {nl: Inbraak, en: Burglary}}
    reference: {source: plan, place: p. 4}
"""


def codes(folder, **files):
    return [problem.code for problem in small_reading(folder, **files).problems]


def test_a_policy_holds_its_code_lists_by_name(tmp_path):
    policy = small_policy(tmp_path, codelists__crimes=CRIMES, codelists__burglary=BURGLARY)

    assert set(policy.codelists) == {"crimes", "burglary"}
    assert policy.codelists["burglary"].members == {"1.1.1"}
    assert policy.codelists["crimes"].codes[0].first_day is not None


def test_a_code_set_stands_for_each_list_and_one_for_the_units(tmp_path):
    policy = small_policy(tmp_path, codelists__crimes=CRIMES)

    assert code_sets(policy) == {
        "crimes": frozenset({"1.1.1", "1.1.2"}),
        "units": frozenset({"north", "south"}),
    }


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("codelist: crimes", "codelist: crime", "F010"),
        ("source: plan", "source: plane", "R101"),
        ("title:", "titel:", "F003"),
        ('code: "1.1.2"', 'code: "1.1.1"', "F005"),
        ('code: "1.1.2"', "code: 112", "F005"),
        ("    codes:", "    assumed: true\n    codes:", "F005"),
        ("    codes:", "    part_of: other\n    codes:", "R112"),
        ("from: 2012-01-01", "from: 2012", "F005"),
    ],
)
def test_a_list_with_a_mistake_is_refused(tmp_path, before, after, code):
    assert code in codes(tmp_path, codelists__crimes=CRIMES.replace(before, after))


def test_a_list_without_codes_is_refused(tmp_path):
    empty = CRIMES[: CRIMES.index("    codes:")] + "    codes: []\n" + CRIMES.splitlines()[-1]

    assert codes(tmp_path, codelists__crimes=empty) == ["F005"]


def test_a_code_that_the_larger_list_lacks_is_refused(tmp_path):
    wider = BURGLARY.replace('code: "1.1.1"', 'code: "9.9.9"')

    assert codes(tmp_path, codelists__crimes=CRIMES, codelists__burglary=wider) == ["R113"]


def test_a_list_in_a_deeper_folder_is_a_file_that_nothing_reads(tmp_path):
    assert codes(tmp_path, codelists__more__crimes=CRIMES) == ["F009"]


class TestWithoutTheRest:
    def test_units_and_lists_are_those_of_the_whole_policy(self, policy):
        found = read_codelists_and_units(AGENDAS)

        assert (found.units, found.codelists) == (policy.units, policy.codelists)
        assert found.whole == policy.whole
        assert code_sets(found) == code_sets(policy)

    def test_nothing_else_is_read(self, tmp_path):
        folder = write_policy(tmp_path, codelists__crimes=CRIMES, plan__themes__safety="theme: [")

        assert set(read_codelists_and_units(folder).codelists) == {"crimes"}

    def test_a_folder_without_units_has_only_the_whole(self, tmp_path):
        found = read_codelists_and_units(write_policy(tmp_path, units=""))

        assert (dict(found.units), found.whole.key) == ({}, "national")

    def test_a_folder_without_agendas_is_refused(self, tmp_path):
        with pytest.raises(PolicyMissing):
            read_codelists_and_units(tmp_path)

    @pytest.mark.parametrize(
        ("files", "code"),
        [
            ({"codelists__crimes": CRIMES.replace("title:", "titel:")}, "F003"),
            ({"codelists__other": CRIMES}, "F010"),
            (
                {
                    "codelists__crimes": CRIMES,
                    "codelists__burglary": BURGLARY.replace('"1.1.1"', '"9.9.9"'),
                },
                "R113",
            ),
        ],
    )
    def test_a_list_with_a_mistake_is_refused(self, tmp_path, files, code):
        with pytest.raises(PolicyRefused, match=code):
            read_codelists_and_units(write_policy(tmp_path, **files))


def test_the_shipped_lists_say_where_every_code_stands(policy):
    for codelist in policy.codelists.values():
        assert codelist.reference.source in policy.sources
        assert codelist.note is not None or not codelist.assumed


def test_cybercrime_in_the_narrow_sense_is_the_list_of_footnote_6(policy):
    footnote = "138ab 138b 139c 139d 139e 161sexies 161septies 350a 350b 350c 350d 317-2 138c 139g"

    assert policy.codelists["cybercrime-narrow-sense"].members == set(footnote.split())
