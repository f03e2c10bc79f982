# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Where each thing that waits is done: the address of its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from django.urls import reverse

from peil.cycle.waiting.items import Kind, Waits


def _submission(item: Waits) -> str:
    return reverse("submission", kwargs={"round": item.key, "unit": item.unit})


def _interpretations(item: Waits) -> str:
    return reverse("interpretations-of-unit", kwargs={"round": item.key, "unit": item.unit})


def _keyed(name: str) -> Callable[[Waits], str]:
    return lambda item: reverse(name, kwargs={"key": item.key})


def _opening(item: Waits) -> str:
    return f"{reverse('open-round')}?{urlencode({'period': item.key})}"


def _of_round(name: str) -> Callable[[Waits], str]:
    return lambda item: reverse(name, kwargs={"round": item.key})


def _list(name: str) -> Callable[[Waits], str]:
    return lambda _: reverse(name)


_ADDRESSES: Mapping[Kind, Callable[[Waits], str]] = {
    Kind.SUPPLY: _submission,
    Kind.APPROVE: _submission,
    Kind.ACCEPT: _submission,
    Kind.INTERPRET: _interpretations,
    Kind.OPEN_ROUND: _opening,
    Kind.REMIND: _of_round("round"),
    Kind.CLOSE_ROUND: _of_round("close-round"),
    Kind.MEETING: _keyed("meeting"),
    Kind.MINUTES: _keyed("meeting"),
    Kind.DECISION: _keyed("decision"),
    Kind.FREEZE: _keyed("edition"),
    Kind.PUBLISH: _keyed("edition"),
    Kind.TRAIL: _list("trail"),
    Kind.SECOND_FACTOR: _list("people"),
    Kind.INVITATION: _list("people"),
    Kind.INVITATION_EXPIRED: _list("people"),
}


def address_of(item: Waits) -> str:
    """Return the address of the page on which something that waits is done."""
    return _ADDRESSES[item.kind](item)
