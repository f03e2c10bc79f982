# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Linked data and XML: what is said of agendas, norms and decisions, in words that programs share."""
