# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The words of the home page."""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

HOME: Mapping[str, Text] = {
    "home.title": Text(nl="Wat op u wacht", en="What waits for you"),
    "home.roles": Text(nl="U bent hier als {roles}.", en="You are here as {roles}."),
    "home.nothing": Text(
        nl="Er wacht nu niets op u. Zodra een stap van u is, staat die hier.",
        en="Nothing waits for you now. As soon as a step is yours, it stands here.",
    ),
    "home.by": Text(nl="tot en met {day}", en="by {day}"),
    "home.on": Text(nl="op {day}", en="on {day}"),
    "home.late.one": Text(nl="1 dag te laat", en="1 day late"),
    "home.late.many": Text(nl="{count} dagen te laat", en="{count} days late"),
    "home.kind.supply": Text(nl="Cijfers aanleveren", en="Supply figures"),
    "home.kind.approve": Text(nl="Cijfers goedkeuren", en="Approve figures"),
    "home.kind.accept": Text(nl="Cijfers aanvaarden", en="Accept figures"),
    "home.kind.interpret": Text(nl="Cijfers duiden", en="Interpret figures"),
    "home.kind.open_round": Text(nl="Rondes openen", en="Open rounds"),
    "home.kind.remind": Text(nl="Wie te laat is", en="Who is late"),
    "home.kind.close_round": Text(nl="Rondes sluiten", en="Close rounds"),
    "home.kind.meeting": Text(nl="Overleg dat komt", en="Meetings to come"),
    "home.kind.minutes": Text(nl="Verslagen te maken", en="Minutes to write"),
    "home.kind.decision": Text(nl="Besluiten vast te stellen", en="Decisions to adopt"),
    "home.kind.freeze": Text(nl="Edities te bevriezen", en="Editions to freeze"),
    "home.kind.publish": Text(nl="Edities te publiceren", en="Editions to publish"),
    "home.kind.trail": Text(nl="Logboek", en="Audit trail"),
    "home.kind.second_factor": Text(
        nl="Mensen zonder tweede stap", en="People without a second step"
    ),
    "home.kind.invitation": Text(nl="Open uitnodigingen", en="Open invitations"),
    "home.kind.invitation_expired": Text(nl="Verlopen uitnodigingen", en="Expired invitations"),
    "home.themes.one": Text(nl="1 thema zonder duiding", en="1 theme without an interpretation"),
    "home.themes.many": Text(
        nl="{count} thema's zonder duiding", en="{count} themes without an interpretation"
    ),
    "home.stale.one": Text(nl="1 achterhaalde duiding", en="1 stale interpretation"),
    "home.stale.many": Text(
        nl="{count} achterhaalde duidingen",
        en="{count} stale interpretations",
    ),
    "home.complete": Text(nl="alle cijfers zijn aanvaard", en="all figures are accepted"),
    "home.missing.one": Text(
        nl="1 aanlevering is niet aanvaard", en="1 submission is not accepted"
    ),
    "home.missing.many": Text(
        nl="{count} aanleveringen zijn niet aanvaard", en="{count} submissions are not accepted"
    ),
    "home.events.one": Text(
        nl="1 gebeurtenis in de laatste zeven dagen", en="1 event in the last seven days"
    ),
    "home.events.many": Text(
        nl="{count} gebeurtenissen in de laatste zeven dagen",
        en="{count} events in the last seven days",
    ),
    "home.people.one": Text(nl="1 persoon", en="1 person"),
    "home.people.many": Text(nl="{count} mensen", en="{count} people"),
    "home.edition.composed": Text(nl="samengesteld", en="composed"),
    "home.edition.frozen": Text(nl="bevroren", en="frozen"),
    "home.edition.embargoed": Text(nl="onder embargo", en="under embargo"),
    "home.proposal.proposed": Text(nl="voorgesteld", en="proposed"),
    "home.proposal.adopting": Text(
        nl="het bestand wordt geschreven", en="its file is being written"
    ),
}
