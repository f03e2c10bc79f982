"""A browser in which everybody of the made-up year is logged in as far as they are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Response
from playwright.sync_api import Page as Tab

from cycle.screens.practised import HALF_WAY, INVITED, NEW, Page

COME_IN = f"""
import json
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django_otp.plugins.otp_totp.models import TOTPDevice
from peil.cycle.models import Person
from peil.cycle.people.at_the_machine import AtTheMachine
from peil.cycle.people.inviting import invite_again
from peil.interfaces.settings.clock import now

Store = import_module(settings.SESSION_ENGINE).SessionStore


def session(person, **more):
    store = Store()
    store.update({{
        SESSION_KEY: str(person.pk),
        BACKEND_SESSION_KEY: "django.contrib.auth.backends.ModelBackend",
        HASH_SESSION_KEY: person.get_session_auth_hash(),
        **more,
    }})
    store.create()
    return store.session_key


found = {{}}
people = {{person.email.partition("@")[0]: person for person in Person.objects.all()}}
new, invited = people.pop("levering-limburg"), people.pop("controle-limburg")
for name, person in people.items():
    device = TOTPDevice.objects.create(user=person, name="app", confirmed=True)
    found[name] = session(person, otp_device_id=device.persistent_id)
found[{HALF_WAY!r}], found[{NEW!r}] = session(people["korps"]), session(new)
link = invite_again(invited, link_base="", by=AtTheMachine(None, now())).link
found[{INVITED!r}] = link
print(json.dumps(found))
"""
_SEND = """
([sent, typed]) => {
  const form = document.querySelector('main form[method=post]:not([action])');
  for (const field of form.elements) {
    if (field.name in sent) field.value = sent[field.name];
    else if (typed.includes(field.type)) field.value = '';
  }
  HTMLFormElement.prototype.submit.call(form);
}
"""
_TYPED = ["text", "textarea", "email", "password", "url", "number", "date", "time", "file"]


@dataclass
class Readers:
    """Everybody with a tab of their own; `keys` are their sessions, and the invitation's secret."""

    browser: Browser
    address: str
    keys: Mapping[str, str]
    tabs: dict[str, Tab] = field(default_factory=dict)

    def tab(self, who: str, *, width: int, scheme: str) -> Tab:
        """The tab of somebody, so wide and in light or dark."""
        if who not in self.tabs:
            context = self.browser.new_context(base_url=self.address)
            if who:
                key = self.keys[who]
                context.add_cookies([{"name": "sessionid", "value": key, "url": self.address}])
            self.tabs[who] = context.new_page()
        tab = self.tabs[who]
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        return tab

    def read(
        self, page: Page, *, language: str = "nl", width: int = 1280, scheme: str = "light"
    ) -> tuple[Tab, Response]:
        """Open a page, send its form where it is sent, and return the tab with what came."""
        tab = self.tab(page.who, width=width, scheme=scheme)
        place = page.place.replace("%7Binvited%7D", self.keys[INVITED])
        answer = tab.goto(f"/en{place}" if language == "en" else place)
        if page.sent is not None:
            with tab.expect_navigation() as sent:
                tab.evaluate(_SEND, [dict(page.sent), _TYPED])
            answer = sent.value
        assert answer is not None, place
        return tab, answer


def keys_of(printed: str) -> Mapping[str, str]:
    """What `COME_IN` printed."""
    keys: Mapping[str, str] = json.loads(printed)
    return keys
