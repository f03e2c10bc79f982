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
    - NothingToExplain      interfaces/cli/             a rule in periods in which no version holds
    - OutputRefused         interfaces/cli/             a file or screen that cannot take the output
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
