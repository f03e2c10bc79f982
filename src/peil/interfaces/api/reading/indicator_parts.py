# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Turns the parts of an indicator into what the API tells of them."""

from __future__ import annotations

from peil.agenda.indicators import Bridge, Definition, Indicator
from peil.interfaces.api.reading.indicator_shapes import (
    ToldBaseline,
    ToldBridge,
    ToldDefinition,
    ToldGrowth,
    ToldNote,
    ToldPairing,
)
from peil.interfaces.api.reading.told_parts import told_number, told_reference, told_text
from peil.terms.numbers import unmistakable


def told_definition(one: Definition) -> ToldDefinition:
    """Return a version of a definition as the API tells it."""
    return ToldDefinition(
        version=one.version,
        first_day=one.first_day,
        last_day=one.last_day,
        counted=told_text(one.counted),
        rule=one.rule,
        population=one.population,
        open_questions=[told_text(question) for question in one.open_questions],
        bridge=_bridge(one.bridge) if one.bridge is not None else None,
        reference=told_reference(one.reference),
    )


def _bridge(one: Bridge) -> ToldBridge:
    return ToldBridge(
        to_version=one.to,
        method=told_text(one.method),
        author=one.author,
        recorded_on=one.day,
        factor=told_number(one.factor),
        overlap_year=one.overlap_year,
        reference=told_reference(one.reference),
    )


def told_baselines(indicator: Indicator) -> list[ToldBaseline]:
    """Return what the agreements on an indicator start from, by agenda."""
    return [
        ToldBaseline(
            agenda=placement.agenda,
            label=told_text(one.label),
            value=unmistakable(one.value),
            period=one.period.text,
            reference=told_reference(one.reference),
        )
        for placement in indicator.placements
        for one in placement.entry.baselines
    ]


def told_growth(indicator: Indicator) -> list[ToldGrowth]:
    """Return the growth that agendas state of an indicator."""
    return [
        ToldGrowth(
            agenda=placement.agenda,
            percent=unmistakable(one.percent),
            per=one.per,
            from_year=one.from_year,
            to_year=one.to_year,
            base=told_number(one.base),
            reference=told_reference(one.reference),
        )
        for placement in indicator.placements
        for one in placement.entry.growth
    ]


def told_notes(indicator: Indicator) -> list[ToldNote]:
    """Return what one must know of an indicator."""
    return [
        ToldNote(
            agenda=placement.agenda,
            text=told_text(one.text),
            reference=told_reference(one.reference),
        )
        for placement in indicator.placements
        for one in placement.entry.notes
    ]


def told_pairings(indicator: Indicator) -> list[ToldPairing]:
    """Return the indicators that an indicator is read with."""
    return [
        ToldPairing(
            agenda=placement.agenda,
            indicator=one.indicator,
            why=told_text(one.why),
            reference=told_reference(one.reference),
        )
        for placement in indicator.placements
        for one in placement.entry.paired_with
    ]
