# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What chance alone explains of a small number, a difference or a place among units."""
