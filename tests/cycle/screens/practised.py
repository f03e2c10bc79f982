"""Every page of the made-up year: who reads it, with which names, and forms sent in wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.urls import reverse

NOBODY = ""
HALF_WAY, NEW = "halfway", "new"
"""Who typed a password and not yet a code: with a second factor, and without one."""
BEHEER, MINISTRY, CONTROL, MAYORS, OM, AUDITOR = (
    "beheer",
    "ministerie",
    "korps",
    "burgemeesters",
    "om",
    "auditor",
)
INVITED = "{invited}"
"""Stands for the secret of an invitation, which is made when the tests begin."""

NO_PAGES = frozenset(
    {
        "early_file",
        "edition_file",
        "evidence",
        "oidc_authentication_callback",
        "oidc_authentication_init",
        "pack",
        "second-factor-picture",
        "submission-template",
    }
)
"""Addresses that answer with a file, or send somebody on to another server."""

_SUPPLIER, _APPROVER = "levering-oost-brabant", "controle-rotterdam"
_HALF, _YEAR = {"round": "2023-h1"}, {"round": "2022"}
_COMING, _HELD = {"key": "lovp-2023-09-25"}, {"key": "lovp-2023-04-17"}
_PROPOSED = {"key": "verzonnen-herijking-human-trafficking-suspects"}
_ADOPTED = {"key": "verzonnen-herijking-csv-tackled"}
_COMPOSED, _EMBARGOED, _PUBLISHED = (
    {"key": "2023-editie-1"},
    {"key": "2022-editie-2"},
    {"key": "2022-editie-1"},
)
_AGREEMENT = {"agenda": "2019-2022", "agreement": "better-information-at-the-front", "year": 2022}
_WHOLE = {"unit": "national"}
_TEXT = {**_YEAR, **_WHOLE, "about": "theme:undermining"}
_NUMBER = "round=2022&unit=national&party=politie&about=theme:undermining&version=2&written=812"


@dataclass(frozen=True)
class Page:
    """One page: its address, who reads it, and what is sent with its form before it is read."""

    name: str
    who: str = NOBODY
    parts: Mapping[str, object] = field(default_factory=dict)
    asked: str = ""
    sent: Mapping[str, str] | None = None
    status: int = 200

    @property
    def place(self) -> str:
        """The address with its names filled in."""
        path = reverse(self.name, kwargs=dict(self.parts)) if self.name else "/niets/"
        return f"{path}{f'?{self.asked}' if self.asked else ''}"

    @property
    def has_wrong_fields(self) -> bool:
        """The page came back with what is wrong at its fields; a login never says which."""
        return self.status == 422 or (self.sent is not None and self.name != "login")

    def __str__(self) -> str:
        sent = " sent" if self.sent is not None else ""
        return f"{self.name or 'nothing'} {self.who} {self.place}{sent}"


def _about(parts: Mapping[str, object], **more: object) -> dict[str, object]:
    return {**parts, **more}


PAGES = (
    *(Page("home", who) for who in (BEHEER, MINISTRY, CONTROL, MAYORS, AUDITOR, _SUPPLIER)),
    Page("home", _APPROVER),
    # coming in, and oneself
    Page("login"),
    Page("second-factor", HALF_WAY),
    Page("second-factor-set-up", NEW),
    Page("invitation", parts={"secret": INVITED}),
    Page("account", _SUPPLIER),
    Page("password", CONTROL),
    Page("recovery-codes", CONTROL),
    Page("tokens", _SUPPLIER, {"unit": "oost-brabant"}),
    # people
    Page("people", BEHEER),
    Page("person-invite", BEHEER),
    Page("person", BEHEER, {"number": 8}),
    # rounds and submissions
    Page("rounds", CONTROL),
    Page("rounds", MINISTRY),
    Page("open-round", CONTROL),
    Page("open-round", CONTROL, asked="period=2022-Q1"),
    Page("round", CONTROL, _HALF),
    Page("round", AUDITOR, {"round": "2022-h1"}),
    Page("close-round", CONTROL, _HALF),
    Page("submission", CONTROL, _about(_HALF, unit="noord-nederland")),
    Page("submission", CONTROL, _about(_HALF, unit="amsterdam")),
    Page("submission", _APPROVER, _about(_HALF, unit="rotterdam")),
    Page("submission", _SUPPLIER, _about(_HALF, unit="oost-brabant")),
    Page("submission", CONTROL, _about(_HALF, unit="limburg")),
    Page("submission-form", _SUPPLIER, _about(_HALF, unit="oost-brabant")),
    Page("submission-file", _SUPPLIER, _about(_HALF, unit="oost-brabant")),
    # texts
    Page("interpretations", MAYORS, _HALF),
    Page("interpretations", CONTROL, _YEAR),
    Page("interpretations-of-unit", OM, _about(_YEAR, unit="amsterdam")),
    Page("interpret", MAYORS, _about(_TEXT, party="regioburgemeesters")),
    Page("progress", CONTROL),
    Page("progress-of-year", MAYORS, {"year": 2022}),
    Page("agreement", CONTROL, _AGREEMENT),
    Page("write-progress", CONTROL, _about(_AGREEMENT, **_WHOLE)),
    Page("set-milestone", CONTROL, _about(_AGREEMENT, **_WHOLE)),
    Page("judge-progress", MAYORS, _about(_AGREEMENT, **_WHOLE, party="regioburgemeesters")),
    # meetings and decisions
    Page("meetings", MINISTRY),
    Page("plan-meeting", MINISTRY),
    Page("meeting", MINISTRY, _COMING),
    Page("meeting", MINISTRY, _HELD),
    Page("add-item", MINISTRY, _COMING),
    Page("change-item", MINISTRY, _about(_COMING, number=1)),
    Page("write-minutes", MINISTRY, _about(_HELD, number=1)),
    Page("decisions", MINISTRY),
    Page("propose-decision", MINISTRY, {"agenda": "2023-2026"}),
    Page("decision", MINISTRY, _PROPOSED),
    Page("decision", CONTROL, _ADOPTED),
    Page("change-proposal", MINISTRY, _PROPOSED),
    Page("dry-run", MINISTRY, _PROPOSED),
    # editions
    Page("editions", MINISTRY),
    Page("edition_compose", MINISTRY),
    *(Page("edition", MINISTRY, one) for one in (_COMPOSED, _EMBARGOED, _PUBLISHED)),
    Page("edition_preview", MINISTRY, _COMPOSED),
    Page("edition_release", MINISTRY, _COMPOSED, asked=_NUMBER),
    Page("edition_embargo", MINISTRY, _EMBARGOED),
    Page("edition_reader", MINISTRY, _EMBARGOED),
    Page("edition_publish", MINISTRY, _EMBARGOED),
    Page("edition_correct", MINISTRY, _PUBLISHED),
    Page("edition_drop", MINISTRY, _COMPOSED),
    Page("early_editions", MAYORS),
    Page("early_edition", MAYORS, _EMBARGOED),
    Page("published_editions"),
    Page("published_edition", parts=_PUBLISHED),
    # the trail
    Page("trail", AUDITOR, asked="first_day=2023-09-01"),
    Page("trail-subject", AUDITOR, {"kind": "figure", "key": "csv-tackled/limburg/2022"}),
    Page("trail-event", AUDITOR, {"sequence": 20}),
)
"""Every page, and the same one where it looks otherwise for somebody else or in another state."""

REFUSALS = (
    Page("", status=404),
    Page("trail", _SUPPLIER, status=403),
    Page("edition", MINISTRY, {"key": "nooit"}, status=404),
    Page("login", sent={"username": "x@example.org", "password": "x"}),
    Page("second-factor", HALF_WAY, sent={"code": "1"}),
    Page("invitation", parts={"secret": INVITED}, sent={"new_password": "kort"}),
    Page("person-invite", BEHEER, sent={}, status=422),
    Page("open-round", CONTROL, asked="period=2022-Q1", sent={"supply_by": "gisteren"}, status=422),
    Page("open-round", CONTROL, asked="period=nooit", status=422),
    Page("close-round", CONTROL, _HALF, sent={}, status=422),
    Page(
        "submission-form",
        _SUPPLIER,
        _about(_HALF, unit="oost-brabant"),
        sent={"seen": "2", "csv-tackled-value": "veel"},
        status=422,
    ),
    Page("submission-file", _SUPPLIER, _about(_HALF, unit="oost-brabant"), sent={}, status=422),
    Page("interpret", MAYORS, _about(_TEXT, party="regioburgemeesters"), sent={}),
    Page("write-progress", CONTROL, _about(_AGREEMENT, **_WHOLE), sent={}),
    Page("plan-meeting", MINISTRY, sent={}),
    Page("add-item", MINISTRY, _COMING, sent={}),
    Page("propose-decision", MINISTRY, {"agenda": "2023-2026"}, sent={"kind": "x"}, status=400),
    Page("edition_reader", MINISTRY, _EMBARGOED, sent={}, status=422),
    Page("trail", AUDITOR, asked="first_day=gisteren"),
)
"""Pages that refuse something, and forms that came back with what is wrong at their fields."""
