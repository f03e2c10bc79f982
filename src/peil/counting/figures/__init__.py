# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Counted figures as they are kept: with their origin, in files, and joined with an agenda."""
