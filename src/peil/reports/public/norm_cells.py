# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The cell of a norm that is not on the row of an account."""

from __future__ import annotations

from peil.agenda.norms import Norm
from peil.agenda.policy import Policy
from peil.monitoring.assess import standing_of_norm
from peil.reports.account_layout import norm_cell
from peil.reports.document import Cell
from peil.reports.words import word
from peil.terms.languages import Language


def norm_said(norm: Norm | None, *, policy: Policy, language: Language) -> Cell:
    """Return a norm as it stands in a cell, or that none is known."""
    if norm is None:
        return Cell(word("norm.not_set", language), is_word=True)
    indicator = policy.indicators[norm.key.indicator]
    placement = indicator.placement_in(norm.agenda) or indicator.placements[-1]
    standing = standing_of_norm(norm, direction=placement.entry.direction)
    return norm_cell(norm, standing, measure=norm.measure, language=language)
