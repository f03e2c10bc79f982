# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Meetings: planned with an agenda, given a pack of papers, held, and minuted."""
