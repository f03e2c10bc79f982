# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Who says so? Rounds, submissions, approvals, interpretations, decisions, editions, the trail."""
