# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Meetings: their agenda, their papers, and the minutes of decisions."""
