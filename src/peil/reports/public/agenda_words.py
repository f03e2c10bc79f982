# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the pages of agendas and themes."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

AGENDA_WORDS = Wording(
    {
        "agendas": Text(nl="Veiligheidsagenda's", en="Safety agendas"),
        "agendas-lead": Text(
            nl="In een veiligheidsagenda staat wat de politie in vier jaar moet bereiken. De minister "
            "stelt haar vast, nadat de burgemeesters en het Openbaar Ministerie zijn gehoord.",
            en="A safety agenda says what the police must achieve in four years. The minister sets "
            "it, after hearing the mayors and the Public Prosecution Service.",
        ),
        "read-agenda": Text(nl="Bekijk deze agenda", en="See this agenda"),
        "years": Text(nl="Jaren", en="Years"),
        "from-to": Text(nl="{first} tot en met {last}", en="{first} to {last}"),
        "unknown-yet": Text(
            nl="Op {day} was deze agenda nog niet bekend.",
            en="This agenda was not known yet on {day}.",
        ),
        "successor": Text(nl="Opvolger", en="Successor"),
        "themes-what": Text(
            nl="Per thema: wat is afgesproken en wat wordt gemeten.",
            en="For each theme: what was agreed and what is measured.",
        ),
        "agreements-count": Text(nl="Afspraken", en="Agreements"),
        "measured": Text(nl="Met een indicator", en="With an indicator"),
        "in-words": Text(nl="Alleen in woorden", en="In words only"),
        "what-it-is-about": Text(nl="Waar het om gaat", en="What it is about"),
        "agreements": Text(nl="Afspraken: {kind}", en="Agreements: {kind}"),
        "agreement": Text(nl="Afspraak", en="Agreement"),
        "asked": Text(nl="Gevraagd aan", en="Asked of"),
        "due": Text(nl="Termijn", en="Term"),
        "followed": Text(nl="Hoe gevolgd", en="How it is followed"),
        "not-stated": Text(nl="niet vermeld", en="not stated"),
        "kind.common_goal": Text(
            nl="Een doel van alle partijen samen, waarvan de politie er een is.",
            en="A goal of all parties together, of which the police is one.",
        ),
        "kind.objective": Text(
            nl="Een landelijk doel dat de minister voor de politie vaststelt. De Politiewet 2012 "
            "(artikel 18) vraagt daarom.",
            en="A national goal that the minister sets for the police. The Politiewet 2012 (article "
            "18) asks for it.",
        ),
        "kind.national_theme": Text(
            nl="Een onderwerp dat landelijk wordt gevolgd, zonder eigen normen.",
            en="A subject that is followed nationally, without norms of its own.",
        ),
        "kind.development_task": Text(
            nl="Een opdracht om de organisatie van de politie beter te maken.",
            en="A task to improve the organisation of the police.",
        ),
        "progress": Text(
            nl="Voortgang in woorden, zoals gepubliceerd", en="Progress in words, as published"
        ),
        "progress-none": Text(
            nl="Over de afspraken in woorden staat op deze dag nog niets in een gepubliceerde editie.",
            en="On this day no published edition says anything of the agreements in words.",
        ),
        "progress-caption": Text(
            nl="Wat gepubliceerde edities over afspraken zeggen",
            en="What published editions say of agreements",
        ),
        "about": Text(nl="Waarover", en="About what"),
        "who": Text(nl="Wat en van wie", en="What and of whom"),
        "said": Text(nl="Wat er staat", en="What it says"),
        "edition": Text(nl="Editie", en="Edition"),
        "timeline": Text(nl="Besluiten op volgorde van tijd", en="Decisions in order of time"),
        "timeline-none": Text(
            nl="Op deze dag was nog geen besluit bekend.", en="No decision was known on this day."
        ),
        "kind": Text(nl="Soort", en="Kind"),
        "norms-set": Text(nl="Normen", en="Norms"),
        "changed": Text(nl="Wat er veranderde aan de normen", en="What changed in the norms"),
        "changed-caption": Text(
            nl="Normen die nu anders zijn dan eerst afgesproken",
            en="Norms that are now otherwise than first agreed",
        ),
        "changed-none": Text(
            nl="Geen norm is anders dan eerst afgesproken.",
            en="No norm is otherwise than first agreed.",
        ),
        "year": Text(nl="Jaar", en="Year"),
        "first-agreed": Text(nl="Eerst afgesproken", en="First agreed"),
        "now": Text(nl="Nu", en="Now"),
        "by-decision": Text(nl="Door besluit", en="By decision"),
        "accounts": Text(nl="Verantwoording per jaar", en="Account per year"),
        "account-line": Text(
            nl="norm, realisatie en verschil van elke indicator",
            en="norm, realisation and difference of each indicator",
        ),
        "rules": Text(nl="Volgen en evalueren", en="Following and evaluating"),
        "figures": Text(nl="Cijfers van {year}", en="Figures of {year}"),
        "figures-caption": Text(
            nl="Norm, realisatie, verschil en stand van {year}",
            en="Norm, realisation, difference and status of {year}",
        ),
        "figures-none": Text(
            nl="Bij dit thema hoort geen indicator met een rij in de verantwoording.",
            en="No indicator of this theme has a row in the account.",
        ),
        "course": Text(nl="Verloop", en="Course"),
        "status": Text(nl="Stand", en="Status"),
        "all-years": Text(
            nl="Realisatie en norm, jaar voor jaar", en="Realisation and norm, year by year"
        ),
        "with-norm-in-words": Text(nl="{result} ({norm})", en="{result} ({norm})"),
        "with-norm": Text(nl="{result} (norm {norm})", en="{result} (norm {norm})"),
        "interpretation": Text(nl="Duiding, zoals gepubliceerd", en="Interpretation, as published"),
        "interpretation-caption": Text(
            nl="Wat partijen in gepubliceerde edities van dit thema zeggen",
            en="What parties say of this theme in published editions",
        ),
        "signed-language": Text(
            nl="Teksten staan hier in de taal waarin zij zijn ondertekend.",
            en="Texts stand here in the language in which they were signed.",
        ),
        "context-what": Text(
            nl="Deze cijfers geven achtergrond. Er is niets over afgesproken.",
            en="These figures give background. Nothing was agreed on them.",
        ),
        "context": Text(nl="Cijfers als achtergrond", en="Figures as background"),
        "theme-of": Text(nl="Thema uit de {agenda}", en="Theme of the {agenda}"),
        "description": Text(
            nl="{title}: afspraken, normen, cijfers en besluiten, stand per {day}.",
            en="{title}: agreements, norms, figures and decisions, as known on {day}.",
        ),
    }
)
