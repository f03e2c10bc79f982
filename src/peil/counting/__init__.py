# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How many? Counting rules and the engine that runs them (a later step; the room is reserved)."""
