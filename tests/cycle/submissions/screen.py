"""How the tests use the screens of a submission: its addresses, a filled in form, what is read."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

from django.http import HttpResponse
from django.test import Client

from cycle.conftest import NATION, make_person
from cycle.submissions.conftest import WHOLE_SET, open_round
from peil.cycle.models import Delivery, Person, Submission
from peil.cycle.rights import Action, Role
from peil.interfaces.web.submissions.views import STEP_ADDRESSES

PAGE = "/rondes/2022/limburg/"
FORM = f"{PAGE}invullen/"
OF_A_UNIT = {Role.UNIT_SUPPLIER, Role.UNIT_APPROVER}


def begin(settings: Any, home: Path) -> None:
    """Let it be 12 January 2023, in a home folder for practice, with a round open."""
    settings.PEIL_HOME = str(home)
    (home / "practice-day").write_text("2023-01-12\n", encoding="ascii")
    open_round()


def home_of(role: Role) -> str:
    """The unit that a role is given for in these tests."""
    return "limburg" if role in OF_A_UNIT else NATION


def somebody(role: Role, unit: str | None = None) -> Person:
    """Somebody with a role, or with none for the public."""
    return make_person(None if role is Role.PUBLIC else role, unit or home_of(role))


def filled_in(**cells: str) -> dict[str, str]:
    """A form in which everything is right, but for the cells that are given.

    A cell is named by its indicator and what it is of, with `_` for `-`.
    """
    posted = {"seen": str(Delivery.objects.filter(submission__unit="limburg").count())}
    for figure in WHOLE_SET:
        posted[f"{figure.indicator}-value"] = str(figure.number)
        posted[f"{figure.indicator}-status"] = "final"
    return posted | {name.replace("__", "-").replace("_", "-"): v for name, v in cells.items()}


def text(response: HttpResponse) -> str:
    """What a reader sees of a page, in one line."""
    body = response.content.decode().split("<main", 1)[1]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def step_address(action: Action, unit: str = "limburg") -> str:
    """The address of a step."""
    return f"/rondes/2022/{unit}/{STEP_ADDRESSES[action]}/"


def take(client: Client, action: Action, **posted: str) -> HttpResponse:
    """Take a step as the page posts it."""
    current = Submission.objects.get(unit="limburg", round__key="2022").current
    told = {"seen": str(current.number if current else 0), "reason": "Because."} | posted
    return client.post(step_address(action), told)


def in_cell(response: HttpResponse, name: str) -> str | None:
    """What stands in the input of a name, or nothing where there is none."""
    page = response.content.decode()
    found = re.search(rf'<input[^>]* name="{name}"[^>]*>', page)
    if found is not None:
        value = re.search(r' value="([^"]*)"', found[0])
        return unescape(value[1]) if value is not None else ""
    text_area = re.search(rf'<textarea[^>]* name="{name}"[^>]*>([^<]*)</textarea>', page)
    return unescape(text_area[1]).removeprefix("\n") if text_area is not None else None
