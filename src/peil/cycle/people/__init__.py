# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""People: who is invited, which roles they hold, how they log in."""
