# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Figures as they are stored: published ones by document, supplied ones by delivery."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from peil.agenda.published import FigureState, FigureStatus
from peil.cycle.models.append_only import AppendOnly
from peil.cycle.models.people import KEY_LENGTH

DIGITS = 24
PLACES = 6


class FigureCell(AppendOnly):
    """What every stored figure says: of what it is, its value, and how settled it is.

    `unit` is the name of a police unit or of the whole. `number` is in the indicator's measure,
    and nothing unless `state` is number. `definition` is a version, empty where none is known.
    """

    indicator = models.CharField(max_length=KEY_LENGTH)
    unit = models.CharField(max_length=KEY_LENGTH)
    period = models.CharField(max_length=20)
    state = models.CharField(max_length=20, choices=[(s.value, s.value) for s in FigureState])
    number = models.DecimalField(max_digits=DIGITS, decimal_places=PLACES, null=True)
    status = models.CharField(max_length=20, choices=[(s.value, s.value) for s in FigureStatus])
    final_expected = models.DateField(null=True)
    definition = models.CharField(max_length=KEY_LENGTH, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        """It has no table of its own."""

        abstract = True

    def __str__(self) -> str:
        return f"{self.indicator} {self.unit} {self.period}"


class PublishedFigure(FigureCell):
    """A figure of a published document, loaded from the policy folder."""

    document = models.CharField(max_length=KEY_LENGTH)
    place = models.CharField(max_length=500)
    standing = models.CharField(max_length=20)
    known_from = models.DateField()
    digest = models.CharField(max_length=64, unique=True)
    data_version = models.CharField(max_length=64)

    class Meta:
        """Found by what it is of."""

        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["indicator", "unit", "period"], name="published_of")
        ]


class SuppliedFigure(FigureCell):
    """A figure of one delivery. `explanation` is what was said of the warnings on it."""

    delivery = models.ForeignKey("cycle.Delivery", on_delete=models.PROTECT, related_name="figures")
    numerator = models.DecimalField(max_digits=DIGITS, decimal_places=PLACES, null=True)
    denominator = models.DecimalField(max_digits=DIGITS, decimal_places=PLACES, null=True)
    explanation = models.TextField(blank=True)
    register = models.CharField(max_length=KEY_LENGTH, blank=True)
    counted_on = models.DateField(null=True)

    class Meta:
        """Once in a delivery; found by what it is of."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["delivery", "indicator", "unit", "period"], name="once_in_a_delivery"
            )
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["indicator", "unit", "period"], name="supplied_of")
        ]
