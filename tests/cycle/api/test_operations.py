"""The API saves figures as they were sent, once, and tells them back."""

from __future__ import annotations

import pytest

from cycle.api.conftest import PLACE, figure, figures
from peil.agenda.published import FigureStatus
from peil.cycle.models import Delivery, Event, Submission, SuppliedFigure
from peil.cycle.rights import Role

PUT = f"{PLACE}/figures"
EVERYTHING = {
    "indicator": "seizure-all-agencies",
    "state": "number",
    "value": "402.081905",
    "status": "provisional",
    "finalExpected": "2022-09-01",
    "definition": "",
    "note": "met 'aanhalingstekens' en €",
    "explanation": "want\nzo is het",
    "numerator": "1",
    "denominator": "3",
    "registerFingerprint": "sha256:" + "a" * 64,
    "countedOn": "2022-07-11",
}


def test_lists_rounds_and_can_leave_out_those_that_are_closed(api):
    every, closed = api("GET", "/rounds").json(), api("GET", "/rounds?isClosed=true").json()

    assert [r["round"] for r in every["rounds"]] == ["2022-h1"]
    assert every["rounds"][0]["supplyBy"] == "2022-08-15"
    assert closed == {"rounds": []}


def test_tells_what_a_round_asks_for(api):
    told = api("GET", "/rounds/2022-h1").json()

    assert told["period"] == "2022-H1"
    assert told["indicators"][0] == {
        "indicator": "csv-tackled",
        "titleNl": "Aantal aangepakte criminele samenwerkingsverbanden (csv's)",
        "titleEn": told["indicators"][0]["titleEn"],
        "measure": "count",
        "definition": "2015-1",
    }


def test_new_figures_are_created_and_the_same_again_change_nothing(api):
    body = figures(figure(), figure("cyber-total", None, state="not_supplied"))

    first, second = api("PUT", PUT, body), api("PUT", PUT, body)

    assert (first.status_code, first.json()) == (201, {"delivery": 1, "isNew": True})
    assert (second.status_code, second.json()) == (200, {"delivery": 1, "isNew": False})
    assert Delivery.objects.get().means == "api"
    assert Event.objects.count() == 1


def test_everything_that_was_sent_is_told_back(api):
    api("PUT", PUT, figures(EVERYTHING))

    told = api("GET", PLACE).json()

    expected = {**EVERYTHING, "period": "2022-H1"}
    del expected["definition"]
    figure_told = told["figures"][0]
    assert figure_told.pop("definition")
    assert figure_told == expected
    assert (told["state"], told["delivery"]) == ("draft", 1)
    assert told["changedAt"].endswith(("Z", "+00:00"))
    assert {p["kind"] for p in told["problems"]} >= {"blocking"}


@pytest.mark.parametrize("value", ["0.1", "0", "-3", "123456789.123456", "15.6250"])
def test_a_number_stays_what_it_was(api, value):
    api("PUT", PUT, figures(figure(value=value)))

    told = api("GET", PLACE).json()["figures"][0]["value"]

    again = api("PUT", PUT, figures(figure(value=told)))
    assert told == value
    assert again.status_code == 200


def test_figures_that_are_not_sent_are_gone_unless_they_are_to_stay(api):
    api("PUT", PUT, figures(figure(), figure("cyber-total")))

    api("PUT", f"{PUT}?keepOthers=true", figures(figure(value="35")))
    kept = {f["indicator"]: f["value"] for f in api("GET", PLACE).json()["figures"]}
    api("PUT", PUT, figures(figure(value="36")))
    gone = {f["indicator"]: f["value"] for f in api("GET", PLACE).json()["figures"]}

    assert kept == {"csv-tackled": "35", "cyber-total": "34"}
    assert gone == {"csv-tackled": "36"}


def test_whoever_saw_an_older_delivery_is_told(api):
    api("PUT", PUT, figures(figure()))

    late = api("PUT", f"{PUT}?expectedDelivery=0", figures(figure(value="1")))
    right = api("PUT", f"{PUT}?expectedDelivery=1", figures(figure(value="1")))

    assert (late.status_code, right.status_code) == (409, 201)


def fault(answer) -> list[str]:
    assert answer.status_code == 400
    assert not Delivery.objects.exists()
    return [one["location"] for one in answer.json()["errors"]]


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"value": "1.370"}, "figures.0.value"),
        ({"value": 34}, "figures.0.value"),
        ({"value": 0.1}, "figures.0.value"),
        ({"value": "1e3"}, "figures.0.value"),
        ({"value": "NaN"}, "figures.0.value"),
        ({"value": None}, "figures.0.value"),
        ({"value": "34", "state": "suppressed"}, "figures.0.value"),
        ({"value": "1.1234567"}, "figures.0.value"),
        ({"value": "1234567890"}, "figures.0.value"),
        ({"status": "done"}, "figures.0.status"),
        ({"finalExpected": "2022-02-30"}, "figures.0.finalExpected"),
        ({"finalExpected": 20220901}, "figures.0.finalExpected"),
        ({"note": "\x00"}, "figures.0.note"),
        ({"note": "x" * 4001}, "figures.0.note"),
        ({"explanation": "\ud800"}, "figures.0.explanation"),
        ({"registerFingerprint": "a b"}, "figures.0.registerFingerprint"),
        ({"indicator": "../x"}, "figures.0.indicator"),
        ({"unit": "amsterdam"}, "figures.0.unit"),
        ({"number": 1}, "figures.0.number"),
        ({"final_expected": "2022-09-01"}, "figures.0.final_expected"),
        ({"delivery": 3}, "figures.0.delivery"),
    ],
)
def test_what_cannot_be_read_is_named_and_nothing_is_saved(api, given, place):
    assert fault(api("PUT", PUT, figures({**figure(), **given}))) == [place]


def test_everything_that_is_wrong_is_named_at_once(api):
    answer = api("PUT", PUT, figures(figure(value="1.370"), figure("cyber-total", None)))

    assert fault(answer) == ["figures.0.value", "figures.1.value"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff",
        b"null",
        b"[]",
        b'{"period": "2022", "period": "2022-H1", "figures": [{"indicator": "csv-tackled", '
        b'"value": "1", "status": "final"}]}',
        b'{"period": "2022-H1", "figures": [{"indicator": "csv-tackled", "value": "1", '
        b'"value": "2", "status": "final"}]}',
        b'{"period": "2022-H1", "figures": NaN}',
        b'{"period": "2022-H1", "figures": []}',
        b'{"period": "2022-H1", "figures": [], "state": "accepted"}',
        b'{"figures": [{"indicator": "csv-tackled", "value": "1", "status": "final"}]}',
        b"[" * 100_000,
    ],
)
def test_a_body_of_another_shape_is_refused(api, body):
    answer = api("PUT", PUT, body)

    assert answer.status_code == 400
    assert not Delivery.objects.exists()


@pytest.mark.parametrize(
    "body",
    [
        figures(figure(), period="2022"),
        figures(figure("robberies")),
        figures(figure(), figure()),
        figures(figure(definition="1999-1")),
    ],
)
def test_figures_that_the_round_does_not_ask_for_are_refused(api, body):
    answer = api("PUT", PUT, body)

    assert answer.status_code == 400
    assert not SuppliedFigure.objects.exists()


def test_supplies_the_delivery_that_was_seen(api):
    names = api("GET", "/rounds/2022-h1").json()["indicators"]
    given = [
        figure(one["indicator"], "0", explanation="klopt", note="", status="final") for one in names
    ]
    saved = api("PUT", PUT, figures(*given)).json()

    wrong = api("POST", f"{PLACE}/supply", {"delivery": saved["delivery"] + 1})
    right = api("POST", f"{PLACE}/supply", {"delivery": saved["delivery"]})
    after = api("PUT", PUT, figures(figure()))

    assert wrong.status_code == 409
    assert (right.status_code, right.json()["state"]) == (200, "supplied")
    assert after.status_code == 409  # it is locked
    assert Submission.objects.get(unit="limburg").state == "supplied"


def test_figures_with_errors_are_not_supplied_and_each_is_named(api):
    api("PUT", PUT, figures(figure()))

    answer = api("POST", f"{PLACE}/supply", {"delivery": 1})

    assert answer.status_code == 409
    assert "cyber-total" in [one["location"] for one in answer.json()["errors"]]


def test_force_control_reads_and_does_not_write(api_of):
    control = api_of(Role.FORCE_CONTROL, "national")

    assert control("GET", PLACE).status_code == 200
    assert control("PUT", PUT, figures(figure())).status_code == 403


def test_every_status_of_a_figure_is_one_of_the_codes(api):
    for status in FigureStatus:
        assert api("PUT", PUT, figures(figure(status=status.value))).status_code in {200, 201}
