# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Editions: accounts that are composed, checked, frozen, kept under embargo and published."""
