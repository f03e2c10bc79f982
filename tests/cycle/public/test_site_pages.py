"""The public pages of agendas, accounts, editions, decisions, comparisons and search, as they answer."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from django.test import Client
from django.urls import reverse

from cycle.conftest import signed
from cycle.editions import made
from peil.cycle.editions.publishing import embargo_edition, publish_edition
from peil.interfaces.settings.public import current_public_record
from peil.interfaces.web.public.addresses import public_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

OURS = re.compile(r"(/en)?/(agendas|jaren|edities|genomen-besluiten|vergelijken|zoeken)/")
SAID = "Er is hard gewerkt"


@pytest.fixture
def frozen(db, policy):
    """An edition that everything was said of, and that nobody may read yet."""
    made.ready_year(policy)
    return made.freeze(policy, made.compose(policy))


@pytest.fixture
def published(frozen):
    """The same edition, published."""
    return publish_edition(frozen.key, by=signed(made.ministry(), "2022-05-18"))


def text_of(place: str, **asked: str) -> str:
    answer = Client().get(place, asked)
    assert answer.status_code == 200, place
    return re.sub(r"\s+", " ", answer.content.decode())


def sample(addresses, every=23):
    """One in so many addresses, and every page that stands still."""
    listed = [a for a in addresses if OURS.match(a)]
    return [a for at, a in enumerate(listed) if at % every == 0 or "stand-per" not in a][::3]


def test_every_page_has_one_heading_and_leads_to_names_that_it_holds(published):
    seen = sample(public_addresses(current_public_record()))

    assert len(seen) > 100
    for place in seen:
        answer = Client().get(place)
        assert answer.status_code == 200, place
        if not answer["Content-Type"].startswith("text/html") or place.endswith(".html"):
            continue
        page = answer.content.decode()
        names = re.findall(r' id="([^"]+)"', page)
        assert [n for n, count in Counter(names).items() if count > 1] == [], place
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(names), place
        assert page.count("<h1") == 1, place
        assert page.count("<table") == page.count("<caption"), place


def test_every_link_of_a_page_leads_to_a_public_page(published):
    places = (
        "/agendas/",
        "/agendas/2019-2022/",
        "/agendas/2019-2022/human-trafficking/",
        "/jaren/2021/",
        "/edities/",
        f"/edities/{published.key}/",
        "/genomen-besluiten/2019-2022/2020-06-29-norms-2019-kept/",
        "/vergelijken/",
        "/vergelijken/jaren/2019/2020/",
        "/vergelijken/jaren/2020/2018-12-03/2020-06-29/",
    )
    listed = set(public_addresses(current_public_record()))

    for place in places:
        main = re.search(r"<main.*</main>", text_of(place))
        assert main is not None
        paths = {p.split("?")[0] for p in re.findall(r'href="(/[^"#]*)"', main[0])}
        assert {p for p in paths if p not in listed} == set(), place


@pytest.mark.parametrize(
    "place",
    [
        "/agendas/1999-2002/",
        "/agendas/2019-2022/nooit/",
        "/jaren/2010/",
        "/edities/2021-editie-1/",
        "/edities/2021-editie-1/nl.pdf",
        "/genomen-besluiten/2019-2022/nooit/",
        "/genomen-besluiten/2015-2018/2020-06-29-norms-2019-kept/",
        "/vergelijken/jaren/2010/2020/",
    ],
)
def test_what_is_not_there_is_not_found(place):
    assert Client().get(place).status_code == 404


def test_what_an_edition_says_stands_on_the_theme_when_it_is_published_and_not_before(frozen):
    theme, account = "/agendas/2019-2022/human-trafficking/", "/jaren/2021/"
    embargo_edition(frozen.key, publish_at=made_far(), by=signed(made.ministry(), "2022-04-05"))

    assert SAID not in text_of(theme)
    assert frozen.key not in text_of(account)
    assert frozen.key not in text_of("/zoeken/", q="editie")


def made_far():
    return signed(None, "2199-01-01").moment


def test_a_published_edition_is_quoted_listed_and_found(published):
    assert SAID in text_of("/agendas/2019-2022/human-trafficking/")
    assert f"/edities/{published.key}/" in text_of("/jaren/2021/")
    assert f"/edities/{published.key}/" in text_of("/zoeken/", q="edities 2021")
    page = text_of(f"/edities/{published.key}/")
    assert SAID in page
    assert published.digest in page


def test_a_day_before_publication_does_not_quote_the_edition(published):
    days = re.findall(
        r'/stand-per/(\d{4}-\d\d-\d\d)/"', text_of("/agendas/2019-2022/human-trafficking/")
    )

    before = max(day for day in days if day < "2022-05-18")

    assert SAID not in text_of(f"/agendas/2019-2022/human-trafficking/stand-per/{before}/")


@pytest.mark.parametrize(
    "page",
    [
        "/",
        "/agendas/2019-2022/",
        "/agendas/2019-2022/human-trafficking/",
        "/jaren/2021/",
        "/eenheden/national/",
    ],
)
def test_what_an_edition_says_makes_the_day_of_its_publication_a_day_of_the_page(published, page):
    day = published.published_at.date()

    assert f"{page}stand-per/{day}/" in {*public_addresses(current_public_record())}
    assert Client().get(f"{page}stand-per/{day}/").status_code == 200


def test_the_day_of_an_edition_is_no_day_of_a_unit_or_an_agenda_that_it_does_not_name(published):
    day = published.published_at.date()
    listed = {*public_addresses(current_public_record())}

    assert f"/eenheden/oost-brabant/stand-per/{day}/" not in listed
    assert f"/agendas/2015-2018/stand-per/{day}/" not in listed


@pytest.mark.parametrize(
    ("asked", "leads"),
    [
        ("/vergelijken/jaren/2020/2019/", "/vergelijken/jaren/2019/2020/"),
        ("/vergelijken/jaren/2020/2020/", "/jaren/2020/"),
        (
            "/vergelijken/jaren/2020/2020-07-15/2018-12-25/",
            "/vergelijken/jaren/2020/2018-12-03/2020-06-29/",
        ),
        ("/vergelijken/jaren/2020/2020-06-29/2020-07-01/", "/jaren/2020/stand-per/2020-06-29/"),
        ("/jaren/2020/stand-per/2020-07-15/", "/jaren/2020/stand-per/2020-06-29/"),
    ],
)
def test_another_way_to_ask_leads_to_the_one_page(asked, leads):
    answer = Client().get(asked)

    assert (answer.status_code, answer["Location"]) == (302, leads)


def test_what_a_reader_types_is_shown_as_text_and_never_as_a_tag():
    page = Client().get("/zoeken/", {"q": '<script>alert("x")</script>'}).content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("inbraken", "/indicatoren/home-burglaries/"),
        ("Herijking", "/genomen-besluiten/2019-2022/2020-06-29-norms-2019-kept/"),
        ("regelkaart", "/uitleg/control-chart/"),
        ("rotterdam", "/eenheden/rotterdam/"),
    ],
)
def test_a_question_is_answered_without_a_script(asked, found):
    answers = text_of("/zoeken/", q=asked).split('id="everything"')[0]

    assert found in answers


def test_the_whole_list_is_there_without_a_question():
    page = text_of("/zoeken/")
    places = {a for a in public_addresses(current_public_record()) if "stand-per" not in a}
    of_things = {
        p
        for p in places
        if re.fullmatch(r"/(indicatoren|genomen-besluiten|eenheden|agendas)/.+/", p)
    }

    assert {p for p in of_things if f'href="{p}"' not in page} == set()


def test_addresses_of_the_pages_are_as_they_were_told():
    assert reverse("public-account", kwargs={"year": 2020}) == "/jaren/2020/"
    parts = {"agenda": "2019-2022", "theme": "cybercrime"}
    assert reverse("public-theme", kwargs=parts) == "/agendas/2019-2022/cybercrime/"
    assert reverse("early_editions") == "/vooraf/"
