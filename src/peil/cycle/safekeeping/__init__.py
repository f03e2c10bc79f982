# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Copies of everything, to keep and to put back: one file, the same for every database."""
