# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Interpretations: what an authority says of figures, and when that has become stale."""
