# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Lays out a funnel: drawing, every unit in its fixed place, the spread, what is absent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from peil.monitoring.chance.beside_unit import UnitBeside
from peil.monitoring.chance.differences import ChanceRemark
from peil.monitoring.chance.funnel import Funnel, FunnelUnit, Place
from peil.reports.document import (
    Align,
    Cell,
    Chart,
    Column,
    Document,
    Facts,
    Listing,
    Paragraph,
    Row,
    Section,
    Table,
)
from peil.reports.framing import colophon_of
from peil.reports.methods.computed_numbers import in_data
from peil.reports.methods.funnel.drawing import funnel_spec
from peil.reports.methods.funnel.words import (
    WORDS,
    exposure_word,
    per_word,
    place_word,
    rate_text,
)
from peil.reports.wording import Wording
from peil.reports.words import word
from peil.terms.languages import Language, Text
from peil.terms.numbers import written

FUNNEL_COLUMNS = (
    "indicator",
    "year",
    "unit",
    "number",
    "exposure",
    "rate",
    "lower_95",
    "upper_95",
    "lower_99_8",
    "upper_99_8",
    "place",
    "absence",
)
"""The columns of a funnel in CSV; they do not change."""
_OUTSIDE = Decimal("0.05")
_WORDS = Wording(
    {
        "subtitle": Text(
            nl="{per}. Geen ranglijst: de eenheden staan in hun vaste volgorde.",
            en="{per}. No league table: the units stand in their fixed order.",
        ),
        "description": Text(
            nl="{title}: {units} eenheden naar omvang ({exposure}) en uitkomst ({per}). Samen "
            "{rate}. Binnen wat toeval verklaart: {within}. Erbuiten: {outside}.",
            en="{title}: {units} units by size ({exposure}) and outcome ({per}). Together {rate}. "
            "Within what chance explains: {within}. Outside it: {outside}.",
        ),
        "none": Text(nl="geen", en="none"),
        "units": Text(nl="Eenheden", en="Units"),
        "caption": Text(
            nl="Elke eenheid met haar omvang en de grenzen die daarbij horen",
            en="Each unit with its size and the limits that belong to it",
        ),
        "unit": Text(nl="Eenheid", en="Unit"),
        "number": Text(nl="Aantal", en="Number"),
        "limits-95": Text(nl="95%-grenzen", en="95% limits"),
        "limits-99-8": Text(nl="99,8%-grenzen", en="99.8% limits"),
        "place": Text(nl="Plaats", en="Place"),
        "ends": Text(nl="{low} tot {high}", en="{low} to {high}"),
        "spread": Text(nl="Spreiding", en="Spread"),
        "together": Text(nl="Alle eenheden samen", en="All units together"),
        "mean": Text(nl="Gemiddelde van de eenheden", en="Mean of the units"),
        "lowest": Text(nl="Laagste", en="Lowest"),
        "highest": Text(nl="Hoogste", en="Highest"),
        "absent": Text(nl="Zonder uitkomst", en="Without outcome"),
        "phi": Text(nl="Spreiding (phi; 1 is toeval)", en="Spread (phi; 1 is chance)"),
        "of": Text(nl="{rate} ({units})", en="{rate} ({units})"),
        "notes": Text(nl="Wat men moet weten", en="What one must know"),
        "note-wider": Text(
            nl="De eenheden verschillen meer dan toeval alleen geeft. De grenzen zijn daarom "
            "verbreed met de wortel van phi; grenzen voor toeval alleen zouden nauwer zijn.",
            en="The units differ more than chance alone gives. The limits are therefore widened by "
            "the root of phi; limits for chance alone would be narrower.",
        ),
        "note-expected": Text(
            nl="Bij {units} eenheden ligt er ook zonder echt verschil gemiddeld {outside} buiten de "
            "95%-grenzen.",
            en="Of {units} units, {outside} on average lie outside the 95% limits without any true "
            "difference.",
        ),
        "note-whole": Text(
            nl="De eenheden tellen op tot {sum}; het cijfer van het geheel is {stated}.",
            en="The units add up to {sum}; the figure of the whole is {stated}.",
        ),
        "beside": Text(nl="Naast één eenheid", en="Beside one unit"),
        "how-to-read": Text(
            nl="Een kleine eenheid wijkt door toeval verder af dan een grote; daarom lopen de "
            "grenzen trechtervormig uiteen. Binnen de grenzen zeggen verschillen niets over een "
            "eenheid. Daarbuiten vragen zij om uitleg, niet om een oordeel.",
            en="By chance a small unit strays further than a large one; so the limits open up as a "
            "funnel. Within the limits, differences say nothing of a unit. Outside them they ask "
            "for an explanation, not for a judgement.",
        ),
    }
)


def lay_out_funnel(
    funnel: Funnel, *, pairs: Sequence[UnitBeside] = (), language: Language
) -> Document:
    """Return a funnel as a document in one language.

    Args:
        funnel: the units of a year.
        pairs: what chance says of the difference of each unit with one of them, where asked.
        language: of the document.
    """
    title = WORDS.say("title", language, title=funnel.title.to(language), year=funnel.year)
    per = per_word(funnel, language)
    outside = [u for u in funnel.drawn if u.place is not Place.WITHIN]
    description = _WORDS.say(
        "description",
        language,
        title=title,
        units=len(funnel.drawn),
        exposure=exposure_word(funnel, language),
        per=per,
        rate=rate_text(funnel.rate, funnel=funnel, language=language),
        within=len(funnel.drawn) - len(outside),
        outside=", ".join(_outside(funnel, unit, language) for unit in outside)
        or _WORDS.say("none", language),
    )
    drawing = Chart(title, description, funnel_spec(funnel, language=language))
    return Document(
        title=title,
        subtitle=_WORDS.say("subtitle", language, per=per[:1].upper() + per[1:]),
        language=language,
        description=description,
        colophon=colophon_of(funnel.policy, language=language),
        sections=tuple(_sections(funnel, drawing, pairs, language)),
        records=tuple(_record(funnel, unit) for unit in funnel.units),
        data={**_data(funnel, language), "beside": _pairs_data(pairs, language)},
        columns=FUNNEL_COLUMNS,
    )


def _outside(funnel: Funnel, unit: FunnelUnit, language: Language) -> str:
    name = funnel.policy.unit_name(unit.unit, language=language)
    return f"{name} ({place_word(unit.place or Place.WITHIN, language)})"


def _sections(
    funnel: Funnel, drawing: Chart, pairs: Sequence[UnitBeside], language: Language
) -> Iterator[Section]:
    yield Section("", (drawing,))
    yield Section(_WORDS.say("units", language), (_table(funnel, language),))
    if pairs:
        named = (
            (funnel.policy.unit_name(pair.unit, language=language), pair.text.to(language))
            for pair in pairs
        )
        yield Section(_WORDS.say("beside", language), (Facts(tuple(named)),))
    yield Section(_WORDS.say("spread", language), (_spread(funnel, language),))
    yield Section(_WORDS.say("notes", language), (Listing(tuple(_notes(funnel, language))),))
    text = _WORDS.say("how-to-read", language)
    yield Section(word("how-to-read", language), (Paragraph(text),))


def _table(funnel: Funnel, language: Language) -> Table:
    columns = (
        Column("unit", _WORDS.say("unit", language), weight=3),
        Column("number", _WORDS.say("number", language), Align.END, 2),
        Column("exposure", exposure_word(funnel, language).capitalize(), Align.END, 3),
        Column("rate", per_word(funnel, language).capitalize(), Align.END, 3),
        Column("limits_95", _WORDS.say("limits-95", language), Align.END, 3),
        Column("limits_99_8", _WORDS.say("limits-99-8", language), Align.END, 3),
        Column("place", _WORDS.say("place", language), weight=4),
    )
    rows = tuple(Row(tuple(_cells(funnel, unit, language))) for unit in funnel.units)
    return Table(_WORDS.say("caption", language), columns, rows)


def _cells(funnel: Funnel, unit: FunnelUnit, language: Language) -> Iterator[Cell]:
    yield Cell(funnel.policy.unit_name(unit.unit, language=language))
    none = Cell(word("not-applicable", language), is_word=True)
    number = unit.number
    yield none if number is None else Cell(written(number, language=language), number)
    if unit.band is None or unit.rate is None or unit.exposure is None or unit.place is None:
        yield from (none, none, none, none)
        yield Cell(unit.absence.text.to(language) if unit.absence else "", is_word=True)
        return
    yield Cell(written(unit.exposure, language=language), unit.exposure)
    yield Cell(rate_text(unit.rate, funnel=funnel, language=language), unit.rate)
    for low, high in (unit.band.narrow, unit.band.wide):
        ends = {"low": low, "high": high}
        shown = {
            name: rate_text(end, funnel=funnel, language=language) for name, end in ends.items()
        }
        yield Cell(_WORDS.say("ends", language, **shown))
    yield Cell(place_word(unit.place, language))


def _spread(funnel: Funnel, language: Language) -> Facts:
    """Return minimum, maximum and the units without outcome beside the mean."""

    def shown(rate: Decimal) -> str:
        return rate_text(rate, funnel=funnel, language=language)

    def extreme(rate: Decimal) -> str:
        units = [unit for unit in funnel.drawn if unit.rate == rate]
        return _WORDS.say("of", language, rate=shown(rate), units=_names(funnel, units, language))

    absent = _names(funnel, funnel.absent, language) or _WORDS.say("none", language)
    pairs = (
        ("together", shown(funnel.rate)),
        ("mean", shown(funnel.mean)),
        ("lowest", extreme(min(funnel.rates))),
        ("highest", extreme(max(funnel.rates))),
        ("absent", absent),
        ("phi", written(funnel.phi.quantize(Decimal("0.01"), ROUND_HALF_UP), language=language)),
    )
    return Facts(tuple((_WORDS.say(name, language), text) for name, text in pairs))


def _names(
    funnel: Funnel, units: tuple[FunnelUnit, ...] | list[FunnelUnit], language: Language
) -> str:
    return ", ".join(funnel.policy.unit_name(unit.unit, language=language) for unit in units)


def _notes(funnel: Funnel, language: Language) -> Iterator[str]:
    if funnel.is_wider:
        yield _WORDS.say("note-wider", language)
    units = len(funnel.drawn)
    outside = written(_OUTSIDE * units, language=language)
    yield _WORDS.say("note-expected", language, units=units, outside=outside)
    whole = funnel.whole
    if whole is not None and whole.sum_of_units != whole.stated:
        sums = {"sum": whole.sum_of_units, "stated": whole.stated}
        told = {name: written(number, language=language) for name, number in sums.items()}
        yield _WORDS.say("note-whole", language, **told)


def _record(funnel: Funnel, unit: FunnelUnit) -> Mapping[str, Any]:
    narrow, wide = (unit.band.narrow, unit.band.wide) if unit.band else ((None, None),) * 2
    return {
        "indicator": funnel.indicator,
        "year": funnel.year,
        "unit": unit.unit,
        "number": unit.number,
        "exposure": unit.exposure,
        "rate": in_data(unit.rate),
        "lower_95": in_data(narrow[0]),
        "upper_95": in_data(narrow[1]),
        "lower_99_8": in_data(wide[0]),
        "upper_99_8": in_data(wide[1]),
        "place": unit.place.value if unit.place is not None else "",
        "absence": unit.absence.value if unit.absence is not None else "",
    }


def _pairs_data(pairs: Sequence[UnitBeside], language: Language) -> list[Mapping[str, Any]]:
    return [
        {
            "unit": pair.unit,
            "p_value": pair.said.p_value if isinstance(pair.said, ChanceRemark) else None,
            "said": pair.text.to(language),
        }
        for pair in pairs
    ]


def _data(funnel: Funnel, language: Language) -> Mapping[str, Any]:
    whole = funnel.whole
    return {
        "indicator": funnel.indicator,
        "title": funnel.title.to(language),
        "year": funnel.year,
        "measure": funnel.measure.value,
        "exposure_kind": funnel.kind.value if funnel.kind is not None else None,
        "per": funnel.scale,
        "policy_version": funnel.policy.version,
        "rate": in_data(funnel.rate),
        "mean": in_data(funnel.mean),
        "lowest": in_data(min(funnel.rates)),
        "highest": in_data(max(funnel.rates)),
        "phi": in_data(funnel.phi),
        "limits_are_wider": funnel.is_wider,
        "sum_of_units": whole.sum_of_units if whole is not None else None,
        "stated_of_whole": whole.stated if whole is not None else None,
        "units": [
            {key: value if value != "" else None for key, value in _record(funnel, unit).items()}
            for unit in funnel.units
        ],
    }
