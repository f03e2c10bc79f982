# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The root of Peil's errors, and the tree they hang in.

Each error lives beside what raises it. The tree:

- PeilError
    - NumberUnreadable      terms/numbers.py            a number that can be read in two ways
    - PeriodUnreadable      terms/periods.py            a period that is not written as one
    - DayUnreadable         terms/periods.py            a day that is not written YYYY-MM-DD
    - YearUnreadable        terms/periods.py            a year that is not written in four digits
    - RowsRefused           terms/plain_rows.py         a CSV file that cannot be read in one way
        - SuppliedRowsRefused  cycle/submissions/    a CSV file with figures of a unit
        - SeriesUnreadable  monitoring/series_files.py  a file with a series
        - TableUnreadable   monitoring/disclosure/      a table that is to be published
        - ExposuresUnreadable  monitoring/chance/        inhabitants or cases per unit
    - PolicyMissing         agenda/folder.py            a folder without agendas
    - PolicyRefused         agenda/loading.py           files that cannot be loaded as they stand
    - IndicatorUnknown      agenda/policy.py            an indicator that no agenda holds
    - AgendaUnknown         agenda/policy.py            an agenda that the folder does not hold
    - UnitUnknown           agenda/policy.py            a police unit that the folder does not hold
    - YearOutsideAgendas    agenda/policy.py            a year that no agenda covers
    - NormMissing           agenda/norms.py             no norm was ever set for what was asked
    - RuleMissing           counting/catalogue.py       a counting rule that does not exist
    - CodeListMissing       counting/conditions.py      a code list that no folder holds
    - BreakdownRefused      counting/question.py        a column that a rule cannot be split by
    - NothingToCount        counting/asking.py          a register or periods without rows
    - PartialsRefused       counting/engine/partials.py partial results that cannot be kept
    - CellUnreadable        counting/figures/rows.py    a cell of a counted figure
    - FiguresUnreadable     counting/figures/rows.py    a file with counted figures
    - FiguresContradict     counting/figures/joining.py counts of one day that differ
    - FiguresUnused         counting/figures/joining.py counted figures that nothing uses
    - DefinitionUnknown     counting/figures/joining.py a definition that no agenda holds
    - SynthesisRefused      register/synthetic/recipe.pyaregister that cannot be made up
    - RegisterError         register/errors.py          a register that cannot be used as it stands
        - RegisterMissing   register/errors.py          a register that is not there
        - RegisterEmpty     register/errors.py          a register without any table of the contract
        - TableMissing      register/errors.py          a table that is not there
        - FilesMixed        register/errors.py          files that do not form one table
        - FileUnreadable    register/errors.py          a file that cannot be read
        - RowsUnreadable    register/errors.py          rows that an engine cannot read
        - ColumnMissing     register/errors.py          a column that a table does not have
        - ColumnWrongType   register/errors.py          a column of a type that cannot be used
        - ValueUnreadable   register/errors.py          text that is no day or number
        - MappingRefused    register/errors.py          local names that cannot be
        - EngineMissing     register/errors.py          an engine that is unknown or not installed
        - RegisterChanged   register/errors.py          files that change while they are read
    - ThresholdRefused      monitoring/disclosure/      a threshold that would hide nothing
    - CellImpossible        monitoring/disclosure/      a cell that is no count
    - PeriodsOverlap        monitoring/disclosure/      periods of a table that share days
    - TotalsDiffer          monitoring/disclosure/      totals that are not the sum of their parts
    - AbsentImpossible      monitoring/disclosure/      absent cells that no number fits
    - SuppressionUnsafe     monitoring/disclosure/      a hidden cell that could be worked out
    - SeriesRefused         monitoring/series.py        figures that form no series
    - PathMissing           monitoring/agenda_period/   an indicator that an agenda does not hold
    - AllocationRefused     monitoring/distribution/    a total that cannot be divided as asked
        - KeyRefused        monitoring/distribution/    numbers that cannot be divided by
        - BoundsRefused     monitoring/distribution/    bounds that cannot be kept
        - UnitNotThere      monitoring/distribution/    a unit in a year in which it did not exist
        - NormIndivisible   monitoring/distribution/    a norm that is no number to divide
    - ContributionsRefused  monitoring/contributions/   cases that a total cannot be split by
    - ChanceRefused         monitoring/chance/          numbers that chance says nothing of
    - FunnelRefused         monitoring/chance/          units that cannot be compared
    - ControlChartRefused   monitoring/control/         a series that says too little for limits
    - RebaseRefused         monitoring/control/         new limits without reason, or out of place
    - JudgementsUnreadable  monitoring/course/          a file with judgements
    - ReportFailed          reports/pdf.py              a report that could not be typeset cleanly
    - ThemeUnknown          reports/public/             a theme that an agenda does not hold
    - DecisionUnknown       reports/public/             a decision that the public cannot read
    - MethodUnknown         reports/public/             an explanation that was never written
    - Refusal               cycle/refusal.py            what the cycle refuses, in both languages
        - RightMissing  cycle/rights.py               what the roles of somebody do not allow
        - TransitionRefused  cycle/workflow.py        a step that does not follow, or not yet
        - TrailBroken       cycle/trail/                a trail that is not what it was
        - EventMissing      cycle/trail/                an event that never happened
        - BackupRefused     cycle/safekeeping/          a backup that is not what it was
        - DatabaseTaken     cycle/safekeeping/          restoring over what is there
        - PracticeRefused   cycle/demonstration/        a made-up year among real people
        - SubmissionMissing  cycle/submissions/          a round or unit without figures to supply
        - FiguresChanged    cycle/submissions/          other figures by now than somebody saw
        - NothingToSave     cycle/submissions/          no figure at all
        - FiguresNotAsked   cycle/submissions/          figures that a round does not ask for
        - FigureUnfit       cycle/submissions/          a figure that cannot be stored
        - FileRefused       cycle/submissions/          cells of a file that cannot be read
            - WholeFileRefused  cycle/submissions/      a file that is wrong as a whole
                - WorkbookBroken  cycle/submissions/    a file that is no whole workbook
                - NothingCounted  cycle/submissions/    a count without a figure that is asked
        - CellRefused       cycle/submissions/          a cell that can be read in two ways
        - SamePerson        cycle/submissions/          approving or accepting one's own figures
        - NotReady          cycle/submissions/          errors, or warnings nobody explained
        - ReasonMissing     cycle/submissions/          giving figures back without a reason
        - ReasonUnfit       cycle/submissions/          a reason that cannot be stored
        - RoundUnknown      cycle/rounds/               a round that was never opened
        - RoundPeriodUnreadable  cycle/rounds/          a round about what is no period
        - PeriodOutsideAgenda  cycle/rounds/            a round about a period in no single agenda
        - IndicatorsNotAsked  cycle/rounds/             indicators that a round cannot ask
        - DeadlinesOutOfOrder  cycle/rounds/            deadlines that do not follow one another
        - RoundKeyTaken     cycle/rounds/               a round that is there already
        - RoundClosed       cycle/rounds/               a round that takes no more figures
        - SubmissionsMissing  cycle/rounds/             a round closed early without a reason
        - MailUndelivered   cycle/rounds/               a reminder that no mail server took
        - AddressTaken      cycle/people/               an address that somebody has
        - AddressUnfit      cycle/people/               what is no e-mail address
        - InvitationUnusable  cycle/people/             a link that is no invitation, or no longer
        - PersonShutOut     cycle/people/               an invitation for who is shut out
        - MailNotSent       cycle/people/               an invitation that no mail server took
        - RoleUnfitting     cycle/people/               a role for a unit or party it is not for
        - RoleHeldAlready   cycle/people/               a role that is held
        - RoleNotHeld       cycle/people/               a role that is not held
        - AdministratorApart  cycle/people/             an administrator with another role
        - LastAdministrator  cycle/people/               the last administrator who stops
        - ActivityUnchanged  cycle/people/               who is out already, or in
        - FactorAlreadySet  cycle/people/               a second factor beside another
        - TokenLifeImpossible  cycle/people/            a token for no days, or too many
        - TokenMissing      cycle/people/               a token that is not there
        - TextUnfit         cycle/written.py            a text too short or too long to sign
        - WrittenMeanwhile  cycle/written.py            a version after the one that was seen
        - SubjectUnknown    cycle/interpretations/      a text about what a round does not hold
        - NothingAccepted   cycle/interpretations/      a text about figures that are not accepted
        - NothingToConfirm  cycle/interpretations/      confirming a text that was never written
        - AgreementNotFollowed  cycle/progress/         an agreement not followed in words
        - NotThePolice      cycle/progress/             progress in the name of another party
        - WordUnknown       cycle/progress/             a judgement in a word that is none
        - MilestoneMissing  cycle/progress/             a milestone that was never set
        - EvidenceUnfit     cycle/progress/             a link or file that cannot be evidence
        - EvidenceDamaged   cycle/progress/             a file that is not what was handed in
        - NoEvidence        cycle/progress/             a file that was never handed in
        - MeetingMissing    cycle/meetings/             a meeting that was never planned
        - ItemMissing       cycle/meetings/             an item that no agenda holds
        - PackMissing       cycle/meetings/             papers that were never made
        - MeetingRefused    cycle/meetings/             a meeting that cannot be planned so
        - MeetingHeld       cycle/meetings/             the agenda of a meeting that is over
        - MeetingHeldAlready  cycle/meetings/           holding a meeting twice
        - MeetingNotYet     cycle/meetings/             holding a meeting before its day
        - ItemChangedMeanwhile  cycle/meetings/         another item than somebody saw
        - PackMadeMeanwhile  cycle/meetings/            papers made twice at once
        - DraftUnreadable   cycle/decisions/          a draft of a decision file
        - NamesUnknown      cycle/decisions/          a proposal of what no folder holds
        - ProposalMissing   cycle/decisions/          a proposal that is not there
        - ProposalClosed    cycle/decisions/          a proposal adopted or dropped before
        - ProposalChanged   cycle/decisions/          another version than somebody saw
        - PolicyChanged     cycle/decisions/          another folder than the dry run's
        - WarningsOpen      cycle/decisions/          warnings nobody acknowledged
        - KnownBeforeAdoption  cycle/decisions/          a decision known before it was adopted
        - DecisionRefused   cycle/decisions/          a decision that its folder refuses
        - FileNotWritten    cycle/decisions/          a file that cannot be put in place
        - EditionMissing    cycle/editions/             an edition that is not there to see
        - EditionStateRefused  cycle/editions/          a step out of turn with an edition
        - EditionUnderWay   cycle/editions/             a second edition beside one on its way
        - CorrectionAsked   cycle/editions/             an edition beside a published one
        - DayToCome         cycle/editions/             an account as known on a day to come
        - EditionBlocked    cycle/editions/             freezing while something is in the way
        - NumberNotThere    cycle/editions/             releasing a number that no text holds
        - ReleasedAlready   cycle/editions/             releasing a number twice
        - EmbargoPast       cycle/editions/             an embargo until a time that has passed
        - EmbargoHolds      cycle/editions/             publishing before the time
        - NotOnTheList      cycle/editions/             reading under embargo by somebody else
        - ReaderRefused     cycle/editions/             a reader who cannot be put on the list
        - FileMissing       cycle/editions/             a file that an edition does not have
        - EditionDamaged    cycle/publication/          a published edition that is not what it was
    - NothingToExplain      interfaces/cli/             a rule in periods in which no version holds
    - ServerRefused         interfaces/cli/             a Peil elsewhere that did not do it
    - TokenUnreadable       interfaces/cli/             a file that holds no token
    - PersonUnknown         interfaces/cli/             a person by a number that nobody has
    - OutputRefused         interfaces/cli/             a file or screen that cannot take the output
    - HomeMissing           interfaces/settings/        a home folder that was never set up
    - HomeTaken             interfaces/settings/        a home folder where something else is
    - DatabaseNotReady      interfaces/settings/        a database of another shape, or out of reach
    - ServingRefused        interfaces/cli/             an address that cannot be listened on
    - NotThere              interfaces/api/reading/     what nobody published, or not that day
    - SiteAddressRefused    interfaces/settings/static_site/  an address no site can have
    - AddressRefused        interfaces/settings/static_site/  an address that cannot be a file
    - SiteFolderRefused     interfaces/settings/static_site/  a folder that holds something else
    - SiteUnfit             interfaces/settings/static_site/  addresses that cannot be written
    - LinksBroken           interfaces/settings/static_site/  links that lead nowhere
    - RecordChanged         interfaces/settings/static_site/  another public record halfway
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class PeilError(Exception):
    """Something was asked that cannot be answered as it stands.

    Every error says three things, each a full sentence: what was asked, what was found,
    and what to do. It never holds a person's data.
    """

    def __init__(self, *, asked: str, found: str, to_do: str) -> None:
        gap = "" if found.endswith("\n") else " "
        super().__init__(f"{asked} {found}{gap}{to_do}")
        self.asked = asked
        self.found = found
        self.to_do = to_do


def nearest_names(name: str, *, known: Iterable[str], most: int = 5) -> tuple[str, ...]:
    """Return the known names that look most like a name, nearest first.

    >>> nearest_names("csv-takled", known=["csv-tackled", "robberies"])
    ('csv-tackled',)
    """
    names = sorted(set(known))
    near = difflib.get_close_matches(name.lower(), names, n=most, cutoff=0.5)
    holding = [known_name for known_name in names if name.lower() in known_name]
    return tuple(dict.fromkeys([*near, *holding]))[:most]


def suggest(name: str, *, known: Iterable[str], listing: str) -> str:
    """Return the sentence that says what to type instead of an unknown name.

    Args:
        name: what was typed.
        known: every name that would have been right.
        listing: the command that lists them all.
    """
    near = nearest_names(name, known=known)
    if not near:
        return f"Run '{listing}' to see every name."
    return f"Did you mean: {', '.join(near)}? Run '{listing}' to see every name."
