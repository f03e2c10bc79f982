# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How many? Counting rules as data, the engine that runs them, and figures with their origin."""
