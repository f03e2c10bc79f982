# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The answers to the synthetic register, counted by hand-written code beside the engine."""
