# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What a plan in StratML says besides the words of the agenda itself."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Language, Text

_WORDS: Mapping[str, Text] = {
    "loss": Text(
        nl="Dit bestand zegt wat bekend was op {day}. StratML (ISO 17469) kent één doel en één "
        "resultaat per meting. Dit staat daarom niet in dit bestand: eerdere normen en cijfers, "
        "de dag waarop een norm of cijfer bekend werd, welk besluit een norm van een ander jaar "
        "overnam, de versie van de definitie en wat die openlaat, normen op een andere grondslag, "
        "en cijfers over een deel van een jaar. De richting van een norm, het besluit en de bron "
        "staan alleen als tekst. Alles staat wel in de open data: {address}",
        en="This file says what was known on {day}. StratML (ISO 17469) knows one target and one "
        "result for each measurement. So this is not in the file: earlier norms and figures, the "
        "day on which a norm or figure became known, which decision kept a norm of another year, "
        "the version of the definition and what it leaves open, norms on another basis, and "
        "figures for part of a year. The direction of a norm, the decision and the source stand "
        "there as text only. All of it is in the open data: {address}",
    ),
    "no-agreement": Text(
        nl="Indicatoren die bij geen afspraak staan", en="Indicators that no agreement names"
    ),
    "elsewhere": Text(
        nl="Ook deze indicatoren horen bij deze afspraak en staan bij een eerdere: {indicators}",
        en="These indicators belong to this agreement too and stand with an earlier one: "
        "{indicators}",
    ),
    "asked-of": Text(nl="moet dit doen", en="must do this"),
    "partner": Text(nl="draagt bij", en="contributes"),
    "preconditions": Text(nl="Randvoorwaarden: {conditions}", en="Preconditions: {conditions}"),
    "state": Text(nl="stand", en="state"),
    "status": Text(nl="status", en="status"),
    "by-decision": Text(
        nl="Besluit: {decision}. Bron: {source}.", en="Decision: {decision}. Source: {source}."
    ),
    "by-source": Text(nl="Bron: {source}.", en="Source: {source}."),
    "set-by": Text(nl="Stelt de agenda vast", en="Sets the agenda"),
    "direction": Text(nl="Richting: {direction}.", en="Direction: {direction}."),
    "definition": Text(nl="Wat er wordt geteld: {counted}", en="What is counted: {counted}"),
}


def told(name: str, language: Language, **parts: object) -> str:
    """Return a word or sentence in one language, with its parts filled in."""
    return _WORDS[name].to(language).format(**parts)
