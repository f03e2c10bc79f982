"""Every page that a large database is looked at by: who looks, and with which names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.test import Client
from django.urls import reverse

from cycle.conftest import logged_in
from cycle.screens.large.decided import COMING, HELD
from cycle.screens.large.size import LAST_YEAR
from cycle.screens.large.staff import INVITED, MAYORS, MINISTRY, NATION, OM, POLICE
from cycle.screens.large_database import Large
from peil.cycle.models import Event, Person
from peil.cycle.rights import Role

NOT_LOOKED_AT = frozenset({"oidc_authentication_init", "oidc_authentication_callback"})
"""Addresses that only send somebody on to another server."""

_ACCEPTED, _DRAFT, _SUPPLIED, _APPROVED, _RETURNED = (
    "noord-nederland",
    "oost-nederland",
    "midden-nederland",
    "noord-holland",
    "amsterdam",
)
_ROUND, _HALF = str(LAST_YEAR), f"{LAST_YEAR}-h1"
_OPEN, _CLOSED = f"lovp-{COMING}", f"lovp-{HELD}"
_PUBLISHED = f"{LAST_YEAR - 2}-editie-1"
_CORRECTING, _COMPOSED = f"{LAST_YEAR - 1}-editie-2", f"{LAST_YEAR}-editie-1"
_FROZEN, _EMBARGOED = (
    f"{LAST_YEAR}-oost-nederland-editie-1",
    f"{LAST_YEAR}-midden-nederland-editie-1",
)
_AGREEMENT = {"agenda": "2019-2022", "year": LAST_YEAR}


@dataclass(frozen=True)
class Who:
    """Somebody with a role; before the second factor where `half`, and nobody without a role."""

    role: Role | None = None
    unit: str = NATION
    party: str | None = None
    half: bool = False


@dataclass(frozen=True)
class Look:
    """One look at one address; `note` tells it from other looks at the same one."""

    address: str
    who: Who
    parts: Mapping[str, object] = field(default_factory=dict)
    asked: str = ""
    note: str = ""

    @property
    def name(self) -> str:
        """What it is called in a table."""
        return f"{self.address} ({self.note})" if self.note else self.address


_NOBODY = Who()
_MINISTRY, _CONTROL = Who(Role.MINISTRY), Who(Role.FORCE_CONTROL)
_AUDITOR, _ADMINISTRATOR = Who(Role.AUDITOR), Who(Role.ADMINISTRATOR)
_NATIONAL_OM = Who(Role.AUTHORITY, NATION, OM)


def _supplier(unit: str) -> Who:
    return Who(Role.UNIT_SUPPLIER, unit)


def looks(large: Large) -> tuple[Look, ...]:
    """Every look, in the order of the parts of the house."""
    return (
        *_home(),
        *_people(large),
        *_rounds(),
        *_submissions(),
        *_interpretations(),
        *_progress(),
        *_meetings(),
        *_decisions(),
        *_editions(),
        *_trail(),
    )


def _home() -> tuple[Look, ...]:
    return (
        Look("home", _MINISTRY, note="ministry"),
        Look("home", _CONTROL, note="force control"),
        Look("home", _supplier(_DRAFT), note="supplier"),
        Look("home", Who(Role.UNIT_APPROVER, _SUPPLIED), note="approver"),
        Look("home", Who(Role.AUTHORITY, _ACCEPTED, MAYORS), note="authority of a unit"),
        Look("home", _NATIONAL_OM, note="national authority"),
        Look("home", _AUDITOR, note="auditor"),
        Look("home", _ADMINISTRATOR, note="administrator"),
    )


def _people(large: Large) -> tuple[Look, ...]:
    one = {"number": large.staff.of(Role.UNIT_SUPPLIER, _ACCEPTED).pk}
    return (
        Look("login", _NOBODY),
        Look("second-factor", Who(Role.MINISTRY, half=True)),
        Look("second-factor-set-up", Who(half=True)),
        Look("second-factor-picture", Who(half=True)),
        Look("invitation", _NOBODY, {"secret": INVITED}),
        Look("account", _MINISTRY),
        Look("password", _MINISTRY),
        Look("recovery-codes", _MINISTRY),
        Look("tokens", _supplier(_ACCEPTED), {"unit": _ACCEPTED}),
        Look("people", _ADMINISTRATOR),
        Look("person-invite", _ADMINISTRATOR),
        Look("person", _ADMINISTRATOR, one),
    )


def _rounds() -> tuple[Look, ...]:
    return (
        Look("rounds", _CONTROL),
        Look("rounds", _MINISTRY, note="ministry"),
        Look("open-round", _CONTROL),
        Look("open-round", _CONTROL, asked="period=2023-H1", note="a period"),
        Look("round", _CONTROL, {"round": _ROUND}),
        Look("round", _AUDITOR, {"round": "2021"}, note="closed"),
        Look("close-round", _CONTROL, {"round": _ROUND}),
    )


def _submissions() -> tuple[Look, ...]:
    def of(unit: str) -> dict[str, object]:
        return {"round": _ROUND, "unit": unit}

    return (
        Look("submission", _supplier(_DRAFT), of(_DRAFT), note="being filled in"),
        Look("submission", Who(Role.UNIT_APPROVER, _SUPPLIED), of(_SUPPLIED), note="supplied"),
        Look("submission", _CONTROL, of(_APPROVED), note="approved"),
        Look("submission", _supplier(_RETURNED), of(_RETURNED), note="returned"),
        Look("submission", _CONTROL, of(_ACCEPTED), note="accepted"),
        Look("submission", _CONTROL, of(NATION), note="national"),
        Look("submission", _AUDITOR, {"round": "2020", "unit": _ACCEPTED}, note="closed"),
        Look("submission-form", _supplier(_DRAFT), of(_DRAFT), note="being filled in"),
        Look("submission-form", _supplier(_RETURNED), of(_RETURNED), note="returned"),
        Look("submission-form", _supplier(NATION), of(NATION), note="national"),
        Look("submission-file", _supplier(_DRAFT), of(_DRAFT)),
        Look("submission-template", _supplier(_DRAFT), of(_DRAFT)),
    )


def _interpretations() -> tuple[Look, ...]:
    subject = {"round": _HALF, "about": "theme:undermining"}
    return (
        Look("interpretations", _NATIONAL_OM, {"round": _HALF}, note="complete round"),
        Look("interpretations", _NATIONAL_OM, {"round": _ROUND}, note="incomplete round"),
        Look("interpretations", _AUDITOR, {"round": "2020"}, note="closed round"),
        Look(
            "interpretations-of-unit",
            Who(Role.AUTHORITY, _ACCEPTED, OM),
            {"round": _ROUND, "unit": _ACCEPTED},
        ),
        Look(
            "interpret",
            Who(Role.AUTHORITY, _ACCEPTED, OM),
            {**subject, "unit": _ACCEPTED, "party": OM},
            note="unit",
        ),
        Look("interpret", _NATIONAL_OM, {**subject, "unit": NATION, "party": OM}, note="national"),
        Look(
            "interpret",
            _NATIONAL_OM,
            {**subject, "round": _ROUND, "unit": NATION, "party": OM},
            note="national, incomplete round",
        ),
    )


def _progress() -> tuple[Look, ...]:
    key = {**_AGREEMENT, "agreement": "signals-followed-up"}
    own = {**key, "unit": _ACCEPTED}
    return (
        Look("progress", _MINISTRY),
        Look("progress-of-year", _MINISTRY, {"year": LAST_YEAR}),
        Look("agreement", _MINISTRY, key),
        Look("agreement", Who(Role.AUTHORITY, _ACCEPTED, OM), key, note="authority"),
        Look("write-progress", _supplier(_ACCEPTED), own),
        Look("set-milestone", _supplier(_ACCEPTED), own),
        Look("judge-progress", Who(Role.AUTHORITY, _ACCEPTED, OM), {**own, "party": OM}),
        Look(
            "judge-progress",
            _MINISTRY,
            {**key, "unit": NATION, "party": MINISTRY},
            note="national",
        ),
        Look("evidence", _MINISTRY, {**own, "version": 1}),
    )


def _meetings() -> tuple[Look, ...]:
    pack = {"key": _OPEN, "number": 2, "language": "nl", "form": "pdf"}
    return (
        Look("meetings", _MINISTRY),
        Look("plan-meeting", _MINISTRY),
        Look("meeting", _MINISTRY, {"key": _OPEN}),
        Look("meeting", _AUDITOR, {"key": _CLOSED}, note="auditor"),
        Look("pack", _MINISTRY, pack),
        Look("add-item", _MINISTRY, {"key": _OPEN}),
        Look("change-item", _MINISTRY, {"key": _OPEN, "number": 1}),
        Look("write-minutes", _MINISTRY, {"key": _CLOSED, "number": 1}),
    )


def _decisions() -> tuple[Look, ...]:
    return (
        Look("decisions", _MINISTRY),
        Look("propose-decision", _MINISTRY, {"agenda": "2019-2022"}),
        Look("propose-decision", _MINISTRY, {"agenda": "2023-2026"}, note="next agenda"),
        Look("decision", _MINISTRY, {"key": "voorstel-0"}),
        Look("decision", _AUDITOR, {"key": "besluit-0"}, note="adopted"),
        Look("change-proposal", _MINISTRY, {"key": "voorstel-0"}),
        Look("dry-run", _MINISTRY, {"key": "voorstel-0"}),
    )


def _editions() -> tuple[Look, ...]:
    number = (
        f"round={LAST_YEAR}&unit={NATION}&party={POLICE}&about=theme:undermining"
        "&version=2&written=812"
    )
    file = {"language": "nl", "form": "pdf"}
    return (
        Look("editions", _MINISTRY),
        Look("edition_compose", _MINISTRY),
        Look("edition", _MINISTRY, {"key": _COMPOSED}, note="composed"),
        Look("edition", _MINISTRY, {"key": _CORRECTING}, note="composed, correcting"),
        Look("edition", _AUDITOR, {"key": f"{LAST_YEAR}-noord-nederland-editie-1"}, note="unit"),
        Look("edition", _MINISTRY, {"key": _FROZEN}, note="frozen"),
        Look("edition", _MINISTRY, {"key": _EMBARGOED}, note="embargoed"),
        Look("edition", _MINISTRY, {"key": _PUBLISHED}, note="published"),
        Look("edition_preview", _MINISTRY, {"key": _COMPOSED}),
        Look("edition_preview", _MINISTRY, {"key": _CORRECTING}, note="correcting"),
        Look("edition_release", _MINISTRY, {"key": _COMPOSED}, asked=number),
        Look("edition_embargo", _MINISTRY, {"key": _FROZEN}),
        Look("edition_reader", _MINISTRY, {"key": _EMBARGOED}),
        Look("edition_publish", _MINISTRY, {"key": _FROZEN}),
        Look("edition_correct", _MINISTRY, {"key": _PUBLISHED}),
        Look("edition_drop", _MINISTRY, {"key": _COMPOSED}),
        Look("published_editions", _NOBODY),
        Look("early_editions", _AUDITOR),
        Look("published_edition", _NOBODY, {"key": _PUBLISHED}),
        Look("early_edition", _AUDITOR, {"key": _EMBARGOED}),
        Look("edition_file", _NOBODY, {"key": _PUBLISHED, **file}),
        Look("early_file", _AUDITOR, {"key": _EMBARGOED, **file}),
    )


def _trail() -> tuple[Look, ...]:
    saved = Event.objects.filter(kind="figures_saved").order_by("-sequence")[0].sequence
    figure = f"human-trafficking-suspects/{_ACCEPTED}/{LAST_YEAR}"
    return (
        Look("trail", _AUDITOR),
        Look("trail", _AUDITOR, asked="kind=figures_saved", note="one kind"),
        Look("trail", _AUDITOR, asked="first_day=2023-01-01&last_day=2023-02-01", note="days"),
        Look("trail-subject", _AUDITOR, {"kind": "figure", "key": figure}, note="figure"),
        Look("trail-subject", _AUDITOR, {"kind": "round", "key": _ROUND}, note="round"),
        Look("trail-event", _AUDITOR, {"sequence": saved}),
    )


def place(look: Look) -> str:
    """The address with its names filled in."""
    asked = f"?{look.asked}" if look.asked else ""
    return f"{reverse(look.address, kwargs=dict(look.parts))}{asked}"


def looking(look: Look, large: Large) -> Client:
    """A browser in which the one who looks is logged in as far as they are."""
    person = _person(look.who, large)
    if person is None:
        return Client()
    if not look.who.half:
        return logged_in(person)
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def _person(who: Who, large: Large) -> Person | None:
    if who.role is None:
        return large.staff.everybody[-1] if who.half else None
    return large.staff.of(who.role, who.unit, who.party)
