# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The register contract: the tables and columns that counting rules may use."""

from __future__ import annotations

from collections.abc import Mapping

from peil.register.columns import Table
from peil.register.tables.incidents import INCIDENTS
from peil.register.tables.investigations import (
    CAPACITY,
    INTERVENTIONS,
    INVESTIGATIONS,
    SUSPECTED_OFFENCES,
)
from peil.register.tables.people import EXECUTION_DOSSIERS, SUSPECTS, VICTIM_REPORTS
from peil.register.tables.proceeds import CONFISCATIONS, ENFORCEMENT_ACTIONS, SEIZURES

CONTRACT: Mapping[str, Table] = {
    table.name: table
    for table in (
        INCIDENTS,
        INVESTIGATIONS,
        SUSPECTED_OFFENCES,
        INTERVENTIONS,
        SUSPECTS,
        VICTIM_REPORTS,
        EXECUTION_DOSSIERS,
        SEIZURES,
        CONFISCATIONS,
        ENFORCEMENT_ACTIONS,
        CAPACITY,
    )
}
"""Every table by its name, in the order in which they are shown."""

CONTRACT_VERSION = "1"
"""Changes when a table or column changes its meaning; a figure names it."""

RECORDED_ON = "recorded_on"
"""The column of every table that says on which day a row entered the register."""
