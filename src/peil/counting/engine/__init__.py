# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Runs what rules say: one scan for many rules, a small cube, and every figure read off it."""
