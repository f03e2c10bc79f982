# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The e-mail that invites somebody, in both languages."""

from __future__ import annotations

from django.core.mail import send_mail

from peil.cycle.people.inviting import Invite
from peil.cycle.refusal import Refusal
from peil.cycle.signature import day_of
from peil.terms.languages import Text
from peil.terms.periods import written_day

_SUBJECT = "Uitnodiging voor Peil / Invitation to Peil"
_BODY = """\
Beste {name},

U bent uitgenodigd voor Peil, waarin de landelijke veiligheidsagenda wordt gevolgd.
Kies uw wachtwoord op deze pagina; de link werkt één keer, tot en met {nl}:

{link}

Daarna stelt u een tweede stap in met een app op uw telefoon.

---

Dear {name},

You are invited to Peil, which follows the national safety agenda.
Choose your password on this page; the link works once, up to and including {en}:

{link}

After that you set up a second step with an app on your telephone.
"""


class MailNotSent(Refusal):
    """An invitation was made but its e-mail could not be sent."""

    def __init__(self, number: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Gevraagd is persoon {number} per e-mail uit te nodigen.",
                en=f"To invite person {number} by e-mail was asked.",
            ),
            found=Text(
                nl="De uitnodiging is gemaakt, maar de e-mail kon niet worden verstuurd.",
                en="The invitation was made, but the e-mail could not be sent.",
            ),
            to_do=Text(
                nl="Controleer de e-mailserver en stuur daarna een nieuwe uitnodiging.",
                en="Check the e-mail server, then send a new invitation.",
            ),
        )


def send_invitation(invite: Invite) -> None:
    """Send somebody the link that lets them in.

    Raises:
        MailNotSent: when no server takes the e-mail.
    """
    day = day_of(invite.expires_at)
    told = {language: written_day(day, language=language) for language in ("nl", "en")}
    body = _BODY.format(name=invite.person.name, link=invite.link, **told)
    try:
        send_mail(_SUBJECT, body, None, [invite.person.email])
    except OSError:
        raise MailNotSent(invite.person.pk) from None
