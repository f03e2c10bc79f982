# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""What does it mean? Difference, attainment, met or not, and the account of a year; pure."""
