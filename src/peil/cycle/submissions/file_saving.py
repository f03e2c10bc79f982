# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Saves the figures of a file that was handed in, and says what they changed: all, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db import transaction

from peil.agenda.policy import Policy
from peil.cycle.models import Delivery, Submission
from peil.cycle.rights import Action
from peil.cycle.signature import Signature
from peil.cycle.submissions.counted import is_count_file, read_count
from peil.cycle.submissions.csv_reading import OPTIONAL, REQUIRED, read_csv
from peil.cycle.submissions.drafts import Drafts, FigureDraft
from peil.cycle.submissions.expected import Expected, expected_of
from peil.cycle.submissions.file_refused import WholeFileRefused
from peil.cycle.submissions.finding import locked_submission, submission_of
from peil.cycle.submissions.saving import Saved, save_figures
from peil.cycle.submissions.stored import drafts_of
from peil.cycle.submissions.supplied_file import FileRead, SuppliedFile
from peil.cycle.submissions.xlsx_reading import read_template
from peil.terms.languages import Text


@dataclass(frozen=True)
class Changes:
    """What a delivery changed, by the names of indicators, each in the order of the round."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    same: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True)
class SavedFile:
    """What became of a file: the delivery, what it changed, and what of the file was left out."""

    saved: Saved
    changes: Changes
    left_out: Mapping[Text, int]
    remarks: tuple[Text, ...]


@dataclass(frozen=True)
class FilePage:
    """What somebody must know to hand in a file: the round, what it asks for, the columns of CSV."""

    round_key: str
    unit: str
    period: str
    indicators: tuple[str, ...]
    columns: str


def file_page(round_key: str, unit: str, *, by: Signature) -> FilePage:
    """Return what the screen shows on which a file is handed in.

    Raises:
        RightMissing: when the person may not save figures of the unit.
        SubmissionMissing: when the round or the unit in it does not exist.
    """
    by.require(Action.SAVE_FIGURES, unit=unit)
    asked = submission_of(round_key, unit).round
    columns = ",".join((*REQUIRED, *(name for name in OPTIONAL if name != "unit")))
    return FilePage(round_key, unit, asked.period, tuple(asked.indicators), columns)


def save_file(
    round_key: str, unit: str, file: SuppliedFile, *, policy: Policy, by: Signature
) -> SavedFile:
    """Save the figures of a file as the next delivery of a submission.

    A template holds all figures of the unit. From a CSV file or a count the figures that it holds
    are taken; the others stay as they were.

    Raises:
        RightMissing: when the person may not save figures of the unit.
        SubmissionMissing: when the round or the unit in it does not exist.
        FileRefused: when the file cannot be read in one way; it names every row and cell.
        Refusal: when the figures cannot be saved; see `save_figures`.
    """
    by.require(Action.SAVE_FIGURES, unit=unit)
    expected = expected_of(submission_of(round_key, unit), policy=policy)
    read = read_file(file, expected=expected)
    drafts = Drafts(read.figures, read.came_in)
    with transaction.atomic():
        submission = locked_submission(round_key, unit)
        before = _figures_of(submission.current)
        if read.is_whole:
            drafts = _with_counts_kept(drafts, before)
        else:
            drafts = beside(drafts, before, order=expected.indicators)
        saved = save_figures(round_key, unit, drafts, policy=policy, by=by)
    changes = _changes(before, _figures_of(saved.delivery), order=expected.indicators)
    return SavedFile(saved, changes, read.left_out, read.remarks)


def save_beside(
    round_key: str,
    unit: str,
    drafts: Drafts,
    *,
    policy: Policy,
    by: Signature,
    expected: int | None = None,
) -> Saved:
    """Save figures as the next delivery, and keep those of the current one that are not among them.

    Raises:
        Refusal: when the figures cannot be saved; see `save_figures`.
    """
    by.require(Action.SAVE_FIGURES, unit=unit)
    with transaction.atomic():
        submission: Submission = locked_submission(round_key, unit)
        before = _figures_of(submission.current)
        together = beside(drafts, before, order=submission.round.indicators)
        return save_figures(round_key, unit, together, policy=policy, by=by, expected=expected)


def read_file(file: SuppliedFile, *, expected: Expected) -> FileRead:
    """Return the figures in a template, a CSV file or a file that `peil count` wrote.

    Raises:
        WholeFileRefused: when it is another kind of file.
        FileRefused: when it cannot be read in one way.
    """
    if is_count_file(file):
        return read_count(file, expected=expected)
    if file.ending == ".csv":
        return read_csv(file, expected=expected)
    if file.ending in {".xlsx", ".xlsm", ".xls", ".ods"}:
        return read_template(file, expected=expected)
    raise WholeFileRefused(
        file.name,
        found=Text(
            nl="Dit soort bestand kan Peil niet lezen.", en="Peil cannot read this kind of file."
        ),
        to_do=Text(
            nl="Bied het sjabloon (.xlsx), een .csv, of een telling (.csv, .json, .parquet) aan.",
            en="Offer the template (.xlsx), a .csv, or a count (.csv, .json, .parquet).",
        ),
    )


def beside(drafts: Drafts, before: Iterable[FigureDraft], *, order: Iterable[str]) -> Drafts:
    """Return figures with those of before that are not among them, in an order of indicators."""
    together = {f.indicator: f for f in (*before, *drafts.figures)}
    strange = [f for f in drafts.figures if f.indicator not in set(order)]
    kept = [together[name] for name in order if name in together]
    return Drafts((*kept, *strange), drafts.came_in)


def _with_counts_kept(drafts: Drafts, before: Iterable[FigureDraft]) -> Drafts:
    """Return the figures of a template, with the count that a number in it still comes from.

    A template has no cells for it. A number that was changed is no longer the one that was counted.
    """
    earlier = {figure.indicator: figure for figure in before}
    figures = (_with_count(f, earlier.get(f.indicator)) for f in drafts.figures)
    return Drafts(tuple(figures), drafts.came_in)


def _with_count(figure: FigureDraft, earlier: FigureDraft | None) -> FigureDraft:
    if earlier is None or not earlier.register:
        return figure
    same_definition = figure.definition in {"", earlier.definition}
    if not same_definition or (figure.state, figure.number) != (earlier.state, earlier.number):
        return figure
    return replace(
        figure,
        definition=earlier.definition,
        numerator=earlier.numerator,
        denominator=earlier.denominator,
        register=earlier.register,
        counted_on=earlier.counted_on,
    )


def _figures_of(delivery: Delivery | None) -> tuple[FigureDraft, ...]:
    drafts = drafts_of(delivery)
    return drafts.figures if drafts is not None else ()


def _changes(
    before: Iterable[FigureDraft], after: Iterable[FigureDraft], *, order: Iterable[str]
) -> Changes:
    old, new = ({f.indicator: f for f in figures} for figures in (before, after))
    names = [name for name in order if name in old or name in new]
    return Changes(
        added=tuple(n for n in names if n not in old),
        changed=tuple(n for n in names if n in old and n in new and old[n] != new[n]),
        same=tuple(n for n in names if n in old and n in new and old[n] == new[n]),
        gone=tuple(n for n in names if n not in new),
    )
