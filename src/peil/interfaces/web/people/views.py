# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The screens by which an administrator manages people."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth import logout
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from peil.cycle.models import Assignment, Person
from peil.cycle.people.activity import deactivate, reactivate
from peil.cycle.people.inviting import Invited, invite, invite_again
from peil.cycle.people.mailing import send_invitation
from peil.cycle.people.roles import end_role, give_role
from peil.cycle.people.second_factor import has_second_factor, reset_second_factor
from peil.cycle.refusal import Refusal
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.interfaces.settings.links import invitation_base
from peil.interfaces.web.asking import asking
from peil.interfaces.web.people.forms import InviteForm, RoleForm
from peil.interfaces.web.screens import page, screen
from peil.interfaces.web.words import WORDS

_UNPROCESSABLE, _CONFLICT = 422, 409


@screen(Action.MANAGE_PEOPLE)
def people(request: HttpRequest) -> HttpResponse:
    """List everybody with their roles, active people first."""
    held = Assignment.objects.filter(ended_at__isnull=True).order_by("pk")
    everybody = Person.objects.order_by("-is_active", "name", "pk").prefetch_related(
        Prefetch("assignments", queryset=held, to_attr="held")
    )
    return page(request, "people/people.html", people=everybody)


@screen(Action.MANAGE_PEOPLE, methods=("GET", "POST"))
def invite_person(request: HttpRequest) -> HttpResponse:
    """Invite somebody by e-mail, with a first role."""
    who = asking(request)
    form = InviteForm(request.POST or None, policy=who.policy, language=who.language)
    if not form.is_valid():
        status = _UNPROCESSABLE if form.is_bound else 200
        return page(request, "people/invite.html", status=status, form=form)
    typed = form.cleaned_data
    invited = Invited(typed["email"], typed["name"], typed["office"], (form.holding,))
    try:
        made = invite(invited, policy=who.policy, link_base=invitation_base(), by=who.by)
    except Refusal as refusal:
        _tell(form, refusal)
        return page(request, "people/invite.html", status=_CONFLICT, form=form)
    send_invitation(made)
    messages.success(request, form.say("people.invited", who=made.person.name))
    return redirect("person", number=made.person.pk)


def _tell(form: RoleForm, refusal: Refusal) -> None:
    told = refusal.told(form.language)
    form.add_error(None, f"{told['found']} {told['to_do']}")


@screen(Action.MANAGE_PEOPLE)
def person(request: HttpRequest, *, number: int) -> HttpResponse:
    """Show somebody with their roles, and what can be done."""
    who = asking(request)
    found = get_object_or_404(Person, pk=number)
    form = RoleForm(policy=who.policy, language=who.language)
    return _page_of(request, found, form, status=200)


def _page_of(request: HttpRequest, found: Person, form: RoleForm, *, status: int) -> HttpResponse:
    roles = found.assignments.select_related("given_by").order_by("pk")
    last = found.invitations.order_by("-pk").first()
    return page(
        request,
        "people/person.html",
        status=status,
        form=form,
        shown=found,
        held=[role for role in roles if role.ended_at is None],
        ended=[role for role in roles if role.ended_at is not None],
        invitation=last,
        has_second_factor=has_second_factor(found),
        has_password=found.has_usable_password(),
    )


@screen(Action.MANAGE_PEOPLE, methods=("POST",))
def give_person_role(request: HttpRequest, *, number: int) -> HttpResponse:
    """Give somebody a role."""
    who = asking(request)
    found = get_object_or_404(Person, pk=number)
    form = RoleForm(request.POST, policy=who.policy, language=who.language)
    if not form.is_valid():
        return _page_of(request, found, form, status=_UNPROCESSABLE)
    try:
        give_role(found, form.holding, policy=who.policy, by=who.by)
    except Refusal as refusal:
        _tell(form, refusal)
        return _page_of(request, found, form, status=_CONFLICT)
    return _done(request, found, "people.role-given")


@screen(Action.MANAGE_PEOPLE, methods=("POST",))
def end_person_role(request: HttpRequest, *, number: int, role: int) -> HttpResponse:
    """End a role of somebody."""
    found = get_object_or_404(Person, pk=number)
    end_role(found, role, by=asking(request).by)
    return _done(request, found, "people.role-ended")


@screen(Action.MANAGE_PEOPLE, methods=("POST",))
def deactivate_person(request: HttpRequest, *, number: int) -> HttpResponse:
    """Shut somebody out."""
    return _act(request, number, deactivate, "people.deactivated")


@screen(Action.MANAGE_PEOPLE, methods=("POST",))
def reactivate_person(request: HttpRequest, *, number: int) -> HttpResponse:
    """Let somebody in again."""
    return _act(request, number, reactivate, "people.reactivated")


@screen(Action.MANAGE_PEOPLE, methods=("POST",))
def reset_person_factor(request: HttpRequest, *, number: int) -> HttpResponse:
    """Take the second factor of somebody away, so that they set up a new one."""
    return _act(request, number, reset_second_factor, "people.factor-reset")


@screen(Action.MANAGE_PEOPLE, methods=("POST",))
def invite_person_again(request: HttpRequest, *, number: int) -> HttpResponse:
    """Send somebody a new invitation, by which they choose a new password."""
    return _act(request, number, _invite_again, "people.invited-again")


def _invite_again(found: Person, *, by: Signature) -> None:
    send_invitation(invite_again(found, link_base=invitation_base(), by=by))


def _act(request: HttpRequest, number: int, act: Callable[..., object], word: str) -> HttpResponse:
    found = get_object_or_404(Person, pk=number)
    act(found, by=asking(request).by)
    return _done(request, found, word)


def _done(request: HttpRequest, found: Person, word: str) -> HttpResponse:
    if asking(request).person == found and _has_ended(request):
        logout(request)
        return redirect("login")
    messages.success(request, WORDS.say(word, asking(request).language, who=found.name))
    return redirect("person", number=found.pk)


def _has_ended(request: HttpRequest) -> bool:
    key = request.session.session_key
    return key is None or not request.session.exists(key)
