"""A year in a real browser, from opening a round to correcting a published account.

The tests are acts of one play, in order; each goes on where the one before it ended. `peil account`
as known on each date tells what was known then.
"""

from __future__ import annotations

from playwright.sync_api import expect

from chromium import NEEDS_CHROMIUM
from cycle.year import acts
from cycle.year.acts import ROUND, SUSPECTS, figures_of, suspects
from cycle.year.people import UNITS

pytestmark = [*NEEDS_CHROMIUM]

DOUBLE = "De verdachten zijn dubbel geteld."
BEFORE, SUPPLIED, ACCEPTED = "2023-01-31", "2023-01-23", "2023-02-13"
MEETING, PUBLISHED, CORRECTED = "2023-04-17", "2023-05-17", "2023-06-12"
THEMES = ("human-trafficking", "child-abuse")
READER = "Naam mayors"


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
        acts.takes_step(page, "limburg", "Teruggeven aan de leverancier", reason=DOUBLE)
    with play.acts("supplier-limburg") as page:
        page.goto(f"/rondes/{ROUND}/limburg/")
        expect(page.locator("main")).to_contain_text(DOUBLE)
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


def test_act_5_the_authorities_explain_the_figures(play):
    play.it_is("2023-03-06")
    for who, party in (
        ("control", "politie"),
        ("prosecution", "om"),
        ("mayors", "regioburgemeesters"),
    ):
        with play.acts(who) as page:
            for theme in THEMES:
                acts.interprets(page, party, theme, f"Volgens {who} volgt dit het beleid.")

    with play.acts("auditor") as page:
        page.goto(f"/rondes/{ROUND}/landelijk/duiding/")
        told = page.locator("main").inner_text()
    assert told.count("volgt dit het beleid") == 3 * len(THEMES)


def test_act_6_the_meeting_has_its_papers_and_recalibrates_a_norm(play):
    play.it_is("2023-04-03")
    with play.acts("ministry") as page:
        place = acts.plans_a_meeting(page, MEETING)
        papers = acts.makes_the_papers(page, place)
        dry_run = acts.proposes_a_recalibration(page, MEETING, norm=210)
        tried = page.locator("main").inner_text()
    play.it_is(MEETING)
    with play.acts("ministry") as page:
        acts.adopts(page, dry_run)

    assert papers.startswith(b"%PDF")
    assert ("240" in tried, "210" in tried) == (True, True)
    before, after = (play.row(SUSPECTS, known_on=day) for day in ("2023-04-16", MEETING))
    assert (before["norm"], after["norm"]) == ("240", "210")
    assert after["difference"] == str(int(after["realisation"]) - 210)
    assert list((play.home.folder / "agendas/2019-2022/decisions").glob(f"{MEETING}-*.yaml"))


def test_act_7_an_edition_is_blocked_by_what_has_become_stale(play):
    play.it_is("2023-05-08")

    with play.acts("ministry") as page:
        place = acts.composes_an_edition(page, "2023-05-08")
        page.goto(f"{place}")
        told = page.locator("main").inner_text()

    assert "Wat tegenhoudt" in told
    play.places["edition"] = place


def test_act_8_the_texts_are_looked_at_again_and_the_edition_is_frozen(play):
    for who, party in (
        ("control", "politie"),
        ("prosecution", "om"),
        ("mayors", "regioburgemeesters"),
    ):
        with play.acts(who) as page:
            acts.confirms(page, party, "human-trafficking")

    with play.acts("ministry") as page:
        acts.freezes(page, play.places["edition"])
        acts.puts_under_embargo(page, play.places["edition"], PUBLISHED, reader=READER)


def test_act_9_under_embargo_only_who_is_listed_reads_it_and_then_everybody_does(play):
    key = play.places["edition"].rstrip("/").rsplit("/", 1)[-1]
    file, early_file = f"/edities/{key}/nl.html", f"/vooraf/{key}/nl.html"
    with play.acts("mayors") as page:
        early = page.request.get(early_file)
        early_bytes = early.body()
    nobody_yet = play.anybody(file)
    with play.acts("prosecution") as page:
        other = page.request.get(early_file)

    play.it_is(PUBLISHED)
    play.anybody("/edities/")
    everybody = play.anybody(file)

    assert (early.status, nobody_yet.status, other.status) == (200, 404, 403)
    assert everybody.status == 200
    assert everybody.body() == early_bytes
    play.places["first"] = file
    play.kept["first"] = everybody.body()


def test_act_10_a_figure_is_corrected_and_a_new_edition_says_so(play):
    play.it_is("2023-06-05")
    with play.acts("control") as page:
        acts.takes_step(page, "limburg", "Heropenen", reason="Twee verdachten ontbraken.")
    with play.acts("supplier-limburg") as page:
        acts.fills_in(page, "limburg", figures_of("limburg") | {SUSPECTS: 14})
    with play.acts("approver-limburg") as page:
        acts.takes_step(page, "limburg", "Goedkeuren")
    play.it_is(CORRECTED)
    with play.acts("control") as page:
        acts.takes_step(page, "limburg", "Aanvaarden")
    for who, party in (
        ("control", "politie"),
        ("prosecution", "om"),
        ("mayors", "regioburgemeesters"),
    ):
        with play.acts(who) as page:
            for theme in THEMES:
                acts.confirms(page, party, theme)
    with play.acts("ministry") as page:
        place = acts.corrects(page, play.places["edition"], CORRECTED, "Twee verdachten ontbraken.")
        acts.freezes(page, place)
        acts.publishes(page, place)

    key = place.rstrip("/").rsplit("/", 1)[-1]
    public = play.anybody(f"/edities/{key}/").text()
    total = suspects() - figures_of("limburg")[SUSPECTS]
    assert all(str(number) in public for number in (total + 12, total + 14))
    assert play.anybody(play.places["first"]).body() == play.kept["first"]


def test_act_11_each_date_still_tells_what_was_known_then(play):
    total = suspects() - figures_of("limburg")[SUSPECTS]
    expected = {
        "2023-01-31": ("240", ""),
        ACCEPTED: ("240", str(total + 12)),
        MEETING: ("210", str(total + 12)),
        PUBLISHED: ("210", str(total + 12)),
        CORRECTED: ("210", str(total + 14)),
    }

    told = {day: play.row(SUSPECTS, known_on=day) for day in expected}

    assert {day: (row["norm"], row["realisation"]) for day, row in told.items()} == expected


def test_act_12_the_trail_holds_and_tells_the_year(play):
    verified = play.home.peil("trail", "verify")

    assert (verified.code, verified.err) == (0, "")
    with play.acts("auditor") as page:
        page.goto("/logboek/")
        told = page.locator("main").inner_text()
    assert "editie" in told.lower()


def test_act_13_the_log_of_the_server_names_nobody(play):
    log = play.log.read_text()

    assert "Traceback" not in log
    assert "example.org" not in log
    assert "Naam " not in log
