# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""How fast registers are counted: Peil beside the floor and six other ways, on the same files."""
