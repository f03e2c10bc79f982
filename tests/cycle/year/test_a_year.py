"""A year in a real browser, from opening a round to correcting a published account.

The tests are acts of one play, in order; each goes on where the one before it ended. `peil account`
as known on each date tells what was known then.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from cycle.year import acts
from cycle.year.acts import ROUND, SUSPECTS, figures_of, press, suspects
from cycle.year.conftest import CHROMIUM
from cycle.year.people import UNITS

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; install the package chromium"),
]

BEFORE, SUPPLIED, ACCEPTED = "2023-01-31", "2023-01-23", "2023-02-13"


def test_act_1_force_control_opens_a_round(play):
    play.it_is("2023-01-09")

    with play.acts("control") as page:
        acts.opens_the_round(page)
        told = page.locator("main").inner_text()

    assert all(name in told for name in ("Limburg", "Amsterdam", "Landelijke Eenheid"))


def test_act_2_eleven_units_supply_by_form_workbook_and_api(play, tmp_path):
    play.it_is(SUPPLIED)

    acts.supply_everything(play, tmp_path)

    assert play.row(SUSPECTS, known_on=SUPPLIED)["realisation_status"] == "not_supplied"


def test_act_3_one_submission_is_returned_and_corrected(play):
    play.it_is("2023-01-30")

    with play.acts("approver-limburg") as page:
        acts.takes_step(page, "limburg", "Teruggeven", reason="De verdachten zijn dubbel geteld.")
    with play.acts("supplier-limburg") as page:
        page.goto(f"/rondes/{ROUND}/limburg/")
        expect(page.locator("main")).to_contain_text("De verdachten zijn dubbel geteld.")
        acts.fills_in(page, "limburg", figures_of("limburg") | {SUSPECTS: 12})


def test_act_4_units_approve_and_force_control_accepts(play):
    play.it_is("2023-02-06")
    for unit in UNITS:
        with play.acts(f"approver-{unit}") as page:
            acts.takes_step(page, unit, "Goedkeuren")
    play.it_is(ACCEPTED)
    with play.acts("control") as page:
        for unit in UNITS:
            acts.takes_step(page, unit, "Aanvaarden")

    before, after = (play.row(SUSPECTS, known_on=day) for day in (BEFORE, ACCEPTED))
    total = suspects(units=UNITS) - figures_of("limburg")[SUSPECTS] + 12
    assert before["realisation_status"] == "not_supplied"
    assert (after["realisation"], after["norm"]) == (str(total), "240")
    assert play.row(SUSPECTS, known_on=ACCEPTED, unit="limburg")["realisation"] == "12"
