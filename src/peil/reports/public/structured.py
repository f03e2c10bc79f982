# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a public page says to programs: JSON-LD of schema.org, with PROV for where norms come from.

Each function returns the text of one `script` element of the type `application/ld+json`; it holds no
sign that could end the element. A page shows the same numbers to readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from peil.agenda.figures import Realisation
from peil.agenda.norms import known
from peil.agenda.policy import Decision, Policy
from peil.monitoring.known import Known, known_on_day
from peil.reports.linked.graph import (
    Graph,
    Resource,
    Value,
    day,
    links,
    nested,
    number,
    plain_text,
    resource,
)
from peil.reports.linked.json_ld import as_page_data
from peil.reports.linked.names import SiteNames, sources_of
from peil.reports.linked.provenance import decision_resources, norm_resources, source_resource
from peil.reports.public.indicator import only_about
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.periods import Period

_FORCE = Text(nl="Nederland", en="The Netherlands")


def indicator_data(
    policy: Policy,
    indicator: str,
    *,
    known_on: date,
    language: Language,
    names: SiteNames,
) -> str:
    """Return what the page of an indicator says of the whole force: results, norms, decisions.

    Args:
        policy: what the public may know.
        indicator: the name of the indicator.
        known_on: the day as of which the page is shown, inclusive.
        language: the language of the page.
        names: the names of things at this site.

    Raises:
        IndicatorUnknown: when no agenda holds it.
    """
    policy = only_about(policy, policy.indicator(indicator))
    seen = known_on_day(policy, known_on=known_on)
    asked = {f.key for f in policy.figures if f.key[:2] == (indicator, policy.whole.key)}
    results = tuple(
        (key.period, seen.found[key])
        for key in sorted(asked, key=lambda one: one.period)
        if key in seen.found
    )
    norms = tuple(
        norm
        for norm in known(policy.norms, known_on=known_on)
        if (norm.key.indicator, norm.key.unit) == (indicator, policy.whole.key)
    )
    named = {norm.decision for norm in norms}
    decisions = tuple(d for d in policy.decisions if d.file.decision in named)
    about = _Page(policy, names, language)
    return as_page_data(
        Graph(
            (
                _dataset(about, indicator, seen, [period for period, _ in results]),
                *(_observation(about, indicator, period, one) for period, one in results),
                *norm_resources(policy, norms, names=names),
                *decision_resources(policy, decisions, names=names),
                *_documents(about, _documents_of(results, [n.reference.source for n in norms])),
            )
        )
    )


class _Page:
    """The page that speaks: in which language, and with which names."""

    def __init__(self, policy: Policy, names: SiteNames, language: Language) -> None:
        self.policy, self.names, self.language = policy, names, language

    def said(self, predicate: str, text: Text | None) -> tuple[tuple[str, Value], ...]:
        """Return a text in the language of the page."""
        return plain_text(predicate, text.to(self.language) if text is not None else None)


def _dataset(about: _Page, indicator: str, seen: Known, periods: Iterable[Period]) -> Resource:
    found = about.policy.indicators[indicator]
    title = about.policy.title_of(indicator, year=seen.known_on.year)
    defined = [one.counted for one in found.definitions if one.first_day <= seen.known_on]
    page = about.names.indicator(indicator, language=about.language)
    years = [year for period in periods for year in (period.first_day, period.last_day)]
    return resource(
        f"{about.names.indicator(indicator)}#figures",
        "schema:Dataset",
        about.said("schema:name", title),
        about.said("schema:description", defined[-1] if defined else title),
        plain_text("schema:inLanguage", about.language),
        plain_text("schema:identifier", indicator),
        links("schema:url", page),
        plain_text("schema:temporalCoverage", _range(years)),
        nested(
            "schema:spatialCoverage",
            resource("", "schema:Place", about.said("schema:name", _FORCE)),
        ),
        nested(
            "schema:variableMeasured",
            resource(
                "",
                "schema:PropertyValue",
                about.said("schema:name", title),
                plain_text("schema:unitText", word(f"measure.{found.measure}", about.language)),
            ),
        ),
        day("schema:dateModified", seen.known_on),
        links("schema:includedInDataCatalog", f"{about.names.page('gegevens/')}#catalogue"),
    )


def _range(days: Sequence[date]) -> str | None:
    return f"{min(days).isoformat()}/{max(days).isoformat()}" if days else None


def _observation(about: _Page, indicator: str, period: Period, found: Realisation) -> Resource:
    """Return one result; without a number it says why there is none."""
    figure, measure = found.figure, about.policy.indicators[indicator].measure
    why = None if figure.is_number else word(f"result.{figure.entry.value.state}", about.language)
    return resource(
        f"{about.names.indicator(indicator)}#result.{period}.{figure.key.unit}",
        ("schema:Observation", "prov:Entity"),
        links("schema:measuredProperty", about.names.indicator(indicator)),
        links("schema:observationAbout", about.names.unit(figure.key.unit)),
        plain_text("schema:observationDate", str(period)),
        number("schema:value", found.number),
        plain_text("schema:unitText", word(f"measure.{measure}", about.language)),
        plain_text("schema:description", why),
        plain_text("peil:status", found.status.value if figure.is_number else None),
        plain_text("peil:definition", figure.definition),
        day("dct:issued", figure.known_from),
        links("prov:hadPrimarySource", about.names.source(figure.document)),
    )


def _documents_of(results: Iterable[tuple[Period, Realisation]], more: Iterable[str]) -> set[str]:
    return {*more, *(found.figure.document for _, found in results)}


def _documents(about: _Page, keys: Iterable[str]) -> Iterator[Resource]:
    sources = about.policy.sources
    return (source_resource(sources[key], names=about.names) for key in sorted(keys))


def decision_data(
    policy: Policy, decision: Decision, *, language: Language, names: SiteNames
) -> str:
    """Return what the page of a decision says: who took it, after which meeting, and its norms.

    Args:
        policy: what the public may know.
        decision: the decision.
        language: the language of the page.
        names: the names of things at this site.
    """
    about, file = _Page(policy, names, language), decision.file
    act = names.decision(decision.agenda, file.decision)
    page = names.decision_page(decision.agenda, file.decision, language=language)
    norms = [names.norm(norm) for norm in policy.norms if norm.decision == file.decision]
    told = tuple(decision_resources(policy, (decision,), names=names))
    sources = _documents(about, sources_of(file))
    return as_page_data(
        Graph(
            (
                _web_page(about, page, title=file.title, of=act),
                *told,
                resource(act, (), links("prov:generated", *norms)),
                *sources,
            )
        )
    )


def _web_page(about: _Page, page: str, *, title: Text, of: str) -> Resource:
    return resource(
        page,
        "schema:WebPage",
        about.said("schema:name", title),
        plain_text("schema:inLanguage", about.language),
        links("schema:mainEntity", of),
    )
