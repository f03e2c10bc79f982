"""The feeds, held against RFC 4287 and read by a feed reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import feedparser
import pytest
from lxml import etree

from peil.cycle.publication.public_editions import PublicEdition
from peil.cycle.publication.public_record import PublicRecord, known_by
from peil.interfaces.opendata.linked.feeds.atom import as_atom, as_rss
from peil.interfaces.opendata.linked.feeds.entries import feed_of
from peil.reports.linked.names import SiteNames

NAMES = SiteNames("https://peil.example/")
HOME = "https://peil.example/"
ADDRESS = "https://peil.example/gegevens/bestanden/nieuws/nl.atom"
ATOM = "{http://www.w3.org/2005/Atom}"
FIRST = PublicEdition(
    key="2020-national-1",
    number=1,
    year=2020,
    unit="national",
    known_on=date(2021, 5, 19),
    published_at=datetime(2021, 5, 20, 8, 0, 0, 123456, tzinfo=UTC),
    digest="ab" * 32,
    corrects=None,
    corrected_by=None,
    reason="",
    changes=(),
    files=(),
)
SECOND = replace(
    FIRST,
    key="2020-national-2",
    number=2,
    published_at=datetime(2021, 6, 1, 6, 0, tzinfo=UTC),
    corrects=FIRST.key,
    reason="Een cel & een <tekst>.",
)


@pytest.fixture
def record(policy) -> PublicRecord:
    day = date(2021, 7, 1)
    return PublicRecord(known_by(policy, day=day), (FIRST,), day, "1")


@pytest.fixture
def corrected(record) -> PublicRecord:
    return replace(record, editions=(SECOND, replace(FIRST, corrected_by=SECOND.key)))


def atom_of(record: PublicRecord, *, language="nl", names=NAMES) -> bytes:
    feed = feed_of(record, language=language, names=names)
    return as_atom(feed, address=ADDRESS, home=HOME, author="Uitgever")


def entry_of(written: bytes, title: str) -> dict:
    found = feedparser.parse(written).entries
    return next(entry for entry in found if entry.title.startswith(title))


def test_every_edition_and_decision_is_one_entry_the_newest_first(record):
    read = feedparser.parse(atom_of(record))

    assert not read.bozo
    assert len(read.entries) == 1 + len(record.policy.decisions)
    assert read.entries[0].title == "Verantwoording 2020, editie 1, Landelijk"
    moments = [entry.published_parsed for entry in read.entries]
    assert moments == sorted(moments, reverse=True)


def test_a_decision_is_dated_on_the_day_that_it_became_known(record):
    entry = entry_of(atom_of(record), "Besluit: De doelen van 2019 gelden ook voor 2020")

    assert entry.published == "2020-06-28T22:00:00Z"
    assert entry.link == f"{HOME}genomen-besluiten/2019-2022/2020-06-29-norms-2019-kept/"
    assert "29 juni 2020" in entry.summary


def test_a_decision_that_is_not_known_yet_is_not_told(policy):
    day = date(2020, 6, 28)
    early = PublicRecord(known_by(policy, day=day), (), day, "1")

    assert b"norms-2019-kept" not in atom_of(early)


def test_an_edition_that_was_corrected_is_news_again_under_the_same_name(record, corrected):
    before = entry_of(atom_of(record), "Verantwoording 2020, editie 1")
    after = entry_of(atom_of(corrected), "Verantwoording 2020, editie 1")

    assert after.id == before.id
    assert (before.updated, after.updated) == ("2021-05-20T08:00:00Z", "2021-06-01T06:00:00Z")
    assert "2020-national-2 kwam ervoor in de plaats" in after.summary


def test_a_correction_tells_its_reason_whatever_signs_it_holds(corrected):
    entry = entry_of(atom_of(corrected), "Verantwoording 2020, editie 2")

    assert "Reden: Een cel & een" in entry.summary


def test_names_stay_the_same_in_both_languages_and_wherever_the_site_is(record):
    moved = SiteNames("https://elsewhere.example/peil")

    here = feedparser.parse(atom_of(record)).entries
    there = feedparser.parse(atom_of(record, language="en", names=moved)).entries

    assert [entry.id for entry in here] == [entry.id for entry in there]
    assert len({entry.id for entry in here}) == len(here)
    assert there[0].link == "https://elsewhere.example/peil/en/edities/2020-national-1/"


def test_the_same_record_gives_the_same_bytes(record):
    assert atom_of(record) == atom_of(replace(record, version="2"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_feed_and_each_entry_hold_what_rfc_4287_asks(corrected, language):
    root = etree.fromstring(atom_of(corrected, language=language))

    for one in (root, *root.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{name}")) == 1
        moment = datetime.fromisoformat(one.findtext(f"{ATOM}updated"))
        assert moment.tzinfo is not None
        alternates = [li for li in one.findall(f"{ATOM}link") if li.get("rel") == "alternate"]
        assert len(alternates) == 1
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Uitgever"
    own = [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert [link.get("href") for link in own] == [ADDRESS]
    assert root.findtext(f"{ATOM}updated") == "2021-06-01T06:00:00Z"


def test_rss_tells_the_same_news(corrected):
    feed = feed_of(corrected, language="nl", names=NAMES)

    rss = feedparser.parse(as_rss(feed, address=ADDRESS, home=HOME))
    atom = feedparser.parse(atom_of(corrected))

    assert not rss.bozo
    assert rss.version == "rss20"
    assert [(e.id, e.title, e.link, e.published_parsed) for e in rss.entries] == [
        (e.id, e.title, e.link, e.published_parsed) for e in atom.entries
    ]


def test_a_feed_without_news_is_still_a_feed(record):
    nothing = replace(record, editions=(), policy=replace(record.policy, decisions=()))

    read = feedparser.parse(atom_of(nothing))

    assert not read.bozo
    assert read.feed.updated.startswith("2009-12-31T23:00:00")
