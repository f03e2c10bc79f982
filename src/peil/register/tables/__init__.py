# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The tables of the register contract, one file for each kind of thing that is recorded."""
