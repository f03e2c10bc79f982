"""What changed between two versions: nothing is left out, and nothing is told twice."""

from __future__ import annotations

from datetime import date

from peil.cycle.publication.public_record import record_of
from peil.interfaces.opendata.changes import changes_between
from peil.interfaces.opendata.datasets import dataset
from peil.interfaces.opendata.distributions import _distribution, changes_of, distributions
from peil.reports.observations import observations
from small_policy import published, small_policy

FIGURE = "indicator: cases, period: 2021, value: 481, place: p. 1, "
VICTIMS = "realisation/human-trafficking-victims-reported/national/2020"
SUSPECTS = "norm/human-trafficking-suspects/national/2020/main"


def changed(policy, earlier, later):
    rows = (observations(policy, known_on=day) for day in (earlier, later))
    return changes_between(*rows)


def about(changes, name):
    return [
        (c["change"], c["column"], c["before"], c["after"])
        for c in changes
        if c["observation"] == name
    ]


def test_a_recalibration_adds_a_norm_and_ends_the_one_before_it(policy):
    changes = changed(policy, date(2020, 6, 28), date(2020, 6, 29))

    assert about(changes, f"{SUSPECTS}/2020-06-29-norms-2019-kept") == [
        ("added", None, None, "190")
    ]
    assert about(changes, f"{SUSPECTS}/2018-12-03-adoption") == [
        ("changed", "superseded_on", None, "2020-06-29"),
        ("changed", "superseded_by", None, f"{SUSPECTS}/2020-06-29-norms-2019-kept"),
        ("changed", "counts", "true", "false"),
    ]


def test_a_final_figure_is_added_and_takes_the_place_of_the_provisional_one(policy):
    changes = changed(policy, date(2021, 9, 20), date(2021, 9, 21))

    assert about(changes, f"{VICTIMS}/mvt-2022") == [("added", None, None, "490")]
    assert ("changed", "counts", "true", "false") in about(changes, f"{VICTIMS}/jaarverslag-2020")


def test_no_row_ever_leaves_and_no_number_ever_changes(policy):
    changes = changed(policy, date(2015, 1, 1), date(2026, 11, 1))

    assert {c["change"] for c in changes} == {"added", "changed"}
    assert {c["column"] for c in changes} == {None, "superseded_on", "superseded_by", "counts"}


def test_backwards_what_was_added_is_withdrawn(policy):
    forth = changed(policy, date(2021, 9, 20), date(2021, 9, 21))
    back = changed(policy, date(2021, 9, 21), date(2021, 9, 20))

    added = {c["observation"]: c["after"] for c in forth if c["change"] == "added"}
    assert added
    assert {c["observation"]: c["before"] for c in back if c["change"] == "withdrawn"} == added


def test_between_a_day_and_itself_nothing_changed(policy):
    assert changed(policy, date(2021, 5, 19), date(2021, 5, 19)) == ()


def test_a_data_set_tells_what_came_after_the_version_before_it(policy):
    record = record_of(policy, (), day=date(2021, 5, 19))

    found = dataset(record, "alles")

    assert (found.version, found.before) == ("2021-05-19", "2021-01-31")
    assert changes_of(found) == changed(policy, date(2021, 1, 31), date(2021, 5, 19))


def test_a_later_word_on_the_same_figure_changes_only_how_settled_it_is(tmp_path):
    policy = small_policy(
        tmp_path,
        published__report=published("report", FIGURE + "status: provisional"),
        published__later=published("later", FIGURE + "status: final"),
    )

    changes = changed(policy, date(2022, 5, 1), date(2023, 5, 1))

    assert about(changes, "realisation/cases/city/2021/report") == [
        ("changed", "settled", "provisional", "final")
    ]


def test_a_version_stays_the_same_until_something_becomes_known(policy):
    days = [date(2021, 5, 18), date(2021, 5, 19), date(2021, 9, 20)]

    versions = [dataset(record_of(policy, (), day=day), "alles") for day in days]

    assert [one.version for one in versions] == ["2021-01-31", "2021-05-19", "2021-05-19"]
    assert versions[0].digest != versions[1].digest
    assert versions[1] == versions[2]


def test_the_same_version_gives_the_same_bytes(policy):
    files = []
    for day in (date(2021, 5, 19), date(2021, 9, 20)):
        _distribution.cache_clear()
        found = dataset(record_of(policy, (), day=day), "agenda-2019-2022")
        files.append([(file.name, file.digest) for file in distributions(found)])

    assert files[0] == files[1]
