# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What stands in a feed: one entry for each published edition and each decision.

Names and moments come from the public record only, so a feed of the same record has the same bytes,
and an entry keeps its name for ever, wherever Peil moves to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from uuid import NAMESPACE_URL, uuid5

from peil.agenda.policy import Decision, Policy
from peil.cycle.publication.public_editions import PublicEdition
from peil.cycle.publication.public_record import PublicRecord
from peil.cycle.signature import AMSTERDAM
from peil.interfaces.opendata.dataset_words import edition_title
from peil.reports.linked.names import SiteNames
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day, written_day_or_month

_BEFORE_ALL = date(2010, 1, 1)
"""The moment of a feed that holds nothing yet: before anything that Peil tells of."""
_WORDS: Mapping[str, Text] = {
    "title": Text(
        nl="Peil: verantwoordingen en besluiten over de veiligheidsagenda",
        en="Peil: accounts of the safety agenda, and decisions about it",
    ),
    "subtitle": Text(
        nl="Elke editie die wordt gepubliceerd en elk besluit dat bekend wordt.",
        en="Every edition that is published and every decision that becomes known.",
    ),
    "edition.told": Text(
        nl="Norm, realisatie en verschil over {year}, zoals bekend op {day}.",
        en="Norm, realisation and difference for {year}, as known on {day}.",
    ),
    "edition.corrects": Text(
        nl="Deze editie komt in de plaats van {key}. Reden: {reason}",
        en="This edition takes the place of {key}. Reason: {reason}",
    ),
    "edition.corrected": Text(
        nl="Let op: deze editie is hersteld. {key} kwam ervoor in de plaats.",
        en="Note: this edition was corrected. {key} took its place.",
    ),
    "decision": Text(nl="Besluit: {title}", en="Decision: {title}"),
    "decision.told": Text(
        nl="Bekend sinds {day}. Het besluit hoort bij de {agenda}.",
        en="Known since {day}. The decision belongs to the {agenda}.",
    ),
    "edition.kind": Text(nl="editie", en="edition"),
    "decision.kind": Text(nl="besluit", en="decision"),
}


@dataclass(frozen=True)
class Entry:
    """One piece of news: its name, what it says, where it is told, since when, and of what kind.

    `updated` is later than `published` when the news changed: when an edition was corrected.
    """

    id: str
    title: str
    summary: str
    address: str
    published: datetime
    updated: datetime
    kind: str


@dataclass(frozen=True)
class Feed:
    """The news of a site in one language, the newest first."""

    title: str
    subtitle: str
    language: Language
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> datetime:
        """When anything in it last changed."""
        moments = (entry.updated for entry in self.entries)
        return max(moments, default=_start_of(_BEFORE_ALL))


def feed_of(record: PublicRecord, *, language: Language, names: SiteNames) -> Feed:
    """Return the news of a public record in one language.

    Args:
        record: what the public may know.
        language: the language of the feed.
        names: the addresses of the site.
    """
    when = {edition.key: edition.published_at for edition in record.editions}
    entries = [
        *(_edition(record.policy, one, when, language, names) for one in record.editions),
        *(_decision(record.policy, one, language, names) for one in record.policy.decisions),
    ]
    newest = sorted(entries, key=lambda entry: (entry.published, entry.id), reverse=True)
    return Feed(_say("title", language), _say("subtitle", language), language, tuple(newest))


def _edition(
    policy: Policy,
    edition: PublicEdition,
    when: Mapping[str, datetime],
    language: Language,
    names: SiteNames,
) -> Entry:
    day, later = written_day(edition.known_on, language=language), edition.corrected_by
    said = [_say("edition.told", language, year=edition.year, day=day)]
    if edition.corrects:
        corrected = {"key": edition.corrects, "reason": edition.reason}
        said.append(_say("edition.corrects", language, **corrected))
    if later:
        said.append(_say("edition.corrected", language, key=later))
    return Entry(
        id=_name_of("edition", edition.key),
        title=edition_title(edition, policy).to(language),
        summary=" ".join(said),
        address=names.edition(edition.key, language=language),
        published=_whole(edition.published_at),
        updated=_whole(when.get(later or edition.key, edition.published_at)),
        kind=_say("edition.kind", language),
    )


def _decision(policy: Policy, decision: Decision, language: Language, names: SiteNames) -> Entry:
    file = decision.file
    day = written_day_or_month(file.known_from, language=language)
    agenda = policy.agenda(decision.agenda).file.title.to(language)
    said = [_say("decision.told", language, day=day, agenda=agenda)]
    if file.reason is not None:
        said.append(file.reason.to(language))
    moment = _start_of(file.known_from.last_day)
    return Entry(
        id=_name_of("decision", decision.agenda, file.decision),
        title=_say("decision", language, title=file.title.to(language)),
        summary=" ".join(said),
        address=names.decision_page(decision.agenda, file.decision, language=language),
        published=moment,
        updated=moment,
        kind=_say("decision.kind", language),
    )


def _name_of(*parts: str) -> str:
    """Return a name for ever: the same wherever Peil is, and in both languages."""
    return uuid5(NAMESPACE_URL, ":".join(("urn:peil", *parts))).urn


def _start_of(day: date) -> datetime:
    """Return the first moment of a day in the Netherlands: which moment of it is never known."""
    return datetime.combine(day, time(), AMSTERDAM).astimezone(UTC)


def _whole(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _say(name: str, language: Language, **parts: object) -> str:
    return _WORDS[name].to(language).format(**parts)
