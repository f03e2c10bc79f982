# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""A made-up register with known answers: fictitious rows to try every rule and the engine on."""
