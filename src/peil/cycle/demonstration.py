# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A made-up year with eleven units in every state of the workflow (being built)."""
