"""The public API tells what the documents say, as known on any day, and nothing else."""

from __future__ import annotations

import pytest

from cycle.api.conftest import Api
from published.test_account_2020 import PUBLISHED, cells

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

KNOWN = "knownOn=2021-05-19"
SUSPECTS = "indicator=human-trafficking-suspects&unit=national&year=2020"


def told(api: Api, path: str) -> dict:
    answer = api("GET", path)
    assert answer.status_code == 200, answer.content
    return answer.json()


@pytest.mark.parametrize("line", PUBLISHED.strip().splitlines(), ids=lambda t: cells(t)[0])
def test_the_account_of_2020_is_the_published_table(anybody, line):
    indicator, norm, result, difference, unit = cells(line)

    account = told(anybody, f"/accounts/2020?{KNOWN}")

    row = next(row for row in account["rows"] if row["indicator"] == indicator)
    assert (account["knownOn"], account["agenda"]) == ("2021-05-19", "2019-2022")
    assert (row["norm"]["value"] or "") == norm
    assert row["result"]["value"] == result
    assert (row["difference"]["value"] or "") == difference
    assert (row["difference"]["unit"] or "") == unit


def test_where_there_is_no_number_a_word_says_why(anybody):
    account = told(anybody, f"/accounts/2020?{KNOWN}")

    rows = {row["indicator"]: row for row in account["rows"]}
    reported = rows["human-trafficking-victims-reported"]
    assert (reported["norm"]["state"], reported["norm"]["value"]) == ("direction_only", None)
    assert reported["norm"]["decision"] == "2018-12-03-adoption"
    assert reported["difference"]["absence"] == "direction_only"
    assert reported["difference"]["value"] is None


@pytest.mark.parametrize(("day", "norm"), [("2020-06-28", "205"), ("2020-06-29", "190")])
def test_the_norm_of_2020_is_the_one_that_was_known_on_the_day(items, day, norm):
    assert [n["value"] for n in items(f"/norms?{SUSPECTS}&knownOn={day}")] == [norm]


def test_the_history_of_a_norm_says_what_took_its_place_and_when(items):
    first, second = items(f"/norms?{SUSPECTS}&withHistory=true")

    assert (first["value"], first["counts"], first["supersededOn"]) == ("205", False, "2020-06-29")
    assert first["supersededBy"] == second["id"]
    assert (second["value"], second["counts"]) == ("190", True)
    assert second["decision"] == "2020-06-29-norms-2019-kept"
    assert second["source"] == "jaarverslag-2020"


def test_the_history_of_a_norm_knows_nothing_of_later_days(items):
    (only,) = items(f"/norms?{SUSPECTS}&withHistory=true&knownOn=2020-06-28")

    assert (only["counts"], only["supersededOn"], only["supersededBy"]) == (True, None, None)


def test_a_later_figure_stands_beside_the_earlier_one(items):
    place = "/figures?indicator=human-trafficking-victims-reported&period=2020"

    then, now = items(f"{place}&{KNOWN}"), items(f"{place}&withHistory=true")

    assert [f["value"] for f in then] == ["481"]
    assert {"481", "490"} <= {f["value"] for f in now}


def test_a_day_that_is_still_to_come_is_today(anybody):
    today = told(anybody, "/figures")

    later = told(anybody, "/figures?knownOn=2999-01-01")

    assert later["knownOn"] == today["knownOn"] == "2023-09-06"
    assert later["items"] == today["items"]


def test_before_anything_was_known_there_is_nothing(items):
    assert items("/norms?knownOn=0001-01-01&pageSize=1000") == []
    assert items("/figures?knownOn=0001-01-01&pageSize=1000") == []
    assert items("/decisions?knownOn=0001-01-01") == []
    assert items("/editions?knownOn=0001-01-01") == []


@pytest.mark.parametrize(
    ("asked", "field", "value"),
    [
        ("/figures?agenda=2019-2022", "agenda", "2019-2022"),
        ("/figures?theme=cybercrime", "theme", "cybercrime"),
        ("/figures?indicator=csv-tackled", "indicator", "csv-tackled"),
        ("/norms?unit=limburg", "unit", "limburg"),
        ("/norms?state=milestone", "state", "milestone"),
        ("/norms?decision=2020-11-23-norms-2021", "decision", "2020-11-23-norms-2021"),
        ("/figures?period=2020", "period", "2020"),
        ("/figures?status=provisional&withHistory=true", "settled", "provisional"),
        ("/decisions?kind=recalibration", "kind", "recalibration"),
        ("/decisions?agenda=2019-2022", "agenda", "2019-2022"),
        ("/editions?year=2022", "year", 2022),
        ("/editions?unit=national", "unit", "national"),
        ("/units?kind=regional", "kind", "regional"),
        ("/indicators?measure=percent", "measure", "percent"),
    ],
)
def test_a_filter_leaves_what_fits_and_only_that(anybody, asked, field, value):
    joined = "&" if "?" in asked else "?"
    every = told(anybody, f"{asked.split('?')[0]}?pageSize=1000&withHistory=true".split("&with")[0])

    left = told(anybody, f"{asked}{joined}pageSize=1000")

    assert {one[field] for one in left["items"]} == {value}
    assert len({str(one[field]) for one in every["items"]}) > 1 or field in {"year", "unit"}


def test_a_figure_of_a_part_of_a_year_is_about_that_year(items):
    inside = {f["period"] for f in items("/figures?year=2020&pageSize=1000")}

    assert "2020" in inside
    assert all("2020" in period or period.split("-")[0] < "2020" for period in inside)


def test_an_indicator_is_told_with_what_nobody_defined_and_its_sources(anybody):
    indicator = told(anybody, "/indicators/human-trafficking-suspects")

    assert indicator["title"]["nl"]
    assert indicator["title"]["en"]
    assert {p["agenda"] for p in indicator["placements"]} >= {"2019-2022"}
    assert any(d["openQuestions"] for d in indicator["definitions"])
    assert "va-2019-2022" in indicator["sources"]


def test_an_agenda_is_told_with_agreements_that_have_no_number(anybody):
    agenda = told(anybody, "/agendas/2019-2022")

    agreements = [a for theme in agenda["themes"] for a in theme["agreements"]]
    assert any(not a["indicators"] and a["monitored"] == ["qualitative"] for a in agreements)
    assert {a["kind"] for a in agreements} >= {"objective", "national_theme"}


def test_a_decision_leads_to_the_norms_that_it_set(anybody):
    decision = told(anybody, "/decisions/2020-06-29-norms-2019-kept")["decision"]

    norms = told(anybody, decision["norms"].removeprefix("/api/v1"))

    assert decision["kind"] == "recalibration"
    assert norms["total"] > 0
    assert {n["indicator"] for n in norms["items"]} == set(decision["indicators"])


def test_an_edition_leads_to_its_files_byte_for_byte(anybody, client):
    edition = told(anybody, "/editions/2022-editie-1")["edition"]

    for file in edition["files"]:
        content = b"".join(client.get(file["url"]))
        assert len(content) == file["size"]
    assert {file["form"] for file in edition["files"]} >= {"html", "pdf", "json"}


@pytest.mark.parametrize("edition", ["2022-editie-2", "2023-editie-1"])
def test_an_edition_that_is_not_public_is_not_there(anybody, edition):
    answer = anybody("GET", f"/editions/{edition}")

    assert answer.status_code == 404
    assert [e["edition"] for e in told(anybody, "/editions")["items"]] == ["2022-editie-1"]


@pytest.mark.parametrize(
    "path",
    [
        "/agendas/1999-2002",
        "/indicators/csv-takled",
        "/decisions/none",
        "/editions/none",
        "/units/none",
        "/sources/none",
        "/accounts/1950",
        "/accounts/2020?unit=none",
        "/norms?agenda=none",
        "/norms?theme=none",
        "/norms?decision=none",
        "/figures?indicator=none",
        "/figures?unit=none",
    ],
)
def test_what_is_not_there_is_said_and_never_an_empty_list(anybody, path):
    answer = anybody("GET", path)

    assert answer.status_code == answer.json()["status"] == 404
    assert "was asked." in answer.json()["detail"]


def test_a_name_that_is_nearly_right_is_helped(anybody):
    detail = anybody("GET", "/indicators/csv-takled").json()["detail"]

    assert "Did you mean: csv-tackled" in detail
