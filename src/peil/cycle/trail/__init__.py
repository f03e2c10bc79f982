# SPDX-FileCopyrightText: The makers of Peil
# SPDX-License-Identifier: EUPL-1.2
"""The audit trail: every act as an event in a chain that nobody can change unseen."""
