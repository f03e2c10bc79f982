# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How a year stands while it runs and when it is over: pace and status."""
