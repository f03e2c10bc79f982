"""What each of them does on the screens, from opening a round to correcting an edition."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import openpyxl
from django.urls import reverse
from playwright.sync_api import Page, expect

from cycle.supplied_files.filling import row_of
from cycle.year.people import UNITS
from cycle.year.playing import Play, api_put
from peil.cycle.submissions.template_layout import Column

ROUND = "2022"
INDICATORS = (
    "human-trafficking-suspects",
    "child-abuse-offenders",
    "child-abuse-key-players",
    "child-abuse-possessors",
    "child-abuse-total",
)
SUSPECTS = INDICATORS[0]


def figures_of(unit: str) -> dict[str, int]:
    """What a unit supplies: other numbers for each, and a total that is the sum of its parts."""
    place = UNITS.index(unit)
    offenders, players, possessors = 8 + place, 1 + place % 2, 30 + place
    total = offenders + players + possessors
    numbers = (15 + place, offenders, players, possessors, total)
    return dict(zip(INDICATORS, numbers, strict=True))


def suspects(*, units: tuple[str, ...] = UNITS) -> int:
    """The suspects of all units together."""
    return sum(figures_of(unit)[SUSPECTS] for unit in units)


def press(page: Page, name: str, *, exact: bool = True) -> None:
    """Press a button by what stands on it."""
    page.get_by_role("button", name=name, exact=exact).first.click()


def opens_the_round(page: Page) -> None:
    """Open the round of 2022, with only the indicators of this year."""
    page.goto("/werk/")
    page.get_by_role("link", name="Ronde over het jaar 2022").click()
    for box in page.locator("input[name=indicators]").all():
        box.set_checked(box.get_attribute("value") in INDICATORS)
    press(page, "Ronde openen")
    expect(page.locator("h1")).to_contain_text("2022")


def fills_in(page: Page, unit: str, figures: Mapping[str, int]) -> None:
    """Fill in the form, explain what is odd, and supply."""
    page.goto(f"/rondes/{ROUND}/{unit}/invullen/")
    for indicator, number in figures.items():
        page.locator(f"[name={indicator}-value]").fill(str(number))
        page.locator(f"[name={indicator}-status]").select_option("final")
    page.locator("form.cells button").last.click()
    supplies(page, unit)


def supplies(page: Page, unit: str) -> None:
    """Explain every warning on the form, if there are any, and supply what was saved."""
    page.goto(f"/rondes/{ROUND}/{unit}/invullen/")
    asked = page.locator("textarea[name$=-explanation]")
    for field in asked.all():
        field.fill("Nagekeken met de afdeling die telt.")
    if asked.count():
        page.locator("form.cells button").last.click()
    page.goto(f"/rondes/{ROUND}/{unit}/")
    press(page, "Aanleveren")
    expect(page.locator(".told").first).to_be_visible()


def sends_a_workbook(page: Page, unit: str, figures: Mapping[str, int], *, folder: Path) -> None:
    """Download the template, fill it in as in a spreadsheet, upload it, and supply."""
    page.goto(f"/rondes/{ROUND}/{unit}/bestand/")
    data = page.request.get(f"/rondes/{ROUND}/{unit}/sjabloon/").body()
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    for indicator, number in figures.items():
        at = row_of(sheet, indicator)
        sheet.cell(at, Column.VALUE.number).value = number
        sheet.cell(at, Column.STATUS.number).value = "definitief"
        sheet.cell(at, Column.EXPLANATION.number).value = "Nagekeken met de afdeling die telt."
    file = folder / f"{unit}.xlsx"
    book.save(file)
    page.set_input_files("input[name=file]", file)
    page.locator("main form button").last.click()
    expect(page.locator(".told.success").first).to_be_visible()
    supplies(page, unit)


def sends_by_api(page: Page, unit: str, figures: Mapping[str, int]) -> None:
    """Make a token on the screen, and supply with a program."""
    page.goto(reverse("tokens", kwargs={"unit": unit}))
    page.locator("[name=label]").fill("telprogramma")
    page.locator("main form button").last.click()
    token = page.locator(".told code").inner_text()
    told = [
        {
            "indicator": indicator,
            "state": "number",
            "value": str(number),
            "status": "final",
            "explanation": "Nagekeken met de afdeling die telt.",
        }
        for indicator, number in figures.items()
    ]
    path = f"/rounds/{ROUND}/submissions/{unit}/figures"
    body = {"period": "2022", "figures": told}
    status, answer = api_put(page, token, path, body)
    assert status == 201, answer
    again, _ = api_put(page, token, path, body)
    assert again == 200
    supplies(page, unit)


def takes_step(page: Page, unit: str, button: str, *, reason: str = "") -> None:
    """Approve, accept or give back, with a reason where one is asked."""
    page.goto(f"/rondes/{ROUND}/{unit}/")
    if reason:
        form = page.locator("form", has=page.get_by_role("button", name=button, exact=True))
        form.locator("textarea").fill(reason)
    press(page, button)
    expect(page.locator(".told").first).to_be_visible()


def interprets(page: Page, party: str, theme: str, text: str) -> None:
    """Write what a party says of a theme, for the nation."""
    page.goto(f"/rondes/{ROUND}/national/duiding/{party}/theme:{theme}/")
    page.locator("textarea[name=text]").fill(text)
    page.locator("main form button").last.click()
    expect(page.locator(".told").first).to_be_visible()


def plans_a_meeting(page: Page, day: str) -> str:
    """Plan the meeting of the round, with an agenda; returns its address."""
    page.goto("/overleg/plannen/")
    page.locator("[name=body]").select_option("lovp")
    page.locator("[name=day]").fill(day)
    page.locator("[name=round]").select_option(ROUND)
    page.locator("main form button").last.click()
    place = page.url
    for title in ("Resultaten over 2022", "Norm voor OM-verdachten"):
        page.get_by_role("link", name="Voeg een punt toe").click()
        page.locator("[name=title]").fill(title)
        page.locator("main form button").last.click()
    return place


def makes_the_papers(page: Page, place: str) -> bytes:
    """Make the papers of the meeting; returns the Dutch PDF."""
    page.goto(place)
    page.locator("form[action$='/stukken/'] button").click()
    expect(page.locator(".told").first).to_be_visible()
    link = page.locator("a[href$='/nl/pdf/']").first.get_attribute("href")
    return page.request.get(str(link)).body()


def proposes_a_recalibration(page: Page, day: str, *, norm: int) -> str:
    """Propose another norm for the suspects of 2022; returns the address of the dry run."""
    page.goto("/besluiten/nieuw/2019-2022/")
    page.locator("[name=title_nl]").fill("Herijking OM-verdachten 2022")
    page.locator("[name=title_en]").fill("Recalibration of suspects 2022")
    page.locator("[name=kind]").select_option("recalibration")
    page.locator("[name=decided_by]").select_option("minister-jenv")
    page.locator("[name=meeting_body]").select_option("lovp")
    page.locator("[name=meeting_day]").fill(day)
    page.locator("[name=known_from]").fill(day)
    for party in ("regioburgemeesters", "college-pg"):
        page.locator(f"input[name=heard][value={party}]").check()
    page.locator("[name=legal_ground_nl]").fill("Politiewet 2012, artikel 18, tweede lid")
    page.locator("[name=legal_ground_en]").fill("Police Act 2012, article 18, second paragraph")
    page.locator("[name=special_reason_nl]").fill("De capaciteit was elders nodig.")
    page.locator("[name=special_reason_en]").fill("Capacity was needed elsewhere.")
    page.locator(f"[name=norm-{SUSPECTS}-2022]").fill(str(norm))
    page.locator("main form button:not(.hidden):not(.second)").last.click()
    return page.url


def adopts(page: Page, place: str) -> None:
    """Tick every warning as seen, and adopt."""
    page.goto(place)
    for box in page.locator("input[name=seen]").all():
        box.check()
    page.locator("form[action$='/vaststellen/'] > button").click()
    expect(page.locator(".told.success").first).to_be_visible()


def composes_an_edition(page: Page, day: str) -> str:
    """Compose the account of 2022 as known on a day; returns its address."""
    page.goto("/edities/beheer/nieuw/")
    page.locator("[name=year]").select_option("2022")
    page.locator("[name=known_on]").fill(day)
    page.locator("main form button").last.click()
    expect(page.locator("h1")).to_contain_text("2022")
    return page.url


def freezes(page: Page, place: str) -> None:
    """Freeze an edition."""
    page.goto(place)
    press(page, "Bevriezen")
    expect(page.locator(".told.success").first).to_be_visible()


def puts_under_embargo(page: Page, place: str, day: str, *, reader: str) -> None:
    """Put an edition under embargo until a day begins, and let somebody read it before.

    The clock of a practice tells the hour that it really is: of that day every hour is after it.
    """
    page.goto(f"{place}embargo/")
    page.locator("[name=day]").fill(day)
    page.locator("[name=time]").fill("00:00")
    page.locator("main form button").last.click()
    page.goto(f"{place}lezer/")
    listed = page.locator("[name=person] option", has_text=reader).first
    page.locator("[name=person]").select_option(listed.get_attribute("value"))
    page.locator("[name=reason]").fill("Bereidt de beantwoording van vragen voor.")
    page.locator("main form button").last.click()
    expect(page.locator("main")).to_contain_text("Bereidt de beantwoording van vragen voor.")


def confirms(page: Page, party: str, theme: str) -> None:
    """Say again what a party said, now that a figure or norm has changed."""
    page.goto(f"/rondes/{ROUND}/national/duiding/{party}/theme:{theme}/")
    confirm = page.locator("button[name=confirm]")
    if confirm.count():
        confirm.click()
        expect(page.locator(".told").first).to_be_visible()


def corrects(page: Page, place: str, day: str, reason: str) -> str:
    """Begin an edition that corrects a published one; returns its address."""
    page.goto(f"{place}herstellen/")
    page.locator("[name=known_on]").fill(day)
    page.locator("[name=reason]").fill(reason)
    page.locator("main form button").last.click()
    expect(page.locator("main")).to_contain_text(reason)
    return page.url


def publishes(page: Page, place: str) -> None:
    """Publish an edition at once."""
    page.goto(f"{place}publiceren/")
    page.locator("main form button").last.click()
    expect(page.locator(".told.success").first).to_be_visible()


def supply_everything(play: Play, folder: Path) -> None:
    """All eleven units supply: four by form, four by workbook, three by API."""
    for place, unit in enumerate(UNITS):
        with play.acts(f"supplier-{unit}") as page:
            if place < 4:
                fills_in(page, unit, figures_of(unit))
            elif place < 8:
                sends_a_workbook(page, unit, figures_of(unit), folder=folder)
            else:
                sends_by_api(page, unit, figures_of(unit))
