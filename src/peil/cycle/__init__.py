# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Who says so? Rounds, submissions, approvals and editions (a later step; the room is reserved)."""
