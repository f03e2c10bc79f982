# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A year of the smaller tables: investigations first, then all that belongs to them."""

from __future__ import annotations

import numpy as np

from peil.register.columns import Kind, Table
from peil.register.synthetic.casework import make_capacity, make_interventions, make_offences
from peil.register.synthetic.investigations import investigation_dirt, make_investigations
from peil.register.synthetic.links import orphans
from peil.register.synthetic.people import make_dossiers, make_suspects, make_victim_reports
from peil.register.synthetic.police_units import UNKNOWN
from peil.register.synthetic.proceeds import make_actions, make_confiscations, make_seizures
from peil.register.synthetic.recipe import YEARLY, Recipe
from peil.register.synthetic.values import NOTHING, Batch, joined


def make_year(recipe: Recipe, *, year: int, before: Batch | None) -> dict[str, Batch]:
    """Return the rows of the smaller tables that entered the register in a year, by table.

    `before` are the investigations of the year before, to which rows of this year may belong.
    """
    first = {name: recipe.yearly(name) * (year - recipe.first_year) for name in YEARLY}
    opened = make_investigations(recipe, year=year, first=first["investigations"])
    cases = opened if before is None else joined([before, opened])
    suspects = make_suspects(recipe, year=year, first=first["suspects"], cases=cases)
    return {
        "investigations": opened,
        "suspects": suspects,
        "suspected_offences": make_offences(
            recipe, year=year, first=first["suspected_offences"], cases=cases, suspects=suspects
        ),
        "interventions": make_interventions(
            recipe, year=year, first=first["interventions"], cases=cases
        ),
        "capacity": make_capacity(recipe, year=year, first=first["capacity"], cases=cases),
        "seizures": make_seizures(recipe, year=year, first=first["seizures"], cases=cases),
        "confiscations": make_confiscations(
            recipe, year=year, first=first["confiscations"], cases=cases
        ),
        "victim_reports": make_victim_reports(recipe, year=year, first=first["victim_reports"]),
        "execution_dossiers": make_dossiers(recipe, year=year, first=first["execution_dossiers"]),
        "enforcement_actions": make_actions(recipe, year=year, first=first["enforcement_actions"]),
    }


def measure_dirt(table: Table, batch: Batch) -> dict[str, int]:
    """Return how much dirt there is in a year of a table, measured on its rows, by name."""
    if table.name == "investigations":
        return investigation_dirt(batch)
    found = {
        f"{column.name} leads to no row": orphans(batch, column.name)
        for column in table.columns
        if column.kind is Kind.LINK
    }
    for name in table.unit_columns:
        found["unit unknown"] = int(np.count_nonzero(batch[name] == UNKNOWN))
        found["unit not recorded"] = int(np.count_nonzero(batch[name] == NOTHING))
    if table.name == "enforcement_actions":
        ended = batch["ended_on"]
        early = (ended != NOTHING) & (ended < batch["started_on"])
        found["ended before it started"] = int(np.count_nonzero(early))
    return found
