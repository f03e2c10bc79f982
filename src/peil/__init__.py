# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Peil follows the national safety agenda: what was agreed, what was realised, what it means."""
