# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Everything that the trail can tell: each kind of event, where it is recorded, how readers see it.

```text
kind                      recorded in
figures_saved             submissions/saving.py
figures_supplied          submissions/steps.py
figures_approved          submissions/steps.py
figures_accepted          submissions/steps.py
figures_returned          submissions/steps.py
submission_reopened       submissions/steps.py
published_figures_loaded  figures/published.py
round_opened              rounds/opening.py
round_closed              rounds/closing.py
reminder_sent             rounds/reminding.py
interpretation_written    interpretations/writing.py
interpretation_confirmed  interpretations/writing.py
number_released           editions/releasing.py
progress_written          progress/writing.py
progress_judged           progress/writing.py
milestone_set             progress/milestones.py
milestone_told            progress/milestones.py
meeting_planned           meetings/planning.py
agenda_item_added         meetings/items.py
agenda_item_changed       meetings/items.py
agenda_item_dropped       meetings/items.py
agenda_reordered          meetings/items.py
pack_made                 meetings/packing.py
meeting_held              meetings/minutes.py
minutes_written           meetings/minutes.py
decision_proposed         decisions/proposing.py
proposal_changed          decisions/proposing.py
proposal_dropped          decisions/proposing.py
decision_adopting         decisions/adopting.py
decision_adopted          decisions/adopting.py
adoption_taken_back       decisions/adopting.py
edition_composed          editions/composing.py
edition_dropped           editions/composing.py
edition_frozen            editions/freezing.py
edition_embargoed         editions/publishing.py
edition_published         editions/publishing.py
reader_listed             editions/early_reading.py
reader_ended              editions/early_reading.py
edition_read_early        editions/early_reading.py
person_invited            people/inviting.py
invitation_renewed        people/inviting.py
invitation_accepted       people/inviting.py
role_given                people/roles.py
role_ended                people/roles.py
person_deactivated        people/activity.py
person_reactivated        people/activity.py
logged_in                 people/entering.py
issuer_joined             people/entering.py
password_changed          people/passwords.py
second_factor_set_up      people/second_factor.py
second_factor_reset       people/second_factor.py
recovery_codes_renewed    people/second_factor.py
recovery_code_used        people/second_factor.py
token_made                people/tokens.py
token_ended               people/tokens.py
```

A test holds the table against what is recorded. A kind that is not in it is shown by its name.
"""

from __future__ import annotations

from collections.abc import Mapping

from peil.terms.languages import Text

HAPPENINGS: Mapping[str, Text] = {
    "figures_saved": Text(nl="Cijfers bewaard", en="Figures saved"),
    "figures_supplied": Text(nl="Cijfers aangeleverd", en="Figures supplied"),
    "figures_approved": Text(nl="Cijfers goedgekeurd", en="Figures approved"),
    "figures_accepted": Text(nl="Cijfers aanvaard", en="Figures accepted"),
    "figures_returned": Text(nl="Cijfers teruggegeven", en="Figures returned"),
    "submission_reopened": Text(nl="Aanlevering heropend", en="Submission reopened"),
    "published_figures_loaded": Text(
        nl="Gepubliceerde cijfers ingelezen", en="Published figures loaded"
    ),
    "round_opened": Text(nl="Ronde geopend", en="Round opened"),
    "round_closed": Text(nl="Ronde gesloten", en="Round closed"),
    "reminder_sent": Text(nl="Herinnering verstuurd", en="Reminder sent"),
    "interpretation_written": Text(nl="Duiding geschreven", en="Interpretation written"),
    "interpretation_confirmed": Text(
        nl="Duiding bevestigd bij nieuwe cijfers", en="Interpretation confirmed for new figures"
    ),
    "number_released": Text(
        nl="Afwijkend getal in een tekst vrijgegeven", en="Other number in a text released"
    ),
    "progress_written": Text(nl="Voortgang beschreven", en="Progress written"),
    "progress_judged": Text(nl="Voortgang beoordeeld", en="Progress judged"),
    "milestone_set": Text(nl="Stap van het jaar afgesproken", en="Step of the year set"),
    "milestone_told": Text(
        nl="Gemeld of een stap van het jaar is gehaald",
        en="Told whether a step of the year was reached",
    ),
    "meeting_planned": Text(nl="Overleg gepland", en="Meeting planned"),
    "agenda_item_added": Text(nl="Agendapunt toegevoegd", en="Agenda item added"),
    "agenda_item_changed": Text(nl="Agendapunt gewijzigd", en="Agenda item changed"),
    "agenda_item_dropped": Text(nl="Agendapunt geschrapt", en="Agenda item dropped"),
    "agenda_reordered": Text(nl="Volgorde van de agenda gewijzigd", en="Agenda reordered"),
    "pack_made": Text(nl="Vergaderstukken gemaakt", en="Pack made"),
    "meeting_held": Text(nl="Overleg gehouden", en="Meeting held"),
    "minutes_written": Text(nl="Verslag geschreven", en="Minutes written"),
    "decision_proposed": Text(nl="Besluit voorgesteld", en="Decision proposed"),
    "proposal_changed": Text(nl="Voorstel gewijzigd", en="Proposal changed"),
    "proposal_dropped": Text(nl="Voorstel vervallen", en="Proposal dropped"),
    "decision_adopting": Text(nl="Vaststellen begonnen", en="Adopting begun"),
    "decision_adopted": Text(nl="Besluit vastgesteld", en="Decision adopted"),
    "adoption_taken_back": Text(
        nl="Vaststellen afgebroken, niets vastgesteld", en="Adopting cut off, nothing adopted"
    ),
    "edition_composed": Text(nl="Editie samengesteld", en="Edition composed"),
    "edition_dropped": Text(nl="Editie ingetrokken", en="Edition dropped"),
    "edition_frozen": Text(nl="Editie bevroren", en="Edition frozen"),
    "edition_embargoed": Text(nl="Editie onder embargo gezet", en="Edition put under embargo"),
    "edition_published": Text(nl="Editie gepubliceerd", en="Edition published"),
    "reader_listed": Text(
        nl="Iemand op de lijst van inzage vooraf gezet", en="Somebody put on the pre-release list"
    ),
    "reader_ended": Text(
        nl="Iemand van de lijst van inzage vooraf gehaald",
        en="Somebody taken off the pre-release list",
    ),
    "edition_read_early": Text(nl="Editie onder embargo gelezen", en="Edition under embargo read"),
    "person_invited": Text(nl="Iemand uitgenodigd", en="Somebody invited"),
    "invitation_renewed": Text(nl="Uitnodiging opnieuw verstuurd", en="Invitation sent again"),
    "invitation_accepted": Text(nl="Uitnodiging aangenomen", en="Invitation accepted"),
    "role_given": Text(nl="Rol gegeven", en="Role given"),
    "role_ended": Text(nl="Rol beëindigd", en="Role ended"),
    "person_deactivated": Text(nl="Buitengesloten", en="Access closed"),
    "person_reactivated": Text(nl="Weer toegelaten", en="Access opened again"),
    "logged_in": Text(nl="Ingelogd", en="Logged in"),
    "issuer_joined": Text(
        nl="Inloggen via de organisatie gekoppeld", en="Login through the organisation joined"
    ),
    "password_changed": Text(nl="Wachtwoord gewijzigd", en="Password changed"),
    "second_factor_set_up": Text(nl="Tweede stap ingesteld", en="Second step set up"),
    "second_factor_reset": Text(nl="Tweede stap weggehaald", en="Second step taken away"),
    "recovery_codes_renewed": Text(nl="Herstelcodes vernieuwd", en="Recovery codes renewed"),
    "recovery_code_used": Text(nl="Herstelcode gebruikt", en="Recovery code used"),
    "token_made": Text(nl="Token gemaakt", en="Token made"),
    "token_ended": Text(nl="Token beëindigd", en="Token ended"),
}
"""How readers see each kind, in the order of the table."""
