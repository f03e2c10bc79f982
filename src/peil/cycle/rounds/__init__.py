# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Rounds: opened from the calendar, with deadlines, and reminders for who is late."""
