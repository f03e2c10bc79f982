"""Addresses of editions, and what a page says, for tests of screens."""

from __future__ import annotations

import re

from django.urls import reverse

from cycle.conftest import at
from peil.cycle.models import Edition

FAR = at("2199-01-01", 12)


def at_(name: str, edition: Edition, **more: str) -> str:
    return reverse(name, kwargs={"key": edition.key, **more})


def file_at(edition: Edition, language: str = "nl", form: str = "html") -> str:
    return at_("edition_file", edition, language=language, form=form)


def early_file_at(edition: Edition, language: str = "nl", form: str = "html") -> str:
    return at_("early_file", edition, language=language, form=form)


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())
