"""Data files as anybody may ask for them: all there, kept by caches, and nothing before its day."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from cycle.accepted_rounds import accept
from cycle.conftest import signed
from cycle.editions import made
from cycle.editions.conftest import composed, frozen, year
from peil.cycle.editions.composing import InPlaceOf
from peil.cycle.editions.publishing import embargo_edition, publish_edition
from peil.interfaces.opendata.addresses import opendata_addresses
from peil.interfaces.opendata.distributions import FOLDER, FORMS
from peil.interfaces.settings.public import current_public_record

__all__ = ["composed", "frozen", "year"]

WHOLE = f"{FOLDER}alles/observations.csv"
DAY = f"{FOLDER}alles/stand-per"


def publish(edition, *, day: str):
    return publish_edition(edition.key, by=signed(made.ministry(), day, 11))


def rows_at(client, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(address).content.decode("utf-8"))))


def files(client) -> dict[str, bytes]:
    record = current_public_record()
    return {
        address: client.get(address).content
        for address in opendata_addresses(record)
        if address.startswith(FOLDER)
    }


def test_every_address_on_the_list_answers_with_the_file(client, db):
    record = current_public_record()
    of_tables = [a for a in opendata_addresses(record) if a.rpartition("/")[2] in _names()]

    answers = {address: client.get(address) for address in of_tables}

    assert len(answers) == len(set(of_tables)) > 100
    assert {answer.status_code for answer in answers.values()} == {200}
    assert all(answer.content for answer in answers.values())


def _names() -> set[str]:
    return {form.name for form in FORMS.values()}


def test_a_file_may_be_kept_by_any_cache_and_read_by_any_page(client, db):
    answer = client.get(WHOLE)

    assert answer["Cache-Control"] == "public, max-age=60"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="alles-observations.csv"' in answer["Content-Disposition"]
    assert not answer.cookies


def test_who_has_the_file_already_is_told_so(client, db):
    tag = client.get(WHOLE)["ETag"]

    again = client.get(WHOLE, headers={"If-None-Match": tag})

    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "address",
    [
        f"{FOLDER}niets/observations.csv",
        f"{FOLDER}alles/niets.csv",
        f"{FOLDER}alles/../datasets.py",
        f"{DAY}/2021-05-20/changes.csv",
        f"{DAY}/gisteren/changes.csv",
        f"{DAY}/2021-05-19/niets.csv",
        f"{DAY}/2021-05-19/sinds/2021-09-21/changes.csv",
        f"{DAY}/2021-05-19/sinds/2021-05-19/changes.csv",
        f"{DAY}/2999-01-01/observations.csv",
    ],
)
def test_what_is_not_there_is_not_found(client, db, address):
    assert client.get(address).status_code == 404


def test_data_of_an_installation_for_practice_say_that_they_are_made_up(
    client, db, settings, tmp_path
):
    settings.PEIL_HOME = tmp_path
    (tmp_path / "practice-day").write_text("2026-10-01", encoding="ascii")

    told = client.get(f"{FOLDER}alles/observations.json").json()

    assert told["made_up"] is True
    assert told["title"]["nl"].endswith("(verzonnen)")


def test_nothing_can_be_sent_to_a_file(client, db):
    assert client.post(WHOLE).status_code == 405


def test_the_state_of_a_day_is_asked_by_its_address(client, db):
    rows = rows_at(client, f"{DAY}/2020-06-08/observations.csv")

    (norm,) = [
        r
        for r in rows
        if (r["kind"], r["indicator"], r["period"], r["basis"])
        == ("norm", "human-trafficking-suspects", "2020", "main")
    ]
    assert (norm["value"], norm["counts"], norm["superseded_on"]) == ("205", "true", "")


def test_what_changed_between_any_two_known_days_is_asked_by_its_address(client, db):
    rows = rows_at(client, f"{DAY}/2021-09-21/sinds/2020-06-08/changes.csv")

    added = {r["observation"]: r["after"] for r in rows if r["change"] == "added"}
    named = "norm/human-trafficking-suspects/national/2020/main/2020-06-29-norms-2019-kept"
    assert added[named] == "190"


def test_an_edition_that_is_not_published_is_in_no_file(client, frozen):
    found = files(client)

    assert client.get(f"{FOLDER}editie-{frozen.key}/observations.csv").status_code == 404
    assert [name for name, content in found.items() if b"1402" in content] == []
    assert [name for name, content in found.items() if frozen.key.encode() in content] == []


def test_an_edition_under_embargo_is_in_no_file(client, frozen):
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    embargo_edition(frozen.key, publish_at=tomorrow, by=signed(made.ministry(), "2022-04-05"))

    found = files(client)

    assert client.get(f"{FOLDER}editie-{frozen.key}/observations.csv").status_code == 404
    assert [name for name, content in found.items() if b"1402" in content] == []


def test_a_published_edition_is_a_data_set_and_its_figures_are_in_everything(client, frozen):
    before = client.get(WHOLE)["ETag"]

    publish(frozen, day="2022-05-10")

    of_edition = rows_at(client, f"{FOLDER}editie-{frozen.key}/observations.csv")
    results = {r["indicator"]: r["value"] for r in of_edition if r["kind"] == "realisation"}
    assert {key: results[key] for key in made.FIGURES} == {
        key: str(value) for key, value in made.FIGURES.items()
    }
    (figure,) = [
        r
        for r in rows_at(client, WHOLE)
        if (r["kind"], r["indicator"], r["unit"], r["period"])
        == ("realisation", "csv-tackled", "national", "2021")
        and r["source"] == f"editie-{frozen.key}"
    ]
    assert (figure["value"], figure["known_from"]) == ("1402", "2022-05-10")
    assert client.get(WHOLE)["ETag"] != before


def test_a_correction_lists_what_differs_from_the_edition_before_it(client, frozen, policy, year):
    first = publish(frozen, day="2022-05-10")
    accept(
        year,
        made.NATION,
        {**made.FIGURES, "csv-tackled": 1410},
        day="2022-06-01",
        status="revised",
        explanation="Een eenheid telde opnieuw.",
    )
    made.say_everything(policy, day="2022-06-02")
    corrects = InPlaceOf(first.key, "Een eenheid telde opnieuw; het getal is hoger.")
    later = made.compose(policy, corrects=corrects, known_on=date(2022, 6, 3), day="2022-06-04")
    publish(made.freeze(policy, later, day="2022-06-05"), day="2022-06-10")

    changes = rows_at(client, f"{FOLDER}editie-{later.key}/changes.csv")

    (value,) = [c for c in changes if c["column"] == "value"]
    assert (value["indicator"], value["before"], value["after"]) == (
        "csv-tackled",
        "1402",
        "1410",
    )
    assert {c["indicator"] for c in changes if c["column"] in {"value", "state"}} == {"csv-tackled"}
    first_again = rows_at(client, f"{FOLDER}editie-{first.key}/observations.csv")
    assert Decimal(1402) in {Decimal(r["value"]) for r in first_again if r["value"]}
    assert rows_at(client, f"{FOLDER}editie-{first.key}/changes.csv") == []
