"""What is not public, with marks that cannot be missed: numbers and words that stand nowhere else.

Each word is the name of a bird that no agenda speaks of; each number has five digits that nothing
published has. `PUBLIC` is what may be read from the beginning; `EMBARGOED` what may be read after
the embargo, and not before; `KEPT` what may never be read.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from cycle.accepted_rounds import accept, control, open_round
from cycle.conftest import at, make_person, signed
from cycle.decisions.proposals import AGENDA, norm, proposed
from cycle.editions import made
from peil.agenda.policy import Policy
from peil.cycle.decisions.proposing import propose_decision
from peil.cycle.editions.composing import InPlaceOf, compose_edition
from peil.cycle.editions.early_reading import list_reader
from peil.cycle.editions.freezing import freeze_edition
from peil.cycle.editions.publishing import embargo_edition, publish_edition
from peil.cycle.interpretations.writing import InterpretationKey, interpret, versions_of
from peil.cycle.meetings.items import ItemDraft, add_item
from peil.cycle.meetings.planning import plan_meeting
from peil.cycle.models import Delivery, Edition, Person, Round, Submission, SuppliedFigure
from peil.cycle.rights import Role
from peil.terms.languages import Text

CSV = "csv-tackled"
SMALL = "cyber-regular"
"""What was accepted as a number first, and suppressed before the edition was made."""

UNIT = "limburg"
PUBLISH_AT = at("2026-06-01", 10)
"""When the embargo of the correction is over."""

BEFORE, AFTER = "2026-05-31", "2026-06-02"

WHY = "Zo is geteld."
PUBLIC_NUMBER, PUBLIC_WORD = 71402, "zonnevogel"


@dataclass(frozen=True)
class Mark:
    """A number or a word that tells where something came from."""

    of: str
    written: str

    @cached_property
    def _number(self) -> re.Pattern[str]:
        """How a number may be written: with any sign between thousands, but not within a hash."""
        thousands, rest = self.written[:-3], self.written[-3:]
        between = r"(?:[.,'\s\u00a0\u202f_]|&nbsp;|&#160;|&#x202f;)?"
        return re.compile(rf"(?<![0-9a-z]){thousands}{between}{rest}(?![0-9a-f])")

    def is_in(self, small: str) -> bool:
        """Whether it stands in a text, which is in small letters."""
        if not self.written.isdigit():
            return self.written.lower() in small
        return self.written[-3:] in small and self._number.search(small) is not None


EMBARGOED = (
    Mark("a corrected figure", "71365"),
    Mark("a text of the correction", "goudvink"),
    Mark("the reason of the correction", "puttertje"),
    Mark("the name of the correction", "2021-editie-2"),
)
KEPT = (
    Mark("a figure of a frozen edition", "72411"),
    Mark("a text of a frozen edition", "roodborst"),
    Mark("the name of a frozen edition", "2022-editie-1"),
    Mark("a supplied figure", "73501"),
    Mark("an explanation that was supplied", "winterkoning"),
    Mark("an approved figure", "73502"),
    Mark("an explanation that was approved", "boomkruiper"),
    Mark("an accepted figure", "73503"),
    Mark("an explanation that was accepted", "heggenmus"),
    Mark("a figure that was suppressed later", "75601"),
    Mark("a figure being filled in", "73504"),
    Mark("a figure of a returned submission", "73505"),
    Mark("the reason of a return", "pestvogel"),
    Mark("a proposed norm", "74601"),
    Mark("the title of a proposal", "nachtegaal"),
    Mark("the reason of a proposal", "tapuit"),
    Mark("the name of a proposal", "wielewaal"),
    Mark("a text written after freezing", "vuurgoudhaan"),
    Mark("an item of a meeting", "fluiter"),
    Mark("why somebody reads early", "ijsvogel"),
    Mark("the name of somebody who signed nothing", "kwartelkoning"),
    Mark("an e-mail address", "@example.org"),
)


@dataclass(frozen=True)
class Hidden:
    """What was made, and who reads the correction early."""

    published: Edition
    correction: Edition
    frozen: Edition
    early: Person
    digests: tuple[Mark, ...]


def hide(policy: Policy) -> Hidden:
    """Make a published edition, and everything beside it that is not public."""
    year = made.open_year()
    figures = {**made.FIGURES, CSV: PUBLIC_NUMBER}
    told, hidden = {**figures, SMALL: 75601}, {**figures, SMALL: "suppressed"}
    accept(year, made.NATION, told, day="2022-02-15", explanation=WHY)
    accept(year, made.NATION, hidden, day=made.ACCEPTED, status="final", explanation=WHY)
    _say_everything(policy, 2021, PUBLIC_WORD, day=made.INTERPRETED)
    first = made.freeze(policy, made.compose(policy))
    published = publish_edition(first.key, by=signed(made.ministry(), "2022-05-18"))
    correction = _correct(policy, year, published)
    frozen = _freeze_another(policy)
    _supply_more()
    _propose(policy)
    _say(policy, 2021, "Later schreef iemand nog over de vuurgoudhaan.", day="2026-05-02")
    early = make_person(Role.AUTHORITY, party="om", name="Kwartelkoning")
    by = signed(made.ministry(), "2026-05-03")
    list_reader(correction.key, person=early, reason="Wegens de ijsvogel.", by=by)
    digests = [
        Mark("a hash of a file or an edition that is not public", digest)
        for edition in (correction, frozen)
        for digest in (edition.digest, *edition.files.values_list("digest", flat=True))
    ]
    return Hidden(published, correction, frozen, early, tuple(digests))


def _say(policy: Policy, year: int, text: str, *, day: str, theme: str = "undermining") -> None:
    key = InterpretationKey(str(year), made.NATION, "om", f"theme:{theme}")
    by = signed(made.writer("om"), day)
    interpret(key, text=text, policy=policy, expected_version=len(versions_of(key)), by=by)


def _say_everything(
    policy: Policy, year: int, word: str, *, day: str, themes: tuple[str, ...] = made.THEMES
) -> None:
    for theme in themes:
        for party in made.PARTIES:
            key = InterpretationKey(str(year), made.NATION, party, f"theme:{theme}")
            interpret(
                key,
                text=f"Er is hard gewerkt aan de {word}, en dat is aan de cijfers te zien.",
                policy=policy,
                expected_version=len(versions_of(key)),
                by=signed(made.writer(party), day),
            )


def _correct(policy: Policy, year: Round, published: Edition) -> Edition:
    figures = {**made.FIGURES, CSV: 71365, SMALL: "suppressed"}
    accept(year, made.NATION, figures, day="2022-06-01", status="final", explanation=WHY)
    _say_everything(policy, 2021, "goudvink", day="2022-06-10")
    reason = InPlaceOf(published.key, "Dubbel geteld door het puttertje.")
    known_on = date(2022, 6, 30)
    later = made.compose(policy, corrects=reason, known_on=known_on, day="2022-07-01")
    made.freeze(policy, later, day="2022-07-01")
    return embargo_edition(
        later.key, publish_at=PUBLISH_AT, by=signed(made.ministry(), "2022-07-02")
    )


def _freeze_another(policy: Policy) -> Edition:
    """Freeze an edition of 2022, and leave it at that."""
    opened = open_round("2022", period="2022", indicators=(CSV,))
    figures = {CSV: 72411}
    accept(opened, made.NATION, figures, day="2023-03-01", status="final", explanation=WHY)
    _say_everything(policy, 2022, "roodborst", day="2023-03-20", themes=("undermining",))
    by = signed(made.ministry(), "2023-04-04", 9)
    edition = compose_edition(2022, known_on=date(2023, 3, 31), policy=policy, by=by)
    return freeze_edition(edition.key, policy=policy, by=signed(made.ministry(), "2023-04-04", 10))


def _supply_more() -> None:
    """Leave a round of 2023 with a submission in every state."""
    opened = open_round("2023-h1", period="2023-H1", indicators=(CSV,))
    accept(opened, "limburg", {CSV: 73503}, day="2023-08-01", explanation="Door de heggenmus.")
    _leave(opened, "amsterdam", "supplied", 73501, "Door de winterkoning.")
    _leave(opened, "rotterdam", "approved", 73502, "Door de boomkruiper.")
    _leave(opened, "den-haag", "draft", 73504, "")
    _leave(opened, "oost-brabant", "returned", 73505, "", reason="Wegens de pestvogel.")


def _leave(
    opened: Round, unit: str, state: str, number: int, explanation: str, *, reason: str = ""
) -> None:
    submission = Submission.objects.create(round=opened, unit=unit)
    delivery = Delivery.objects.create(
        submission=submission,
        number=1,
        means="form",
        digest=hashlib.sha256(f"{unit}{number}".encode()).hexdigest(),
        saved_by=control(),
        saved_at=at("2023-07-20"),
    )
    SuppliedFigure.objects.create(
        delivery=delivery,
        indicator=CSV,
        unit=unit,
        period="2023-H1",
        state="number",
        number=Decimal(number),
        status="provisional",
        explanation=explanation,
    )
    submission.current, submission.state, submission.reason = delivery, state, reason
    submission.changed_at = at("2023-07-20")
    submission.save()


def _propose(policy: Policy) -> None:
    """Propose a decision that nobody adopts, and speak of it in a meeting."""
    content = proposed(
        name="wielewaal",
        title=Text(nl="Besluit over de nachtegaal", en="Decision on the nachtegaal"),
        special_reason=Text(nl="Wegens de tapuit.", en="Because of the tapuit."),
        norms=[norm(CSV, {2022: 74601})],
    )
    by = signed(made.ministry(), "2022-02-20")
    proposal = propose_decision(content, agenda=AGENDA, policy=policy, by=by)
    meeting = plan_meeting("lovp", day=date(2022, 3, 2), policy=policy, by=by)
    add_item(meeting.key, ItemDraft("Over de fluiter", "De fluiter zingt.", proposal.key), by=by)
