# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out a control chart: drawing, limits, assurance per year, and every point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from peil.monitoring.control.assurance import AssuranceRow, NoAssurance
from peil.monitoring.control.chart import ChartPoint, ControlChart
from peil.monitoring.control.limits import Limits
from peil.monitoring.control.segments import Segment
from peil.reports.document import (
    Align,
    Cell,
    Chart,
    Column,
    Document,
    Listing,
    Paragraph,
    Row,
    Section,
    Table,
)
from peil.reports.framing import colophon_of
from peil.reports.methods.computed_numbers import shown
from peil.reports.methods.control_chart.data import CONTROL_COLUMNS, control_data, control_records
from peil.reports.methods.control_chart.drawing import control_spec
from peil.reports.methods.control_chart.notes import reason_of
from peil.reports.methods.control_chart.remarks import remarks_of
from peil.reports.methods.control_chart.words import (
    NO_LIMITS,
    WORDS,
    assurance_word,
    variation_word,
)
from peil.reports.methods.series_lines import series_lines
from peil.reports.numbers import value_text
from peil.reports.sources import source_lines
from peil.reports.wording import Wording
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.periods import written_day, written_day_or_month
from peil.terms.quantities import Measure

_WORDS = Wording(
    {
        "limits": Text(nl="Gemiddelde en grenzen", en="Mean and limits"),
        "limits-caption": Text(
            nl="Elk deel van de reeks met zijn eigen grenzen",
            en="Each segment of the series with its own limits",
        ),
        "from": Text(nl="Van", en="From"),
        "until": Text(nl="Tot en met", en="Until"),
        "points": Text(nl="Punten", en="Points"),
        "mean": Text(nl="Gemiddelde", en="Mean"),
        "lower": Text(nl="Ondergrens", en="Lower limit"),
        "upper": Text(nl="Bovengrens", en="Upper limit"),
        "footing": Text(nl="Grenzen zijn", en="Limits are"),
        "begins": Text(nl="Begint met", en="Begins with"),
        "first": Text(nl="begin van de reeks", en="start of the series"),
        "assurance": Text(nl="Zekerheid per jaar", en="Assurance per year"),
        "assurance-caption": Text(
            nl="Wat de grenzen van elk deel zeggen van de norm van elk jaar",
            en="What the limits of each segment say of the norm of each year",
        ),
        "year": Text(nl="Jaar", en="Year"),
        "norm": Text(nl="Norm", en="Norm"),
        "per-period": Text(nl="Per {length}", en="Per {length}"),
        "met": Text(nl="Gehaald", en="Met"),
        "met-of": Text(nl="{met} van {points}", en="{met} of {points}"),
        "verdict": Text(nl="Zekerheid", en="Assurance"),
        "decision": Text(nl="Besluit van", en="Decision of"),
        "notes": Text(nl="Wat men moet weten", en="What one must know"),
        "all-points": Text(nl="Alle punten", en="Every point"),
        "all-caption": Text(
            nl="Cijfers per {length}, en de regel die een bijzondere oorzaak aanwijst",
            en="Figures per {length}, and the rule that points to a special cause",
        ),
        "period": Text(nl="Periode", en="Period"),
        "figure": Text(nl="Cijfer", en="Figure"),
        "variation": Text(nl="Variatie", en="Variation"),
        "rule": Text(nl="Regel", en="Rule"),
        "how-to-read": Text(
            nl="Tussen de grenzen ligt wat toeval geeft zolang er niets verandert. Een bijzondere "
            "oorzaak vraagt om uitleg; toevalsvariatie niet. Variatie en zekerheid staan los van "
            "elkaar: iets kan vooruitgaan en toch niet genoeg zijn. Zekerheid gaat over de grenzen "
            "die nu gelden en de norm van het laatste jaar.",
            en="Between the limits lies what chance gives while nothing changes. A special cause "
            "asks for an explanation; common cause variation does not. Variation and assurance are "
            "two things: it may get better and still not be enough. Assurance is about the limits "
            "that hold now and the norm of the last year.",
        ),
    }
)


def lay_out_control_chart(chart: ControlChart, *, language: Language) -> Document:
    """Return a control chart as a document in one language."""
    policy, points = chart.policy, chart.points
    title = WORDS.say("title", language, title=chart.title.to(language))
    unit = policy.unit_name(chart.series.unit, language=language)
    ends = {"first": points[0].period, "last": points[-1].period}
    verdicts = {
        "variation": variation_said(chart, language),
        "assurance": _assured(chart, language),
    }
    description = WORDS.say(
        "description",
        language,
        title=title,
        unit=unit,
        points=len(points),
        limits=_limits_now(chart, language),
        kinds=_kinds(chart, language),
        **ends,
    )
    day = written_day(chart.known_on, language=language)
    drawing = Chart(title, description, control_spec(chart, title=title, language=language))
    return Document(
        title=title,
        subtitle=WORDS.say("subtitle", language, unit=unit, day=day, **ends),
        language=language,
        description=description,
        colophon=colophon_of(policy, language=language),
        sections=(
            Section("", (Listing(tuple(verdicts.values())), drawing)),
            *_sections(chart, language),
        ),
        records=control_records(chart),
        data=control_data(chart, language=language),
        columns=CONTROL_COLUMNS,
    )


def variation_said(chart: ControlChart, language: Language) -> str:
    """Return in a sentence what kind of variation the last point is, and by which rules."""
    last = chart.points[-1]
    return WORDS.say(
        f"variation-said.{chart.variation or NO_LIMITS}",
        language,
        rules=_rules(last, language),
        first=chart.last_segment.first,
    )


def _assured(chart: ControlChart, language: Language) -> str:
    row = chart.assured
    if row.assurance is None or row.norm.number is None:
        reason = (row.absence or NoAssurance.NORM_NOT_SET).text.to(language)
        return WORDS.say("assurance-said.none", language, reason=reason)
    norm = shown(row.norm.number, measure=chart.series.measure, language=language)
    if row.norm.is_part:
        norm = f"{norm} per {WORDS.say(f'length.{chart.series.length}', language)}"
    return WORDS.say(f"assurance-said.{row.assurance}", language, norm=norm)


def _limits_now(chart: ControlChart, language: Language) -> str:
    segment = chart.last_segment
    if segment.limits is None:
        return WORDS.say("no-limits-now", language, first=segment.first)
    numbers = {
        name: shown(getattr(segment.limits, name), measure=chart.series.measure, language=language)
        for name in ("mean", "lower", "upper")
    }
    return WORDS.say("limits-now", language, first=segment.first, **numbers)


def _kinds(chart: ControlChart, language: Language) -> str:
    found = Counter(variation_word(point.variation, language) for point in chart.points)
    return ", ".join(f"{kind} {number}" for kind, number in found.most_common())


def _rules(point: ChartPoint, language: Language) -> str:
    return "; ".join(signal.rule.text.to(language) for signal in point.signals)


def _sections(chart: ControlChart, language: Language) -> Iterator[Section]:
    yield Section(_WORDS.say("limits", language), (_limits_table(chart, language),))
    yield Section(_WORDS.say("assurance", language), (_assurance_table(chart, language),))
    notes = tuple(remarks_of(chart, language=language))
    if notes:
        yield Section(_WORDS.say("notes", language), (Listing(notes),))
    yield Section(_WORDS.say("all-points", language), (_points_table(chart, language),))
    yield Section(word("how-to-read", language), (Paragraph(_WORDS.say("how-to-read", language)),))
    norms = (row.norm.norm for row in chart.assurance)
    sources = tuple(dict.fromkeys(norm.reference.source for norm in norms if norm is not None))
    lines = (
        *series_lines(chart.series, known_on=chart.known_on, language=language),
        *source_lines(chart.policy, sources, language=language),
    )
    if lines:
        yield Section(word("sources", language), (Listing(lines),))


def _columns(names: tuple[str, ...], language: Language, **parts: object) -> tuple[Column, ...]:
    numbers = {"points", "mean", "lower", "upper", "norm", "per-period", "figure", "met"}
    return tuple(
        Column(
            name.replace("-", "_"),
            _WORDS.say(name, language, **parts),
            Align.END if name in numbers else Align.START,
            weight=2,
        )
        for name in names
    )


def _limits_table(chart: ControlChart, language: Language) -> Table:
    names = ("from", "until", "points", "mean", "lower", "upper", "footing", "begins")
    rows = tuple(
        Row(
            (
                Cell(str(segment.first)),
                Cell(str(segment.last)),
                Cell(str(len(segment.points))),
                *_limit_cells(segment.limits, chart.series.measure, language),
                Cell(segment.footing.text.to(language)),
                Cell(_begins(segment, language)),
            )
        )
        for segment in chart.segments
    )
    return Table(_WORDS.say("limits-caption", language), _columns(names, language), rows)


def _limit_cells(limits: Limits | None, measure: Measure, language: Language) -> Iterator[Cell]:
    for name in ("mean", "lower", "upper"):
        if limits is None:
            yield Cell(word("not-applicable", language), is_word=True)
        else:
            number = getattr(limits, name)
            yield Cell(shown(number, measure=measure, language=language), number, measure)


def _begins(segment: Segment, language: Language) -> str:
    if segment.rebase is None and not segment.begins_with_break:
        return _WORDS.say("first", language)
    return reason_of(segment, language=language)


def _assurance_table(chart: ControlChart, language: Language) -> Table:
    names = ("from", "until", "year", "norm", "per-period", "met", "verdict", "decision")
    length = WORDS.say(f"length.{chart.series.length}", language)
    rows = tuple(Row(tuple(_assurance_cells(chart, row, language))) for row in chart.assurance)
    columns = _columns(names, language, length=length)
    return Table(_WORDS.say("assurance-caption", language), columns, rows)


def _assurance_cells(chart: ControlChart, row: AssuranceRow, language: Language) -> Iterator[Cell]:
    measure, norm = chart.series.measure, row.norm.norm
    yield Cell(str(row.points[0].period))
    yield Cell(str(row.points[-1].period))
    yield Cell(str(row.norm.year))
    none = Cell(word("not-applicable", language), is_word=True)
    if norm is None or norm.number is None or row.norm.number is None:
        yield from (none, none)
    else:
        yield Cell(value_text(norm.number, measure=measure, language=language), norm.number)
        yield Cell(shown(row.norm.number, measure=measure, language=language), row.norm.number)
    of = {"met": row.met, "points": len(row.points)}
    yield Cell(_WORDS.say("met-of", language, **of)) if row.met is not None else none
    if row.assurance is not None:
        yield Cell(assurance_word(row.assurance, language))
    else:
        reason = row.absence or NoAssurance.NORM_NOT_SET
        yield Cell(reason.text.to(language), is_word=True)
    day = written_day_or_month(norm.known_from, language=language) if norm is not None else ""
    yield Cell(day)


def _points_table(chart: ControlChart, language: Language) -> Table:
    measure = chart.series.measure
    rows = tuple(
        Row(
            (
                Cell(str(point.period)),
                Cell(
                    value_text(point.value, measure=measure, language=language),
                    point.value,
                    measure,
                ),
                Cell(variation_word(point.variation, language)),
                Cell(_rules(point, language)),
            )
        )
        for point in chart.points
    )
    length = WORDS.say(f"length.{chart.series.length}", language)
    caption = _WORDS.say("all-caption", language, length=length)
    return Table(caption, _columns(("period", "figure", "variation", "rule"), language), rows)
