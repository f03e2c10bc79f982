# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Takes the figures of a unit out of a file that `peil count` wrote, with where they come from."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from peil.agenda.published import FigureState
from peil.counting.figures.figure import CountedFigure
from peil.counting.figures.parquet import require_few_rows
from peil.counting.figures.reading import ENDINGS, read_figures
from peil.counting.figures.rows import FiguresUnreadable
from peil.cycle.models import Means
from peil.cycle.submissions.asked import PLACES
from peil.cycle.submissions.drafts import FigureDraft
from peil.cycle.submissions.expected import Expected
from peil.cycle.submissions.figure_cells import CellRefused, fitting
from peil.cycle.submissions.file_refused import FileProblem, FileRefused, WholeFileRefused
from peil.cycle.submissions.supplied_file import FileRead, SuppliedFile
from peil.cycle.submissions.xlsx_safety import require_small
from peil.terms.languages import LANGUAGES, Text

_MOST_ROWS = 50_000
_MOST_UNPACKED = 20 * 1024 * 1024
_OTHER_UNIT = Text(nl="van een andere eenheid", en="of another unit")
_OTHER_PERIOD = Text(nl="over een andere periode", en="for another period")
_OTHER_INDICATOR = Text(
    nl="van een indicator waar de ronde niet om vraagt",
    en="of an indicator that the round does not ask for",
)
_BREAKDOWN = Text(nl="van een uitsplitsing", en="of a breakdown")
_OTHER_DEFINITION = Text(
    nl="geteld volgens een andere definitie of keuze dan die geldt",
    en="counted by another definition or choice than the one that holds",
)
_ROUNDED = Text(
    nl="Afgerond op zes decimalen, de meeste die Peil bewaart; teller en noemer blijven heel: "
    "{names}.",
    en="Rounded to six decimals, the most that Peil keeps; numerator and denominator stay whole: "
    "{names}.",
)
_OLDER = Text(
    nl="eerder geteld dan een ander cijfer hetzelfde", en="counted earlier than another such figure"
)


class NothingCounted(WholeFileRefused):
    """A count holds no figure that the round asks of the unit."""

    def __init__(
        self, file: SuppliedFile, expected: Expected, left_out: Mapping[Text, int]
    ) -> None:
        dutch, english = (
            ", ".join(f"{count} {reason.to(language)}" for reason, count in left_out.items())
            for language in LANGUAGES
        )
        super().__init__(
            file.name,
            found=Text(
                nl=f"Geen cijfer is van '{expected.unit}' over {expected.period}: {dutch}.",
                en=f"No figure is of '{expected.unit}' for {expected.period}: {english}.",
            ),
            to_do=Text(
                nl="Tel met peil count voor deze eenheid en periode.",
                en="Count with peil count for this unit and period.",
            ),
        )


def is_count_file(file: SuppliedFile) -> bool:
    """Return whether a file looks as if `peil count` wrote it."""
    if file.ending != ".csv":
        return file.ending in ENDINGS
    header = file.data.partition(b"\n")[0]
    return b"counted_on" in header and b"register" in header


def read_count(file: SuppliedFile, *, expected: Expected) -> FileRead:
    """Return the counted figures of the unit, period and indicators that are asked, in their order.

    Figures that the count does not hold stay as they were.

    Raises:
        NothingCounted: when it holds no figure that is asked.
        FileRefused: when it cannot be read, or a number in it cannot be stored.
    """
    require_small(file)
    found, left_out = _chosen(_figures(file), expected)
    if not found:
        raise NothingCounted(file, expected, left_out)
    figures: list[FigureDraft] = []
    problems: list[FileProblem] = []
    for name in (name for name in expected.indicators if name in found):
        try:
            figures.append(_draft(found[name], file, expected))
        except CellRefused as wrong:
            problems.append(FileProblem(wrong.found_text, wrong.to_do_text, cell=name))
    if problems:
        raise FileRefused(file.name, problems)
    return FileRead(
        figures=tuple(figures),
        came_in=file.came_in(Means.COUNT),
        is_whole=False,
        left_out=left_out,
        remarks=_told_rounded(found.values()),
    )


def _chosen(
    figures: Iterable[CountedFigure], expected: Expected
) -> tuple[Mapping[str, CountedFigure], Mapping[Text, int]]:
    """Return the figures that are asked by indicator, the last count of each; the rest by reason."""
    left_out: Counter[Text] = Counter()
    found: dict[str, CountedFigure] = {}
    for figure in figures:
        reason = _reason_to_leave_out(figure, expected)
        if reason is None:
            other = found.get(figure.indicator)
            found[figure.indicator] = _later(figure, other)
            reason = _OLDER if other is not None else None
        if reason is not None:
            left_out[reason] += 1
    return found, dict(left_out)


def _figures(file: SuppliedFile) -> tuple[CountedFigure, ...]:
    """Return every counted figure in a file.

    Raises:
        FileRefused: when it cannot be read in one way.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"figures{file.ending}"
        path.write_bytes(file.data)
        _require_unpacks_small(file, path)
        try:
            return read_figures(path).figures
        except FiguresUnreadable as wrong:
            problem = FileProblem(
                Text(nl=f"De telling is niet te lezen: {wrong.found}", en=wrong.found),
                Text(nl=f"Wat te doen: {wrong.to_do}", en=wrong.to_do),
                row=wrong.line,
            )
            raise FileRefused(file.name, [problem]) from None


def _require_unpacks_small(file: SuppliedFile, path: Path) -> None:
    """Do nothing when a file is no larger inside than a count can be.

    Raises:
        WholeFileRefused: when it is.
    """
    if path.suffix != ".parquet":
        return
    try:
        require_few_rows(path, most_rows=_MOST_ROWS, most_bytes=_MOST_UNPACKED)
    except (ValueError, NotImplementedError, KeyError, TypeError, OSError):
        raise WholeFileRefused(
            file.name,
            found=Text(
                nl="Het is geen hele telling, of wordt bij het uitpakken te groot.",
                en="It is not a whole count, or becomes too large once unpacked.",
            ),
            to_do=Text(nl="Tel opnieuw met peil count.", en="Count anew with peil count."),
        ) from None


def _reason_to_leave_out(figure: CountedFigure, expected: Expected) -> Text | None:
    reasons = {
        _OTHER_UNIT: figure.unit != expected.unit,
        _OTHER_PERIOD: figure.period.text != expected.period,
        _OTHER_INDICATOR: figure.indicator not in expected.indicators,
        _BREAKDOWN: bool(figure.breakdown),
        _OTHER_DEFINITION: figure.definition != expected.holding.get(figure.indicator, ""),
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def _later(figure: CountedFigure, other: CountedFigure | None) -> CountedFigure:
    return figure if other is None or figure.counted_on >= other.counted_on else other


def _draft(figure: CountedFigure, file: SuppliedFile, expected: Expected) -> FigureDraft:
    draft = FigureDraft(
        indicator=figure.indicator,
        unit=expected.unit,
        period=expected.period,
        state=FigureState.NOT_SUPPLIED if figure.value is None else FigureState.NUMBER,
        number=None if figure.value is None else fitting(_rounded(figure.value)),
        status=file.counted_status,
        definition=figure.definition,
        register=figure.register,
        counted_on=figure.counted_on,
    )
    return replace(draft, numerator=_part(figure.numerator), denominator=_part(figure.denominator))


def _rounded(number: Decimal) -> Decimal:
    """Return a number with at most the decimals that are stored.

    A counted percentage has up to 28 digits, and euros are counted to the cent.
    """
    exponent = number.normalize().as_tuple().exponent
    if isinstance(exponent, int) and exponent < -PLACES:
        return number.quantize(Decimal(1).scaleb(-PLACES), ROUND_HALF_UP)
    return number


def _told_rounded(figures: Iterable[CountedFigure]) -> tuple[Text, ...]:
    names = ", ".join(
        f.indicator for f in figures if f.value is not None and _rounded(f.value) != f.value
    )
    if not names:
        return ()
    return (Text(nl=_ROUNDED.nl.format(names=names), en=_ROUNDED.en.format(names=names)),)


def _part(number: int | None) -> Decimal | None:
    return None if number is None else fitting(Decimal(number))
