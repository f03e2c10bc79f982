"""The web server starts only on a home that is ready, and tells nobody who asked what."""

from __future__ import annotations

import re
import socket

import pytest

from cycle.operations.serving import Serving


def test_serves_pages_and_style_until_it_is_told_to_stop(home):
    serving = Serving(home)

    answers = [serving.get(path) for path in ("/inloggen/", "/static/web/peil.css", "/nowhere")]
    code, out, err = serving.stop()

    assert answers == [200, 200, 404]
    assert code == 0, err
    assert out.splitlines() == [
        f"Peil serves {home.folder} on http://localhost:{serving.port}/ (stop with Ctrl-C)",
        "Peil stopped.",
    ]


def test_the_log_names_no_secret_and_nobody(home):
    serving = Serving(home)

    serving.get("/uitnodiging/a-secret-that-nobody-may-read?name=jansen")
    _, _, err = serving.stop()

    assert re.search(r"GET /uitnodiging/<str:secret> \d{3} \d+ ms", err), err
    for told in ("a-secret", "jansen", "127.0.0.1", "urllib"):
        assert told not in err


EMBARGOED = """
from datetime import UTC, date, datetime
from peil.cycle.editions.rendering import digest_of, frozen_text
from peil.cycle.models import Edition, Person
from peil.reports.document import Document
text = frozen_text({one: Document("", "", one, "", "", (), data={"rows": []}) for one in ("nl", "en")})
past = datetime(2023, 1, 1, tzinfo=UTC)
who = Person.objects.create(email="a@example.org", name="A. Voorbeeld", created_at=past)
Edition.objects.create(key="2022-editie-1", year=2022, unit="national", number=1, state="embargoed",
                       known_on=date(2023, 1, 1), composed_by=who, composed_at=past, publish_at=past,
                       content=text, digest=digest_of(text.encode()))
"""
STATE = "from peil.cycle.models import Edition; print(Edition.objects.get().state)"


def test_an_edition_is_published_when_its_embargo_is_over(place):
    place.ran("init")
    place.python(EMBARGOED)
    serving = Serving(place)

    serving.get("/inloggen/")
    found = next((state for _ in range(20) if (state := place.python(STATE)) == "published\n"), "")
    serving.stop()

    assert found == "published\n"


def test_another_machine_is_served_over_https_only(home):
    answer = home.peil("serve", "--host", "0.0.0.0")  # noqa: S104

    assert (answer.code, "PEIL_HTTPS is not set" in answer.err) == (2, True)


def test_a_port_that_is_taken_is_said_so(home):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()

        answer = home.peil("serve", "--port", other.getsockname()[1])

    assert (answer.code, "name another --port" in answer.err) == (2, True)


@pytest.mark.parametrize("host", ["::2", "example.org"])
def test_a_host_that_is_not_this_machine_is_never_taken_for_it(home, host):
    assert "PEIL_HTTPS is not set" in home.peil("serve", "--host", host).err
