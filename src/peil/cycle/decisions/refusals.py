# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Why a proposed decision cannot be proposed, changed, dropped or adopted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from peil.cycle.models import Proposal, ProposalState
from peil.cycle.refusal import Refusal
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day

STATE_WORDS = {
    ProposalState.PROPOSED: Text(nl="voorgesteld", en="proposed"),
    ProposalState.ADOPTING: Text(nl="wordt vastgesteld", en="being adopted"),
    ProposalState.ADOPTED: Text(nl="vastgesteld", en="adopted"),
    ProposalState.DROPPED: Text(nl="vervallen", en="dropped"),
}
"""How readers see where a proposal stands."""

_LOOK_AGAIN = Text(
    nl="Bekijk het nieuwe proefbesluit en stel dan opnieuw vast.",
    en="Look at the new dry run, and then adopt it again.",
)
_SHOWN = 12


def _asked(key: str) -> Text:
    return Text(
        nl=f"Iets is gevraagd met het voorstel '{key}'.",
        en=f"Something was asked of the proposal '{key}'.",
    )


class ProposalMissing(Refusal):
    """A proposal was asked that does not exist."""

    def __init__(self, key: str) -> None:
        super().__init__(
            asked=_asked(key),
            found=Text(nl="Dat voorstel bestaat niet.", en="There is no such proposal."),
            to_do=Text(nl="Kies een uit de lijst van besluiten.", en="Choose one from the list."),
        )


class NamesUnknown(Refusal):
    """A proposal names indicators, units or parties that the policy folder does not hold."""

    def __init__(self, unknown: Mapping[str, Iterable[str]]) -> None:
        listed = ", ".join(f"'{name}'" for name in unknown)
        near = ", ".join(dict.fromkeys(one for names in unknown.values() for one in names))
        super().__init__(
            asked=Text(
                nl="Een voorstel noemt alleen wat in de map met agenda's staat.",
                en="A proposal names only what stands in the policy folder.",
            ),
            found=Text(nl=f"Onbekend zijn: {listed}.", en=f"These names are not known: {listed}."),
            to_do=Text(
                nl=f"Verbeter de namen{f'; bedoelt u {near}' if near else ''}.",
                en=f"Mend the names{f'; did you mean {near}' if near else ''}.",
            ),
        )
        self.unknown = tuple(unknown)


class ProposalClosed(Refusal):
    """A proposal was to be changed, dropped or adopted, and is no longer open."""

    def __init__(self, proposal: Proposal) -> None:
        state = STATE_WORDS[ProposalState(proposal.state)]
        by = proposal.adopted_by.name if proposal.adopted_by is not None else ""
        super().__init__(
            asked=_asked(proposal.key),
            found=Text(
                nl=f"Het is al {state.nl}{f', door {by}' if by else ''}.",
                en=f"It is {state.en} already{f', by {by}' if by else ''}.",
            ),
            to_do=Text(
                nl="Een vastgesteld besluit verandert niet; stel zo nodig een ander besluit voor.",
                en="A decision that was adopted does not change; propose another one if needed.",
            ),
        )


class ProposalChanged(Refusal):
    """A proposal was changed after the version that somebody looked at."""

    def __init__(self, key: str, *, expected: int, found: int) -> None:
        super().__init__(
            asked=Text(
                nl=f"Versie {expected} van het voorstel '{key}' is gevraagd.",
                en=f"Version {expected} of the proposal '{key}' was asked.",
            ),
            found=Text(
                nl=f"Iemand heeft het gewijzigd: het is nu versie {found}.",
                en=f"Somebody changed it: it is version {found} now.",
            ),
            to_do=_LOOK_AGAIN,
        )


class PolicyChanged(Refusal):
    """The policy folder is another than the one that a dry run was made on."""

    def __init__(self, *, expected: str, found: str) -> None:
        before, now = expected[:_SHOWN], found[:_SHOWN]
        super().__init__(
            asked=Text(
                nl=f"Het proefbesluit is gemaakt op gegevensversie {before}.",
                en=f"The dry run was made on data version {before}.",
            ),
            found=Text(
                nl=f"De map met agenda's is intussen veranderd, in versie {now}; misschien stelde "
                "iemand een ander besluit vast.",
                en=f"The policy folder has changed since, to version {now}; perhaps somebody "
                "adopted another decision.",
            ),
            to_do=_LOOK_AGAIN,
        )


class WarningsOpen(Refusal):
    """A decision was to be adopted while warnings were not acknowledged."""

    def __init__(self, key: str, *, codes: Iterable[str]) -> None:
        listed = ", ".join(codes)
        super().__init__(
            asked=Text(
                nl=f"Vaststellen van '{key}' is gevraagd.", en=f"To adopt '{key}' was asked."
            ),
            found=Text(
                nl=f"Niet elke waarschuwing is bevestigd: {listed}.",
                en=f"Not every warning was acknowledged: {listed}.",
            ),
            to_do=Text(
                nl="Lees de waarschuwingen bij het proefbesluit en vink ze aan.",
                en="Read the warnings of the dry run, and tick them.",
            ),
        )
        self.codes = tuple(codes)


class KnownBeforeAdoption(Refusal):
    """A decision was to be adopted as known from a day before it was adopted."""

    def __init__(self, key: str, *, known_from: date, today: date) -> None:
        def told(day: date, language: Language) -> str:
            return written_day(day, language=language)

        super().__init__(
            asked=Text(
                nl=f"Vaststellen van '{key}' is gevraagd op {told(today, 'nl')}.",
                en=f"To adopt '{key}' was asked on {told(today, 'en')}.",
            ),
            found=Text(
                nl=f"Het zou bekend zijn vanaf {told(known_from, 'nl')}; wat toen bekend was, ligt vast.",
                en=f"It would be known from {told(known_from, 'en')}; what was known then is settled.",
            ),
            to_do=Text(
                nl="Wijzig in het voorstel de dag waarop het bekend wordt, in vandaag of later. De "
                "dag van het overleg en die van het besluit blijven wat zij zijn.",
                en="Change the day on which it becomes known in the proposal, to today or later. The "
                "day of the meeting and that of the decision stay what they are.",
            ),
        )


class DecisionRefused(Refusal):
    """A decision does not fit the policy folder; with it, nothing would load, or be right."""

    def __init__(self, key: str, *, problems: Iterable[Text]) -> None:
        told = tuple(problems)
        super().__init__(
            asked=Text(
                nl=f"Vaststellen van '{key}' is gevraagd.", en=f"To adopt '{key}' was asked."
            ),
            found=Text(
                nl=" ".join(problem.nl for problem in told),
                en=" ".join(problem.en for problem in told),
            ),
            to_do=Text(
                nl="Wijzig het voorstel; het proefbesluit laat zien wat er nog fout is.",
                en="Change the proposal; the dry run shows what is still wrong.",
            ),
        )


class FileNotWritten(Refusal):
    """The file of a decision could not be put in the policy folder; nothing was adopted."""

    def __init__(self, name: str, *, why: str) -> None:
        super().__init__(
            asked=Text(
                nl=f"Het besluit zou worden geschreven als '{name}'.",
                en=f"The decision was to be written as '{name}'.",
            ),
            found=Text(
                nl=f"Dat lukte niet ({why}). Er is niets vastgesteld.",
                en=f"That failed ({why}). Nothing was adopted.",
            ),
            to_do=Text(
                nl="Vraag de beheerder of Peil in de map met agenda's mag schrijven, en of er al "
                "een bestand met die naam is.",
                en="Ask the administrator whether Peil may write in the policy folder, and whether "
                "there is a file of that name already.",
            ),
        )
