# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the pages that set two years or two days side by side."""

from __future__ import annotations

from peil.reports.wording import Wording
from peil.terms.languages import Text

COMPARE_WORDS = Wording(
    {
        "title": Text(nl="Vergelijken", en="Compare"),
        "lead": Text(
            nl="Zet twee jaren naast elkaar, of één jaar zoals het op twee dagen bekend was.",
            en="Set two years side by side, or one year as it was known on two days.",
        ),
        "two-years": Text(nl="Twee jaren", en="Two years"),
        "two-days": Text(nl="Twee dagen van één jaar", en="Two days of one year"),
        "two-days-what": Text(
            nl="Cijfers en normen kunnen later veranderen. Hier ziet u wat er veranderde, en waarom.",
            en="Figures and norms can change later. Here you see what changed, and why.",
        ),
        "years": Text(nl="{year} naast {other}", en="{year} beside {other}"),
        "years-lead": Text(
            nl="Norm en realisatie van {year} naast die van {other}, zoals bekend op {day}. Getallen "
            "die anders zijn geteld, zijn niet te vergelijken; dan staat er waarom.",
            en="Norm and realisation of {year} beside those of {other}, as known on {day}. Numbers "
            "that were counted otherwise cannot be compared; then it says why.",
        ),
        "years-caption": Text(
            nl="Norm en realisatie, {year} en {other}",
            en="Norm and realisation, {year} and {other}",
        ),
        "change": Text(nl="Verandering", en="Change"),
        "remark": Text(nl="Waarom, of waarom niet", en="Why, or why not"),
        "only-in": Text(nl="Alleen in {year}", en="Only in {year}"),
        "not-in": Text(nl="niet in de agenda", en="not in the agenda"),
        "no-figure": Text(nl="geen twee cijfers", en="no two figures"),
        "break": Text(
            nl="Sinds {day} wordt anders geteld (definitie {now}, daarvoor {before}).",
            en="Since {day} it is counted otherwise (definition {now}, before it {before}).",
        ),
        "bridged": Text(
            nl="Anders geteld sinds {day}, en toch te vergelijken: {method}",
            en="Counted otherwise since {day}, and still comparable: {method}",
        ),
        "norm-by": Text(
            nl="De norm van {year} staat in: {decision}.",
            en="The norm of {year} is in: {decision}.",
        ),
        "provisional": Text(
            nl="Het cijfer van {year} is voorlopig.", en="The figure of {year} is provisional."
        ),
        "other-years": Text(nl="Andere jaren", en="Other years"),
        "accounts": Text(nl="De verantwoording zelf", en="The account itself"),
        "days": Text(
            nl="Verantwoording {year}: {earlier} naast {later}",
            en="Account of {year}: {earlier} beside {later}",
        ),
        "days-lead": Text(
            nl="Wat er over {year} anders werd tussen {earlier} en {later}: door een besluit over de "
            "norm, of door een nieuw of herzien cijfer.",
            en="What became otherwise for {year} between {earlier} and {later}: by a decision on "
            "the norm, or by a new or revised figure.",
        ),
        "days-caption": Text(
            nl="Wat er verschilt tussen {earlier} en {later}",
            en="What differs between {earlier} and {later}",
        ),
        "days-none": Text(
            nl="Er verschilt niets tussen deze dagen.", en="Nothing differs between these days."
        ),
        "days-same": Text(
            nl="{same} van de {all} indicatoren zijn op beide dagen gelijk.",
            en="{same} of the {all} indicators are the same on both days.",
        ),
        "part": Text(nl="Onderdeel", en="Part"),
        "why": Text(nl="Waarom", en="Why"),
        "no-row": Text(nl="niet in de verantwoording", en="not in the account"),
        "row": Text(nl="rij in de verantwoording", en="row in the account"),
        "in-it": Text(nl="opgenomen", en="included"),
        "by-decision": Text(nl="Besluit: {decision}.", en="Decision: {decision}."),
        "first-figure": Text(
            nl="Eerste cijfer, uit: {source}.", en="First figure, from: {source}."
        ),
        "next-figure": Text(nl="Nieuw cijfer, uit: {source}.", en="New figure, from: {source}."),
        "settled": Text(
            nl="Bevestigd of herzien in: {source}.", en="Confirmed or revised in: {source}."
        ),
        "follows": Text(
            nl="Volgt uit de norm en het cijfer.", en="Follows from the norm and the figure."
        ),
        "year-over": Text(nl="Het jaar was voorbij.", en="The year had ended."),
        "with-status": Text(nl="{number} ({status})", en="{number} ({status})"),
        "between": Text(nl="Besluiten tussen deze dagen", en="Decisions between these days"),
        "other-days": Text(nl="Andere dagen van {year}", en="Other days of {year}"),
        "pair": Text(nl="{earlier} naast {later}", en="{earlier} beside {later}"),
        "one-day": Text(
            nl="Over {year} zijn er geen twee dagen om te vergelijken.",
            en="There are no two days to compare of {year}.",
        ),
    }
)
