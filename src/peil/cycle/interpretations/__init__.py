# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Interpretations: what authorities and parties say of accepted figures, signed and dated."""
