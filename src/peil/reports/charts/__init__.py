# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""Drawings: one look for every chart, drawn on the spot as SVG or PNG without a browser."""
